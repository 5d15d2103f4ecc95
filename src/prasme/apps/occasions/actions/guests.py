"""Guests of a measure: whoever registers takes a free seat or waits; no employer holds it, and no aid is granted."""

from collections.abc import Sequence
from datetime import datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions.seats import OccasionOver
from prasme.apps.occasions.actions.steps import day_at, lock
from prasme.apps.occasions.actions.telling import tell_confirmed
from prasme.apps.occasions.models import Occasion, Seat, SeatState, SeatStep
from prasme.apps.occasions.queries import line as lines


@action
def seat_guests(*, occasion: Occasion, people: Sequence[Person], by: User | None, at: datetime) -> list[Seat]:
    """A seat for each, in their order: confirmed while there is room, then in the waiting line.

    Who has a seat here already keeps that one. Raises OccasionOver.
    """
    now = lock(occasion, [])
    if now.is_cancelled or now.locked_at or at >= queries.first_moment(now):
        raise OccasionOver
    sits = {
        seat.person_id: seat
        for seat in Seat.objects.filter(occasion=now, person__in=people).exclude(state=SeatState.WITHDRAWN)
    }
    fresh = [person for person in people if person.pk not in sits]
    room = lines.free_for(now, None, len(fresh), on=day_at(now, at))
    made = Seat.objects.bulk_create(
        [
            Seat(
                occasion=now, person=person, requested_at=at,
                state=SeatState.CONFIRMED if number < room else SeatState.WAITING,
            )
            for number, person in enumerate(fresh)
        ]
    )  # fmt: skip
    SeatStep.objects.bulk_create([SeatStep(seat=seat, state=seat.state, at=at, by=by) for seat in made])
    for seat in made:
        if seat.state == SeatState.CONFIRMED:
            tell_confirmed(seat, by=by, at=at)
    sits |= {seat.person_id: seat for seat in made}
    return [sits[person.pk] for person in people]
