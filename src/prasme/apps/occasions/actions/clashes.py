"""Rooms, trainers and things are planned once; twice only where somebody who may says why."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.templatetags.writing import span
from prasme.apps.occasions.actions.overriding import override
from prasme.apps.occasions.actions.plans import (
    LeaderTaken,
    NotAvailable,
    Plan,
    PlannedSession,
    PlanNotPossible,
    RoomTaken,
    TooFewThings,
)
from prasme.apps.occasions.models import Equipment, Obstacle, Occasion, Room, Session, Venue
from prasme.apps.occasions.queries import conflicts

FIELDS: dict[type[PlanNotPossible], str] = {RoomTaken: "room", LeaderTaken: "leader"}


def lock_what_is_planned(planned: Sequence[PlannedSession]) -> None:
    # Two plans that take each other's rooms would wait in a circle; so rooms, leaders and things are locked first.
    rooms = {session.room.pk for session in planned if session.room}
    leaders = {session.leader.pk for session in planned if session.leader}
    things = {thing.pk for session in planned for thing, _count in session.things}
    list(Room.objects.filter(pk__in=rooms).order_by("pk").select_for_update(no_key=True).values_list("pk"))
    list(User.objects.filter(pk__in=leaders).order_by("pk").select_for_update(no_key=True).values_list("pk"))
    if things:
        list(Equipment.objects.filter(pk__in=things).order_by("pk").select_for_update(no_key=True).values_list("pk"))


def in_the_way(plans: Sequence[Plan], planned: Sequence[Sequence[PlannedSession]]) -> list[list[PlanNotPossible]]:
    """For each plan what stands in the way of its sessions, with their numbers, read under the locks.

    Without a reason to go over it, who is in a room is left to the database, which refuses a second session by itself;
    sessions that share are outside its rule, and are looked for here. What is over is written down as it was.
    """
    ahead = [session for plan, of in zip(plans, planned, strict=True) if not plan.locked_at for session in of]
    if not ahead:
        return [[] for _plan in plans]
    rooms = {session.room.pk for session in ahead if session.room}
    leaders = {session.leader.pk for session in ahead if session.leader}
    hours = conflicts.Availability(rooms, leaders)
    shared = Session.objects.filter(
        Q(shares_room=True, room__in=rooms) | Q(shares_leader=True, leader__in=leaders), is_cancelled=False
    ).exists()
    return [
        []
        if plan.locked_at
        else [
            refusal
            for number, session in enumerate(of)
            for refusal in _refusals(number, session, plan.venue, hours, asks=shared or bool(plan.over))
        ]
        for plan, of in zip(plans, planned, strict=True)
    ]


def everything_in_the_way(
    planned: Sequence[PlannedSession], venue: Venue, *, but: int | None = None
) -> PlanNotPossible | None:
    """All that stands in the way of one plan: the first refusal, with the others. but: the session that moves."""
    rooms = {session.room.pk for session in planned if session.room}
    leaders = {session.leader.pk for session in planned if session.leader}
    hours = conflicts.Availability(rooms, leaders)
    found = [
        one
        for number, session in enumerate(planned)
        for one in _refusals(number, session, venue, hours, asks=True, but=but)
    ]
    if not found:
        return None
    found[0].others = tuple(found[1:])
    return found[0]


def _refusals(
    number: int,
    session: PlannedSession,
    venue: Venue,
    hours: conflicts.Availability,
    *,
    asks: bool,
    but: int | None = None,
) -> list[PlanNotPossible]:
    found = _taken(number, session, but) if asks else []
    for thing in (session.room, session.leader):
        lacking = hours.lacking(thing, session.starts_at, session.ends_at, venue.time_zone)
        found += [NotAvailable(told, number, thing) for _obstacle, told in lacking if thing]
    for equipment, count in session.things:
        short = conflicts.too_few_things(equipment, count, session.starts_at, session.ends_at, but=but)
        found += [TooFewThings(told, number) for _obstacle, told in short]
    return found


def shared_in(refusals: Sequence[PlanNotPossible]) -> set[tuple[int, str]]:
    """Which sessions (numbered from 1, as they are kept) share their room or their leader."""
    return {(one.number + 1, FIELDS[type(one)]) for one in refusals if type(one) in FIELDS and one.number is not None}


def put_down(
    occasion: Occasion, rows: Sequence[Session], refusals: Sequence[PlanNotPossible], reason: str, *, by: User | None,
    at: datetime | None,
) -> None:  # fmt: skip
    """What was gone over, session by session."""
    for one in refusals:
        assert at is not None  # who goes over a conflict does it at a moment
        session = rows[one.number] if one.number is not None else None
        override(occasion, [(_obstacle(one), str(one))], reason=reason, by=by, at=at, session=session)


def _obstacle(refusal: PlanNotPossible) -> Obstacle:
    kinds = {
        RoomTaken: Obstacle.ROOM, LeaderTaken: Obstacle.LEADER, NotAvailable: Obstacle.HOURS,
        TooFewThings: Obstacle.EQUIPMENT,
    }  # fmt: skip
    return kinds[type(refusal)]


@contextmanager
def clashes_named(planned: Sequence[PlannedSession], venue: Venue) -> Iterator[None]:
    """The database refuses a second session in a room or for a leader; say which one is there."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as problem:
        if refusal := everything_in_the_way(planned, venue):
            raise refusal from problem
        raise


def _taken(number: int, session: PlannedSession, but: int | None = None) -> list[PlanNotPossible]:
    found: list[PlanNotPossible] = []
    for kind, thing in ((RoomTaken, session.room), (LeaderTaken, session.leader)):
        other = conflicts.taken_by(FIELDS[kind], thing, session.starts_at, session.ends_at, but=but) if thing else None
        if other:
            when = span(other.starts_at, other.ends_at, other.occasion.venue.time_zone)
            text = (
                _("%(who)s is taken by “%(other)s” on %(when)s. Choose another room or time.")
                if kind is RoomTaken
                else _("%(who)s leads “%(other)s” on %(when)s. Choose another trainer or time.")
            )
            found.append(kind(text % {"who": thing, "other": other.occasion.title, "when": when}, number, other))
    return found
