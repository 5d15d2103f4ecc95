"""Whose training earns the bonus of training aid. Evidence is named by its reference, never the ground in detail."""

from __future__ import annotations

from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import Reason, because, number, phrase

YOUNG, OLDER = "disadvantaged_workers.young_from", "disadvantaged_workers.older_than"
MESSAGES = {
    "young": phrase("Disadvantaged by age: from %(from)s to %(to)s."),
    "older": phrase("Disadvantaged by age: over %(older)s."),
    "age_not": phrase("Not disadvantaged by age: that is from %(from)s to %(to)s, or over %(older)s."),
    "without_job": phrase("Disadvantaged: no regular paid work for %(months)s months."),
    "other": phrase("Disadvantaged on a further ground of the Regulation, as evidenced."),
    "disabilities": phrase("A worker with disabilities, as evidenced."),
}


def earns_bonus(
    law: Law, *, age: Decimal | None = None, months_without_job: Decimal | None = None, has_disabilities: bool = False,
    has_other_ground: bool = False,
) -> Finding:  # fmt: skip
    """Whether one worker is disadvantaged or has disabilities. outcome: earns. age: in full years."""
    reasons = _grounds(law, age, months_without_job)
    if has_disabilities and law["disadvantaged_workers.disabilities"]:
        reasons.append(because(law, "disadvantaged_workers.disabilities", MESSAGES["disabilities"]))
    if has_other_ground and law["disadvantaged_workers.other_grounds"]:
        reasons.append(because(law, "disadvantaged_workers.other_grounds", MESSAGES["other"]))
    earns = bool(reasons)
    if not earns:
        reasons.append(because(law, YOUNG, MESSAGES["age_not"], OLDER, **_ages(law)))
    inputs = {"age": age, "months_without_job": months_without_job}
    return Finding(rule="earns_bonus", day=law.day, inputs=inputs, outcome={"earns": earns}, reasons=tuple(reasons))


def _grounds(law: Law, age: Decimal | None, months: Decimal | None) -> list[Reason]:
    found = []
    if age is not None and law[YOUNG] <= age < law["disadvantaged_workers.young_to"] + 1:
        found.append(because(law, YOUNG, MESSAGES["young"], **_ages(law)))
    # Over 50 counts in full years: with 50 and some months nobody is over 50 yet.
    if age is not None and int(age) > law[OLDER]:
        found.append(because(law, OLDER, MESSAGES["older"], **_ages(law)))
    name = "disadvantaged_workers.months_without_job"
    if months is not None and months >= law[name]:
        found.append(because(law, name, MESSAGES["without_job"], months=number(law[name])))
    return found


def _ages(law: Law) -> dict[str, str]:
    names = {"from": YOUNG, "to": "disadvantaged_workers.young_to", "older": OLDER}
    return {name: number(law[parameter]) for name, parameter in names.items()}
