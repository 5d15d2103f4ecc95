"""Background jobs of courses."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.training import actions
from prasme.apps.training.models import Run


@app.task(retry=5)
def render_run_certificates(run: int) -> None:
    actions.render_certificates(run=Run.objects.get(pk=run), at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="start_runs")
def start_runs(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.start_runs(at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="confirm_reached")
def confirm_reached(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.confirm_reached(at=timezone.now())
