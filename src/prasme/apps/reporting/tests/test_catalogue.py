"""What ships holds, and an indicator without facts says so."""

from dataclasses import replace

import pytest
from django.utils import translation

from prasme.apps.reporting import queries
from prasme.apps.reporting.catalogue import counted, definitions, facts, has_source, indicators, sets, sources
from prasme.apps.reporting.queries import figure, scope_of
from prasme.engines.figures import Indicator, Kind

pytestmark = pytest.mark.django_db


def test_the_headline_set_comes_first_and_every_set_has_a_title_in_each_language():
    assert next(iter(sets())) == "headline"
    assert set(sets()["headline"].definitions) == set(indicators())
    assert all(set(one.title) == {"en", "lv"} and one.definitions for one in sets().values())


def test_every_kind_of_fact_has_the_columns_of_its_source_and_days_and_places_are_known_as_such():
    assert set(facts()) == set(sources()) >= {"participation", "attendance", "answer", "application", "grant"}
    for name, source in sources().items():
        assert list(facts()[name].columns) == list(source.columns)
    kinds = facts()["grant"].columns
    assert (kinds["amount"], kinds["decided_on"], kinds["municipality"], kinds["seat"], kinds["enterprise"]) == (
        Kind.DECIMAL, Kind.DATE, Kind.PLACE, Kind.PLACE, Kind.KEY,
    )  # fmt: skip
    assert facts()["participation"].columns["person"] is Kind.TEXT
    assert facts()["answer"].columns["would_recommend"] is Kind.BOOLEAN


def test_a_name_of_an_indicator_stands_for_one_thing():
    assert len(definitions()) == sum(len(one.definitions) for one in sets().values())


def test_without_a_source_there_is_no_value_and_that_is_not_zero(cast):
    lacking = replace(definitions()["projects_implemented"], source="nowhere")
    made = figure(lacking, scope_of(cast.edition))
    assert (made.value, made.base, made.has_source) == (None, 0, False)
    told = {one["id"]: one for one in queries.figures_as_data(edition_code=cast.edition.code)["figures"]}
    assert (told["participants"]["value"], told["participants"]["has_source"]) == (0, True)


def test_what_is_worked_out_needs_every_part():
    whole = definitions()["cost_per_project"]
    price, projects = whole.made_of
    assert has_source(whole)
    assert not has_source(replace(whole, made_of=(price, replace(projects, source="nowhere"))))


@pytest.mark.parametrize("language", ["en", "lv"])
def test_every_definition_tells_itself_by_names_and_not_by_keys(language):
    with translation.override(language):
        for name, one in definitions().items():
            told = queries.sentence_of(one)
            assert told.endswith(".")
            if name in counted():
                of = [one.source, one.of] if isinstance(one, Indicator) else list(one.parts)
                assert not [key for key in of if key and f"“{key}”" in told and "_" in key], told


def test_a_condition_is_told_in_the_words_of_the_pages():
    with translation.override("en"):
        told = queries.sentence_of(definitions()["participants"])
    assert told.startswith("Counts each “person” among “half-days of people” once, by its first record; only where")
    assert "“presence” is present or late" in told.lower()
