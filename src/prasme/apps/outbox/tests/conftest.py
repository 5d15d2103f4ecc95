"""A messenger that carries what is queued, as the worker does."""

import pytest
from django.core.cache import cache
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from prasme.apps.outbox.tasks import NotDelivered


@pytest.fixture
def carry(db):
    """Run the queued jobs of the outbox on this connection; returns how many asked to be tried again."""

    def run() -> int:
        again = 0
        for job in ProcrastinateJob.objects.filter(status="todo", task_name__endswith="send_message").order_by("id"):
            try:
                app.tasks[job.task_name].func(**job.args)
            except NotDelivered:
                again += 1
            else:
                with connection.cursor() as cursor:
                    cursor.execute("delete from procrastinate_jobs where id = %s", [job.id])
        return again

    cache.clear()
    return run
