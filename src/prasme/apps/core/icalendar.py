"""Dates as a calendar program reads them: iCalendar, RFC 5545."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.http import HttpResponse

OCTETS = 75  # of a line, without its end (3.1)


@dataclass(frozen=True, kw_only=True)
class Event:
    """starts: a moment, or a day that it takes up whole. uid: the same as long as it is the same event."""

    uid: str
    title: str
    starts: date | datetime
    ends: datetime | None = None
    place: str = ""
    text: str = ""
    url: str = ""
    is_cancelled: bool = False
    sequence: int | None = None  # how often it was changed: programs take the highest
    organiser: str = ""  # addresses of mail, where somebody is invited
    attendee: str = ""


def calendar_of(name: str, events: Iterable[Event], *, at: datetime, method: str = "PUBLISH") -> str:
    """The whole file. Moments are written in UTC, so that it needs no time zone of its own.

    method: REQUEST invites, CANCEL takes an invitation back; then it is of one event (RFC 5546).
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Prasme//Prasme//EN",
        "CALSCALE:GREGORIAN",
        f"METHOD:{method}",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for event in events:
        lines += _lines(event, at)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _lines(event: Event, at: datetime) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{event.uid}", f"DTSTAMP:{_moment(at)}"]
    if isinstance(event.starts, datetime):
        lines.append(f"DTSTART:{_moment(event.starts)}")
        if event.ends:
            lines.append(f"DTEND:{_moment(event.ends)}")
    else:
        lines.append(f"DTSTART;VALUE=DATE:{event.starts:%Y%m%d}")
        lines.append(f"DTEND;VALUE=DATE:{event.starts + timedelta(days=1):%Y%m%d}")
        lines.append("TRANSP:TRANSPARENT")
    lines.append(f"SUMMARY:{_text(event.title)}")
    lines += [f"LOCATION:{_text(event.place)}"] if event.place else []
    lines += [f"DESCRIPTION:{_text(event.text)}"] if event.text else []
    lines += [f"URL:{event.url}"] if event.url else []
    lines += ["STATUS:CANCELLED"] if event.is_cancelled else []
    lines += [f"SEQUENCE:{event.sequence}"] if event.sequence is not None else []
    lines += [f"ORGANIZER:mailto:{event.organiser}"] if event.organiser else []
    if event.attendee:
        lines.append(f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{event.attendee}")
    return [*lines, "END:VEVENT"]


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _folded(line: str) -> str:
    """A long line goes on after a line end and a space; no letter is cut in two."""
    parts: list[str] = []
    rest = line
    while len(rest.encode()) > (room := OCTETS - bool(parts)):
        cut = room
        while len(rest[:cut].encode()) > room:
            cut -= 1
        parts.append(rest[:cut])
        rest = rest[cut:]
    return "\r\n ".join([*parts, rest])


def calendar_file(name: str, text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{name}.ics"'
    return response
