"""What somebody wants to announce, and why it cannot be."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models import Equipment, OccasionKind, Room, Session, Venue, WaitingPolicy
from prasme.apps.programmes.models import Edition, Mode


@dataclass(frozen=True)
class PlannedPart:
    """A half-day. hours: that count towards completion."""

    starts_at: datetime
    ends_at: datetime
    hours: Decimal


@dataclass(frozen=True)
class PlannedSession:
    """A day of an occasion, made of half-days. things: what it lends of the house, and how many."""

    mode: Mode
    room: Room | None
    leader: User | None
    parts: Sequence[PlannedPart]
    things: Sequence[tuple[Equipment, int]] = ()

    @property
    def starts_at(self) -> datetime:
        return min(part.starts_at for part in self.parts).astimezone(UTC)

    @property
    def ends_at(self) -> datetime:
        return max(part.ends_at for part in self.parts).astimezone(UTC)


class PlanNotPossible(Exception):
    """The plan contradicts itself. number: of the session, from 0; none when it is about the whole."""

    def __init__(self, text: str, number: int | None = None) -> None:
        super().__init__(text)
        self.number = number
        self.others: tuple[PlanNotPossible, ...] = ()  # what else stands in the way, so that all of it is read at once


class _Taken(PlanNotPossible):
    def __init__(self, text: str, number: int, other: Session) -> None:
        super().__init__(text, number)
        self.other = other


class RoomTaken(_Taken):
    """Another session is in the room at that time."""


class LeaderTaken(_Taken):
    """Another session has the same person at that time."""


class NotAvailable(PlanNotPossible):
    """Outside the hours of the room or the trainer, or in an exception from them. thing: which of the two."""

    def __init__(self, text: str, number: int, thing: Room | User) -> None:
        super().__init__(text, number)
        self.thing = thing


class TooFewThings(PlanNotPossible):
    """The house has fewer of them than are asked for at that time."""


class RoomTooSmall(PlanNotPossible):
    """There are more seats than the room holds."""


@dataclass(frozen=True, kw_only=True)
class Seating:
    """How seats of an occasion are given; the fields are those of `Occasion`."""

    waiting_policy: str = WaitingPolicy.FIRST_COME
    offer_hours: int = 72
    fewest_of_firm: int | None = None
    most_of_firm: int | None = None
    names_until: date | None = None

    def values(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}


@dataclass(frozen=True, kw_only=True)
class Plan:
    """An occasion to be announced.

    code: for its papers. organiser: keeps the roster. price: EUR of one seat. locked_at: for one that is over already.
    seating: how seats are given. over: why it is planned although a room, a trainer or a thing is taken.
    """

    edition: Edition
    kind: OccasionKind
    title: str
    venue: Venue
    minimum: int
    capacity: int
    sessions: Sequence[PlannedSession]
    code: str = ""
    organiser: Organisation | None = None
    price: Decimal = Decimal(0)
    locked_at: datetime | None = None
    seating: Seating = Seating()
    over: str = ""
