"""Somebody without an enterprise takes a seat, where the edition allows it: no firm holds it, and no aid is granted."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import ECONOMIC, Employment, Organisation, Person
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions.overriding import Hindered, override
from prasme.apps.occasions.actions.seats import OccasionOver, SitsAlready, lock_person
from prasme.apps.occasions.actions.steps import day_at, lock
from prasme.apps.occasions.actions.telling import tell_confirmed
from prasme.apps.occasions.models import Obstacle, Occasion, Seat, SeatState, SeatStep
from prasme.apps.occasions.queries import conflicts
from prasme.apps.occasions.queries import line as lines


class OnlyThroughEnterprises(Exception):
    """The edition takes nobody without an enterprise."""

    def __str__(self) -> str:
        return _("This edition takes people through their enterprise only. Change that where the edition is edited.")


class HasEnterprise(Exception):
    """The person works in an enterprise on the first day: that one asks for the seat, and is granted the aid."""

    def __init__(self, person: Person, firm: Organisation) -> None:
        super().__init__(
            _("%(person)s works at %(firm)s. The enterprise asks for the seat, and its aid is counted there.")
            % {"person": person, "firm": firm.name}
        )


@action
def enrol_person(
    *,
    occasion: Occasion,
    person: Person,
    by: User | None,
    at: datetime,
    besides: Sequence[tuple[Obstacle, str]] = (),
    over: str = "",
) -> Seat:
    """A seat for the person alone: confirmed while there is room, else in the waiting line with everybody else.

    besides, over: as of `name_person`. Raises OnlyThroughEnterprises, HasEnterprise, OccasionOver, SitsAlready,
    Hindered.
    """
    if not occasion.edition.allows_people_without_enterprise:
        raise OnlyThroughEnterprises
    if firm := _employer(person, occasion):
        raise HasEnterprise(person, firm)
    if at >= queries.first_moment(occasion):
        raise OccasionOver
    now = lock(occasion, [])
    if now.is_cancelled or now.locked_at:
        raise OccasionOver
    has_room = lines.free_for(now, None, 1, on=day_at(occasion, at))
    lock_person(person)
    found = [*besides, *conflicts.elsewhere(person, occasion)]
    if found and not over:
        raise Hindered(found)
    state = SeatState.CONFIRMED if has_room else SeatState.WAITING
    try:
        with transaction.atomic():
            seat = Seat.objects.create(occasion=occasion, person=person, state=state, requested_at=at)
    except IntegrityError as problem:
        raise SitsAlready(person) from problem
    SeatStep.objects.create(seat=seat, state=state, at=at, by=by, reason=over[:300])
    override(occasion, found, reason=over, by=by, at=at, seat=seat)
    if has_room:
        tell_confirmed(seat, by=by, at=at)
    return seat


def _employer(person: Person, occasion: Occasion) -> Organisation | None:
    on, _last = queries.first_and_last_day(occasion)
    works = Employment.objects.filter(Q(ended_on=None) | Q(ended_on__gte=on), person=person, started_on__lte=on)
    found = works.filter(enterprise__kind__in=ECONOMIC, enterprise__merged_into=None).select_related("enterprise")
    first = found.order_by("started_on", "pk").first()
    return first.enterprise if first else None
