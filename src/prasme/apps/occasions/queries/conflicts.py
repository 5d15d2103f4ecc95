"""What collides: a person in two places, too many of a firm away, a room or thing taken, hours that do not fit."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.accounts.models import User
from prasme.apps.core.templatetags.writing import day, span
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.models import (
    Closure,
    Equipment,
    Loan,
    Obstacle,
    Occasion,
    Part,
    Room,
    Seat,
    SeatState,
    Session,
    WeeklyHours,
)

Found = list[tuple[Obstacle, str]]
SITS = (SeatState.OFFERED, SeatState.RESERVED, SeatState.CONFIRMED)


# ---------------------------------------------------------------- people


def _half_days(occasion: Occasion) -> list[tuple[datetime, datetime]]:
    parts = Part.objects.filter(session__occasion=occasion, session__is_cancelled=False)
    return list(parts.order_by("starts_at").values_list("starts_at", "ends_at"))


def _together(parts: Sequence[tuple[datetime, datetime]]) -> Q:
    """Half-days that overlap with one of these."""
    found = Q(pk__in=[])
    for starts_at, ends_at in parts:
        found |= Q(starts_at__lt=ends_at, ends_at__gt=starts_at)
    return found


def _parts_of(seats: Any, parts: Sequence[tuple[datetime, datetime]]) -> Any:
    others = Part.objects.filter(session__occasion__in=seats.values("occasion"), session__is_cancelled=False)
    return others.filter(_together(parts)).select_related("session__occasion__venue").order_by("starts_at")


def elsewhere(person: Person, occasion: Occasion) -> Found:
    """Other occasions on which the person sits at the same time; the first half-day of each is named."""
    seats = Seat.objects.filter(person=person, state__in=SITS).exclude(occasion=occasion).order_by()
    if not seats.exists():
        return []
    found: dict[int, str] = {}
    for part in _parts_of(seats, _half_days(occasion)):
        other = part.session.occasion
        # Without the name: what is overridden is kept, and a name that is erased stands in no other table.
        text = _("This person is on “%(other)s” (%(code)s) at the same time: %(when)s.")
        when = span(part.starts_at, part.ends_at, other.venue.time_zone)
        found.setdefault(other.pk, text % {"other": other.title, "code": other.code, "when": when})
    return [(Obstacle.PERSON, told) for told in found.values()]


def people_elsewhere(occasion: Occasion) -> int:
    """How many of its people sit somewhere else at the same time: after a day has moved."""
    seats = Seat.objects.filter(occasion=occasion, person__isnull=False, state__in=SITS).select_related("person")
    return sum(bool(elsewhere(seat.person, occasion)) for seat in seats if seat.person)


def too_many_away(seat: Seat, person: Person, *, most: int) -> Found:
    """The first half-day on which more of the employer's people would be away than it has decided."""
    parts = _half_days(seat.occasion)
    seats = Seat.objects.filter(holder=seat.holder, person__isnull=False, state__in=SITS).exclude(pk=seat.pk)
    away: dict[int, set[Any]] = defaultdict(set)  # by half-day of this occasion
    people: dict[int, set[Any]] = defaultdict(set)  # by occasion
    for occasion, one in seats.exclude(person=person).values_list("occasion", "person"):
        people[occasion].add(one)
    for part in _parts_of(seats.order_by(), parts):
        for number, (starts_at, ends_at) in enumerate(parts):
            if part.starts_at < ends_at and starts_at < part.ends_at:
                away[number] |= people[part.session.occasion_id]
    for number, (starts_at, ends_at) in enumerate(parts):
        others = len(away[number])
        if others + 1 > most:
            text = ngettext(
                "On %(when)s %(n)d other of your people is away, and you let %(most)d be away at once.",
                "On %(when)s %(n)d others of your people are away, and you let %(most)d be away at once.",
                others,
            )
            when = span(starts_at, ends_at, seat.occasion.venue.time_zone)
            return [(Obstacle.STAFF, text % {"when": when, "n": others, "most": most})]
    return []


def names_closed(occasion: Occasion, *, on: date) -> Found:
    if occasion.names_until is None or on <= occasion.names_until:
        return []
    text = _("People could be replaced until %s. After that whoever runs the programme does it, with a reason.")
    return [(Obstacle.CUT_OFF, text % day(occasion.names_until))]


