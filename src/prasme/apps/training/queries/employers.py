"""An employer's own people: who had and has which seat, with hours and certificates."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import DecimalField, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tongues import told
from prasme.apps.occasions.models import Attendance, Part, Seat, SeatState
from prasme.apps.occasions.rules import ATTENDED
from prasme.apps.training.models import Certificate

HOURS: "DecimalField[Any, Any]" = DecimalField(max_digits=6, decimal_places=1)


def people_rows(user: User, *, words: str = "", state: str = "") -> QuerySet[Seat]:
    """A row for each seat with a person of the user's firms."""
    seats = Seat.objects.filter(reach(user, Permission.SEAT_HOLD).over(organisation="holder_id"), person__isnull=False)
    seats = seats.exclude(state=SeatState.WITHDRAWN)
    for word in words.split():
        seats = seats.filter(
            Q(person__identity__given_name__icontains=word)
            | Q(person__identity__family_name__icontains=word)
            | Q(occasion__run__course__title__icontains=word)
            | Q(occasion__code__icontains=word)
        )
    if state:
        seats = seats.filter(state=state)
    return with_hours(seats).annotate(
        family=F("person__identity__family_name"),
        given=F("person__identity__given_name"),
        firm=F("holder__name"),
        code=F("occasion__code"),
        course=told("occasion__run__course__title"),
        starts_on=F("occasion__run__starts_on"),
        ends_on=F("occasion__run__ends_on"),
        run_state=F("occasion__run__state"),
        certificate=Subquery(Certificate.objects.filter(participation__seat=OuterRef("pk")).values("code")[:1]),
    )


def with_hours(seats: QuerySet[Seat]) -> QuerySet[Any, Any]:
    """Hours attended so far, and hours of the whole course."""
    later = Attendance.objects.filter(supersedes=OuterRef("pk"))
    there = Attendance.objects.filter(~Exists(later), seat=OuterRef("pk"), presence__in=ATTENDED).order_by()
    held = Part.objects.filter(session__occasion=OuterRef("occasion"), session__is_cancelled=False).order_by()
    zero = Value(Decimal(0), output_field=HOURS)
    return seats.annotate(
        attended=Coalesce(
            Subquery(there.values("seat").annotate(n=Sum("part__hours")).values("n"), output_field=HOURS), zero
        ),
        scheduled=Coalesce(
            Subquery(held.values("session__occasion").annotate(n=Sum("hours")).values("n"), output_field=HOURS), zero
        ),
    )


def hours_of(seats: Iterable[Seat]) -> dict[int, tuple[Decimal, Decimal]]:
    rows = with_hours(Seat.objects.filter(pk__in=[seat.pk for seat in seats]))
    return {pk: (attended, scheduled) for pk, attended, scheduled in rows.values_list("pk", "attended", "scheduled")}
