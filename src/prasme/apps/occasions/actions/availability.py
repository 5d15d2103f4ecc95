"""When a room is open and a trainer teaches, and what a house lends."""

from datetime import datetime, time

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.occasions.models import Closure, Equipment, Loan, Room, Venue, WeeklyHours


class HoursOverlap(Exception):
    """There are hours on that day already that overlap."""

    def __str__(self) -> str:
        return _("There are hours on this day that overlap with these. Remove them first, or choose other times.")


class ThingNameTaken(Exception):
    """The house counts such a thing already."""

    def __str__(self) -> str:
        return _("The house has such a thing already. Correct its number instead.")


class LentAlready(Exception):
    """More of it is lent to one session than there would be."""

    def __init__(self, count: int) -> None:
        super().__init__(_("A session has %d of them. Write no fewer.") % count)


def _whose(thing: Room | User) -> dict[str, Room | User]:
    return {"room": thing} if isinstance(thing, Room) else {"leader": thing}


@action
def add_hours(*, of: Room | User, weekday: int, opens: time, closes: time, by: User) -> WeeklyHours:
    """Hours on one day of the week; with the first of them, other times are not available. Raises HoursOverlap."""
    list(type(of)._base_manager.filter(pk=of.pk).select_for_update(no_key=True).values_list("pk"))
    others = WeeklyHours.objects.filter(weekday=weekday, opens__lt=closes, closes__gt=opens, **_whose(of))
    if others.exists():
        raise HoursOverlap
    return WeeklyHours.objects.create(weekday=weekday, opens=opens, closes=closes, **_whose(of))


@action
def remove_hours(*, hours: WeeklyHours, by: User) -> None:
    hours.delete()


@action
def add_closure(*, of: Room | User, starts_at: datetime, ends_at: datetime, reason: str, by: User) -> Closure:
    """The room is closed, or the trainer away. What is planned there already stays."""
    return Closure.objects.create(starts_at=starts_at, ends_at=ends_at, reason=reason, **_whose(of))


@action
def remove_closure(*, closure: Closure, by: User) -> None:
    closure.delete()


@action
def add_equipment(*, venue: Venue, name: str, count: int, by: User | None) -> Equipment:
    """Raises ThingNameTaken."""
    try:
        with transaction.atomic():
            return Equipment.objects.create(venue=venue, name=name, count=count)
    except IntegrityError as problem:
        raise ThingNameTaken from problem


@action
def edit_equipment(*, equipment: Equipment, seen: int, name: str, count: int, by: User) -> None:
    """Raises ThingNameTaken, LentAlready, ChangedMeanwhile."""
    lent = Loan.objects.filter(equipment=equipment, session__is_cancelled=False, session__occasion__locked_at=None)
    if count < (most := lent.aggregate(most=Max("count"))["most"] or 0):
        raise LentAlready(most)
    try:
        with transaction.atomic():
            equipment.save_version(seen=seen, name=name, count=count)
    except IntegrityError as problem:
        raise ThingNameTaken from problem
