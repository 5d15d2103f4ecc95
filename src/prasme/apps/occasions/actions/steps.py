"""How a seat goes from one state to the next: never without its step, never two ways at once."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from prasme.apps.accounts.models import User
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.actions import lock_money
from prasme.apps.occasions import rules
from prasme.apps.occasions.models import Occasion, Seat, SeatState, SeatStep


def step(
    seat: Seat,
    state: SeatState,
    *,
    by: User | None,
    at: datetime,
    seen: int | None = None,
    reason: str = "",
    choice: dict[str, Any] | None = None,
    **values: Any,
) -> None:
    """Move a seat on and write down who did it. Raises StepNotAllowed, ChangedMeanwhile."""
    rules.check_step(seat.state, state)
    seat.save_version(seen=seat.version if seen is None else seen, state=state, **values)
    SeatStep.objects.create(seat=seat, state=state, at=at, by=by, reason=reason[:300], choice=choice)


def step_many(seats: Sequence[Seat], state: SeatState, *, by: User | None, at: datetime, reason: str = "") -> None:
    """The same for seats of one occasion that go the same way. The occasion's row is locked by the caller."""
    for seat in seats:
        rules.check_step(seat.state, state)
    for seat in seats:
        seat.save_version(seen=seat.version, state=state)
    SeatStep.objects.bulk_create(
        [SeatStep(seat=seat, state=state, at=at, by=by, reason=reason[:300]) for seat in seats]
    )


def lock(occasion: Occasion, holders: Sequence[int]) -> Occasion:
    """Everybody who counts seats takes this order: firms by key, the budget, the occasion."""
    return lock_all([occasion], holders)[0]


def lock_all(occasions: Sequence[Occasion], holders: Sequence[int]) -> list[Occasion]:
    """The same for several occasions of one edition, which are locked by key; they come back in the order given."""
    lock_money(occasions[0].edition, holders)
    rows = Occasion.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "edition", "venue__municipality"
    )
    found = {row.pk: row for row in rows.filter(pk__in=[one.pk for one in occasions]).order_by("pk")}
    return [found[one.pk] for one in occasions]


def day_at(occasion: Occasion, at: datetime) -> date:
    """The day that the calendar of the place shows at that moment."""
    return at.astimezone(ZoneInfo(occasion.venue.time_zone)).date()


def fresh(seat: Seat, seen: int | None = None) -> Seat:
    """The seat as it is now, read after the locks. Raises ChangedMeanwhile when it is not the one that was seen."""
    now = Seat.objects.select_related("aid", "holder", "occasion__edition", "occasion__venue").get(pk=seat.pk)
    if seen is not None and now.version != seen:
        raise ChangedMeanwhile
    return now
