"""The units of Latvia on their days, and what became of each."""

from datetime import date

import pytest

from prasme.apps.territories.actions import load_latvia
from prasme.apps.territories.models import Territory, TerritoryKind
from prasme.apps.territories.queries import heirs, municipalities, municipality

OLD, REFORMED, NOW = date(2013, 5, 6), date(2022, 1, 1), date(2026, 3, 3)


@pytest.fixture
def latvia(db):
    return load_latvia()


@pytest.mark.parametrize(("on", "count"), [(OLD, 119), (REFORMED, 43), (NOW, 42)])
def test_each_day_has_its_municipalities(latvia, on, count):
    assert municipalities(on).count() == count


def test_loading_again_adds_nothing(latvia):
    before = Territory.objects.count()

    assert load_latvia() == 0
    assert Territory.objects.count() == before


def test_there_are_five_planning_regions_and_each_municipality_lies_in_one(latvia):
    regions = Territory.objects.filter(kind=TerritoryKind.REGION).in_force(NOW)

    assert regions.count() == 5
    assert set(municipalities(NOW).values_list("parent__kind", flat=True)) == {"region"}


def test_before_the_reform_of_2009_there_is_none(latvia):
    assert not municipalities(date(2009, 6, 30)).exists()


def test_a_municipality_is_found_by_its_code_on_a_day(latvia):
    code = municipalities(OLD).get(name="Saldus novads").code

    assert municipality(code, OLD).name == "Saldus novads"
    with pytest.raises(Territory.DoesNotExist):
        municipality(code, date(2000, 1, 1))


def test_every_unit_that_ever_was_has_one_heir_today(latvia):
    heir = heirs(NOW)
    ever = set(Territory.objects.filter(kind=TerritoryKind.MUNICIPALITY).values_list("pk", flat=True))

    assert set(heir) == ever
    assert {unit.pk for unit in heir.values()} == set(municipalities(NOW).values_list("pk", flat=True))


def test_land_that_was_joined_is_drawn_on_who_took_it(latvia):
    old = municipalities(OLD).get(name="Brocēnu novads")

    assert heirs(NOW)[old.pk].name == "Saldus novads"


def test_a_unit_in_force_is_its_own_heir(latvia):
    for unit in municipalities(REFORMED):
        assert heirs(REFORMED)[unit.pk] == unit
