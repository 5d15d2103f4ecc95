"""Why a decision came out as it did: a sentence, its source, and whether the source was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prasme.engines.law.dated import Law

THIN = "\N{NO-BREAK SPACE}"


def phrase(message: str) -> str:
    """Mark a sentence for translation. The engine stays in English; a page translates when it shows it."""
    return message


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One step of a decision.

    message: English, with %(name)s placeholders. values: what fills them, already written out.
    """

    message: str
    source: str
    confirmed: bool
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.told(str)

    def told(self, translate: Callable[[str], str]) -> str:
        """The sentence in the reader's language: `reason.told(gettext)`."""
        return translate(self.message) % self.values

    def as_record(self) -> dict[str, Any]:
        return {
            "text": self.text,
            "message": self.message,
            "values": dict(self.values),
            "source": self.source,
            "confirmed": self.confirmed,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Reason:
        """The reason as it was stored with a decision."""
        return cls(
            message=record["message"], source=record["source"], confirmed=record["confirmed"], values=record["values"]
        )


def percent(share: Decimal) -> str:
    """0.5 as "50 %"."""
    return f"{(share * 100).normalize():f}{THIN}%"


def amount(euro: Decimal) -> str:
    """1234.5 as "EUR 1 234.50"; whole euro without cents, as the regulations write them."""
    text = f"{euro:,.2f}".replace(",", THIN)
    return f"EUR{THIN}{text.removesuffix('.00')}"


def because(law: Law, name: str, message: str, /, *also: str, **values: str) -> Reason:
    """A reason whose source is that of a parameter. also: further parameters it rests on; all must be confirmed."""
    return Reason(
        message=message,
        values=values,
        source=law.source(name),
        confirmed=all(law.is_confirmed(one) for one in (name, *also)),
    )


def number(value: Decimal) -> str:
    """A plain number without trailing zeros: 58, 9.5."""
    return f"{value.normalize():f}"
