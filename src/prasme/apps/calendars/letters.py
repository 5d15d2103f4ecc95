"""Invitations that go with letters: confirmed, changed, cancelled; as a calendar program takes them."""

from datetime import datetime
from email.utils import parseaddr

from django.conf import settings

from prasme.apps.calendars.queries import changes_of, event_of, sessions_on
from prasme.apps.core.icalendar import calendar_of
from prasme.apps.occasions.models import Seat
from prasme.apps.outbox.kinds import Attach, Attached, Letter

LETTERS: list[Letter] = []


def _invitations(seat: Seat, address: str, method: str, at: datetime) -> list[Attached]:
    """One file for each day: an invitation is of one event (RFC 5546, 3.2.2)."""
    sessions = sessions_on(seat.occasion)
    changes = changes_of(sessions)
    organiser = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    files = []
    for number, session in enumerate(sessions, start=1):
        event = event_of(session, changes.get(session.pk, 0), organiser=organiser, attendee=address)
        is_off = method == "CANCEL" or event.is_cancelled
        text = calendar_of(event.title, [event], at=at, method="CANCEL" if is_off else method)
        media_type = f"text/calendar; method={'CANCEL' if is_off else method}; charset=utf-8"
        files.append(Attached(name=f"{number}.ics", media_type=media_type, content=text.encode()))
    return files


def _seat_in(key: str, place: int) -> Seat | None:
    """Of a letter to a person: its key ends so, and names the seat at that place."""
    parts = key.split(":")
    if len(parts) <= place or not parts[place].isdecimal():
        return None
    return Seat.objects.select_related("occasion__venue", "occasion__run__course").filter(pk=parts[place]).first()


def _at(place: int, method: str) -> Attach:
    def attach(key: str, address: str, at: datetime) -> list[Attached]:
        seat = _seat_in(key, place) if address and ":person" in key else None
        return _invitations(seat, address, method, at) if seat else []

    return attach


FILES = {
    "seat-confirmed": _at(1, "REQUEST"),
    "measure-seat": _at(1, "REQUEST"),
    "course-confirmed": _at(2, "REQUEST"),
    "seat-withdrawn": _at(1, "CANCEL"),
    "occasion-cancelled": _at(1, "CANCEL"),
}
