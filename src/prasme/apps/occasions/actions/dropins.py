"""Somebody turns up without a seat: they take a free one, or wait for the operator; never over the room."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson, register_employee, register_person
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.funding.actions import reserve_aids
from prasme.apps.occasions import rules
from prasme.apps.occasions.actions.attendance import BeforeTheSession, OccasionLocked, mark_attendance
from prasme.apps.occasions.actions.overriding import Hindered
from prasme.apps.occasions.actions.seats import NotEmployed, SitsAlready, name_person
from prasme.apps.occasions.actions.steps import day_at, lock, step
from prasme.apps.occasions.models import (
    TAKEN,
    DropIn,
    DropInState,
    Method,
    Occasion,
    Part,
    Presence,
    Seat,
    SeatState,
    SeatStep,
)
from prasme.apps.occasions.queries.dropins import employer_of, known_person


class RoomIsFull(Exception):
    """Every seat is taken, or the room holds no more people."""

    def __str__(self) -> str:
        return _("Every seat of this course is taken.")


class DecidedAlready(Exception):
    """Somebody else has decided about it."""

    def __str__(self) -> str:
        return _("This has been decided already.")


@dataclass(frozen=True, kw_only=True)
class Comer:
    """Who stands in the door, as the person says."""

    given_name: str
    family_name: str
    email: str = ""
    enterprise: Organisation | None = None


@action
def receive_drop_in(*, part: Part, comer: Comer, by: User, at: datetime) -> DropIn:
    """Seat the person where that needs nobody's decision, and mark them present; else let them wait for the operator.

    An enterprise's free seat is taken at once; without an enterprise a free seat of the room where the edition allows
    it. Raises SitsAlready, BeforeTheSession, OccasionLocked.
    """
    occasion = part.session.occasion
    if occasion.locked_at:
        raise OccasionLocked
    if at < rules.marking_opens_at(part.starts_at):
        raise BeforeTheSession(part, occasion.venue.time_zone)
    enterprise = comer.enterprise
    on = day_at(occasion, at)
    person = known_person(occasion, comer.given_name, comer.family_name, comer.email, enterprise)
    if person is None:
        new = NewPerson(given_name=comer.given_name, family_name=comer.family_name, email=comer.email)
        # Whether a firm employs the newcomer is not for a trainer to say: the operator enters it with the seat.
        held = _held_seat(occasion, enterprise)
        person = (
            register_employee(enterprise=enterprise, new=new, on=on, by=by)
            if held and enterprise
            else register_person(new=new, by=by)
        )
    if waiting := DropIn.objects.filter(occasion=occasion, person=person, state=DropInState.WAITING).first():
        return waiting
    _check_sits(occasion, person)
    seat, why = _seat_at_once(occasion, person, enterprise, by=by, at=at)
    found = DropIn.objects.create(
        occasion=occasion, part=part, person=person, enterprise=enterprise, at=at, by=by, seat=seat, why=why,
        state=DropInState.SEATED if seat else DropInState.WAITING, decided_at=at if seat else None,
        decided_by=by if seat else None,
    )  # fmt: skip
    if seat:
        _mark(found, by=by, at=at)
    return found


@action
def seat_drop_in(*, drop_in: DropIn, by: User, at: datetime) -> DropIn:
    """The operator gives a seat, with its money where an enterprise holds it; the half-day is marked as present.

    Raises DecidedAlready, RoomIsFull, SitsAlready, OccasionLocked and what reserving the money raises.
    """
    now = _waiting(drop_in)
    occasion = Occasion.objects.select_related("edition", "venue").get(pk=now.occasion_id)
    if occasion.locked_at:
        raise OccasionLocked
    _check_sits(occasion, now.person)
    seat = _new_seat(occasion, now.person, now.enterprise, by=by, at=at)
    now.save_version(
        seen=now.version, state=DropInState.SEATED, seat=seat, decided_at=at, decided_by=by, why="",
    )  # fmt: skip
    _mark(now, by=by, at=now.at)
    return now


@action
def turn_away_drop_in(*, drop_in: DropIn, reason: str, by: User, at: datetime) -> DropIn:
    """No seat, with the reason. Raises DecidedAlready."""
    now = _waiting(drop_in)
    now.save_version(seen=now.version, state=DropInState.TURNED_AWAY, why=reason[:300], decided_at=at, decided_by=by)
    return now


def _waiting(drop_in: DropIn) -> DropIn:
    now = (
        DropIn.objects.select_for_update(of=("self",))
        .select_related("part__session__occasion__venue", "person", "enterprise")
        .get(pk=drop_in.pk)
    )
    if now.state != DropInState.WAITING:
        raise DecidedAlready
    return now


def _check_sits(occasion: Occasion, person: Person) -> None:
    sits = Seat.objects.filter(occasion=occasion, person=person).exclude(state=SeatState.WITHDRAWN)
    if sits.exclude(state=SeatState.WAITING).exists():
        raise SitsAlready(person)


def _held_seat(occasion: Occasion, enterprise: Organisation | None) -> Seat | None:
    """A seat that the enterprise holds and has named nobody for."""
    if enterprise is None:
        return None
    held = Seat.objects.filter(occasion=occasion, holder=enterprise, person=None, state=SeatState.RESERVED)
    return held.order_by("pk").first()


def _seat_at_once(
    occasion: Occasion, person: Person, enterprise: Organisation | None, *, by: User, at: datetime
) -> tuple[Seat | None, str]:
    """The seat, or why somebody has to decide."""
    if held := _held_seat(occasion, enterprise):
        try:
            with transaction.atomic():
                name_person(seat=held, person=person, seen=held.version, by=by, at=at)
        except (NotEmployed, Hindered) as problem:
            return None, str(problem)
        return held, ""
    if enterprise is not None:
        return None, _("%s holds no free seat on this course.") % enterprise.name
    if firm := employer_of(person, day_at(occasion, at)):
        return None, _("The person works at %s, which holds no free seat on this course.") % firm.name
    if not occasion.edition.allows_people_without_enterprise:
        return None, _("This edition takes people through their enterprise only.")
    try:
        return _new_seat(occasion, person, None, by=by, at=at), ""
    except RoomIsFull as problem:
        return None, str(problem)


def _new_seat(occasion: Occasion, person: Person, holder: Organisation | None, *, by: User, at: datetime) -> Seat:
    if held := _held_seat(occasion, holder):
        name_person(seat=held, person=person, seen=held.version, by=by, at=at)
        return held
    now = lock(occasion, [holder.pk] if holder else [])
    rooms = [one for one in now.sessions.values_list("room__capacity", flat=True) if one]
    if now.seats.filter(state__in=TAKEN).count() >= min([now.capacity, *rooms]):
        raise RoomIsFull
    aid = None
    if holder:
        [aid] = reserve_aids(
            edition=occasion.edition, enterprise=holder, price=now.price, count=1, on=day_at(occasion, at), by=by, at=at
        )
    for waiting in now.seats.filter(person=person, state=SeatState.WAITING):  # the place in the line is not needed now
        step(waiting, SeatState.WITHDRAWN, by=by, at=at, reason=_("Came without a seat."))
    try:
        with transaction.atomic():
            seat = Seat.objects.create(
                occasion=now, holder=holder, person=person, aid=aid, state=SeatState.CONFIRMED, requested_at=at
            )
    except IntegrityError as problem:
        raise SitsAlready(person) from problem
    SeatStep.objects.create(seat=seat, state=SeatState.CONFIRMED, at=at, by=by, reason=_("Came without a seat."))
    return seat


def _mark(drop_in: DropIn, *, by: User, at: datetime) -> None:
    assert drop_in.seat is not None
    mark_attendance(
        occasion=drop_in.occasion, marks={(drop_in.seat.pk, drop_in.part_id): Presence.PRESENT},
        method=Method.TRAINER, by=by, at=at,
    )  # fmt: skip
