"""A firm names somebody for its seat; or somebody comes without a firm."""

from datetime import date, datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson, register_employee, register_person
from prasme.apps.enterprises.actions.identity import person_by_national_id
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.actions import enrol_person, name_person, replace_person
from prasme.apps.occasions.models import Occasion, Seat
from prasme.apps.training.queries.conditions import unmet


@action
def seat_person(*, seat: Seat, person: Person, seen: int, by: User | None, at: datetime, over: str = "") -> None:
    """Name or replace, whichever it is, if the conditions of course and edition are met.

    over: why somebody who may goes over what stands in the way. Raises as naming a person does.
    """
    besides = unmet(person, seat.occasion) if person.pk != seat.person_id else []
    if seat.person_id:
        replace_person(seat=seat, person=person, seen=seen, by=by, at=at, besides=besides, over=over)
    else:
        name_person(seat=seat, person=person, seen=seen, by=by, at=at, besides=besides, over=over)


@action
def seat_new_employee(
    *, seat: Seat, new: NewPerson, seen: int, on: date, by: User | None, at: datetime, over: str = ""
) -> Person:
    """Enter somebody who works for the holder from that day on, and name the person; both or none."""
    assert seat.holder is not None  # a person's own seat is not an enterprise's to name
    person = register_employee(enterprise=seat.holder, new=new, on=on, by=by)
    seat_person(seat=seat, person=person, seen=seen, by=by, at=at, over=over)
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
