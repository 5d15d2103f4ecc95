"""A definition is checked field by field, and says what would be right."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from prasme.engines.figures import BadIndicator, Derived, Measure, Operator, PeriodKind, read_definition
from prasme.engines.figures.tests.invented import FACTS, GOOD, WORDS, indicator

TELLING = {"title": WORDS, "unit": WORDS, "counting_rule": WORDS}


def problems(data, facts=FACTS):
    with pytest.raises(BadIndicator) as no:
        read_definition("visits", data, facts)
    return {problem.field: problem.told() for problem in no.value.problems}


def test_a_definition_is_read_in_full():
    made = indicator(
        measure="distinct", of="person", where={"size": ["micro", None], "money": {"at_least": 0.1}}, date="asked_on",
        place="place", period="new", round=2, target=12.5, fewest=3, origin="Reg. 2021/1057, Annex I", confirmed=False,
    )  # fmt: skip
    assert (made.measure, made.of, made.date, made.place, made.period) == (
        Measure.DISTINCT, "person", "asked_on", "place", PeriodKind.NEW,
    )  # fmt: skip
    size, money = made.where
    assert (size.operator, size.values) == (Operator.IS, ("micro", None))
    assert (money.operator, money.values) == (Operator.AT_LEAST, (Decimal("0.1"),))
    assert (made.places, made.target, made.fewest, made.is_confirmed) == (2, Decimal("12.5"), 3, False)


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        ({"title": {"en": "People"}}, "title", "The text in lv is missing."),
        ({"unit": "people"}, "unit", "The text in en, lv is missing."),
        ({"counting_rule": {"en": "", "lv": "x"}}, "counting_rule", "The text in en is missing."),
        ({"measure": "median"}, "measure", "Write one of: count, distinct, sum, mean, share, percentile."),
        ({"of": "person"}, "of", "Every measure but count names its column here."),
        ({"measure": "distinct"}, "of", "Every measure but count names its column here."),
        ({"measure": "sum", "of": "size"}, "of", "“size” cannot stand here. These can: money, score."),
        ({"measure": "share", "of": "score"}, "of", "“score” cannot stand here. These can: liked."),
        ({"measure": "percentile", "of": "score"}, "percent", "A percentile, and nothing else, has"),
        ({"percent": 50}, "percent", "A percentile, and nothing else, has"),
        ({"measure": "percentile", "of": "score", "percent": 0}, "percent", "A percentile, and nothing else, has"),
        ({"date": "size"}, "date", "“size” cannot stand here. These can: day, asked_on."),
        ({"place": "size"}, "place", "“size” cannot stand here. These can: place."),
        ({"period": "yearly"}, "period", "Write one of: within, new, up_to."),
        ({"breakdowns": ["size", "colour"]}, "breakdowns", "“colour” cannot stand here."),
        ({"breakdowns": ["money"]}, "breakdowns", "“money” cannot stand here."),
        ({"round": 5}, "round", "Write a whole number from 0 to 4."),
        ({"round": True}, "round", "Write a whole number from 0 to 4."),
        ({"fewest": -1}, "fewest", "Write a whole number from 0 to 1000."),
        ({"target": 0}, "target", "Write a number above nothing."),
        ({"target": float("nan")}, "target", "Write a number above nothing."),
        ({"confirmed": "yes"}, "confirmed", "Write true or false."),
        ({"sorce": "visit"}, "sorce", "There is no such field."),
        ({"source": None}, "source", "Say which kind of fact is counted: visit."),
        ({"where": ["size"]}, "where", "Write columns with what they must be"),
        ({"where": {"colour": "red"}}, "where", "There is no column “colour”."),
        ({"where": {"size": {"above": 1}}}, "where", "“above” compares nothing."),
        ({"where": {"size": {"at_least": "micro"}}}, "where", "“size” has no order"),
        ({"where": {"score": {"at_least": [1, 2]}}}, "where", "“score” is compared with one value."),
        ({"where": {"score": []}}, "where", "“score” is compared with one value."),
        ({"where": {"score": "ten"}}, "where", "“ten” cannot be a value of “score” (number)."),
        ({"where": {"score": True}}, "where", "“True” cannot be a value of “score” (number)."),
        ({"where": {"asked_on": datetime(2026, 1, 1)}}, "where", "cannot be a value of “asked_on” (date)."),  # noqa: DTZ001
    ],
)
def test_what_is_wrong_is_told_at_its_field(changes, field, told):
    found = problems(GOOD | changes)
    assert set(found) == {field}
    assert found[field].startswith(told) or told in found[field]


def test_every_problem_is_told_at_once():
    assert set(problems({"source": "visit", "measure": "x"})) == {"title", "unit", "counting_rule", "measure"}


def test_of_a_kind_that_is_not_there_yet_only_the_form_is_checked():
    made = read_definition("projects", GOOD | {"source": "project", "where": {"state": "implemented"}}, FACTS)
    assert made.source == "project"
    assert set(problems(GOOD | {"source": "project", "measure": "sum"})) == {"of"}


def test_a_figure_worked_out_from_others_names_its_parts_once():
    made = read_definition("cost", TELLING | {"expression": "(aid + own) / people * 100 - aid", "round": 2}, FACTS)
    assert isinstance(made, Derived)
    assert made.parts == ("aid", "own", "people")
    assert set(problems(TELLING | {"expression": "aid", "source": "visit"})) == {"source"}
    assert "is not an expression" in problems(TELLING | {"expression": "aid /"})["expression"]


def test_the_hash_changes_with_the_definition_and_with_nothing_else():
    first = indicator(where={"size": "micro"})
    assert first.hash == indicator(where={"size": "micro"}).hash
    assert len({first.hash, indicator().hash, indicator(where={"size": "micro"}, round=1).hash}) == 3


def test_every_kind_of_column_can_be_compared():
    wanted = {
        "person": "a", "place": 1, "size": "micro", "money": 1, "score": 1, "liked": False,
        "asked_on": date(2026, 1, 1),
    }  # fmt: skip
    assert len(indicator(where=wanted).where) == len(wanted)
