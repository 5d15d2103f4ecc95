"""Background jobs of privacy."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.privacy import actions


@app.periodic(cron="41 3 * * *")
@app.task(queueing_lock="list_past_keeping")
def list_past_keeping(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.list_past_keeping(on=timezone.localdate(), at=timezone.now())
