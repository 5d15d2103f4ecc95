"""The invented matchmaking day: about fifty organisations, six-minute rounds, agreements that the engine counts."""

import pytest

from prasme.apps.demo.tests.loaded.conftest import TODAY
from prasme.apps.matchmaking.models import Forum, Meeting, Release
from prasme.apps.matchmaking.queries import planning
from prasme.apps.measures.models import Measure, MeasureKind
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.catalogue import sets
from prasme.apps.reporting.queries import figure, scope_of
from prasme.engines.planning import check

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(loaded) -> Forum:
    return Forum.objects.get(measure__code__startswith="MM-1-")


def _figure(name: str):
    edition = Edition.objects.get(code=f"partners-{TODAY.year}")
    return figure(sets()["matchmaking"].definitions[name], scope_of(edition)).value


def test_about_fifty_organisations_met_and_signed_more_than_38_agreements(held):
    assert [side.participants.count() for side in held.sides.order_by("number")] == [24, 25]
    assert held.minutes == 6

    signed = _figure("agreements_at_tables")

    assert signed > 38
    assert signed == held.measure.occasion.cooperations.count()
    assert _figure("meetings_held") == Meeting.objects.filter(forum=held, state="held").count() > signed


def test_the_released_timetable_has_no_conflict(held):
    release = Release.objects.get(forum=held)

    assert release.draft.result["placed"] == len(release.places) > 100
    draft = release.draft
    inputs = draft.inputs
    at = {row[0]: inputs["rounds"].index(row[1]) for row in release.places}
    slots = [at.get(one["key"]) for one in inputs["meetings"]]
    assert check(planning.problem_of(inputs), slots) == []


def test_workshops_stand_before_and_after_the_day(held):
    kinds = list(Measure.objects.filter(occasion__edition=held.measure.occasion.edition).values_list("kind", flat=True))

    assert kinds.count(MeasureKind.PREPARATION) == 2
    assert kinds.count(MeasureKind.MONITORING) == 1
    coming = Forum.objects.get(measure__code__startswith="MM-2-")
    assert coming.measure.starts_on > TODAY
    assert coming.participants.filter(state="registered").count() == 1
    assert coming.meetings.filter(state="requested").exists()
