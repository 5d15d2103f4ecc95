"""Innovation advice and price-reduced services of a hub: the block exemption's counter, apart from de minimis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from prasme.engines.law.aid_intensity import CENT
from prasme.engines.law.calendar_years import years_after
from prasme.engines.law.dated import Law
from prasme.engines.law.de_minimis import HeldAid
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import Reason, amount, because, number, percent, phrase
from prasme.engines.law.size import SizeClass

NOTHING = Decimal(0)
CEILING, ONLY_SMES = "innovation_aid.full_support_ceiling", "innovation_aid.only_small_and_medium"
MESSAGES = {
    "aid": phrase("Worth %(value)s, paid %(paid)s: the advantage is %(aid)s."),
    "large": phrase("Only small and medium-sized enterprises may have it."),
    "unpublished": phrase("The discount and its rules were not published before it was offered."),
    "full": phrase(
        "With %(held)s of %(years)s years it makes %(total)s, within %(ceiling)s: up to %(share)s of the cost."
    ),
    "half": phrase(
        "With %(held)s of %(years)s years it makes %(total)s, over %(ceiling)s: only %(share)s of the cost, at most"
        " %(most)s."
    ),
}


@dataclass(frozen=True, kw_only=True)
class AdviceCase:
    """One service. value: its market value, paid: what the firm pays, EUR. held: earlier aid of the same counter."""

    value: Decimal
    paid: Decimal = NOTHING
    size: SizeClass = SizeClass.SMALL
    held: tuple[HeldAid, ...] = ()
    is_published: bool = True


def innovation_advice(case: AdviceCase, law: Law) -> Finding:
    """outcome: allowed, aid, held, headroom (of the counter), share and most (aid that the costs allow). EUR."""
    aid = max(case.value - case.paid, NOTHING)
    first = years_after(law.day, -int(law["innovation_aid.window_years"]))
    held = sum((one.amount for one in case.held if first <= one.granted_on <= law.day), NOTHING)
    is_within = held + aid <= law[CEILING]
    share_name = "innovation_aid.full_support_intensity" if is_within else "innovation_aid.intensity"
    share = law[share_name]
    most = (case.value * share).quantize(CENT, rounding="ROUND_DOWN")
    refusals = _refusals(case, law)
    told = {
        "held": amount(held), "years": number(law["innovation_aid.window_years"]), "total": amount(held + aid),
        "ceiling": amount(law[CEILING]), "share": percent(share), "most": amount(most),
    }  # fmt: skip
    reasons = (
        because(
            law, "innovation_aid.discount_is_transparent_aid" if _knows_discounts(law) else CEILING, MESSAGES["aid"],
            value=amount(case.value), paid=amount(case.paid), aid=amount(aid),
        ),
        *refusals,
        because(law, CEILING, MESSAGES["full" if is_within else "half"], share_name, **told),
    )  # fmt: skip
    return Finding(
        rule="innovation_advice",
        day=law.day,
        inputs={"value": case.value, "paid": case.paid, "size": case.size, "held": held, "window_from": first},
        outcome={
            "allowed": not refusals and aid <= most, "aid": aid, "held": held, "share": share, "most": most,
            "headroom": max(law[CEILING] - held, NOTHING), "is_within": is_within,
        },
        reasons=reasons,
    )  # fmt: skip


def _refusals(case: AdviceCase, law: Law) -> list[Reason]:
    found = []
    if case.size is SizeClass.LARGE and law[ONLY_SMES]:
        found.append(because(law, ONLY_SMES, MESSAGES["large"]))
    if not case.is_published and _knows_discounts(law):
        found.append(because(law, "innovation_aid.discounts_are_published_first", MESSAGES["unpublished"]))
    return found


def _knows_discounts(law: Law) -> bool:
    return law.is_in_force("innovation_aid.discounts_are_published_first")


def records_until(granted: tuple[date, ...], law: Law) -> date:
    """The provider keeps the records of every award until then: the clock starts anew with the last one."""
    return years_after(max(granted), int(law["innovation_aid.record_years"]))
