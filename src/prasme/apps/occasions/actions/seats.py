"""Employers hold seats, and say later who sits on them."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.models import Employment, Organisation, Person
from prasme.apps.funding.actions import reserve_aids
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.overriding import Hindered, check
from prasme.apps.occasions.actions.steps import day_at, fresh, lock, step
from prasme.apps.occasions.actions.telling import tell_confirmed
from prasme.apps.occasions.models import EmployerRules, Obstacle, Occasion, Seat, SeatState, SeatStep
from prasme.apps.occasions.queries import conflicts
from prasme.apps.occasions.queries import line as lines


class OccasionOver(Exception):
    """It is cancelled, locked or has begun: no seat is given any more."""

    def __str__(self) -> str:
        return _("This course takes no more seats: it has begun or was cancelled.")


class FirmLimit(Exception):
    """More or fewer seats than one enterprise may take on this occasion."""

    def __init__(self, occasion: Occasion, holder: Organisation, *, has: int, asked: int) -> None:
        most = occasion.most_of_firm
        if most is not None and has + asked > most:
            text = ngettext(
                "One enterprise takes %(most)d seat on “%(title)s” at the most. "
                "%(firm)s has %(has)d, and asks %(asked)d.",
                "One enterprise takes %(most)d seats on “%(title)s” at the most. "
                "%(firm)s has %(has)d, and asks %(asked)d.",
                most,
            )
        else:
            text = _(
                "One enterprise takes %(fewest)d seats on “%(title)s” at the least. "
                "%(firm)s has %(has)d, and asks %(asked)d."
            )
        super().__init__(
            text
            % {
                "most": most, "fewest": occasion.fewest_of_firm, "title": occasion.title, "firm": holder.name,
                "has": has, "asked": asked,
            }
        )  # fmt: skip


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

    request_key: of the form that asks; sent twice, it gives the same seats back. Raises OccasionOver, FirmLimit and
    what reserving the money raises.
    """
    if count < 1:
        raise ValueError(f"{count} seats cannot be held")
    if done := _made_before(request_key):
        return done
    if occasion.is_cancelled or occasion.locked_at or at >= queries.first_moment(occasion):
        raise OccasionOver
    _check_firm(occasion, holder, count)
    # A full occasion is seen without a lock: a rush for the last seats does not queue up behind one row.
    taken, _waiting = queries.taken_and_waiting(occasion)
    if taken >= occasion.capacity:
        return _write(occasion, holder, reserved=[], waiting=count, by=by, at=at, request_key=request_key)

    now = lock(occasion, [holder.pk])
    if done := _made_before(request_key):
        return done
    if now.is_cancelled or now.locked_at:
        raise OccasionOver
    _check_firm(now, holder, count)
    on = day_at(occasion, at)
    room = lines.free_for(now, holder.pk, count, on=on)
    aid = (
        reserve_aids(edition=occasion.edition, enterprise=holder, price=now.price, count=room, on=on, by=by, at=at)
        if room
        else []
    )
    return _write(occasion, holder, reserved=aid, waiting=count - room, by=by, at=at, request_key=request_key)


def _check_firm(occasion: Occasion, holder: Organisation, asked: int) -> None:
    if occasion.most_of_firm is None and occasion.fewest_of_firm is None:
        return
    has = Seat.objects.filter(occasion=occasion, holder=holder).exclude(state=SeatState.WITHDRAWN).count()
    if has + asked < (occasion.fewest_of_firm or 0) or (
        occasion.most_of_firm is not None and has + asked > occasion.most_of_firm
    ):
        raise FirmLimit(occasion, holder, has=has, asked=asked)


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


Found = Sequence[tuple[Obstacle, str]]


@action
def name_person(
    *,
    seat: Seat,
    person: Person,
    seen: int,
    by: User | None,
    at: datetime,
    besides: Found = (),
    over: str = "",
    goes_over: Sequence[Obstacle] = tuple(Obstacle),
) -> None:
    """Say who takes the seat; the seat is confirmed by that.

    besides: what stands in the way by rules that the caller knows. over: why somebody who may goes over what stands in
    the way; goes_over: over which of it. Raises NotEmployed, SitsAlready, Hindered, StepNotAllowed, ChangedMeanwhile.
    """
    if fresh(seat).person_id == person.pk:
        return  # the same form once more
    _seat_person(fresh(seat, seen), person, seen, by, at, reason="", besides=besides, over=over, goes_over=goes_over)
    seat.refresh_from_db()


@action
def replace_person(
    *,
    seat: Seat,
    person: Person,
    seen: int,
    reason: str = "",
    by: User | None,
    at: datetime,
    besides: Found = (),
    over: str = "",
    goes_over: Sequence[Obstacle] = tuple(Obstacle),
) -> None:
    """Somebody else takes the seat. Raises as naming a person does, and SeatHasNobody."""
    now = fresh(seat)
    if now.person_id is None:
        raise SeatHasNobody
    if now.person_id == person.pk:
        return
    now = fresh(seat, seen)
    closed = conflicts.names_closed(now.occasion, on=day_at(now.occasion, at))
    found = [*besides, *closed]
    _seat_person(now, person, seen, by, at, reason=reason, besides=found, over=over, goes_over=goes_over)
    seat.refresh_from_db()


def _seat_person(
    seat: Seat,
    person: Person,
    seen: int,
    by: User | None,
    at: datetime,
    *,
    reason: str,
    besides: Found,
    over: str,
    goes_over: Sequence[Obstacle],
) -> None:
    rules.check_step(seat.state, SeatState.CONFIRMED)
    assert seat.holder is not None  # a person's own seat has its person
    on = _day_that_counts(seat.occasion, at)
    employed = Employment.objects.filter(
        Q(ended_on=None) | Q(ended_on__gte=on), person=person, enterprise=seat.holder, started_on__lte=on
    )
    if not employed.exists():
        raise NotEmployed(person, seat.holder, on)
    lock_person(person)
    found = [*besides, *conflicts.elsewhere(person, seat.occasion), *_staff_left(seat, person)]
    if stays := [one for one in found if one[0] not in goes_over]:
        raise Hindered(stays)
    check(seat.occasion, found, reason=over, by=by, at=at, seat=seat)
    try:
        with transaction.atomic():
            step(
                seat, SeatState.CONFIRMED, by=by, at=at, seen=seen, reason=reason or over, person=person,
                confirmed_by_person_at=None,
            )  # fmt: skip
    except IntegrityError as problem:
        raise SitsAlready(person) from problem
    tell_confirmed(seat, by=by, at=at)


def lock_person(person: Person) -> None:
    """Whoever is named twice in one moment is seen the second time."""
    list(Person.objects.filter(pk=person.pk).select_for_update(no_key=True).values_list("pk"))


def _staff_left(seat: Seat, person: Person) -> Found:
    rules_of_firm = EmployerRules.objects.filter(organisation=seat.holder_id, most_away__isnull=False)
    found = rules_of_firm.select_for_update(no_key=True).first()  # two people named at once are counted one by one
    return conflicts.too_many_away(seat, person, most=found.most_away) if found and found.most_away is not None else []


def _day_that_counts(occasion: Occasion, at: datetime) -> date:
    """The first day of the occasion; once it has begun, today, but no day after the last."""
    first, last = queries.first_and_last_day(occasion)
    return min(max(first, day_at(occasion, at)), last)
