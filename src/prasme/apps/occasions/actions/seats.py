"""Employers hold seats, and say later who sits on them."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.models import Employment, Organisation, Person
from prasme.apps.funding.actions import reserve_aids
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.steps import day_at, fresh, lock, step
from prasme.apps.occasions.actions.telling import tell_confirmed
from prasme.apps.occasions.models import Occasion, Seat, SeatState, SeatStep


class OccasionOver(Exception):
    """It is cancelled, locked or has begun: no seat is given any more."""

    def __str__(self) -> str:
        return _("This course takes no more seats: it has begun or was cancelled.")


class NotEmployed(Exception):
    """The person does not work for the holder of the seat on the day."""

    def __init__(self, person: Person, holder: Organisation, on: date) -> None:
        super().__init__(
            _("%(person)s does not work at %(holder)s on %(day)s. Name somebody who does, or add the employment first.")
            % {"person": person, "holder": holder, "day": day(on)}
        )


class SitsAlready(Exception):
    """The person has another seat on the same occasion."""

    def __init__(self, person: Person) -> None:
        super().__init__(_("%(person)s has a seat on this course already.") % {"person": person})


class SeatHasNobody(Exception):
    """There is nobody to replace."""

    def __str__(self) -> str:
        return _("Nobody is named for this seat yet.")


@action
def hold_seats(
    *,
    occasion: Occasion,
    holder: Organisation,
    count: int,
    by: User | None,
    at: datetime,
    request_key: str = "",
) -> list[Seat]:
    """Seats for an employer: reserved with their money while there is room, the rest on the waiting list.

    request_key: of the form that asks; sent twice, it gives the same seats back. Raises OccasionOver and what
    reserving the money raises.
    """
    if count < 1:
        raise ValueError(f"{count} seats cannot be held")
    if done := _made_before(request_key):
        return done
    if occasion.is_cancelled or occasion.locked_at or at >= queries.first_moment(occasion):
        raise OccasionOver
    # A full occasion is seen without a lock: a rush for the last seats does not queue up behind one row.
    if queries.room_left(occasion) == 0:
        return _write(occasion, holder, reserved=[], waiting=count, by=by, at=at, request_key=request_key)

    now = lock(occasion, [holder.pk])
    if done := _made_before(request_key):
        return done
    if now.is_cancelled or now.locked_at:
        raise OccasionOver
    taken, waiting = queries.taken_and_waiting(now)
    room = rules.seats_to_reserve(asked=count, capacity=now.capacity, taken=taken, waiting=waiting)
    aid = (
        reserve_aids(
            edition=occasion.edition, enterprise=holder, price=now.price, count=room, on=day_at(occasion, at),
            by=by, at=at,
        )
        if room
        else []
    )  # fmt: skip
    return _write(occasion, holder, reserved=aid, waiting=count - room, by=by, at=at, request_key=request_key)


def _made_before(request_key: str) -> list[Seat]:
    return list(Seat.objects.filter(request_key=request_key).order_by("request_number")) if request_key else []


def _write(
    occasion: Occasion,
    holder: Organisation,
    *,
    reserved: Sequence,
    waiting: int,
    by: User | None,
    at: datetime,
    request_key: str,
) -> list[Seat]:
    states = [(SeatState.RESERVED, aid) for aid in reserved] + [(SeatState.WAITING, None)] * waiting
    seats = [
        Seat(
            occasion=occasion, holder=holder, state=state, aid=aid, requested_at=at, request_key=request_key,
            request_number=number,
        )
        for number, (state, aid) in enumerate(states, start=1)
    ]  # fmt: skip
    try:
        with transaction.atomic():
            Seat.objects.bulk_create(seats)
    except IntegrityError:
        if done := _made_before(request_key):  # the same form a moment earlier, on the full occasion's quick way
            return done
        raise
    SeatStep.objects.bulk_create([SeatStep(seat=seat, state=seat.state, at=at, by=by) for seat in seats])
    return seats


@action
def name_person(*, seat: Seat, person: Person, seen: int, by: User | None, at: datetime) -> None:
    """Say who takes the seat; the seat is confirmed by that.

    Raises NotEmployed, SitsAlready, StepNotAllowed, ChangedMeanwhile.
    """
    if fresh(seat).person_id == person.pk:
        return  # the same form once more
    _seat_person(fresh(seat, seen), person, seen, by, at, reason="")
    seat.refresh_from_db()


@action
def replace_person(*, seat: Seat, person: Person, seen: int, reason: str = "", by: User | None, at: datetime) -> None:
    """Somebody else takes the seat. Raises as naming a person does, and SeatHasNobody."""
    now = fresh(seat)
    if now.person_id is None:
        raise SeatHasNobody
    if now.person_id == person.pk:
        return
    now = fresh(seat, seen)
    _seat_person(now, person, seen, by, at, reason=reason)
    seat.refresh_from_db()


def _seat_person(seat: Seat, person: Person, seen: int, by: User | None, at: datetime, reason: str) -> None:
    rules.check_step(seat.state, SeatState.CONFIRMED)
    assert seat.holder is not None  # a person's own seat has its person
    on = _day_that_counts(seat.occasion, at)
    employed = Employment.objects.filter(
        Q(ended_on=None) | Q(ended_on__gte=on), person=person, enterprise=seat.holder, started_on__lte=on
    )
    if not employed.exists():
        raise NotEmployed(person, seat.holder, on)
    try:
        with transaction.atomic():
            step(seat, SeatState.CONFIRMED, by=by, at=at, seen=seen, reason=reason, person=person)
    except IntegrityError as problem:
        raise SitsAlready(person) from problem
    tell_confirmed(seat, by=by, at=at)


def _day_that_counts(occasion: Occasion, at: datetime) -> date:
    """The first day of the occasion; once it has begun, today, but no day after the last."""
    first, last = queries.first_and_last_day(occasion)
    return min(max(first, day_at(occasion, at)), last)
