"""What each role finds on its first page."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may, reach
from prasme.apps.accounts.roles import Permission, Role
from prasme.apps.funding.queries import statement_of
from prasme.apps.occasions.models import Attendance, Part, Seat, SeatState, Session, Sheet
from prasme.apps.occasions.queries import own_seats_of
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import charts
from prasme.apps.reporting import queries as reporting
from prasme.apps.reporting.catalogue import indicators
from prasme.apps.site.queries.records import participations_visible_to
from prasme.apps.site.queries.waiting import TO_DECIDE
from prasme.apps.training.models import Application, Certificate, Run, RunState
from prasme.apps.training.queries import applications_visible_to, course_title, run_rows, runs_visible_to

FEW = 7
SOON = timedelta(days=21)
WEEK = timedelta(days=7)
OPEN = (RunState.PLANNED, RunState.CONFIRMED, RunState.RUNNING)
AFTERWARDS = (SeatState.CONFIRMED, SeatState.COMPLETED, SeatState.NOT_COMPLETED)


# ---------------------------------------------------------------- operator and auditor


def decisions(user: User) -> QuerySet[Application]:
    """Applications that wait for a decision, the oldest first."""
    return (
        applications_visible_to(user, Permission.APPLICATION_DECIDE)
        .filter(state__in=TO_DECIDE)
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


def below_minimum(runs: QuerySet[Run], *, at: datetime) -> list[dict[str, Any]]:
    """Runs that begin soon and have fewer people than they need."""
    announced: QuerySet[Any] = run_rows(runs)
    rows = (
        announced.filter(state=RunState.PLANNED, starts_on__range=(at.date(), (at + SOON).date()))
        .filter(taken__lt=F("occasion__minimum"))
        .order_by("starts_on", "code")
    )
    return list(rows.values("code", "title", "starts_on", "taken", "place", minimum=F("occasion__minimum"))[:FEW])


def without_sheet(runs: QuerySet[Run], *, at: datetime) -> list[dict[str, Any]]:
    """Sessions that are over, of runs not yet completed, for which no signed paper is filed."""
    sessions: QuerySet[Any] = (
        Session.objects.filter(occasion__run__in=runs.filter(state__in=OPEN), is_cancelled=False, ends_at__lte=at)
        .filter(~Exists(Sheet.objects.filter(session=OuterRef("pk"))))
        .order_by("starts_at", "pk")
    )
    return list(
        sessions.values(
            "number", "starts_at", code=F("occasion__run__code"), title=course_title("occasion__run__course"),
            zone=F("occasion__venue__time_zone"),
        )[:FEW]
    )  # fmt: skip


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


def unmarked(sessions: QuerySet[Session], *, at: datetime) -> list[dict[str, Any]]:
    """Half-days that are over and have people without a mark, the oldest first."""
    people = Seat.objects.filter(occasion=OuterRef("session__occasion"), state=SeatState.CONFIRMED).order_by()
    marked = Attendance.objects.filter(part=OuterRef("pk"), superseded_by=None, seat__state=SeatState.CONFIRMED)
    parts: QuerySet[Any] = (
        Part.objects.filter(session__in=sessions, ends_at__lte=at, session__occasion__locked_at=None)
        .annotate(
            people=Coalesce(Subquery(people.values("occasion").annotate(n=Count("pk")).values("n")), 0),
            marked=Coalesce(Subquery(marked.order_by().values("part").annotate(n=Count("pk")).values("n")), 0),
        )
        .filter(marked__lt=F("people"))
        .order_by("starts_at", "pk")
    )
    return list(
        parts.values(
            "pk", "starts_at", "ends_at", "people", "marked", occasion=F("session__occasion"),
            title=course_title("session__occasion__run__course"), zone=F("session__occasion__venue__time_zone"),
        )[:FEW]
    )  # fmt: skip


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


def feedback_waiting(user: User, *, at: datetime) -> QuerySet[Seat]:
    """Own seats on courses whose last session has begun, without an answer yet."""
    ahead = Session.objects.filter(occasion=OuterRef("occasion"), is_cancelled=False, starts_at__gt=at)
    return own_seats_of(user).filter(~Exists(ahead), state__in=AFTERWARDS, has_answered=False)


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
