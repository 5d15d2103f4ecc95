"""People register on the public page, and give their place back by the link of their letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures import queries, rules
from prasme.apps.measures.actions.people import person_meant
from prasme.apps.measures.models import ComesAs, Guest, Measure, Registration
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import seat_guests, tell_person, withdraw_seat
from prasme.apps.occasions.actions.steps import day_at
from prasme.apps.occasions.models import Seat, SeatState


class NotOpen(Exception):
    """It is not announced yet, has begun, or registration is over."""

    def __str__(self) -> str:
        return _("Registration is not open. Look at the calendar for the next one.")


@dataclass(frozen=True, kw_only=True)
class Coming:
    """What somebody writes on the public page. people: the first one is asked when something is unclear."""

    comes_as: ComesAs
    people: Sequence[NewPerson]
    organisation_name: str = ""
    registration_number: str = ""
    is_remote: bool = False
    shares_contact: bool = False
    language: str = "lv"


@action
def register_guests(
    *, measure: Measure, coming: Coming, at: datetime, by: User | None = None, request_key: str = ""
) -> Registration:
    """Seats for these people while there is room, else places in the waiting list; each with an address gets a letter.

    Who is registered already is written to again, and nothing else happens. Raises NotOpen, OccasionOver.
    """
    if request_key and (known := Registration.objects.filter(request_key=request_key).first()):
        return known
    occasion = measure.occasion
    if not rules.may_register(
        state=measure.state, on=day_at(occasion, at), until=measure.registers_until, at=at,
        begins_at=occasions.first_moment(occasion),
    ):  # fmt: skip
        raise NotOpen
    people = [person_meant(one, by=by) for one in coming.people]
    seats = seat_guests(occasion=occasion, people=people, by=by, at=at)
    registration = Registration(
        measure=measure, comes_as=coming.comes_as, contact=people[0], organisation_name=coming.organisation_name,
        organisation=queries.organisation_meant(coming.registration_number, coming.organisation_name),
        language=coming.language, at=at, request_key=request_key,
    )  # fmt: skip
    try:
        with transaction.atomic():
            registration.save(force_insert=True)
    except IntegrityError:  # the same form a moment earlier
        return Registration.objects.get(request_key=request_key)
    known_guests = set(Guest.objects.filter(seat__in=seats).values_list("seat_id", flat=True))
    Guest.objects.bulk_create(
        [
            Guest(
                registration=registration, seat=seat, is_remote=coming.is_remote and bool(measure.online_address),
                shares_contact_at=at if coming.shares_contact else None,
            )
            for seat in dict.fromkeys(seats)
            if seat.pk not in known_guests
        ]
    )  # fmt: skip
    for seat in seats:
        is_known = seat.pk in known_guests
        if is_known or seat.state == SeatState.WAITING:
            kind = "measure-waiting" if seat.state == SeatState.WAITING else "measure-seat"
            key = f"{seat.pk}:again:{at:%Y-%m-%d}" if is_known else f"{seat.pk}:line"
            tell_person(kind, seat, key, by=by, at=at, secret_of=seat.pk)
    return registration


@action
def withdraw_guest(*, seat: Seat, by: User | None, at: datetime) -> None:
    """Give the place back; whoever waits longest has it at once. Raises StepNotAllowed, ChangedMeanwhile."""
    withdraw_seat(seat=seat, reason=_("Given back by the link of the letter."), by=by, at=at)


@action
def share_contact(*, guest: Guest, is_shared: bool, by: User | None, at: datetime) -> None:
    """Consent to exchange name, organisation and address with those who consented too; or take it back."""
    guest.shares_contact_at = (guest.shares_contact_at or at) if is_shared else None
    guest.save(update_fields=["shares_contact_at"])


@action
def name_organisation(*, registration: Registration, organisation: Organisation | None, by: User) -> None:
    """Say which organisation of the register was meant by what was typed."""
    registration.organisation = organisation
    registration.save(update_fields=["organisation"])
