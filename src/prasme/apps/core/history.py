"""History kept by the database: who, when, before, after, why."""

import pghistory
import pgtrigger

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
