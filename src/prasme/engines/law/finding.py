"""What a small rule found: named outcomes with the reasons, in the shape in which decisions are stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law.reason import Reason


@dataclass(frozen=True, kw_only=True)
class Finding:
    """`finding["aid"]` is an outcome: a Decimal (EUR, or a share from 0 to 1), a date, yes or no, a word, a list."""

    rule: str
    day: date
    outcome: Mapping[str, Any]
    reasons: tuple[Reason, ...]
    inputs: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.outcome[name]

    def as_record(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "on": self.day.isoformat(),
            "inputs": storable(self.inputs),
            "outcome": storable(self.outcome),
            "reasons": [reason.as_record() for reason in self.reasons],
        }


def storable(value: Any) -> Any:
    """The same as JSON can keep it without loss: money and days as text."""
    if isinstance(value, Mapping):
        return {str(name): storable(inner) for name, inner in value.items()}
    if isinstance(value, Decimal | date):
        return str(value)
    if isinstance(value, str) or not isinstance(value, Sequence | frozenset | set):
        return value
    return [storable(inner) for inner in (value if isinstance(value, Sequence) else sorted(value))]
