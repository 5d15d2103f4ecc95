"""Who stays away: the last half-days missed one after the other, without an excuse."""

from django.db.models import OuterRef, QuerySet, Subquery

from prasme.apps.accounts.models import User
from prasme.apps.occasions import rules
from prasme.apps.occasions.models import Attendance, Presence, Seat, SeatState
from prasme.apps.occasions.queries import sessions_kept_by


def seats_away(user: User) -> QuerySet[Seat]:
    """Seats of courses that are not completed, whose last marks in the order of time are all absences."""
    last = (
        Attendance.objects.filter(seat=OuterRef("pk"), superseded_by=None)
        .order_by("-part__starts_at")
        .values("presence")
    )
    found = Seat.objects.filter(
        state=SeatState.CONFIRMED, occasion__sessions__in=sessions_kept_by(user).values("pk"),
        occasion__locked_at=None,
    ).distinct()  # fmt: skip
    for number in range(rules.AWAY_IN_A_ROW):
        found = found.annotate(**{f"last_{number}": Subquery(last[number : number + 1])})
        found = found.filter(**{f"last_{number}": Presence.ABSENT})
    return found.order_by("occasion", "pk")
