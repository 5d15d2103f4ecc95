"""What a seat may become, when marking opens, and how wall-clock times become moments. Plain Python, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Protocol
from zoneinfo import ZoneInfo

# The next states of a seat. Nothing leads out of the last four but a reasoned correction of the attendance.
NEXT: dict[str, frozenset[str]] = {
    "waiting": frozenset({"offered", "reserved", "withdrawn"}),
    "offered": frozenset({"reserved", "withdrawn"}),
    "reserved": frozenset({"confirmed", "withdrawn", "no_show"}),
    "confirmed": frozenset({"confirmed", "completed", "not_completed", "no_show", "withdrawn"}),
    "completed": frozenset({"not_completed", "no_show"}),
    "not_completed": frozenset({"completed", "no_show"}),
    "no_show": frozenset({"completed", "not_completed"}),
    "withdrawn": frozenset(),
}
OPEN = frozenset({"waiting", "offered", "reserved", "confirmed"})  # something may still come of it

MARKING_OPENS = timedelta(minutes=30)  # before a half-day: people come early, and the trainer greets them at the door
HOUR = Decimal(3600)


class StepNotAllowed(Exception):
    """A seat does not go from the one state to the other."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__(f"A seat that is {before} cannot become {after}.")
        self.before = before
        self.after = after


def check_step(before: str, after: str) -> None:
    if after not in NEXT[before]:
        raise StepNotAllowed(before, after)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A seat that somebody has or asks for, as the quotas see it. municipality: of the firm's seat, if it is known."""

    firm: int | None
    municipality: int | None
    has_aid: bool


@dataclass
class Tally:
    """What is taken of an occasion. A seat counts against the room and against each part that it falls under.

    most_with_aid, most_of_firm: None for no limit. kept: how many seats are still kept for each municipality.
    """

    capacity: int
    most_with_aid: int | None = None
    most_of_firm: int | None = None
    kept: Mapping[int, int] = field(default_factory=dict)
    taken: int = 0
    with_aid: int = 0
    of_municipality: Counter[int | None] = field(default_factory=Counter)
    of_firm: Counter[int | None] = field(default_factory=Counter)

    def take(self, claim: Claim) -> None:
        self.taken += 1
        self.with_aid += claim.has_aid
        self.of_municipality[claim.municipality] += 1
        self.of_firm[claim.firm] += 1

    def stops(self, claim: Claim) -> str:
        """What the claim runs against: `full`, `kept`, `co_funded`, `firm`; empty when there is a seat for it."""
        if self.taken >= self.capacity:
            return "full"
        if self.most_of_firm is not None and claim.firm and self.of_firm[claim.firm] >= self.most_of_firm:
            return "firm"
        if self.most_with_aid is not None and claim.has_aid and self.with_aid >= self.most_with_aid:
            return "co_funded"
        for_others = sum(
            max(0, seats - self.of_municipality[place])
            for place, seats in self.kept.items()
            if place != claim.municipality
        )
        return "kept" if self.taken + for_others >= self.capacity else ""

    def take_up_to(self, claim: Claim, asked: int) -> int:
        """How many of the asked seats there are; they are taken with that."""
        given = 0
        while given < asked and not self.stops(claim):
            self.take(claim)
            given += 1
        return given


@dataclass(frozen=True, kw_only=True)
class Waiter:
    """A place in the waiting line. away: 0 in the municipality, 1 in its region, 2 elsewhere, 3 not known."""

    seat: int
    claim: Claim
    asked_at: datetime
    was_served: bool
    away: int


def in_order(policy: str, line: Iterable[Waiter]) -> list[Waiter]:
    """The line as the policy asks it. Of a firm not served yet only the first seat goes before those of others."""
    by_time = sorted(line, key=lambda one: (one.asked_at, one.seat))
    if policy == "nearest":
        return sorted(by_time, key=lambda one: one.away)
    if policy != "not_served":
        return by_time
    met: set[int | None] = set()
    first: list[Waiter] = []
    second: list[Waiter] = []
    for one in by_time:
        is_first = not one.was_served and (one.claim.firm is None or one.claim.firm not in met)
        (first if is_first else second).append(one)
        met.add(one.claim.firm)
    return first + second


