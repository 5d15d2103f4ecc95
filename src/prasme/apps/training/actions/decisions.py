"""Whether a planned run takes place: confirmed, decided later, or called off with other places offered."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day
from prasme.apps.occasions.actions import cancel_occasion, override
from prasme.apps.occasions.models import Obstacle
from prasme.apps.training.actions.runs import RunOver, locked
from prasme.apps.training.actions.telling import tell_confirmed, tell_decision_moved
from prasme.apps.training.models import Run, RunState
from prasme.apps.training.queries.decisions import other_dates, runs_reached, sure_of

PLACE_KEPT = timedelta(days=5)  # for who had a seat on a run that was called off


class BelowMinimum(Exception):
    """Fewer people than the run needs."""

    def __init__(self, taken: int, minimum: int) -> None:
        text = ngettext(
            "%(taken)d seat is taken, and the run needs %(minimum)d. Wait, confirm it with a reason, or cancel it.",
            "%(taken)d seats are taken, and the run needs %(minimum)d. Wait, confirm it with a reason, or cancel it.",
            taken,
        )
        super().__init__(text % {"taken": taken, "minimum": minimum})


class NotThatDay(Exception):
    """The day of the decision lies in the past or after the first day."""

    def __init__(self, run: Run) -> None:
        super().__init__(_("Choose a day from today up to the first day of the course, %s.") % day(run.starts_on))


@action
def confirm_run(*, run: Run, by: User | None, at: datetime, reason: str = "") -> None:
    """The run takes place. reason: why, although it has fewer people than it needs. Raises BelowMinimum, RunOver."""
    now = locked(run)
    if now.state != RunState.PLANNED:
        raise RunOver(now)
    taken = sure_of(now.occasion)
    if taken < now.occasion.minimum:
        refusal = BelowMinimum(taken, now.occasion.minimum)
        if not reason:
            raise refusal
        override(now.occasion, [(Obstacle.MINIMUM, str(refusal))], reason=reason, by=by, at=at)
    now.save_version(seen=now.version, state=RunState.CONFIRMED)
    tell_confirmed(now, by=by, at=at)
    run.refresh_from_db()


def confirm_reached(*, at: datetime) -> int:
    """Confirm every planned run that has a day of decision and has reached its minimum. Returns how many.

    Each in a transaction of its own; safe at any time, also twice.
    """
    done = 0
    for run in runs_reached(at=at):
        try:
            confirm_run(run=run, by=None, at=at)
        except (BelowMinimum, RunOver):  # a seat was given back, or somebody decided, this moment
            continue
        done += 1
    return done


@action
def move_decision(*, run: Run, to: date, reason: str, by: User | None, at: datetime, on: date) -> None:
    """Decide later; who holds a seat is told. Raises NotThatDay, RunOver."""
    now = locked(run)
    if now.state != RunState.PLANNED:
        raise RunOver(now)
    if not on <= to <= now.starts_on:
        raise NotThatDay(now)
    if to == now.decide_on:
        return
    now.save_version(seen=now.version, decide_on=to)
    tell_decision_moved(now, reason=reason, by=by, at=at)
    run.refresh_from_db()


@action
def cancel_run(*, run: Run, reason: str, by: User | None, at: datetime, is_offering: bool = True) -> tuple[int, int]:
    """Call the run off; every seat is withdrawn and its money free.

    is_offering: who holds a seat is offered a place on another run of the course, the nearest first, with the money.
    Returns how many seats there were, and how many of them have such an offer. Raises RunOver.
    """
    now = Run.objects.select_related("occasion__edition", "occasion__venue__municipality", "course").get(pk=run.pk)
    if now.state in (RunState.COMPLETED, RunState.CANCELLED):
        raise RunOver(now)
    others = [one.occasion for one in other_dates(now, at=at)] if is_offering else []
    lost = cancel_occasion(
        occasion=now.occasion, reason=reason, by=by, at=at, instead=others, until=at + PLACE_KEPT if others else None
    )
    now.save_version(seen=now.version, state=RunState.CANCELLED)
    run.refresh_from_db()
    return lost
