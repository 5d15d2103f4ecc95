"""Runs of courses: published, confirmed, called off."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.actions import Plan, PlannedSession, cancel_occasion, plan_occasions
from prasme.apps.occasions.models import Occasion, OccasionKind, Venue
from prasme.apps.occasions.queries import taken_and_waiting
from prasme.apps.programmes.models import Course, Edition
from prasme.apps.training.actions.telling import tell_confirmed
from prasme.apps.training.models import Run, RunState


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


class BelowMinimum(Exception):
    """Fewer people than the run needs."""

    def __init__(self, taken: int, minimum: int) -> None:
        text = _("%(taken)d seats are taken, and the run needs %(minimum)d. Wait, or cancel the run.")
        super().__init__(text % {"taken": taken, "minimum": minimum})


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
) -> Run:
    """Announce a course with its sessions, so that firms can ask for seats.

    Raises CodeTaken, OutsideEdition, and what planning an occasion raises.
    """
    [run] = new_runs(
        plans=[
            RunPlan(
                course=course, edition=edition, provider=provider, code=code, language=language, venue=venue,
                minimum=minimum, capacity=capacity, sessions=sessions,
            )
        ],
        state=RunState.PLANNED,
        by=by,
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


def new_runs(*, plans: Sequence[RunPlan], state: RunState, by: User | None) -> list[Run]:
    occasions = plan_occasions(
        plans=[
            Plan(
                edition=plan.edition, kind=OccasionKind.RUN, code=plan.code, title=plan.course.title,
                organiser=plan.provider, venue=plan.venue, minimum=plan.minimum, capacity=plan.capacity,
                sessions=plan.sessions, price=plan.course.price, locked_at=plan.locked_at,
            )
            for plan in plans
        ],
        by=by,
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
        state=state, starts_on=starts_on, ends_on=ends_on,
    )  # fmt: skip


@action
def confirm_run(*, run: Run, by: User | None, at: datetime) -> None:
    """The run takes place. Raises BelowMinimum, RunOver."""
    now = locked(run)
    if now.state != RunState.PLANNED:
        raise RunOver(now)
    taken, _waiting = taken_and_waiting(now.occasion)
    if taken < now.occasion.minimum:
        raise BelowMinimum(taken, now.occasion.minimum)
    now.save_version(seen=now.version, state=RunState.CONFIRMED)
    tell_confirmed(now, by=by, at=at)
    run.refresh_from_db()


@action
def cancel_run(*, run: Run, reason: str, by: User | None, at: datetime) -> int:
    """Call the run off; every seat is withdrawn and its money free. Returns how many seats. Raises RunOver."""
    now = Run.objects.select_related("occasion__edition").get(pk=run.pk)
    if now.state in (RunState.COMPLETED, RunState.CANCELLED):
        raise RunOver(now)
    lost = cancel_occasion(occasion=now.occasion, reason=reason, by=by, at=at)
    now.save_version(seen=now.version, state=RunState.CANCELLED)
    run.refresh_from_db()
    return lost


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
