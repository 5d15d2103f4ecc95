"""Partners are asked in the morning of the day."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.cooperation import actions


@app.periodic(cron="20 7 * * *")
@app.task(queueing_lock="ask_partners")
def ask_partners(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    now = timezone.now()
    actions.ask_partners(on=timezone.localdate(now), at=now)
