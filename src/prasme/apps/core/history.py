"""History kept by the database: who, when, before, after, why."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext

import pghistory
import pgtrigger
from django.db.models import Model

# One event row for each insert, update and delete, also for bulk writes, with the request's user and reason.
TRACKERS = (pghistory.InsertEvent, pghistory.UpdateEvent, pghistory.DeleteEvent)


def tracked(**options):
    """Class decorator: every write to the model is kept in an append-only table of its own."""
    return pghistory.track(*(tracker() for tracker in TRACKERS), append_only=True, **options)


def append_only() -> list[pgtrigger.Trigger]:
    """Triggers for a table whose rows are never changed: a correction is a new row."""
    return [
        pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        pgtrigger.Trigger(
            name="no_truncate",
            operation=pgtrigger.Truncate,
            level=pgtrigger.Statement,
            when=pgtrigger.Before,
            # Tests clean up by truncating and say so in the connection's settings.
            func=(
                "IF current_setting('prasme.allow_truncate', true) = 'test' THEN RETURN NULL; END IF; "
                "RAISE EXCEPTION 'cannot truncate %', TG_TABLE_NAME;"
            ),
        ),
    ]


@contextmanager
def rewriting(models: Iterable[type[Model]]) -> Iterator[None]:
    """The one exception to append-only: inside, rows of these tables may be blanked. For an erasure, and nothing else.

    Only the refusal to change rows is off, and only here; every other trigger writes its history as always.
    """
    closed = [
        f"{model._meta.label}:{trigger.name}"
        for model in models
        for trigger in getattr(model._meta, "triggers", ())
        if trigger.name == "append_only"
    ]
    with pgtrigger.ignore(*closed) if closed else nullcontext():
        yield
