"""What was handed over stays as it was; what changed since stands beside it."""

import hashlib
import json
from datetime import date
from decimal import Decimal

import pytest

from prasme.apps.conftest import NOW, OVER
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Method, Presence
from prasme.apps.reporting import actions, queries
from prasme.apps.reporting.models import Correction
from prasme.apps.reporting.tests.conftest import taught
from prasme.apps.training.actions import recheck_run

MARCH = date(2026, 3, 3)


@pytest.fixture
def run_before(cast):
    return taught(cast, MARCH, [(cast.bakery, cast.ilze), (cast.garage, cast.janis)], [(9, True, "")])


@pytest.fixture
def period(cast):
    return actions.open_period(
        edition=cast.edition,
        title="First half",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 6, 30),
        by=cast.operator,
    )


def freeze(cast, period):
    return actions.freeze_period(period=period, at=NOW, by=cast.operator)


def changed(period):
    return {
        change.frozen.indicator: change
        for change in queries.changes_since_freeze(period)
        if change.entered or change.left or change.moved
    }


def test_a_freeze_writes_values_rules_and_records_to_one_file_with_its_hash(cast, run_before, period):
    made = freeze(cast, period)
    with made.document.file.open("rb") as file:
        content = file.read()
    assert hashlib.sha256(content).hexdigest() == made.document.sha256
    told = json.loads(content)
    assert (told["edition"], told["frozen_by"]) == (cast.edition.code, cast.operator.name)
    figures = {one["id"]: one for one in told["figures"]}
    keys = sorted(str(pk) for pk in run_before.participations.values_list("pk", flat=True))
    assert figures["trainings_provided"]["records"] == keys
    assert (figures["trainings_provided"]["value"], figures["quality"]["value"]) == ("2", "9.00")
    assert figures["people_trained"]["counting_rule"].startswith("Each person is counted once")
    assert {one.indicator: one.value for one in made.figures.all()}["quality"] == 9
    assert changed(period) == {}


def test_a_period_is_frozen_once(cast, run_before, period):
    freeze(cast, period)
    with pytest.raises(actions.AlreadyFrozen):
        freeze(cast, period)


def test_what_is_not_frozen_has_no_corrections(cast, period):
    with pytest.raises(actions.NotFrozen):
        actions.correct_period(period=period, reason="why not", on=MARCH, by=cast.operator)


def test_a_record_that_came_later_is_a_dated_correction_and_the_freeze_stays(cast, run_before, period):
    freeze(cast, period)
    late = taught(cast, date(2026, 4, 7), [(cast.bakery, cast.ilze)], [(4, False, "")])
    [entered] = [str(pk) for pk in late.participations.values_list("pk", flat=True)]
    changes = changed(period)
    money = {"training_price", "aid_granted", "own_share", "cost_per_completer", "cost_per_participant"}
    assert set(changes) == {"trainings_provided", "edih_training", "quality", "would_recommend"} | money
    assert (changes["trainings_provided"].entered, changes["trainings_provided"].left) == ([entered], [])

    actions.correct_period(period=period, reason="A paper came late.", on=date(2026, 7, 9), by=cast.operator)

    told = Correction.objects.get(figure__indicator="trainings_provided")
    assert (told.before, told.after, told.entered, told.left) == (2, 3, [entered], [])
    assert (told.recorded_on, told.recorded_by, told.reason) == (date(2026, 7, 9), cast.operator, "A paper came late.")
    assert period.freeze.figures.get(indicator="trainings_provided").value == 2
    assert Correction.objects.get(figure__indicator="quality").after == Decimal("6.5")
    assert changed(period) == {}
    with pytest.raises(actions.NothingChanged):
        actions.correct_period(period=period, reason="again", on=date(2026, 7, 9), by=cast.operator)


def test_a_record_that_went_is_named_and_the_next_correction_counts_from_the_last(cast, run_before, period):
    freeze(cast, period)
    taught(cast, date(2026, 4, 7), [(cast.bakery, cast.ilze)])
    actions.correct_period(period=period, reason="A paper came late.", on=MARCH, by=cast.operator)
    gone = run_before.participations.get(person=cast.janis)
    key, seat = str(gone.pk), gone.seat
    mark_attendance(
        occasion=run_before.occasion,
        marks={(seat.pk, mark.part_id): Presence.ABSENT for mark in seat.attendance.all()},
        method=Method.SIGNATURE, by=cast.operator, at=OVER, reason="Somebody else signed.",
    )  # fmt: skip
    recheck_run(run=run_before, reason="Somebody else signed.", by=cast.operator, at=OVER)

    change = changed(period)["trainings_provided"]
    assert (change.before, change.figure.value, change.entered, change.left) == (3, 2, [], [key])

    actions.correct_period(period=period, reason="Somebody else signed.", on=MARCH, by=cast.operator)
    values = Correction.objects.filter(figure__indicator="trainings_provided").order_by("pk")
    assert [(one.before, one.after) for one in values] == [(2, 3), (3, 2)]
    assert changed(period) == {}
