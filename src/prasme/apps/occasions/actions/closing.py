"""The end of an occasion: called off, or over with each seat's outcome."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.funding.actions import release_aid
from prasme.apps.occasions import rules
from prasme.apps.occasions.actions.line import give_back
from prasme.apps.occasions.actions.moving import MOVING, move_all
from prasme.apps.occasions.actions.steps import day_at, lock, lock_all, step
from prasme.apps.occasions.actions.telling import tell_cancelled
from prasme.apps.occasions.models import Occasion, Seat, SeatState


@action
def cancel_occasion(
    *,
    occasion: Occasion,
    reason: str,
    by: User | None,
    at: datetime,
    instead: Sequence[Occasion] = (),
    until: datetime | None = None,
) -> tuple[int, int]:
    """Call it off: every seat is withdrawn and its money free again; rooms and leaders are free.

    instead: where else there may be places, the best first; who holds a seat is offered one, kept until then. Its
    money goes with it. Returns how many seats there were, and how many of them have the offer of another place.
    """
    held = Seat.objects.filter(occasion=occasion, holder__isnull=False)
    holders = sorted(set(held.values_list("holder_id", flat=True)))
    now, *others = lock_all([occasion, *instead], holders)
    still = [seat for seat in _seats_of(occasion) if seat.state in rules.OPEN]
    holding = [seat for seat in still if seat.state in MOVING]
    moved = move_all(holding, others, until=until, by=by, at=at) if until else {}
    for seat in still:
        if seat.pk not in moved:
            give_back(seat, reason=reason, by=by, at=at)
    tell_cancelled(still, moved, reason=reason, by=by, at=at)
    now.sessions.update(is_cancelled=True)
    now.save_version(seen=now.version, is_cancelled=True)
    return len(still), len(moved)


@action
def close_seats(
    *, occasion: Occasion, outcomes: Mapping[int, SeatState], reason: str, by: User | None, at: datetime
) -> list[Seat]:
    """Give each seat its outcome and lock the occasion. Seats that are not named end as what they never became:

    who waited or was offered one is withdrawn, a seat that nobody was named for is a no-show. Money of seats on which
    nobody ever sat is given back. Returns all seats, with the new states.
    """
    now, seats = _locked_with_seats(occasion)
    for seat in seats:
        if seat.state in (SeatState.WAITING, SeatState.OFFERED):
            give_back(seat, reason=reason, by=by, at=at)
        elif seat.state in (SeatState.RESERVED, SeatState.CONFIRMED):
            state = outcomes.get(seat.pk, SeatState.NO_SHOW)
            step(seat, state, by=by, at=at)
            if state == SeatState.NO_SHOW and seat.aid:
                release_aid(aid=seat.aid, reason=reason, on=day_at(now, at), by=by, at=at)
    lock_occasion(occasion=now, at=at, by=by)
    return seats


@action
def lock_occasion(*, occasion: Occasion, at: datetime, by: User | None) -> None:
    """From now on attendance changes only by a reasoned correction."""
    occasion.save_version(seen=occasion.version, locked_at=at)


def _locked_with_seats(occasion: Occasion) -> tuple[Occasion, list[Seat]]:
    held = Seat.objects.filter(occasion=occasion, holder__isnull=False)
    holders = sorted(set(held.values_list("holder_id", flat=True)))
    return lock(occasion, holders), _seats_of(occasion)


def _seats_of(occasion: Occasion) -> list[Seat]:
    seats = Seat.objects.filter(occasion=occasion)
    return list(
        seats.select_related(
            "aid__edition", "holder", "person__identity", "occasion__venue", "occasion__edition"
        ).order_by("pk")
    )
