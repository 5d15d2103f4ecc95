"""Background jobs of matchmaking days."""

import logging
from dataclasses import asdict

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from procrastinate.contrib.django import app

from prasme.apps.matchmaking.actions import timetables, wishes
from prasme.apps.matchmaking.models import Draft
from prasme.apps.matchmaking.queries import planning
from prasme.engines.planning import Progress

log = logging.getLogger(__name__)


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="expire_wishes")
def expire_wishes(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    wishes.expire_wishes(at=timezone.now())


@app.task
def make_timetable(draft_id: int) -> None:
    """Make a draft. How good the best so far is stands on it, which also says when somebody wants it to stop."""
    draft = timetables.begin_draft(draft_id=draft_id, by=None)
    if draft is None:
        return
    with override(draft.by.language if draft.by else "en"):
        try:
            solve_draft(draft)
        except Exception:
            log.exception("Unable to make timetable %s", draft_id)
            problem = _("Something went wrong. Ask for it again; if it fails again, tell who runs this.")
            timetables.fail_draft(draft=draft, problem=problem, by=None)


def solve_draft(draft: Draft) -> None:
    def report(progress: Progress) -> bool:
        return timetables.note_progress(draft=draft, progress=asdict(progress), by=None)

    answer, places = planning.solved(draft.inputs, seconds=draft.seconds, seed=draft.seed, report=report)
    result = planning.result_of(draft.inputs, answer)
    timetables.finish_draft(draft=draft, places=places, result=result, by=draft.by)
