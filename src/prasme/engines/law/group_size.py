"""Size class of an enterprise with its partners and linked enterprises, by Recommendation 2003/361/EC, Annex."""

from __future__ import annotations

from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.group_case import GroupCase
from prasme.engines.law.group_figures import GroupFigures, Line, Role, group_figures
from prasme.engines.law.holding import NOTHING
from prasme.engines.law.investor import InvestorKind, leaves_autonomous
from prasme.engines.law.reason import Reason, amount, because, number, percent, phrase
from prasme.engines.law.size import SizeClass, size_class

MESSAGES = {
    Role.ITSELF: phrase("%(name)s itself: %(headcount)s people, turnover %(turnover)s, balance sheet %(balance)s."),
    Role.LINKED: phrase(
        "%(name)s is linked and counts whole: %(headcount)s people, turnover %(turnover)s, balance sheet %(balance)s."
    ),
    Role.PARTNER: phrase(
        "%(name)s is a partner and counts by %(share)s: %(headcount)s people, turnover %(turnover)s,"
        " balance sheet %(balance)s."
    ),
    Role.LINKED_TO_PARTNER: phrase(
        "%(name)s is linked to a partner and counts by %(share)s: %(headcount)s people, turnover %(turnover)s,"
        " balance sheet %(balance)s."
    ),
    "total": phrase("Together: %(headcount)s people, turnover %(turnover)s, balance sheet %(balance)s."),
    "public": phrase("Public bodies hold %(share)s; from %(limit)s on it is no small or medium-sized enterprise."),
    "estimate": phrase("%(name)s is new and has no approved accounts yet: its figures are an estimate in good faith."),
}
SOURCES = {
    Role.ITSELF: "sme_definition.linked_count_whole",
    Role.LINKED: "sme_definition.linked_count_whole",
    Role.PARTNER: "sme_definition.partners_count_by_share",
    Role.LINKED_TO_PARTNER: "sme_definition.partners_of_linked_count",
}
PUBLIC = (InvestorKind.PUBLIC_BODY, InvestorKind.LOCAL_AUTHORITY)


def group_size(case: GroupCase, law: Law) -> Finding:
    """outcome: size, headcount, turnover, balance (with the group), lines, public_share."""
    figures = group_figures(case, law)
    headcount, turnover, balance = (figures.total(name) for name in ("headcount", "turnover", "balance"))
    by_figures = size_class(headcount, turnover, balance, law)
    public = public_share(case, figures, law)
    limit = law["sme_definition.public_share"]
    size = SizeClass.LARGE if public >= limit else by_figures.size
    reasons = [_line_reason(line, law) for line in figures.lines]
    reasons += [
        because(law, "sme_definition.new_firms_estimate", MESSAGES["estimate"], name=firm.name)
        for firm in case.firms
        if firm.is_estimate and firm.name in figures.shares
    ]
    reasons += figures.exceptions
    reasons.append(
        because(
            law, SOURCES[Role.ITSELF], MESSAGES["total"],
            headcount=number(headcount), turnover=amount(turnover), balance=amount(balance),
        )
    )  # fmt: skip
    if public >= limit:
        reasons.append(
            because(law, "sme_definition.public_share", MESSAGES["public"], share=percent(public), limit=percent(limit))
        )
    else:
        reasons += by_figures.reasons
    return Finding(
        rule="group_size",
        day=law.day,
        inputs=case.as_inputs(),
        outcome={
            "size": size.value, "headcount": headcount, "turnover": turnover, "balance": balance,
            "public_share": public,
            "lines": [{"name": one.name, "role": one.role.value, "share": one.share} for one in figures.lines],
        },
        reasons=tuple(reasons),
    )  # fmt: skip


def public_share(case: GroupCase, figures: GroupFigures, law: Law) -> Decimal:
    """What public bodies hold of the firm, directly or through firms they control, together. 0 to 1."""
    controlled = figures.controlled
    bodies = {
        one.name
        for one in case.investors
        if one.kind in PUBLIC
        and not leaves_autonomous(one, law, is_linked=controlled.are_joined(one.name, case.firm)).is_exempt
    }
    into = [
        one
        for one in case.holdings
        if one.owned == case.firm and (one.owner in bodies or bodies.intersection(controlled.group_of(one.owner)))
    ]
    return max(sum((one.owning for one in into), NOTHING), sum((one.voting for one in into), NOTHING))


def _line_reason(line: Line, law: Law) -> Reason:
    return because(
        law, SOURCES[line.role], MESSAGES[line.role], name=line.name, share=percent(line.share),
        headcount=number(line.headcount), turnover=amount(line.turnover), balance=amount(line.balance),
    )  # fmt: skip
