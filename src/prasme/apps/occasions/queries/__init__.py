"""Reads of occasions: how full, when, who sits where, who was there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Prefetch, Q, QuerySet, Subquery, TextField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may, reach
from prasme.apps.accounts.queries import users_with
from prasme.apps.accounts.roles import Permission, Role
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.core.tongues import reading
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.occasions.models import (
    TAKEN,
    Attendance,
    Occasion,
    Part,
    Seat,
    SeatState,
    Session,
    Sheet,
    WaitingPolicy,
)  # fmt: skip
from prasme.apps.occasions.rules import ATTENDED, Mark
from prasme.apps.outbox.kinds import Reader


def taken_and_waiting(occasion: Occasion) -> tuple[int, int]:
    """Seats that count against the capacity, and seats in the line; counted from rows."""
    row = Seat.objects.filter(occasion=occasion).aggregate(
        taken=Count("pk", filter=Q(state__in=TAKEN)), waiting=Count("pk", filter=Q(state=SeatState.WAITING))
    )
    return row["taken"], row["waiting"]


def waited_for_with_room() -> QuerySet[Occasion]:
    """Occasions that have a free seat and somebody who waits for it, whom the policy asks by itself."""
    waited_for = Seat.objects.filter(state=SeatState.WAITING).values("occasion")
    return (
        Occasion.objects.filter(pk__in=waited_for, is_cancelled=False, locked_at=None)
        .exclude(waiting_policy=WaitingPolicy.MANUAL)
        .annotate(taken=Count("seats", filter=Q(seats__state__in=TAKEN)))
        .filter(taken__lt=F("capacity"))
        .select_related("edition", "venue")
        .order_by("pk")
    )


def first_moment(occasion: Occasion) -> datetime:
    return occasion.sessions.aggregate(first=Min("starts_at"))["first"]


def first_and_last_day(occasion: Occasion) -> tuple[date, date]:
    """In the calendar of the place."""
    row = occasion.sessions.aggregate(first=Min("starts_at"), last=Max("ends_at"))
    zone = ZoneInfo(occasion.venue.time_zone)
    return row["first"].astimezone(zone).date(), row["last"].astimezone(zone).date()


def parts_of(occasion: Occasion) -> QuerySet[Part]:
    """Half-days in the order of time."""
    return _parts().filter(session__occasion=occasion)


def _parts() -> QuerySet[Part]:
    return (
        Part.objects.filter(session__is_cancelled=False)
        .select_related("session__room", "session__leader")
        .order_by("starts_at")
    )


def parts_of_each(occasions: Iterable[Occasion]) -> dict[int, list[Part]]:
    """The same for many occasions, by their keys."""
    found: dict[int, list[Part]] = {occasion.pk: [] for occasion in occasions}
    for part in _parts().filter(session__occasion__in=found):
        found[part.session.occasion_id].append(part)
    return found


def standing(occasion: Occasion, keys: Iterable[tuple[int, int]] | None = None) -> dict[tuple[int, int], Attendance]:
    """The mark that counts for each (seat, half-day)."""
    marks = Attendance.objects.filter(seat__occasion=occasion, superseded_by=None)
    if keys is not None:
        wanted = set(keys)
        marks = marks.filter(seat__in={seat for seat, _part in wanted}, part__in={part for _seat, part in wanted})
    return {(mark.seat_id, mark.part_id): mark for mark in marks}


def there(occasions: Iterable[Occasion]) -> set[tuple[int, int]]:
    """Seat and half-day of every mark that counts and says that somebody was there."""
    marks = Attendance.objects.filter(seat__occasion__in=occasions, superseded_by=None, presence__in=ATTENDED)
    return set(marks.values_list("seat_id", "part_id"))


def marks_by_seat(occasion: Occasion) -> dict[int, list[Mark]]:
    """For each seat with a person: every half-day, marked or not, in the order of time."""
    parts = list(parts_of(occasion).values_list("pk", "hours"))
    marked = standing(occasion)
    found: dict[int, list[Mark]] = defaultdict(list)
    for seat in Seat.objects.filter(occasion=occasion, person__isnull=False).values_list("pk", flat=True):
        for part, hours in parts:
            mark = marked.get((seat, part))
            late = mark.late_minutes or 0 if mark else 0
            found[seat].append(Mark(hours=hours, presence=mark.presence if mark else None, late_minutes=late))
    return found


def unmarked_parts(occasion: Occasion, *, at: datetime) -> list[tuple[Part, int]]:
    """Half-days that are over and have seats without a mark, with how many."""
    marks = standing(occasion)
    seats = set(Seat.objects.filter(occasion=occasion, state=SeatState.CONFIRMED).values_list("pk", flat=True))
    missing = []
    for part in parts_of(occasion).filter(ends_at__lte=at):
        without = sum(1 for seat in seats if (seat, part.pk) not in marks)
        if without:
            missing.append((part, without))
    return missing


def sessions_without_sheet(occasion: Occasion) -> QuerySet[Session]:
    """Sessions on which people met, and for which no signed paper is filed."""
    return (
        Session.objects.filter(occasion=occasion, is_cancelled=False)
        .filter(~Exists(Sheet.objects.filter(session=OuterRef("pk"))))
        .order_by("number")
    )


def roster_of(occasion: Occasion) -> QuerySet[Seat]:
    """Seats with somebody on them, by name."""
    return rosters_of([occasion])


def rosters_of(occasions: Iterable[Occasion]) -> QuerySet[Seat]:
    return (
        Seat.objects.filter(occasion__in=occasions, person__isnull=False)
        .exclude(state=SeatState.WITHDRAWN)
        .select_related("person__identity", "holder")
        .order_by("person__identity__family_name", "person__identity__given_name", "pk")
    )


def scheduled_hours(occasion: Occasion) -> Decimal:
    return sum(parts_of(occasion).values_list("hours", flat=True), Decimal(0))


def seats_of(occasion: Occasion) -> QuerySet[Seat]:
    return (
        Seat.objects.filter(occasion=occasion)
        .select_related("person__identity", "holder", "aid__edition")
        .annotate(family=F("person__identity__family_name"))
        .order_by("state", "holder__name", "family", "pk")
    )


def occasions_visible_to(user: User, permission: Permission) -> QuerySet[Occasion]:
    return Occasion.objects.filter(
        reach(user, permission).over(edition="edition_id", organisation="organiser_id")
    ).select_related("venue", "edition", "organiser")


def own_seats_of(user: User) -> QuerySet[Seat]:
    """Seats on which the user sits."""
    return (
        Seat.objects.filter(reach(user, Permission.OWN_RECORD).over(person="person_id"), person__isnull=False)
        .select_related("occasion__venue", "person__identity")
        .order_by("pk")
    )


@dataclass(frozen=True)
class HalfDay:
    """A half-day as the roster names it."""

    part: Part
    name: str
    marked: int
    of: int


def half_days(
    occasion: Occasion, parts: list[Part], marks: dict[tuple[int, int], Attendance], of: int
) -> list[HalfDay]:
    zone = occasion.venue.time_zone
    return [
        HalfDay(part, short_day(part.starts_at, zone), sum(1 for _seat, key in marks if key == part.pk), of)
        for part in parts
    ]


def sessions_with_papers(occasion: Occasion) -> QuerySet[Session]:
    """Each session with its half-days and the signed papers that are filed for it."""
    return (
        Session.objects.filter(occasion=occasion)
        .select_related("room", "leader")
        .prefetch_related(
            Prefetch("parts", Part.objects.order_by("starts_at")),
            Prefetch("sheets", Sheet.objects.select_related("document__uploaded_by").order_by("pk")),
        )
        .order_by("number")
    )


# ---------------------------------------------------------------- what is left to do


def title_in_rows(occasion: str) -> Coalesce:
    """The title of an occasion in the reader's language, for rows; a course's by the way up to it."""
    translated = KeyTextTransform("title", KeyTextTransform(reading(), f"{occasion}run__course__translations"))
    return Coalesce(translated, Cast(f"{occasion}title", TextField()))


def sessions_kept_by(user: User) -> QuerySet[Session]:
    """Those that the user leads, and those of the editions and organisers for which the user plans."""
    leads = Q(leader=user) if may(user, Permission.ROSTER_KEEP) else Q(pk__in=[])
    plans = reach(user, Permission.RUN_PLAN).over(edition="occasion__edition_id", organisation="occasion__organiser_id")
    return Session.objects.filter(leads | plans, is_cancelled=False, occasion__locked_at=None)


def half_days_unmarked(sessions: QuerySet[Session], *, at: datetime) -> QuerySet[Part]:
    """Half-days that are over and have people without a mark, the oldest first; each with both numbers."""
    people = Seat.objects.filter(occasion=OuterRef("session__occasion"), state=SeatState.CONFIRMED).order_by()
    marked = Attendance.objects.filter(part=OuterRef("pk"), superseded_by=None, seat__state=SeatState.CONFIRMED)
    counted: QuerySet[Any, Any] = Part.objects.filter(
        session__in=sessions, ends_at__lte=at, session__occasion__locked_at=None
    ).annotate(
        people=Coalesce(Subquery(people.values("occasion").annotate(n=Count("pk")).values("n")), 0),
        marked=Coalesce(Subquery(marked.order_by().values("part").annotate(n=Count("pk")).values("n")), 0),
    )
    return counted.filter(marked__lt=F("people")).order_by("starts_at", "pk")


def sessions_unsigned(sessions: QuerySet[Session], *, at: datetime) -> QuerySet[Session]:
    """Sessions over, to which somebody was to come, without a signed paper; the oldest first."""
    filed = Sheet.objects.filter(session=OuterRef("pk"))
    came = Seat.objects.filter(occasion=OuterRef("occasion"), state=SeatState.CONFIRMED)
    return sessions.filter(~Exists(filed), Exists(came), ends_at__lte=at).order_by("starts_at", "pk")


def feedback_waiting(user: User, *, at: datetime) -> QuerySet[Seat]:
    """Own seats on occasions whose last session has begun, without an answer yet."""
    ahead = Session.objects.filter(occasion=OuterRef("occasion"), is_cancelled=False, starts_at__gt=at)
    afterwards = (SeatState.CONFIRMED, SeatState.COMPLETED, SeatState.NOT_COMPLETED)
    return own_seats_of(user).filter(~Exists(ahead), state__in=afterwards, has_answered=False)


# ---------------------------------------------------------------- whom one writes


def readers_of_firm(firm: Organisation) -> list[Reader]:
    """Who keeps the firm's seats; else the firm's own address; with neither, the firm gets it on paper."""
    keepers = users_with(Role.MANAGER, organisation=firm.pk)
    if keepers:
        return [Reader(name=user.name, address=user.email, language=user.language) for user in keepers]
    return [Reader(name=firm.name, address=firm.email, language=settings.LETTER_LANGUAGE)]


def reader_of_person(person: Person) -> Reader | None:
    """The person where an address is known."""
    identity = getattr(person, "identity", None)
    if identity is None or not identity.email:
        return None
    return Reader(name=str(identity), address=identity.email, language=identity.language)


def days_of(occasion: Occasion) -> list[Session]:
    return list(occasion.sessions.select_related("room").order_by("number"))


def address_of(path: str) -> str:
    """The whole address, for a mail."""
    return f"{settings.PUBLIC_ADDRESS}{path}"
