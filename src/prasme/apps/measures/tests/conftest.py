"""Measures of the cast: a hackathon in a fortnight, unless said otherwise."""

from datetime import timedelta

import pytest

from prasme.apps.conftest import NOW, TODAY, Cast, a_session
from prasme.apps.measures.actions import announce_measure, create_measure
from prasme.apps.measures.models import Measure, MeasureKind

SOON = TODAY + timedelta(14)


def a_measure(
    cast: Cast, kind=MeasureKind.MEETUP, code="MEET-1", *, days=(SOON,), announced=True, **changes
) -> Measure:
    values = {
        "edition": cast.edition, "title": "Digi-meetup: wood and data", "venue": cast.venue, "organiser": None,
        "sessions": [a_session(day, cast.room) for day in days], "capacity": 3, "minimum": 1, "by": cast.operator,
        "at": NOW, "summary": "Sawmills tell what they need.",
    } | changes  # fmt: skip
    measure = create_measure(kind=kind, code=code, **values)
    if announced:
        announce_measure(measure=measure, by=cast.operator)
    return measure


@pytest.fixture
def meetup(cast) -> Measure:
    """Announced, three seats."""
    return a_measure(cast)
