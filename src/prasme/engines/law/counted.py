"""Which part of an advantage counts as de minimis aid. Money: EUR."""

from __future__ import annotations

from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.grant_equivalent import cents
from prasme.engines.law.reason import Reason, amount, because, percent, phrase

CENTRAL, CAP = "de_minimis_amounts.central_union_money_counts", "de_minimis_amounts.unknown_amount_is_the_cap"
SHARED = "de_minimis_amounts.union_money_of_the_state_counts"
MESSAGES = {
    "central": phrase("%(share)s of it is Union money that the Commission itself runs: no State aid, not counted."),
    "shared": phrase("%(amount)s counts, also what the State gives of the Union's money."),
    "cap": phrase("The final amount is not known, so the highest possible one counts: %(amount)s."),
}


def counted_part(
    advantage: Decimal, law: Law, *, central_share: Decimal = Decimal(0), public_share: Decimal | None = None
) -> Finding:
    """outcome: counts (EUR). advantage: what the firm did not have to pay.

    central_share: of Union money that the Commission runs. public_share: what the State gives; None: all the rest.
    """
    reasons: list[Reason] = []
    counting = (1 - central_share) if public_share is None else public_share
    if central_share and law[CENTRAL]:
        counting += central_share
    elif central_share:
        reasons.append(because(law, CENTRAL, MESSAGES["central"], share=percent(central_share)))
    counts = cents(advantage * counting)
    reasons.append(because(law, SHARED, MESSAGES["shared"], amount=amount(counts)))
    inputs = {"advantage": advantage, "central_share": central_share, "public_share": public_share}
    return Finding(rule="counted_part", day=law.day, inputs=inputs, outcome={"counts": counts}, reasons=tuple(reasons))


def counted_while_open(cap: Decimal, so_far: Decimal, law: Law) -> Finding:
    """What counts while the final amount of a scheme is not known. outcome: counts (EUR)."""
    counts = max(cap, so_far) if law[CAP] else so_far
    return Finding(
        rule="counted_while_open",
        day=law.day,
        inputs={"cap": cap, "so_far": so_far},
        outcome={"counts": counts},
        reasons=(because(law, CAP, MESSAGES["cap"], amount=amount(counts)),),
    )


def aid_in_service(value: Decimal, aid_share: Decimal, law: Law) -> Finding:
    """The aid in a service of a hub that lists a value and a rate of State aid. outcome: aid (EUR)."""
    aid = cents(value * aid_share)
    return Finding(
        rule="aid_in_service",
        day=law.day,
        inputs={"value": value, "aid_share": aid_share},
        outcome={"aid": aid},
        reasons=(because(law, SHARED, MESSAGES["shared"], amount=amount(aid)),),
    )
