"""A day of a published group moves, and its first and last day with it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.occasions.actions import PlannedSession, reschedule_session
from prasme.apps.occasions.models import Session
from prasme.apps.occasions.queries import first_and_last_day
from prasme.apps.training.actions.runs import OutsideEdition, RunOver, locked
from prasme.apps.training.models import Run, RunState


@action
def reschedule_day(
    *, run: Run, session: Session, plan: PlannedSession, seen: int, by: User | None, at: datetime, over: str = ""
) -> None:
    """Move one day. seen: version of the occasion. Raises OutsideEdition, RunOver, and what moving a session raises."""
    now = locked(run)
    if now.state in (RunState.COMPLETED, RunState.CANCELLED):
        raise RunOver(now)
    zone = ZoneInfo(now.occasion.venue.time_zone)
    day = plan.starts_at.astimezone(zone).date()
    if not now.occasion.edition.starts_on <= day <= now.occasion.edition.ends_on:
        raise OutsideEdition(now.occasion.edition)
    reschedule_session(session=session, plan=plan, seen=seen, by=by, at=at, over=over)
    starts_on, ends_on = first_and_last_day(now.occasion)
    decide_on = min(now.decide_on, starts_on) if now.decide_on else None
    if (starts_on, ends_on, decide_on) != (now.starts_on, now.ends_on, now.decide_on):
        now.save_version(seen=now.version, starts_on=starts_on, ends_on=ends_on, decide_on=decide_on)
