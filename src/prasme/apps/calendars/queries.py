"""Sessions as events of calendar programs: the same event keeps its name, and every change counts it up."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.apps import apps
from django.db.models import Count, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.calendars.models import RoomCalendar
from prasme.apps.core.icalendar import Event
from prasme.apps.occasions.models import Occasion, Room, Session

BACK = timedelta(days=30)  # what was last month stays in the calendar


def changes_of(sessions: Iterable[Session]) -> dict[int, int]:
    """How often each was changed, by its history: what calendar programs call its sequence."""
    events = apps.get_model("occasions", "SessionEvent")
    found = events.objects.filter(pgh_obj__in=[one.pk for one in sessions]).order_by().values_list("pgh_obj")
    return {session: times - 1 for session, times in found.annotate(times=Count("pk"))}


def event_of(session: Session, changes: int, *, organiser: str = "", attendee: str = "") -> Event:
    occasion = session.occasion
    room = f", {session.room.name}" if session.room else ""
    run = getattr(occasion, "run", None)
    return Event(
        uid=f"session-{session.pk}@prasme",
        title=str(run.course) if run else occasion.title,
        starts=session.starts_at,
        ends=session.ends_at,
        place=f"{occasion.venue.name}{room}, {occasion.venue.address}",
        text=occasion.code,
        is_cancelled=session.is_cancelled or occasion.is_cancelled,
        sequence=changes + occasion.is_cancelled,
        organiser=organiser,
        attendee=attendee,
    )


def with_all(sessions: QuerySet[Session]) -> QuerySet[Session]:
    return sessions.select_related("occasion__venue", "occasion__run__course", "room").order_by("starts_at", "pk")


def sessions_on(occasion: Occasion) -> list[Session]:
    return list(with_all(Session.objects.filter(occasion=occasion)))


def rooms_of(user: User) -> QuerySet[Room]:
    """Rooms whose calendar the user gives away: of the own houses; an operator of all."""
    return Room.objects.filter(reach(user, Permission.VENUE_VIEW).over(organisation="venue__host_id")).select_related(
        "venue"
    )


def room_of(secret: str) -> Room | None:
    found = RoomCalendar.objects.select_related("room__venue").filter(secret=secret).first()
    return found.room if found else None


def events_in(room: Room, *, at: datetime) -> list[Event]:
    sessions = list(with_all(Session.objects.filter(room=room, ends_at__gt=at - BACK)))
    changes = changes_of(sessions)
    return [event_of(one, changes.get(one.pk, 0)) for one in sessions]
