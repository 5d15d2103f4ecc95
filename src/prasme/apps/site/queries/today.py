"""What each role finds on its first page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may, reach
from prasme.apps.accounts.roles import Permission, Role
from prasme.apps.funding.queries import statement_of
from prasme.apps.occasions.models import SeatState, Session
from prasme.apps.occasions.queries import own_seats_of
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import charts
from prasme.apps.reporting import queries as reporting
from prasme.apps.reporting.catalogue import indicators
from prasme.apps.site.queries.records import participations_visible_to
from prasme.apps.training.models import Application, Certificate, Run, RunState
from prasme.apps.training.queries import applications_visible_to, run_rows, runs_visible_to
from prasme.apps.training.rules import DECIDABLE
from prasme.apps.worklist.kinds import Item
from prasme.apps.worklist.queries import day_due, items_for

FEW = 7
WEEK = timedelta(days=7)
OPEN = (RunState.PLANNED, RunState.CONFIRMED, RunState.RUNNING)


# ---------------------------------------------------------------- everybody


@dataclass(frozen=True)
class Waiting:
    """What waits, as a first page shows it: the most urgent lines, each with whether it is due by today."""

    lines: list[tuple[Item, bool]]
    total: int


def waiting(user: User, counts: Mapping[str, int], *, at: datetime, besides: Sequence[str] = ()) -> Waiting:
    """besides: kinds that the page shows in another way. A kind of which nothing waits is not asked for."""
    keys = [key for key, number in counts.items() if number and key not in besides]
    items = items_for(user, at=at, keys=keys, limit=FEW)[:FEW] if keys else []
    day = timezone.localtime(at).date()
    return Waiting([(item, (day_due(item) or date.max) <= day) for item in items], sum(counts[key] for key in keys))


# ---------------------------------------------------------------- operator and auditor


def decisions(user: User) -> QuerySet[Application]:
    """Applications that wait for a decision, the oldest first."""
    return (
        applications_visible_to(user, Permission.APPLICATION_DECIDE)
        .filter(state__in=DECIDABLE)
        .select_related("enterprise", "edition")
        .annotate(seats=Coalesce(Sum("asked__count"), 0))
        .order_by("submitted_at", "pk")
    )


def figures(edition: Edition) -> list[dict[str, Any]]:
    """The edition against its targets, each line leading to its records."""
    targets, scope = charts.targets_of(edition), reporting.scope_of(edition)
    return [
        charts.against_target(
            reporting.figure(one, scope), targets.get(one.id), reverse("reporting:figure", args=[edition.code, one.id])
        )
        for one in indicators().values()
    ]


def money(edition: Edition) -> dict[str, Decimal | int] | None:
    """Granted, reserved and budget; none where the edition has no budget of its own."""
    if not edition.aid_budget:
        return None
    told = statement_of(edition)
    return {
        "granted": told["granted"]["amount"],
        "reserved": told["reserved"]["amount"],
        "budget": edition.aid_budget,
    }


def sessions_ahead(runs: QuerySet[Run], *, at: datetime) -> QuerySet[Session]:
    return (
        Session.objects.filter(occasion__run__in=runs.filter(state__in=OPEN), is_cancelled=False, ends_at__gt=at)
        .select_related("occasion__run__course", "occasion__venue", "room")
        .order_by("starts_at", "pk")
    )


def reported(user: User) -> list[dict[str, Any]]:
    """Each edition with its periods, and the hash of those that are frozen."""
    editions = reporting.editions_with_figures(user).prefetch_related("periods__freeze__document")
    return [
        {"edition": edition, "periods": sorted(edition.periods.all(), key=lambda period: period.starts_on)}
        for edition in editions
    ]


# ---------------------------------------------------------------- provider and trainer


def held_for(user: User, role: Role) -> frozenset[str]:
    """The organisations for which the user has the role."""
    return frozenset(held.scope_id for held in user.held if held.role == role and held.scope_kind == "organisation")


def taught_by(user: User) -> QuerySet[Session]:
    """Sessions that the user leads, or of a provider that the user works for."""
    leads = Q(leader=user) if held_for(user, Role.TRAINER) else Q(pk__in=[])
    return Session.objects.filter(leads | Q(occasion__organiser__in=held_for(user, Role.PROVIDER)), is_cancelled=False)


def agenda(sessions: QuerySet[Session]) -> QuerySet[Session]:
    return sessions.select_related("occasion__run__course", "occasion__venue", "room").order_by("starts_at", "pk")


def groups(sessions: QuerySet[Session]) -> list[dict[str, Any]]:
    """The runs of these sessions, the latest first."""
    runs: QuerySet[Any] = run_rows(Run.objects.filter(occasion__in=sessions.order_by().values("occasion")))
    rows = runs.order_by("-starts_on", "code").values(
        "code", "title", "place", "starts_on", "ends_on", "state", "taken", "capacity"
    )
    return list(rows[:FEW])


# ---------------------------------------------------------------- host


def rooms_this_week(user: User, *, at: datetime) -> QuerySet[Session]:
    """Sessions in the houses of the hosts that the user works for, up to a week from now."""
    return agenda(
        Session.objects.filter(
            occasion__venue__host__in=held_for(user, Role.HOST), is_cancelled=False,
            ends_at__gt=at, starts_at__lt=at + WEEK,
        )
    )  # fmt: skip


# ---------------------------------------------------------------- learner


def next_for_learner(user: User, *, at: datetime) -> QuerySet[Session]:
    seats = own_seats_of(user).filter(state__in=(SeatState.CONFIRMED, SeatState.RESERVED)).order_by()
    return agenda(Session.objects.filter(occasion__in=seats.values("occasion"), is_cancelled=False, ends_at__gt=at))


def certificates_of(user: User) -> QuerySet[Certificate]:
    own = participations_visible_to(user).filter(reach(user, Permission.OWN_RECORD).over(person="person_id"))
    return (
        Certificate.objects.filter(participation__in=own)
        .select_related("participation__run__course")
        .order_by("-issued_on", "pk")
    )


# ---------------------------------------------------------------- anybody


def results(editions: Iterable[Edition], of: Iterable[str]) -> list[dict[str, Any]]:
    """For each edition that has results: its headline figures, for everybody."""
    found: list[dict[str, Any]] = []
    for edition in editions:
        scope, targets = reporting.scope_of(edition), charts.targets_of(edition)
        rows = [charts.for_everybody(reporting.figure(indicators()[name], scope), targets.get(name)) for name in of]
        if any(row["records"] for row in rows):
            found.append({"edition": edition, "rows": rows})
    return found


def runs_of(user: User) -> QuerySet[Run]:
    return runs_visible_to(user) if may(user, Permission.RUN_VIEW) else Run.objects.none()
