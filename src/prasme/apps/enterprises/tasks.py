"""Background jobs of enterprises and people."""

import logging

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.core import progress
from prasme.apps.enterprises import actions

log = logging.getLogger(__name__)


@app.periodic(cron="23 2 * * *")
@app.task(queueing_lock="look_every_night")
def look_every_night(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    """What an import or an old hand brought in the day is in the queue by the morning."""
    actions.ask_for_duplicates(by=None, at=timezone.now())


@app.task
def look_for_duplicates() -> None:
    now = timezone.now()
    try:
        actions.run_search(on=timezone.localdate(now), at=now, ended_at=timezone.now, by=None)
    except Exception:
        log.exception("Unable to look for duplicates")
        actions.fail_search(at=timezone.now())
    finally:
        progress.rest()
