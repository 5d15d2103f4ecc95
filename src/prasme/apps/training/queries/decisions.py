"""Planned runs: who is sure to come, what is to be decided by when, and where else one could go."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from prasme.apps.occasions.models import Occasion, Seat, SeatState
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.training.models import EnrolmentRules, Run, RunState
from prasme.apps.training.queries.runs import run_rows, runs_with_all

SURE = (SeatState.RESERVED, SeatState.CONFIRMED)  # an offer that nobody has answered fills no minimum


def sure_of(occasion: Occasion) -> int:
    return Seat.objects.filter(occasion=occasion, state__in=SURE).count()


def with_sure(runs: QuerySet[Run]) -> QuerySet[Any, Any]:
    """Each run with the number of seats that are sure."""
    seats = Seat.objects.filter(occasion=OuterRef("occasion"), state__in=SURE).order_by().values("occasion")
    number = Subquery(seats.annotate(n=Count("pk")).values("n"), output_field=IntegerField())
    return runs.annotate(sure=Coalesce(number, 0))


def runs_reached(*, at: datetime) -> QuerySet[Run]:
    """Planned runs with a day of decision that have reached their minimum and have not begun."""
    planned = with_sure(Run.objects.filter(state=RunState.PLANNED, decide_on__isnull=False))
    ahead = planned.filter(occasion__sessions__number=1, occasion__sessions__starts_at__gt=at)
    return ahead.filter(sure__gte=F("occasion__minimum")).order_by("pk")


def runs_undecided(runs: QuerySet[Run], *, on: date) -> QuerySet[Any, Any]:
    """Planned runs whose day of decision has come, and that have fewer people than they need."""
    planned = with_sure(runs.filter(state=RunState.PLANNED, decide_on__lte=on))
    return planned.filter(sure__lt=F("occasion__minimum")).order_by("decide_on", "code")


def rules_of(edition: Edition) -> EnrolmentRules:
    """How the edition enrols; the defaults where nobody has set anything."""
    return EnrolmentRules.objects.filter(edition=edition).first() or EnrolmentRules(edition=edition)


def decision_day(edition: Edition, starts_on: date, *, on: date) -> date:
    """By when a run that begins on the day is decided, if nothing else is said; never before today."""
    return max(starts_on - timedelta(days=rules_of(edition).decide_days), min(on, starts_on))


def other_dates(run: Run, *, at: datetime) -> list[Run]:
    """Other runs of the course in the edition that have a free seat: the nearest place first, then the nearest date."""
    here = run.occasion.venue.municipality
    runs = run_rows(
        runs_with_all(
            Run.objects.filter(
                course=run.course,
                occasion__edition=run.occasion.edition_id,
                state__in=(RunState.PLANNED, RunState.CONFIRMED),
                occasion__edition__state=EditionState.OPEN,
                occasion__sessions__number=1,
                occasion__sessions__starts_at__gt=at,
            ).exclude(pk=run.pk)
        )
    )
    away = Case(
        When(occasion__venue__municipality=here, then=Value(0)),
        When(occasion__venue__municipality__parent=here.parent_id or 0, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    found: Any = runs.annotate(away=away, free=F("occasion__capacity") - F("taken")).filter(free__gt=0)

    def nearness(one: Any) -> tuple[int, int, str]:
        return one.away, abs((one.starts_on - run.starts_on).days), one.code

    return sorted(found, key=nearness)
