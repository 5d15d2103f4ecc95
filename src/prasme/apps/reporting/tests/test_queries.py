"""Values and the records behind them."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prasme.apps.conftest import a_course, a_municipality, an_edition, an_employee, an_enterprise
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.occasions.actions import open_venue
from prasme.apps.reporting import queries
from prasme.apps.reporting.catalogue import definitions, indicators
from prasme.apps.reporting.queries import Scope, breakdown, figure, records, scope_of
from prasme.apps.reporting.tests.conftest import taught
from prasme.engines.figures import Measure

MARCH, MAY, JULY = date(2026, 3, 3), date(2026, 5, 5), date(2026, 7, 7)


def indicator(name: str):
    return indicators()[name]


@pytest.fixture
def elsewhere(cast):
    """A house in another municipality."""
    return open_venue(
        host=cast.host, name="Kuldīgas bibliotēka", address="", municipality=a_municipality("Kuldīgas novads", "LV2"),
        rooms=[],
    )  # fmt: skip


def test_a_firm_counts_once_where_the_first_of_its_people_completed(cast, elsewhere):
    taught(cast, MAY, [(cast.bakery, cast.ilze), (cast.bakery, cast.janis)], venue=elsewhere)
    taught(cast, MARCH, [(cast.bakery, cast.janis)])
    scope = scope_of(cast.edition)
    assert figure(indicator("enterprises_trained"), scope).value == 1
    [cell] = breakdown(indicator("enterprises_trained"), scope, "municipality")
    assert (cell.label, cell.value) == ("Saldus novads", 1)
    assert figure(indicator("people_trained"), scope).value == 2
    assert figure(indicator("trainings_provided"), scope).value == 3


def test_a_filter_asks_where_the_first_one_was_and_not_for_another_first_one(cast, elsewhere):
    taught(cast, MARCH, [(cast.bakery, cast.ilze)])
    taught(cast, MAY, [(cast.bakery, cast.ilze), (cast.garage, an_employee(cast.garage))], venue=elsewhere)
    scope, there = scope_of(cast.edition), {"municipality": elsewhere.municipality_id}
    found = records(indicator("enterprises_trained"), scope, there)
    assert [one.enterprise for one in found] == [cast.garage]
    assert figure(indicator("trainings_provided"), scope, there).value == 2


def test_a_firm_in_two_editions_counts_once_in_the_programme(cast):
    other = an_edition(cast.programme, "next", title="Next", territory=cast.municipality)
    taught(cast, MARCH, [(cast.bakery, cast.ilze)])
    taught(cast, MAY, [(cast.bakery, cast.ilze)], edition=other)
    assert figure(indicator("enterprises_trained"), scope_of(other)).value == 1
    both = Scope((cast.edition.pk, other.pk))
    assert figure(indicator("enterprises_trained"), both).value == 1
    assert figure(indicator("trainings_provided"), both).value == 2


def test_a_period_takes_its_first_and_its_last_day(cast):
    taught(cast, MARCH, [(cast.bakery, cast.ilze)], [(9, True, "")])
    taught(cast, JULY, [(cast.bakery, cast.ilze)], [(4, False, "")])
    for first, last, participations, quality in (
        (MARCH, JULY, 2, Decimal("6.50")),
        (MARCH, date(2026, 7, 6), 1, 9),
        (date(2026, 3, 4), JULY, 1, 4),
        (MAY, MAY, 0, None),
    ):
        scope = Scope((cast.edition.pk,), first, last)
        assert figure(indicator("trainings_provided"), scope).value == participations
        assert figure(indicator("quality"), scope).value == quality


def test_a_mean_and_a_share_say_of_how_many(cast):
    people = [(cast.bakery, an_employee(cast.bakery, f"P {n}")) for n in range(4)]
    taught(cast, MARCH, people, [(10, True, ""), (9, True, ""), (6, False, "")])
    scope = scope_of(cast.edition)
    quality, recommend = figure(indicator("quality"), scope), figure(indicator("would_recommend"), scope)
    assert (quality.value, quality.base) == (Decimal("8.33"), 3)
    assert (recommend.value, recommend.base) == (67, 3)
    assert records(indicator("quality"), scope).count() == 3


def test_without_answers_there_is_no_mean(cast):
    taught(cast, MARCH, [(cast.bakery, cast.ilze)])
    made = figure(indicator("quality"), scope_of(cast.edition))
    assert (made.value, made.base) == (None, 0)
    [told] = [
        one for one in queries.figures_as_data(edition_code=cast.edition.code)["figures"] if one["id"] == "quality"
    ]
    assert (told["value"], told["base"], told["records"]) == (None, 0, 0)


def test_an_enterprise_nobody_knows_the_size_of_has_a_cell_of_its_own(cast):
    late = an_enterprise("SIA Vēlais", since=date(2026, 6, 1))
    taught(cast, MARCH, [(late, an_employee(late)), (cast.bakery, cast.ilze)], edition=an_edition(
        cast.programme, "free", legal_basis="none", territory=cast.municipality,
    ))  # fmt: skip
    scope = Scope(tuple(cast.programme.editions.values_list("pk", flat=True)))
    cells = {cell.label: cell.value for cell in breakdown(indicator("enterprises_trained"), scope, "size")}
    assert cells == {"micro": 1, "not known": 1}
    [unknown] = records(indicator("enterprises_trained"), scope, {"size": None})
    assert unknown.enterprise == late


def test_the_size_is_that_of_the_day(cast):
    from prasme.apps.enterprises.actions import NewProfile, change_profile

    taught(cast, MARCH, [(cast.bakery, cast.ilze)])
    change_profile(
        enterprise=cast.bakery,
        new=NewProfile(size_class=SizeClass.SMALL, nace_code="G47.24", seat=cast.municipality),
        on=date(2026, 4, 1),
        by=cast.operator,
    )
    taught(cast, MAY, [(cast.bakery, cast.janis)])
    scope = scope_of(cast.edition)
    assert [cell.key for cell in breakdown(indicator("enterprises_trained"), scope, "size")] == ["micro"]
    assert {cell.key for cell in breakdown(indicator("trainings_provided"), scope, "size")} == {"micro", "small"}


def test_plain_data_of_a_programme_covers_all_its_editions(cast):
    other = an_edition(cast.programme, "next", starts_on=date(2027, 1, 1), ends_on=date(2027, 6, 30))
    told = queries.figures_as_data(programme_code=cast.programme.code)
    assert (told["code"], told["period"]) == (cast.programme.code, {"from": "2026-01-01", "to": "2027-06-30"})
    assert {one["id"] for one in told["figures"]} == set(definitions())
    keys = {"id", "title", "value", "unit", "base", "counting_rule", "records", "has_source", "is_asked"}
    assert set(told["figures"][0]) == keys
    assert other.code != told["code"]


groups = st.lists(
    st.tuples(
        st.sampled_from([MARCH, MAY, JULY]),
        st.integers(0, 1),  # course
        st.integers(0, 1),  # house
        st.lists(st.integers(0, 5), min_size=1, max_size=4, unique=True),  # people
        st.lists(st.tuples(st.integers(0, 10), st.booleans(), st.just("")), max_size=1),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(groups=groups)
def test_every_figure_is_the_sum_of_the_cells_of_each_of_its_breakdowns(cast, elsewhere, groups):
    with transaction.atomic():
        courses = [cast.course, a_course(cast.programme, "1.2", "Security")]
        people = [
            (firm, an_employee(firm, f"Persona Nr{n}"))
            for firm in (cast.bakery, cast.garage, an_enterprise("SIA Trešā"))
            for n in range(2)
        ]
        for day, course, house, who, answers in groups:
            taught(
                cast, day, [people[n] for n in who], answers, course=courses[course],
                venue=[cast.venue, elsewhere][house],
            )  # fmt: skip
        for scope in (scope_of(cast.edition), Scope((cast.edition.pk,), MAY, JULY)):
            for one in indicators().values():
                whole = figure(one, scope)
                assert records(one, scope).count() == whole.base
                for by in one.breakdowns:
                    cells = breakdown(one, scope, by)
                    assert sum(cell.base for cell in cells) == whole.base
                    for cell in cells:
                        assert figure(one, scope, {by: cell.key}).value == cell.value
                    if one.measure in (Measure.COUNT, Measure.DISTINCT):
                        assert sum(cell.value for cell in cells) == whole.value
        transaction.set_rollback(True)
