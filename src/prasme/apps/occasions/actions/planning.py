"""Where and when: venues, and occasions with their sessions."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from itertools import chain
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import span
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions import rules
from prasme.apps.occasions.models import Occasion, OccasionKind, Part, Room, Session, Venue
from prasme.apps.programmes.models import Edition, Mode
from prasme.apps.territories.models import Territory


@dataclass(frozen=True)
class PlannedPart:
    """A half-day. hours: that count towards completion."""

    starts_at: datetime
    ends_at: datetime
    hours: Decimal


@dataclass(frozen=True)
class PlannedSession:
    """A day of an occasion, made of half-days."""

    mode: Mode
    room: Room | None
    leader: User | None
    parts: Sequence[PlannedPart]

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


class _Taken(PlanNotPossible):
    def __init__(self, text: str, number: int, other: Session) -> None:
        super().__init__(text, number)
        self.other = other


class RoomTaken(_Taken):
    """Another session is in the room at that time."""


class LeaderTaken(_Taken):
    """Another session has the same person at that time."""


class RoomTooSmall(PlanNotPossible):
    """There are more seats than the room holds."""


@action
def open_venue(
    *,
    host: Organisation,
    name: str,
    address: str,
    municipality: Territory,
    rooms: Sequence[tuple[str, int]],
    time_zone: str = "Europe/Riga",
    by: User | None = None,
) -> Venue:
    """Add a house with its rooms (name, capacity)."""
    ZoneInfo(time_zone)
    venue = Venue.objects.create(host=host, name=name, address=address, municipality=municipality, time_zone=time_zone)
    Room.objects.bulk_create([Room(venue=venue, name=room, capacity=capacity) for room, capacity in rooms])
    return venue


@dataclass(frozen=True, kw_only=True)
class Plan:
    """An occasion to be announced.

    code: for its papers. organiser: keeps the roster. price: EUR of one seat. locked_at: for one that is over already.
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


@action
def plan_occasions(*, plans: Sequence[Plan], by: User | None) -> list[Occasion]:
    """Announce occasions with their sessions, in the order of their time; all or none.

    Raises PlanNotPossible, RoomTaken, LeaderTaken, RoomTooSmall; each names the session.
    """
    planned = [sorted(plan.sessions, key=lambda session: session.starts_at) for plan in plans]
    for plan, sessions in zip(plans, planned, strict=True):
        _check(sessions, plan.venue, plan.minimum, plan.capacity)
    occasions = Occasion.objects.bulk_create(
        [
            Occasion(
                edition=plan.edition,
                kind=plan.kind,
                code=plan.code,
                title=plan.title,
                organiser=plan.organiser,
                venue=plan.venue,
                minimum=plan.minimum,
                capacity=plan.capacity,
                price=plan.price,
                locked_at=plan.locked_at,
            )
            for plan in plans
        ]
    )
    _lock_rooms_and_leaders([session for sessions in planned for session in sessions])
    try:
        with transaction.atomic():
            rows = _sessions([*zip(occasions, planned, strict=True)])
    except IntegrityError:
        # One after the other, until the one that is in the way of another is found and named.
        for occasion, sessions in zip(occasions, planned, strict=True):
            with _conflicts_named(sessions):
                _sessions([(occasion, sessions)])
        raise
    Part.objects.bulk_create(
        [
            Part(session=row, starts_at=part.starts_at, ends_at=part.ends_at, hours=part.hours)
            for row, session in zip(rows, chain.from_iterable(planned), strict=True)
            for part in sorted(session.parts, key=lambda part: part.starts_at.astimezone(UTC))
        ]
    )
    return occasions


def _sessions(planned: Sequence[tuple[Occasion, Sequence[PlannedSession]]]) -> list[Session]:
    return Session.objects.bulk_create(
        [
            Session(
                occasion=occasion,
                number=number,
                mode=session.mode,
                starts_at=session.starts_at,
                ends_at=session.ends_at,
                room=session.room,
                leader=session.leader,
            )
            for occasion, sessions in planned
            for number, session in enumerate(sessions, start=1)
        ]
    )


def _check(planned: Sequence[PlannedSession], venue: Venue, minimum: int, capacity: int) -> None:
    if not planned:
        raise PlanNotPossible(_("There is no session yet. Add the first day."))
    if not 0 < minimum <= capacity:
        raise PlanNotPossible(_("The minimum is between 1 and the number of seats."))
    if pair := rules.overlapping(planned):
        raise PlanNotPossible(_("This session is held at the same time as session %d.") % (pair[0] + 1), pair[1])
    for number, session in enumerate(planned):
        for part in session.parts:
            if part.ends_at.astimezone(UTC) <= part.starts_at.astimezone(UTC):
                raise PlanNotPossible(_("The end comes before the beginning."), number)
            if part.hours <= 0:
                raise PlanNotPossible(_("A half-day has more than no hours."), number)
        if rules.overlapping(session.parts):
            raise PlanNotPossible(_("Two half-days of this session are held at the same time."), number)
        if session.room and session.room.capacity < capacity:
            text = _("%(room)s holds %(capacity)d people. Announce fewer seats, or choose a larger room.")
            raise RoomTooSmall(text % {"room": session.room.name, "capacity": session.room.capacity}, number)


def _lock_rooms_and_leaders(planned: Sequence[PlannedSession]) -> None:
    # Two plans that take each other's rooms would wait in a circle; so rooms and leaders are locked first.
    rooms = {session.room.pk for session in planned if session.room}
    leaders = {session.leader.pk for session in planned if session.leader}
    list(Room.objects.filter(pk__in=rooms).order_by("pk").select_for_update(no_key=True).values_list("pk"))
    list(User.objects.filter(pk__in=leaders).order_by("pk").select_for_update(no_key=True).values_list("pk"))


@contextmanager
def _conflicts_named(planned: Sequence[PlannedSession]) -> Iterator[None]:
    """The database refuses a second session in a room or for a leader; say which one is there."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as problem:
        for number, session in enumerate(planned):
            if refusal := _conflict(number, session):
                raise refusal from problem
        raise


def _conflict(number: int, session: PlannedSession) -> PlanNotPossible | None:
    at_that_time = Session.objects.filter(
        is_cancelled=False, starts_at__lt=session.ends_at, ends_at__gt=session.starts_at
    ).select_related("occasion__venue")
    for kind, field, thing in ((RoomTaken, "room", session.room), (LeaderTaken, "leader", session.leader)):
        other = at_that_time.filter(**{field: thing}).first() if thing else None
        if other:
            when = span(other.starts_at, other.ends_at, other.occasion.venue.time_zone)
            text = (
                _("%(who)s is taken by “%(other)s” on %(when)s. Choose another room or time.")
                if kind is RoomTaken
                else _("%(who)s leads “%(other)s” on %(when)s. Choose another trainer or time.")
            )
            return kind(text % {"who": thing, "other": other.occasion.title, "when": when}, number, other)
    return None
