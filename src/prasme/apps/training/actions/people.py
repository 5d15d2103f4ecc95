"""A firm names somebody for its seat: one it has entered before, or somebody new."""

from datetime import date, datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson, register_employee
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.actions import name_person, replace_person
from prasme.apps.occasions.models import Seat


@action
def seat_person(*, seat: Seat, person: Person, seen: int, by: User | None, at: datetime) -> None:
    """Name or replace, whichever it is. Raises as naming a person does."""
    if seat.person_id:
        replace_person(seat=seat, person=person, seen=seen, by=by, at=at)
    else:
        name_person(seat=seat, person=person, seen=seen, by=by, at=at)


@action
def seat_new_employee(*, seat: Seat, new: NewPerson, seen: int, on: date, by: User | None, at: datetime) -> Person:
    """Enter somebody who works for the holder from that day on, and name the person; both or none."""
    person = register_employee(enterprise=seat.holder, new=new, on=on, by=by)
    seat_person(seat=seat, person=person, seen=seen, by=by, at=at)
    return person