# ---------------------------------------------------------------- rooms, trainers, things


def taken_by(
    field: str, thing: Room | User, starts_at: datetime, ends_at: datetime, *, but: int | None = None
) -> Session | None:
    """Another session in the room, or of the trainer, at that time; also one that shares it. but: not this one."""
    others = Session.objects.filter(is_cancelled=False, starts_at__lt=ends_at, ends_at__gt=starts_at, **{field: thing})
    others = others.exclude(pk=but) if but else others
    return others.select_related("occasion__venue").order_by("starts_at").first()


def lent(equipment: Equipment, starts_at: datetime, ends_at: datetime, *, but: int | None = None) -> int:
    """The most of a thing that is lent at one moment of that time."""
    loans = Loan.objects.filter(
        equipment=equipment, session__is_cancelled=False, session__starts_at__lt=ends_at,
        session__ends_at__gt=starts_at,
    ).values_list("session__starts_at", "session__ends_at", "count")  # fmt: skip
    rows = list(loans.exclude(session=but) if but else loans)
    moments = [starts_at, *(begins for begins, _ends, _count in rows if begins > starts_at)]
    return max(sum(count for begins, ends, count in rows if begins <= one < ends) for one in moments)


def too_few_things(
    equipment: Equipment, count: int, starts_at: datetime, ends_at: datetime, *, but: int | None = None
) -> Found:
    away = lent(equipment, starts_at, ends_at, but=but)
    if away + count <= equipment.count:
        return []
    text = _("%(house)s has %(have)d of “%(thing)s”; on %(when)s %(lent)d are lent, and %(asked)d are asked for.")
    when = span(starts_at, ends_at, equipment.venue.time_zone)
    return [
        (
            Obstacle.EQUIPMENT,
            text % {
                "house": equipment.venue.name, "have": equipment.count, "thing": equipment.name, "when": when,
                "lent": away, "asked": count,
            },
        )
    ]  # fmt: skip


class Availability:
    """The weekly hours and exceptions of some rooms and trainers, read at once."""

    def __init__(self, rooms: set[int], leaders: set[int]) -> None:
        self.hours: dict[tuple[str, int], list[WeeklyHours]] = defaultdict(list)
        self.closures: dict[tuple[str, int], list[Closure]] = defaultdict(list)
        wanted = Q(room__in=rooms) | Q(leader__in=leaders)
        for hours in WeeklyHours.objects.filter(wanted).order_by("weekday", "opens"):
            self.hours[_key(hours)].append(hours)
        for closure in Closure.objects.filter(wanted).order_by("starts_at"):
            self.closures[_key(closure)].append(closure)

    def lacking(self, thing: Room | User | None, starts_at: datetime, ends_at: datetime, zone: str) -> Found:
        """Why the room or the trainer is not to be had at that time."""
        if thing is None:
            return []
        key = ("room" if isinstance(thing, Room) else "leader", thing.pk)
        for closure in self.closures[key]:
            if closure.starts_at < ends_at and starts_at < closure.ends_at:
                text = _("%(who)s is not available on %(when)s: %(why)s.")
                when = span(closure.starts_at, closure.ends_at, zone)
                return [(Obstacle.HOURS, text % {"who": thing, "when": when, "why": closure.reason})]
        week = self.hours[key]
        if not week:
            return []
        begins, ends = (one.astimezone(ZoneInfo(zone)) for one in (starts_at, ends_at))
        fitting = any(
            hours.weekday == begins.weekday() and hours.opens <= begins.time() and ends.time() <= hours.closes
            for hours in week
        )
        if fitting and begins.date() == ends.date():
            return []
        of_day = [f"{hours.opens:%H:%M}–{hours.closes:%H:%M}" for hours in week if hours.weekday == begins.weekday()]
        told = ", ".join(of_day) or _("not at all")
        text = _("%(who)s is available on this day of the week %(hours)s; the session is on %(when)s.")
        when = span(starts_at, ends_at, zone)
        return [(Obstacle.HOURS, text % {"who": thing, "hours": told, "when": when})]


def _key(one: WeeklyHours | Closure) -> tuple[str, int]:
    return ("room", one.room_id) if one.room_id else ("leader", one.leader_id or 0)
