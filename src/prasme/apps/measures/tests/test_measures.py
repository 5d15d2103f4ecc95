"""A measure from its template to the day after."""

from datetime import timedelta
from decimal import Decimal

import pytest

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.measures import actions
from prasme.apps.measures.kinds import TEMPLATES
from prasme.apps.measures.models import MeasureKind, MeasureState
from prasme.apps.measures.rules import StepNotPossible, planned
from prasme.apps.measures.tests.conftest import SOON, a_measure


def test_every_kind_has_a_template():
    assert set(TEMPLATES) == set(MeasureKind)


def test_a_hackathon_begins_with_the_costs_checkpoints_and_criteria_of_its_template(cast):
    hackathon = a_measure(
        cast, MeasureKind.HACKATHON, "HACK-1", days=(SOON, SOON + timedelta(1)), capacity=20, announced=False
    )

    assert hackathon.most_challenges == 8
    assert hackathon.answer_hours == 48
    assert hackathon.checkpoints.count() == 3
    assert sum(one.weight for one in hackathon.criteria.all()) == 100
    heads = hackathon.costs.get(driver="head")
    assert heads.units == 20


@pytest.mark.parametrize(("kind", "about"), [("hackathon", 10000), ("workshop", 1500), ("expert_visit", 300)])
def test_the_templates_cost_what_the_hub_published(kind, about):
    template = TEMPLATES[MeasureKind(kind)]

    whole = sum(
        planned(
            unit_cost=one.unit_cost, intensity=Decimal(one.intensity),
            units=Decimal(template.capacity if one.driver == "head" else one.units),
        )
        for one in template.costs
    )  # fmt: skip

    assert whole == about


def test_two_measures_have_two_codes(cast, meetup):
    with pytest.raises(actions.CodeTaken):
        a_measure(cast, code=meetup.code, days=(SOON + timedelta(1),))


def test_every_day_lies_in_the_edition(cast):
    with pytest.raises(actions.OutsideEdition):
        a_measure(cast, days=(cast.edition.ends_on + timedelta(1),))


def test_two_who_edit_at_once_are_told(cast, meetup):
    values = {
        "title": "Wood and data", "summary": "", "language": "lv", "capacity": 5, "online_address": "",
        "registers_until": None, "by": cast.operator, "at": NOW,
    }  # fmt: skip
    actions.edit_measure(measure=meetup, seen=meetup.version, **values)

    with pytest.raises(ChangedMeanwhile):
        actions.edit_measure(measure=meetup, seen=meetup.version, **values)


def test_a_cancelled_measure_frees_its_room(cast, meetup):
    actions.cancel_measure(measure=meetup, reason="The host is ill.", by=cast.operator, at=NOW)

    assert meetup.state == MeasureState.CANCELLED
    assert a_measure(cast, code="MEET-2").starts_on == SOON
    with pytest.raises(StepNotPossible):
        actions.announce_measure(measure=meetup, by=cast.operator)


def test_a_measure_ahead_is_not_held_yet(cast, meetup):
    with pytest.raises(actions.NotOverYet):
        actions.hold_measure(measure=meetup, by=cast.operator, at=NOW)
    assert TODAY < SOON
