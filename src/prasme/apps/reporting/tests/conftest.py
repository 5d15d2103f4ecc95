"""Finished courses for the tests of figures: entered in bulk, as from paper."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count

from prasme.apps.conftest import NOW, Cast, a_session
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.occasions.models import Presence
from prasme.apps.training.actions import PastRun, PastSeat, record_past_runs
from prasme.apps.training.models import Run

Answer = tuple[int, bool, str] | None
_codes = count(1)


def taught(
    cast: Cast, day: date, people: Sequence[tuple[Organisation, Person]], answers: Sequence[Answer] = (), **changes
) -> Run:
    """A course of one day that everybody completed. answers: of the first people, in their order."""
    told = [*answers, *[None] * (len(people) - len(answers))]
    values = {
        "edition": cast.edition, "course": cast.course, "provider": cast.provider, "code": f"T-{next(_codes)}",
        "language": "lv", "venue": cast.venue, "minimum": 1, "capacity": 20,
        "sessions": [a_session(day)], "granted_on": max(day - timedelta(10), cast.edition.starts_on), "entered_at": NOW,
        "people": [
            PastSeat(holder=firm, person=person, presences=[Presence.PRESENT] * 2, feedback=answer)
            for (firm, person), answer in zip(people, told, strict=True)
        ],
    } | changes  # fmt: skip
    [run] = record_past_runs(past=[PastRun(**values)], by=cast.operator)
    return run
