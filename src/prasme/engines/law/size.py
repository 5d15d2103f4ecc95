"""Size class of an enterprise by Recommendation 2003/361/EC, from figures that already include its group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from prasme.engines.law.dated import Law
from prasme.engines.law.reason import Reason, amount, phrase


class SizeClass(StrEnum):
    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, kw_only=True)
class SizeDecision:
    """The class on a day, and the threshold of each class that was passed."""

    size: SizeClass
    day: date
    inputs: dict[str, Any]
    reasons: tuple[Reason, ...]

    @property
    def is_sme(self) -> bool:
        return self.size is not SizeClass.LARGE

    def as_record(self) -> dict[str, Any]:
        return {
            "rule": "size_class",
            "on": self.day.isoformat(),
            "inputs": self.inputs,
            "outcome": {"size": self.size.value},
            "reasons": [reason.as_record() for reason in self.reasons],
        }


def size_class(headcount: Decimal, turnover: Decimal, balance: Decimal, law: Law) -> SizeDecision:
    """The smallest class whose thresholds hold for one accounting period.

    headcount: annual work units. turnover, balance: EUR a year; either of the two suffices.
    Whether the period before agrees (Art. 4(2)) is another question, not answered here.
    """
    reasons = []
    size = SizeClass.LARGE
    for candidate in (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM):
        fits_headcount = headcount < law[f"sme_definition.{candidate}_headcount"]
        fits_money = (
            turnover <= law[f"sme_definition.{candidate}_turnover"]
            or balance <= law[f"sme_definition.{candidate}_balance_sheet"]
        )
        reasons.append(_reason(candidate, fits_headcount, fits_money, law))
        if fits_headcount and fits_money:
            size = candidate
            break
    return SizeDecision(
        size=size,
        day=law.day,
        inputs={"headcount": str(headcount), "turnover": str(turnover), "balance": str(balance)},
        reasons=tuple(reasons),
    )


MESSAGES = {
    (SizeClass.MICRO, "fits"): phrase(
        "Micro: fewer than %(headcount)s people, and turnover up to %(turnover)s or balance sheet up to %(balance)s."
    ),
    (SizeClass.SMALL, "fits"): phrase(
        "Small: fewer than %(headcount)s people, and turnover up to %(turnover)s or balance sheet up to %(balance)s."
    ),
    (SizeClass.MEDIUM, "fits"): phrase(
        "Medium-sized: fewer than %(headcount)s people, and turnover up to %(turnover)s or balance sheet up to"
        " %(balance)s."
    ),
    (SizeClass.MICRO, "people"): phrase("Not micro: it has %(headcount)s people or more."),
    (SizeClass.SMALL, "people"): phrase("Not small: it has %(headcount)s people or more."),
    (SizeClass.MEDIUM, "people"): phrase("Not medium-sized: it has %(headcount)s people or more."),
    (SizeClass.MICRO, "money"): phrase("Not micro: turnover is over %(turnover)s and balance sheet over %(balance)s."),
    (SizeClass.SMALL, "money"): phrase("Not small: turnover is over %(turnover)s and balance sheet over %(balance)s."),
    (SizeClass.MEDIUM, "money"): phrase(
        "Not medium-sized: turnover is over %(turnover)s and balance sheet over %(balance)s."
    ),
}


def _reason(candidate: SizeClass, fits_headcount: bool, fits_money: bool, law: Law) -> Reason:
    outcome = "people" if not fits_headcount else "fits" if fits_money else "money"
    names = [f"sme_definition.{candidate}_{part}" for part in ("headcount", "turnover", "balance_sheet")]
    headcount, turnover, balance = (law[name] for name in names)
    return Reason(
        message=MESSAGES[candidate, outcome],
        values={"headcount": str(headcount), "turnover": amount(turnover), "balance": amount(balance)},
        source=law.source(names[0]),
        confirmed=all(law.is_confirmed(name) for name in names),
    )
