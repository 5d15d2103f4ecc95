"""Reads of the room: which half-day is on, who is to be marked."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions import rules
from prasme.apps.occasions.models import Occasion, Part, Seat, SeatState, Terms
from prasme.apps.occasions.queries import roster_of


def part_with_all() -> QuerySet[Part]:
    return Part.objects.select_related("session__occasion__venue", "session__occasion__edition", "session__leader")


def part_to_keep(user: User) -> QuerySet[Part]:
    """Half-days whose roster the user keeps."""
    reached = reach(user, Permission.ROSTER_KEEP).over(
        edition="session__occasion__edition_id", organisation="session__occasion__organiser_id"
    )
    return part_with_all().filter(reached, session__is_cancelled=False, session__occasion__is_cancelled=False)


def open_parts(at: datetime) -> QuerySet[Part]:
    """Half-days that people may be coming to at that moment."""
    return part_with_all().filter(
        starts_at__lte=at + rules.MARKING_OPENS, ends_at__gte=at - timedelta(minutes=30),
        session__is_cancelled=False, session__occasion__is_cancelled=False, session__occasion__locked_at=None,
    )  # fmt: skip


def terms_of(occasion: Occasion) -> dict[str, int]:
    """From how many minutes on a check-in is late, and what percent of an on-line half-day is presence."""
    found = Terms.objects.filter(occasion=occasion).first()
    late_after, percent = rules.LATE_AFTER, rules.ONLINE_PERCENT
    if found:
        late_after, percent = found.late_after, found.online_percent
    return {"late_after": late_after, "online_percent": percent}


def roster_to_mark(occasion: Occasion) -> list[Seat]:
    """Seats whose people can be marked, by name."""
    return [seat for seat in roster_of(occasion) if seat.state not in (SeatState.RESERVED, SeatState.WAITING)]
