"""What an indicator must say, and how its value is rounded."""

from decimal import Decimal

import pytest

from prasme.apps.reporting.rules import BadIndicator, Measure, read_indicator, shown

WORDS = {"en": "People", "lv": "Cilvēki"}
GOOD = {
    "title": WORDS, "unit": WORDS, "counting_rule": WORDS, "source": "participation", "measure": "distinct",
    "of": "person", "breakdowns": ["size"],
}  # fmt: skip


def test_a_definition_is_read():
    indicator = read_indicator("people", GOOD)
    assert (indicator.id, indicator.measure, indicator.of) == ("people", Measure.DISTINCT, "person")
    assert (indicator.breakdowns, indicator.places) == (("size",), 0)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"title": {"en": "People"}}, "people: title has no text in lv"),
        ({"unit": {}}, "people: unit has no text in en, lv"),
        ({"counting_rule": {"en": "", "lv": "x"}}, "people: counting_rule has no text in en"),
        ({"measure": "median"}, "people: measure is one of count, distinct, mean, share"),
        ({"measure": "count"}, "people: `of` names the column for every measure but count"),
    ],
)
def test_a_definition_that_does_not_hold_is_named(change, told):
    with pytest.raises(BadIndicator) as no:
        read_indicator("people", GOOD | change)
    assert str(no.value) == told


def test_a_measure_of_something_says_of_what():
    with pytest.raises(BadIndicator, match="`of` names the column"):
        read_indicator("people", {key: value for key, value in GOOD.items() if key != "of"})


def an_indicator(measure: str, places: int = 0):
    of = {} if measure == "count" else {"of": "person"}
    return read_indicator(
        "x", {**{k: v for k, v in GOOD.items() if k != "of"}, "measure": measure, "round": places, **of}
    )


@pytest.mark.parametrize(
    ("measure", "places", "total", "base", "value"),
    [
        ("count", 0, 7, 7, "7"),
        ("count", 0, None, 0, "0"),
        ("mean", 2, 25, 3, "8.33"),
        ("mean", 2, 1835, 200, "9.18"),  # 9.175: halves go up
        ("mean", 0, 17, 2, "9"),
        ("share", 0, 2, 3, "67"),
        ("share", 1, 1, 8, "12.5"),
        ("share", 0, 1, 8, "13"),
    ],
)
def test_a_value_is_shown_as_it_was_asked_for(measure, places, total, base, value):
    assert shown(an_indicator(measure, places), total=total, base=base) == Decimal(value)


@pytest.mark.parametrize("measure", ["mean", "share"])
def test_nothing_is_not_zero(measure):
    assert shown(an_indicator(measure), total=None, base=0) is None
