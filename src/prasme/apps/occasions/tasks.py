"""Background jobs of occasions."""

from django.utils import timezone
from procrastinate.contrib.django import app

from prasme.apps.core import progress
from prasme.apps.occasions import actions
from prasme.apps.occasions.models import Scan


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="expire_offers")
def expire_offers(timestamp: int) -> None:  # noqa: ARG001 - procrastinate's signature
    actions.expire_offers(at=timezone.now())


@app.task(retry=2)
def read_scan(scan: int) -> None:
    found = Scan.objects.get(pk=scan)
    try:
        actions.read_scan(
            scan=found, by=None, at=timezone.now(), tell=lambda done, of: progress.tell(f"scan {scan}", done, of)
        )
    finally:
        progress.rest()
