"""Files, and a worker that does what is queued at once."""

from datetime import datetime
from pathlib import Path

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from prasme.apps.imports import actions, tasks  # noqa: F401 - the tasks make the jobs known
from prasme.apps.imports.kinds import kinds
from prasme.apps.imports.models import State
from prasme.apps.territories.actions import load_latvia

FILES = Path(__file__).parent / "files"
NOW = datetime.fromisoformat("2026-11-22T10:00:00+02:00")


def content(name: str) -> bytes:
    return (FILES / name).read_bytes()


@pytest.fixture
def work(db):
    """Do the queued jobs of imports, on this connection."""

    def run() -> int:
        done = 0
        for job in ProcrastinateJob.objects.filter(status="todo", task_name__startswith="prasme.apps.imports."):
            app.tasks[job.task_name].func(**job.args)
            done += 1
            forget(job.pk)
        return done

    return run


def forget(job: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("delete from procrastinate_jobs where id = %s", [job])


def an_import(by, sheet="Nosaukums;Reģistrācijas numurs\nSIA Pūre;40003000010\n"):
    """A list of one firm, compared with the register and not run."""
    found = actions.take_in(
        kind=kinds()["enterprises"], name="firms.csv", media_type="text/csv", content=sheet.encode(), by=by, at=NOW
    )
    actions.set_columns(found=found, places=found.places, options={"country": "LV"}, by=by)
    actions.start(found=found, to=State.COMPARING, by=by, at=NOW)
    actions.compare(found=found, on=NOW.date(), by=by, at=NOW)
    found.refresh_from_db()
    return found


@pytest.fixture
def latvia(db):
    load_latvia()
