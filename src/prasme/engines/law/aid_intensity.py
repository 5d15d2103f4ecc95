"""The share of a price that public money carries, and the share that an edition sets for itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import Any

from prasme.engines.law.dated import Law
from prasme.engines.law.reason import Reason, percent, phrase

CENT = Decimal("0.01")
WHOLE = Decimal(1)


class ImpossibleShare(ValueError):
    """A share of costs lies between 0 and 1."""


@dataclass(frozen=True, kw_only=True)
class AidIntensity:
    """share: of the eligible costs, 0 to 1, exact. Law of `day`; reasons in the order in which they applied."""

    share: Decimal
    day: date
    inputs: dict[str, Any]
    reasons: tuple[Reason, ...]

    def aid(self, cost: Decimal) -> Decimal:
        """EUR of aid on an eligible cost in EUR, cut to the cent, so that the share is never passed."""
        return (cost * self.share).quantize(CENT, rounding=ROUND_DOWN)

    def own_share(self, cost: Decimal) -> Decimal:
        """EUR that the enterprise pays itself; with the aid it makes exactly the cost."""
        return cost - self.aid(cost)

    def as_record(self) -> dict[str, Any]:
        return {
            "rule": "aid_intensity",
            "on": self.day.isoformat(),
            "inputs": self.inputs,
            "outcome": {"share": str(self.share)},
            "reasons": [reason.as_record() for reason in self.reasons],
        }


def edition_intensity(*, share: Decimal, source: str, law: Law) -> AidIntensity:
    """The share that an edition names in its own call, where the law sets only a ceiling in euro (de minimis).

    share: 0 to 1. source: the call or decision that names it. Raises ImpossibleShare outside 0 to 1.
    """
    if not 0 <= share <= WHOLE:
        raise ImpossibleShare(f"{share} is not a share between 0 and 1")
    reason = Reason(
        message=phrase("The edition covers %(share)s of the price."),
        values={"share": percent(share)},
        source=source,
        confirmed=True,
    )
    return AidIntensity(share=share, day=law.day, inputs={"edition_share": str(share)}, reasons=(reason,))
