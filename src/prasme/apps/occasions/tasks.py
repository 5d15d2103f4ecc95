"""Background jobs of occasions."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.occasions import actions


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="expire_offers")
def expire_offers(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.expire_offers(at=timezone.now())
