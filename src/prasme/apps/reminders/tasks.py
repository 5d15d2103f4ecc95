"""Rules are applied every hour, so that a day's letters leave in the morning and nothing waits for a night."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.reminders import actions


@app.periodic(cron="7 6-20 * * *")
@app.task(queueing_lock="apply_rules")
def apply_rules(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    now = timezone.now()
    actions.apply_rules(on=timezone.localdate(now), at=now)
