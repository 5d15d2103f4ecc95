"""A firm names somebody for its seat; or somebody comes without a firm."""

from datetime import date, datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson, register_employee, register_person
from prasme.apps.enterprises.actions.identity import person_by_national_id
from prasme.apps.enterprises.models import Person
from prasme.apps.funding.actions import grant_aid
from prasme.apps.occasions.actions import enrol_person, name_person, replace_person, transfer_seat
from prasme.apps.occasions.models import Obstacle, Occasion, Seat
from prasme.apps.training.models import Run
from prasme.apps.training.queries import agreement_of
from prasme.apps.training.queries.conditions import unmet


@action
def seat_person(
    *,
    seat: Seat,
    person: Person,
    seen: int,
    by: User | None,
    at: datetime,
    over: str = "",
    is_firm: bool = False,
) -> None:
    """Name or replace, whichever it is, if the conditions of course and edition are met.

    over: why somebody goes over what stands in the way. is_firm: an employer goes over its own rule only, how many of
    its people are away at once. Raises as naming a person does.
    """
    besides = unmet(person, seat.occasion) if person.pk != seat.person_id else []
    known = {"seat": seat, "person": person, "seen": seen, "by": by, "at": at, "besides": besides, "over": over}
    if is_firm:
        known["goes_over"] = (Obstacle.STAFF,)
    if seat.person_id:
        replace_person(**known)  # type: ignore[arg-type]
    else:
        name_person(**known)  # type: ignore[arg-type]


@action
def seat_new_employee(
    *,
    seat: Seat,
    new: NewPerson,
    seen: int,
    on: date,
    by: User | None,
    at: datetime,
    over: str = "",
    is_firm: bool = False,
) -> Person:
    """Enter somebody who works for the holder from that day on, and name the person; both or none."""
    assert seat.holder is not None  # a person's own seat is not an enterprise's to name
    person = register_employee(enterprise=seat.holder, new=new, on=on, by=by)
    seat_person(seat=seat, person=person, seen=seen, by=by, at=at, over=over, is_firm=is_firm)
    return person


@action
def enrol_somebody(*, occasion: Occasion, new: NewPerson, by: User | None, at: datetime, over: str = "") -> Seat:
    """A seat for a person without an enterprise, who is recognised by the national identifier or entered anew.

    Raises as `occasions.enrol_person` does, and then nobody is entered.
    """
    person = person_by_national_id(new.national_id) or register_person(new=new, by=by)
    return take_seat(occasion=occasion, person=person, by=by, at=at, over=over)


@action
def take_seat(*, occasion: Occasion, person: Person, by: User | None, at: datetime, over: str = "") -> Seat:
    """A seat for the person alone, if the conditions of course and edition are met. Raises as `enrol_person` does."""
    besides = unmet(person, occasion)
    return enrol_person(occasion=occasion, person=person, by=by, at=at, besides=besides, over=over)


@action
def move_seat(*, seat: Seat, to: Run, by: User | None, at: datetime, on: date) -> Seat:
    """A seat on another date of the course in the stead of this one; the money goes with it. Returns the new seat.

    Where the agreement is signed, what was only reserved is granted on that day. Raises as `transfer_seat` does.
    """
    new = transfer_seat(seat=seat, to=to.occasion, by=by, at=at)
    if new.aid and agreement_of(new):
        grant_aid(aid=new.aid, on=on, by=by, at=at)
    return new
