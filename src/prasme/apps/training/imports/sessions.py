"""A row of a timetable, read: which group meets when, where, with whom."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from prasme.apps.imports.cells import Line
from prasme.apps.occasions.models import Room, Venue
from prasme.apps.occasions.rules import NoSuchTime, moment_of
from prasme.apps.programmes.models import Course
from prasme.apps.training.imports.names import Names
from prasme.engines import tabular

ONLINE = re.compile(
    r"tiessaist|attalinat|online|on line|zoom|teams|webex|онлаин|онлайн|дистанцион|nettbasert|pa nett|en ligne|distanc"
    r"|virtu|fernkurs|internet"
)
BETWEEN_NAMES = re.compile(r"\s*(?:[,;/+&]|\bun\b|\bи\b|\band\b|\bog\b|\bet\b|\bund\b)\s*")


@dataclass(eq=False)
class Meeting:
    """A row as it was understood. room_key, trainers: what may not be at two places at once."""

    line: Line
    course: str
    code: str
    starts_at: datetime | None
    ends_at: datetime | None
    place: str
    room_key: Any
    trainers: list[Any]
    is_online: bool
    course_record: Course | None = None
    venue: Venue | None = None
    room: Room | None = None
    leader: Any = None
    capacity: int | None = None
    minimum: int | None = None

    def overlaps(self, other: "Meeting") -> bool:
        if not (self.starts_at and self.ends_at and other.starts_at and other.ends_at):
            return False
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def read_meeting(line: Line, names: Names) -> Meeting:
    course, group = line.required("course"), line.required("group", 60)
    place, room = line.text("venue", 150), line.text("room", 80)
    is_online = bool(ONLINE.search(tabular.words(place)) or (not place and ONLINE.search(tabular.words(room))))
    trainers = [name for name in BETWEEN_NAMES.split(line.text("trainer")) if name]
    found = names.find(line, course=course, place=place, room="" if is_online else room, trainer=trainers[:1])
    zone = found.venue.time_zone if found.venue else str(line.case.options["time_zone"])
    starts_at, ends_at = _moments(line, zone)
    room_key: Any = None
    if found.room or (room and not is_online):
        room_key = found.room.pk if found.room else (tabular.words(place), tabular.words(room))
    leaders: list[Any] = [tabular.words(name) for name in trainers]
    if found.leader:
        leaders[0] = found.leader.pk
    return Meeting(
        line, course, code_of(group), starts_at, ends_at, place, room_key, leaders, is_online, found.course,
        found.venue, found.room, found.leader, _count(line, "capacity"), _count(line, "minimum"),
    )  # fmt: skip


def code_of(group: str) -> str:
    """The group as a code that can stand in an address."""
    return re.sub(r"[^\w-]+", "-", tabular.fold(group).upper() if not group.isascii() else group).strip("-")[:30]


def _count(line: Line, name: str) -> int | None:
    found = line.number_in(name)
    return int(found) if found is not None and not isinstance(found, tabular.Range) and found >= 1 else None


def _moments(line: Line, zone: str) -> tuple[datetime | None, datetime | None]:
    day = line.day("day")
    if day is None and line.is_none("day"):
        line.note("error", "missing", "day")
    clocks = _clocks(line)
    if day is None or clocks is None:
        return None, None
    starts, ends = clocks
    start_field = "time" if line.has("time") and not line.is_none("time") else "starts"
    end_field = start_field if start_field == "time" else "ends"
    if ends <= starts:
        line.note("error", "end_first", end_field)
        return None, None
    try:
        starts_at, ends_at = moment_of(day, starts, zone), moment_of(day, ends, zone, is_later=True)
    except NoSuchTime:
        line.note("error", "skipped_time", start_field)
        return None, None
    if _comes_twice(day, starts, zone) or _comes_twice(day, ends, zone):
        line.note("question", "time_twice", start_field)
    return starts_at.astimezone(UTC), ends_at.astimezone(UTC)


def _comes_twice(day: date, clock: time, zone: str) -> bool:
    local = datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
    return local.utcoffset() != local.replace(fold=1).utcoffset()


def _clocks(line: Line) -> tuple[time, time] | None:
    if line.has("time") and not line.is_none("time"):
        try:
            return tabular.span_of(line.raw("time"))
        except tabular.NoTime:
            if not (line.has("ends") and not line.is_none("ends")):
                line.note("error", "no_time", "time")
                return None
    found = []
    for name in ("time" if not line.has("starts") and line.has("ends") else "starts", "ends"):
        if line.is_none(name):
            line.note("error", "missing", name if line.has(name) else "time")
            return None
        try:
            found.append(tabular.time_of(line.raw(name)))
        except tabular.NoTime:
            line.note("error", "no_time", name)
            return None
    return found[0], found[1]
