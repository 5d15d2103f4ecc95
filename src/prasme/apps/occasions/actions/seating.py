"""How seats of an occasion are given: its policy, its limits, the parts of its seats."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.occasions.actions.line import in_line, offer_free
from prasme.apps.occasions.actions.plans import Seating
from prasme.apps.occasions.actions.steps import lock
from prasme.apps.occasions.models import Occasion, Quota
from prasme.apps.occasions.queries import taken_and_waiting
from prasme.apps.territories.models import Territory


class MoreThanThereAre(Exception):
    """A part has more seats than the whole."""

    def __init__(self, capacity: int) -> None:
        super().__init__(_("The course has %d seats. Write no more than that.") % capacity)


class QuotaSet(Exception):
    """There is such a quota already."""

    def __str__(self) -> str:
        return _("There is such a quota already. Remove it first, or choose another municipality.")


class SeatsNotPossible(Exception):
    """Fewer seats than are taken or set aside, or more than a room holds."""


@action
def set_seating(
    *,
    occasion: Occasion,
    seating: Seating,
    seen: int,
    by: User | None,
    at: datetime,
    minimum: int | None = None,
    capacity: int | None = None,
) -> None:
    """Another policy, limit or number of seats from now on; who waits is asked by it.

    minimum, capacity: people at the least, seats; as they are when not said. Raises SeatsNotPossible, ChangedMeanwhile.
    """
    holders = in_line(occasion)
    now = lock(occasion, holders)
    values = {"minimum": minimum or now.minimum, "capacity": capacity or now.capacity}
    if values["capacity"] != now.capacity:
        _check_seats(now, values["capacity"])
    now.save_version(seen=seen, **seating.values(), **values)
    offer_free(now, holders, at=at)
    occasion.refresh_from_db()


def _check_seats(occasion: Occasion, capacity: int) -> None:
    taken, _waiting = taken_and_waiting(occasion)
    if capacity < taken:
        raise SeatsNotPossible(_("%d seats are taken already. Write at least as many.") % taken)
    if aside := Quota.objects.filter(occasion=occasion, seats__gt=capacity).order_by("-seats").first():
        raise SeatsNotPossible(_("A quota sets %d seats aside. Make that smaller first.") % aside.seats)
    held = occasion.sessions.filter(is_cancelled=False, room__capacity__lt=capacity)
    if small := held.select_related("room").order_by("room__capacity").first():
        assert small.room is not None  # asked for by its capacity
        text = _("%(room)s holds %(capacity)d people. Move the day to a larger room first.")
        raise SeatsNotPossible(text % {"room": small.room.name, "capacity": small.room.capacity})


@action
def set_quota(
    *,
    occasion: Occasion,
    kind: str,
    seats: int,
    municipality: Territory | None = None,
    kept_until: date | None = None,
    by: User | None,
) -> Quota:
    """Set a part of the seats aside. Nobody loses a seat by it. Raises MoreThanThereAre, QuotaSet."""
    now = lock(occasion, [])
    if seats > now.capacity:
        raise MoreThanThereAre(now.capacity)
    if Quota.objects.filter(occasion=now, kind=kind, municipality=municipality).exists():
        raise QuotaSet
    return Quota.objects.create(occasion=now, kind=kind, seats=seats, municipality=municipality, kept_until=kept_until)


@action
def remove_quota(*, quota: Quota, by: User | None, at: datetime) -> None:
    """Its seats are for everybody again; who waits is offered them."""
    holders = in_line(quota.occasion)
    occasion = lock(quota.occasion, holders)
    quota.delete()
    offer_free(occasion, holders, at=at)