def offer_ends(*, at: datetime, starts_at: datetime, hours: int) -> datetime | None:
    """Until when a freed seat is kept for the firm that is asked; None when the occasion has begun."""
    return min(at + timedelta(hours=hours), starts_at) if at < starts_at else None


def marking_opens_at(part_starts_at: datetime) -> datetime:
    return part_starts_at - MARKING_OPENS


class NoSuchTime(ValueError):
    """The clocks jump over this time on this day."""


def moment_of(day: date, clock: time, zone: str, *, is_later: bool = False) -> datetime:
    """The moment (UTC) at which the clocks of a place show the time.

    is_later: of an hour that comes twice in autumn, the second. Raises NoSuchTime for an hour left out in spring.
    """
    place = ZoneInfo(zone)
    local = datetime.combine(day, clock, tzinfo=place).replace(fold=int(is_later))
    moment = local.astimezone(UTC)
    if moment.astimezone(place).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise NoSuchTime(f"{clock:%H:%M} on {day.isoformat()}")
    return moment


def hours_between(starts_at: datetime, ends_at: datetime) -> Decimal:
    """Hours that really pass, to a tenth; also across a clock change."""
    seconds = Decimal((ends_at.astimezone(UTC) - starts_at.astimezone(UTC)).total_seconds())
    return (seconds / HOUR).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


class _Planned(Protocol):
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...


def overlapping(sessions: Sequence[_Planned]) -> tuple[int, int] | None:
    """The numbers (from 0) of two sessions of one plan that are held at the same time."""
    for (first, one), (second, other) in combinations(enumerate(sessions), 2):
        if one.starts_at < other.ends_at and other.starts_at < one.ends_at:
            return first, second
    return None


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One half-day of one seat as it stands now."""

    hours: Decimal
    presence: str | None  # none: not marked
    late_minutes: int = 0

    @property
    def attended(self) -> Decimal:
        """Hours of it that the person was there: minutes late are taken off, to a tenth of an hour."""
        if self.presence not in ATTENDED:
            return Decimal(0)
        missed = (Decimal(self.late_minutes) / 60).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        return max(self.hours - missed, Decimal(0))


ATTENDED = frozenset({"present", "late"})
# The proof of presence: a stronger one takes the place of a weaker that says the same, never the other way.
STRENGTH = {"trainer": 1, "qr": 2, "online_log": 2, "practical_work": 2, "signature": 3}
LATE_AFTER = 10  # minutes after the beginning from which a check-in is late, unless the occasion has its own
ONLINE_PERCENT = 75  # of an on-line half-day that count as presence, unless the occasion has its own
AWAY_IN_A_ROW = 3  # half-days missed without an excuse, after which somebody should ask


def attended_hours(marks: Iterable[Mark]) -> Decimal:
    return sum((mark.attended for mark in marks), Decimal(0))


def stayed_minutes(stays: Iterable[tuple[datetime, datetime]], starts_at: datetime, ends_at: datetime) -> int:
    """Minutes of the half-day during which somebody was in the on-line room; overlapping stays count once."""
    within = sorted((max(one, starts_at), min(other, ends_at)) for one, other in stays)
    seconds, until = 0.0, starts_at
    for joined, left in within:
        if left > max(joined, until):
            seconds += (left - max(joined, until)).total_seconds()
            until = max(until, left)
    return int(seconds // 60)


def checked_in(*, at: datetime, starts_at: datetime, late_after: int) -> tuple[str, int | None]:
    """Present, or late with the minutes, of somebody who checks in at a moment."""
    minutes = int((at - starts_at).total_seconds() // 60)
    return ("late", minutes) if minutes >= late_after else ("present", None)
