"""What a seat costs whom: the law's share, the edition's own, and the money that follows. Plain Python, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from typing import Any, Protocol

from prasme.engines.law import AidIntensity, Reason, SizeClass, edition_intensity, law_on, training_aid_intensity
from prasme.engines.law.lapse import Footing, footing

# A person in business alone is a micro enterprise to the law (Rec. 2003/361/EC, Annex, Art. 1).
LEGAL_SIZE = {
    "self_employed": SizeClass.MICRO,
    "micro": SizeClass.MICRO,
    "small": SizeClass.SMALL,
    "medium": SizeClass.MEDIUM,
    "large": SizeClass.LARGE,
}
NOTHING = Decimal(0)
# By what it is seen that the law of a legal basis has ended.
LAPSES_WITH = {"training_aid": "training_aid.maximum_intensity", "de_minimis": "de_minimis.ceiling"}


class SizeUnknown(Exception):
    """The law asks for the size of the enterprise, and nothing says it on that day."""


class ShareNotSet(Exception):
    """The legal basis leaves the share of public money to the edition, and the edition does not name it."""


class AidOffer(Protocol):
    """What a rule asks of an edition."""

    @property
    def code(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def starts_on(self) -> date: ...
    @property
    def legal_basis(self) -> str: ...
    @property
    def aid_intensity(self) -> Decimal | None: ...


@dataclass(frozen=True, kw_only=True)
class Settled:
    """What was granted for a whole seat. price: in the edition's currency; intensity: 0 to 1."""

    price: Decimal
    intensity: Decimal


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A seat's price and who pays what, in the edition's currency; price is always amount and own_share together.

    may_grant: False where the law has ended and no successor is entered: what stands here is provisional.
    """

    price: Decimal
    amount: Decimal
    own_share: Decimal
    intensity: Decimal
    reasons: tuple[Reason, ...]
    inputs: dict[str, Any]
    on: date
    may_grant: bool = True

    @property
    def why_not(self) -> Reason | None:
        """Why nothing may be granted on it."""
        return None if self.may_grant else self.reasons[-1]

    def as_record(self) -> dict[str, Any]:
        return {
            "on": self.on.isoformat(),
            "inputs": {**self.inputs, "price": str(self.price)},
            "outcome": {
                "intensity": str(self.intensity),
                "amount": str(self.amount),
                "own_share": str(self.own_share),
                **({} if self.may_grant else {"provisional": True}),
            },
            "reasons": [reason.as_record() for reason in self.reasons],
        }


def in_euro(amount: Decimal, per_euro: Decimal) -> Decimal:
    """EUR of an amount, of whose currency one euro costs `per_euro`; up to the cent, so that no ceiling is passed."""
    return (amount / per_euro).quantize(Decimal("0.01"), rounding=ROUND_UP)


def shared_out(whole: Decimal, shares: Sequence[Decimal]) -> list[Decimal]:
    """An amount by shares that make 1, to the cent; what rounding leaves goes to those it took most from."""
    cent = Decimal("0.01")
    parts = [(whole * share).quantize(cent, rounding=ROUND_DOWN) for share in shares]
    by_loss = sorted(range(len(shares)), key=lambda place: parts[place] - whole * shares[place])
    for place in by_loss[: int((whole - sum(parts)) / cent)]:
        parts[place] += cent
    return parts


def settled(quoted: Settled, *, attended: Decimal, hours: Decimal) -> tuple[Decimal, Decimal]:
    """Price and aid of a seat of which so many of the course's hours were attended; the share stays that of the grant.

    hours: of the whole course, more than nothing. The aid is cut to the cent, so that the share is never passed.
    """
    part = min(attended / hours, Decimal(1))
    price = (quoted.price * part).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return price, (price * quoted.intensity).quantize(Decimal("0.01"), rounding=ROUND_DOWN)


def quote(
    *, edition: AidOffer, enterprise_size: str | None, price: Decimal, on: date, share: Decimal | None = None
) -> Quote:
    """What a seat would cost an enterprise of that size under the law of the day.

    share: decided on paper before Prasme; it is taken over in place of the edition's, and the law still caps it.
    Raises SizeUnknown, ShareNotSet, and the law's NotInForce.
    """
    stands = standing(edition, on)
    intensity = _intensity(edition, enterprise_size, on, share, stands)
    return Quote(
        price=price,
        amount=intensity.aid(price),  # cut to the cent on the public side: the share is never passed
        own_share=intensity.own_share(price),
        intensity=intensity.share,
        reasons=intensity.reasons + (stands.reasons if stands else ()),
        inputs={**intensity.inputs, "legal_basis": edition.legal_basis, "edition": edition.code},
        on=on,
        may_grant=stands is None or stands.may_grant,
    )


def standing(edition: AidOffer, on: date) -> Footing | None:
    """How the law of the edition's legal basis stands on the day; none where no European act ends. Raises NotInForce.

    An edition that began while the law was in force is a scheme that existed when it ended.
    """
    name = LAPSES_WITH.get(edition.legal_basis)
    if name is None:
        return None
    return footing(on, name, is_existing_scheme=law_on(edition.starts_on).is_in_force(name))


def _intensity(
    edition: AidOffer, size: str | None, on: date, share: Decimal | None, stands: Footing | None
) -> AidIntensity:
    law = stands.law if stands else law_on(on)
    own = edition.aid_intensity if share is None else share
    if edition.legal_basis == "none":
        own = NOTHING
    elif edition.legal_basis == "training_aid":
        if not size:
            raise SizeUnknown
        legal = training_aid_intensity(LEGAL_SIZE[size], law)
        if own is None or own >= legal.share:
            return legal
        capped = edition_intensity(share=own, source=edition.title, law=law)
        return AidIntensity(
            share=own, day=on, inputs=legal.inputs | capped.inputs, reasons=legal.reasons + capped.reasons
        )
    if own is None:
        raise ShareNotSet(edition.code)
    return edition_intensity(share=own, source=edition.title, law=law)
