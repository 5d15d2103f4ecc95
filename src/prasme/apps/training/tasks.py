"""Background jobs of courses."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.core import progress
from prasme.apps.training import actions
from prasme.apps.training.models import Run
from prasme.apps.training.queries.certificates import MAKING, certificates_incomplete


@app.task(retry=5)
def render_run_certificates(run: int) -> None:
    actions.render_certificates(run=Run.objects.get(pk=run), at=timezone.now())


@app.task
def make_missing_certificates(edition: int | None) -> None:
    """Papers and badges that are missing, of one edition or of all."""
    found = certificates_incomplete()
    if edition is not None:
        found = found.filter(participation__run__occasion__edition=edition)
    keys = found.order_by("pk").values_list("pk", flat=True)
    try:
        actions.make_missing(
            certificates=keys, at=timezone.now(), tell=lambda done, of: progress.tell(MAKING, done, of)
        )
    finally:
        progress.rest()


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="start_runs")
def start_runs(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.start_runs(at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="confirm_reached")
def confirm_reached(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.confirm_reached(at=timezone.now())
