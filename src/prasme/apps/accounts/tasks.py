"""Background jobs of accounts."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.accounts import actions


@app.periodic(cron="17 3 * * *")
@app.task(queueing_lock="drop_old_sign_ins")
def drop_old_sign_ins(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.drop_old_sign_ins(at=timezone.now())
