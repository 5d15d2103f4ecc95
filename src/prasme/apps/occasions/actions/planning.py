"""Where and when: venues, and occasions with their sessions."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from itertools import chain
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions import rules
from prasme.apps.occasions.actions.clashes import (
    clashes_named,
    everything_in_the_way,
    in_the_way,
    lock_what_is_planned,
    put_down,
    shared_in,
)
from prasme.apps.occasions.actions.plans import Plan, PlannedSession, PlanNotPossible, RoomTooSmall
from prasme.apps.occasions.models import Loan, Occasion, Part, Room, Session, Venue
from prasme.apps.territories.models import Territory


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


@action
def plan_occasions(*, plans: Sequence[Plan], by: User | None, at: datetime | None = None) -> list[Occasion]:
    """Announce occasions with their sessions, in the order of their time; all or none.

    at: when, for plans that go over a conflict. Raises PlanNotPossible, RoomTaken, LeaderTaken, NotAvailable,
    TooFewThings, RoomTooSmall; each names the session.
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
                **plan.seating.values(),
            )
            for plan in plans
        ]
    )
    everything = [session for sessions in planned for session in sessions]
    lock_what_is_planned(everything)
    found = in_the_way(plans, planned)
    for plan, sessions, refusals in zip(plans, planned, found, strict=True):
        if refusals and not plan.over:
            raise everything_in_the_way(sessions, plan.venue) or refusals[0]
    shared = [shared_in(refusals) for refusals in found]
    try:
        with transaction.atomic():
            rows = _sessions([*zip(occasions, planned, shared, strict=True)])
    except IntegrityError:
        # One after the other, until the one that is in the way of another is found and named.
        for occasion, sessions, sharing in zip(occasions, planned, shared, strict=True):
            with clashes_named(sessions, occasion.venue):
                _sessions([(occasion, sessions, sharing)])
        raise
    by_plan = iter(rows)
    for plan, occasion, sessions, refusals in zip(plans, occasions, planned, found, strict=True):
        put_down(occasion, [next(by_plan) for _session in sessions], refusals, plan.over, by=by, at=at)
    Loan.objects.bulk_create(
        [
            Loan(session=row, equipment=thing, count=count)
            for row, session in zip(rows, everything, strict=True)
            for thing, count in session.things
        ]
    )
    Part.objects.bulk_create(
        [
            Part(session=row, starts_at=part.starts_at, ends_at=part.ends_at, hours=part.hours)
            for row, session in zip(rows, chain.from_iterable(planned), strict=True)
            for part in sorted(session.parts, key=lambda part: part.starts_at.astimezone(UTC))
        ]
    )
    return occasions


Shared = AbstractSet[tuple[int, str]]  # the numbers of sessions, and what each shares: its room, its leader


def _sessions(planned: Sequence[tuple[Occasion, Sequence[PlannedSession], Shared]]) -> list[Session]:
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
                shares_room=(number, "room") in shared,
                shares_leader=(number, "leader") in shared,
            )
            for occasion, sessions, shared in planned
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
