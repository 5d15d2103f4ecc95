"""Runs of courses: published, running."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.actions import Plan, PlannedSession, Seating, plan_occasions
from prasme.apps.occasions.models import Occasion, OccasionKind, Venue
from prasme.apps.programmes.models import Course, Edition
from prasme.apps.training.models import Run, RunState

AS_ALWAYS = Seating()  # first come, three days to answer an offer, no limit for a firm


class CodeTaken(Exception):
    """Another run has this code."""

    def __str__(self) -> str:
        return _("Another run has this code. Choose one that is not in use.")


class OutsideEdition(Exception):
    """A session lies before or after the edition."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(
            _("%(edition)s runs from %(from)s to %(to)s. Every session lies between these days.")
            % {"edition": edition, "from": day(edition.starts_on), "to": day(edition.ends_on)}
        )


class RunOver(Exception):
    """The run is completed or cancelled, or in no state for this."""

    def __init__(self, run: Run) -> None:
        super().__init__(_("The run is %s.") % run.get_state_display().lower())


@action
def publish_run(
    *,
    course: Course,
    edition: Edition,
    provider: Organisation,
    code: str,
    language: str,
    venue: Venue,
    minimum: int,
    capacity: int,
    sessions: Sequence[PlannedSession],
    by: User | None,
    at: datetime | None = None,
    decide_on: date | None = None,
    seating: Seating = AS_ALWAYS,
    over: str = "",
) -> Run:
    """Announce a course with its sessions, so that firms can ask for seats.

    decide_on: by when it is known whether it takes place. over: why it is announced although a room, a trainer or a
    thing is taken at that time; with it, at. Raises CodeTaken, OutsideEdition, and what planning an occasion raises.
    """
    [run] = new_runs(
        plans=[
            RunPlan(
                course=course, edition=edition, provider=provider, code=code, language=language, venue=venue,
                minimum=minimum, capacity=capacity, sessions=sessions, decide_on=decide_on, seating=seating, over=over,
            )
        ],
        state=RunState.PLANNED,
        by=by,
        at=at,
    )  # fmt: skip
    return run


@dataclass(frozen=True, kw_only=True)
class RunPlan:
    """A course to be held once. locked_at: of a run that was over before it was entered."""

    course: Course
    edition: Edition
    provider: Organisation
    code: str
    language: str
    venue: Venue
    minimum: int
    capacity: int
    sessions: Sequence[PlannedSession]
    locked_at: datetime | None = None
    decide_on: date | None = None
    seating: Seating = AS_ALWAYS
    over: str = ""


def new_runs(*, plans: Sequence[RunPlan], state: RunState, by: User | None, at: datetime | None = None) -> list[Run]:
    occasions = plan_occasions(
        plans=[
            Plan(
                edition=plan.edition, kind=OccasionKind.RUN, code=plan.code, title=plan.course.title,
                organiser=plan.provider, venue=plan.venue, minimum=plan.minimum, capacity=plan.capacity,
                sessions=plan.sessions, price=plan.course.price, locked_at=plan.locked_at, seating=plan.seating,
                over=plan.over,
            )
            for plan in plans
        ],
        by=by,
        at=at,
    )  # fmt: skip
    runs = [_run(plan, occasion, state) for plan, occasion in zip(plans, occasions, strict=True)]
    try:
        with transaction.atomic():
            return Run.objects.bulk_create(runs)
    except IntegrityError as problem:
        raise CodeTaken from problem


def _run(plan: RunPlan, occasion: Occasion, state: RunState) -> Run:
    zone = ZoneInfo(plan.venue.time_zone)
    starts_on = min(session.starts_at for session in plan.sessions).astimezone(zone).date()
    ends_on = max(session.ends_at for session in plan.sessions).astimezone(zone).date()
    if starts_on < plan.edition.starts_on or ends_on > plan.edition.ends_on:
        raise OutsideEdition(plan.edition)
    return Run(
        occasion=occasion, course=plan.course, provider=plan.provider, code=plan.code, language=plan.language,
        state=state, starts_on=starts_on, ends_on=ends_on, decide_on=plan.decide_on,
    )  # fmt: skip


@action
def start_runs(*, at: datetime, by: User | None = None) -> int:
    """Confirmed runs whose first session has begun are running. Returns how many. Safe to repeat."""
    begun = Run.objects.filter(
        state=RunState.CONFIRMED, occasion__sessions__number=1, occasion__sessions__starts_at__lte=at
    )
    started = 0
    for run in begun.order_by("pk").select_for_update(of=("self",), no_key=True):
        run.save_version(seen=run.version, state=RunState.RUNNING)
        started += 1
    return started


def locked(run: Run) -> Run:
    return (
        Run.objects.select_for_update(no_key=True, of=("self",))
        .select_related("occasion__edition", "occasion__venue", "course", "provider")
        .get(pk=run.pk)
    )
