"""What no rule keeps any more is listed for somebody to decide; nothing goes by itself."""

from datetime import date, datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.privacy.keeping import keepings
from prasme.apps.privacy.models import PastKeeping
from prasme.apps.privacy.queries.scope import last_days


@action
def list_past_keeping(*, on: date, at: datetime, by: User | None = None) -> int:
    """Note everybody whose last edition's evidence is kept no more. Returns how many there are."""
    keeping = keepings()["participation"]
    rows = []
    for person, last in last_days().values_list("person", "last"):
        until = keeping.until(last)
        if until is not None and until < on:
            rows.append(PastKeeping(person_key=person, kept_until=until, found_at=at))
    PastKeeping.objects.exclude(person_key__in=[row.person_key for row in rows]).delete()
    PastKeeping.objects.bulk_create(rows, ignore_conflicts=True, batch_size=2000)
    return len(rows)
