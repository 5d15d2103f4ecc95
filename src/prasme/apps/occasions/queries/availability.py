"""When a room or a trainer is to be had: the hours of the week, what is off, what is planned."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission, Role, ScopeKind
from prasme.apps.occasions.models import Closure, Room, Session, WeeklyHours

WEEK = timedelta(days=7)


def rooms_to_keep(user: User) -> QuerySet[Room]:
    """Rooms of the houses that the user's host opens; for whoever sets up everything, all."""
    found = reach(user, Permission.VENUE_VIEW).over(organisation="venue__host_id")
    if reach(user, Permission.EDITION_EDIT).everything:
        found = Q(pk__isnull=False)
    return Room.objects.filter(found).select_related("venue__host", "venue__municipality")


def leaders_to_keep(user: User) -> QuerySet[User]:
    """The user, where the user teaches; for a provider its trainers; for an operator every trainer."""
    trainers = User.objects.filter(memberships__role=Role.TRAINER, memberships__ended_at=None, is_active=True)
    if reach(user, Permission.EDITION_EDIT):
        return trainers.distinct()
    own = reach(user, Permission.RUN_PLAN).ids.get(ScopeKind.ORGANISATION, frozenset())
    mine = Q(pk=user.pk) | Q(memberships__scope_kind=ScopeKind.ORGANISATION, memberships__scope_id__in=own)
    return trainers.filter(mine).distinct()


def _of(thing: Room | User) -> dict[str, Any]:
    return {"room": thing} if isinstance(thing, Room) else {"leader": thing}


def hours_of(thing: Room | User) -> QuerySet[WeeklyHours]:
    return WeeklyHours.objects.filter(**_of(thing)).order_by("weekday", "opens")


def closures_ahead(thing: Room | User, *, at: datetime) -> QuerySet[Closure]:
    return Closure.objects.filter(ends_at__gt=at, **_of(thing)).order_by("starts_at")


def week_of(thing: Room | User, monday: date) -> list[dict[str, Any]]:
    """Each day of a week: the hours in which it is to be had, what is off, and the sessions that are planned."""
    zone = zone_of(thing)
    place = ZoneInfo(zone)
    starts = datetime.combine(monday, time(), tzinfo=place)
    ends = datetime.combine(monday + WEEK, time(), tzinfo=place)
    sessions = list(
        Session.objects.filter(is_cancelled=False, starts_at__lt=ends, ends_at__gt=starts, **_of(thing))
        .select_related("occasion__venue", "room")
        .order_by("starts_at")
    )
    closures = list(Closure.objects.filter(starts_at__lt=ends, ends_at__gt=starts, **_of(thing)).order_by("starts_at"))
    hours = list(hours_of(thing))
    days = []
    for number in range(7):
        day = monday + timedelta(days=number)
        begins = datetime.combine(day, time(), tzinfo=place)
        over = datetime.combine(day + timedelta(days=1), time(), tzinfo=place)
        days.append(
            {
                "day": day,
                "hours": [one for one in hours if one.weekday == number],
                "is_always": not hours,
                "closures": [one for one in closures if one.starts_at < over and one.ends_at > begins],
                "sessions": [one for one in sessions if one.starts_at < over and one.ends_at > begins],
            }
        )
    return days


def zone_of(thing: Room | User) -> str:
    """A room's is that of its house; a trainer's that of the installation."""
    return thing.venue.time_zone if isinstance(thing, Room) else settings.TIME_ZONE
