"""Background jobs of messages."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from prasme.apps.outbox import actions, rules
from prasme.apps.outbox.models import Message


class NotDelivered(Exception):
    """The mail server did not take the message; it is tried again."""


# After 5 and 25 seconds, 2, 10 and 52 minutes.
@app.task(retry=RetryStrategy(max_attempts=rules.ATTEMPTS, exponential_wait=5, retry_exceptions=[NotDelivered]))
def send_message(message: int) -> None:
    if not actions.deliver_message(message=Message.objects.get(pk=message), at=timezone.now()):
        raise NotDelivered
