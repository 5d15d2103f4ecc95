"""What is ahead of somebody, for a calendar program: sessions of every role, deadlines to see to."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission, Role
from prasme.apps.calendars.queries import changes_of, event_of
from prasme.apps.core.icalendar import Event
from prasme.apps.occasions.models import SeatState, Session
from prasme.apps.occasions.queries import address_of, own_seats_of
from prasme.apps.programmes.queries import deadlines_for
from prasme.apps.site.queries.today import agenda, held_for, taught_by
from prasme.apps.training.models import Run
from prasme.apps.training.queries import runs_visible_to, seats_held_by

BACK = timedelta(days=30)  # what was last month stays in the calendar
COMING = (SeatState.RESERVED, SeatState.CONFIRMED, SeatState.COMPLETED)


def sessions_of(user: User, *, since: datetime) -> QuerySet[Session]:
    """Those that the user leads, attends, sends people to or opens the house for; the cancelled are told as such."""
    seats = own_seats_of(user).filter(state__in=COMING).order_by().values("occasion")
    sent = seats_held_by(user).filter(state__in=COMING).order_by().values("occasion")
    hosted = Session.objects.filter(occasion__venue__host__in=held_for(user, Role.HOST))
    found = (
        taught_by(user).order_by().values("pk"),
        Session.objects.filter(occasion__in=seats).values("pk"),
        Session.objects.filter(occasion__in=sent).values("pk"),
        hosted.values("pk"),
    )
    ahead = Session.objects.filter(ends_at__gt=since)
    return agenda(ahead.filter(pk__in=found[0].union(*found[1:])))


def events_of(user: User, *, at: datetime) -> Iterator[Event]:
    sessions = list(sessions_of(user, since=at - BACK))
    changes = changes_of(sessions)
    yield from (session_event(one, changes) for one in sessions)
    for one in deadlines_for(user).filter(done_at=None).select_related("edition").order_by("due_on", "pk"):
        yield Event(
            uid=f"deadline-{one.pk}@prasme",
            title=one.title,
            starts=one.due_on,
            text=one.edition.title,
            url=address_of(f"/editions/{one.edition.code}/deadlines/"),
        )


def session_event(session: Session, changes: Mapping[int, int]) -> Event:
    return event_of(session, changes.get(session.pk, 0))


def runs_in_reach(user: User) -> QuerySet[Run]:
    """Runs that the user may see, sits on or holds seats of."""
    own = own_seats_of(user).order_by().values("occasion")
    held = seats_held_by(user).order_by().values("occasion") if reach(user, Permission.SEAT_HOLD) else None
    found = runs_visible_to(user) | Run.objects.filter(occasion__in=own)
    return found | Run.objects.filter(occasion__in=held) if held is not None else found
