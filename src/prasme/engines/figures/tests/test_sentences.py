"""Each definition explains itself in one sentence, and the sentence names everything that decides the value."""

from datetime import date

from prasme.engines.figures import explained, read_definition
from prasme.engines.figures.tests.invented import FACTS, WORDS, indicator


def test_a_count_with_conditions():
    made = indicator(
        where={"size": ["micro", None], "score": {"at_least": 8}, "asked_on": {"less_than": date(2026, 2, 1)}}
    )
    assert explained(made, name=str.upper) == (
        "Counts the records of “VISIT”; only where “SIZE” is micro or not known and “SCORE” is at least 8 and "
        "“ASKED_ON” is less than 2026-02-01; a period takes the records whose “DAY” lies in it; decimal places: 0; "
        "fewer than 5 records are not shown to those who may not see the people."
    )


def test_a_percentile_that_nobody_confirmed():
    made = indicator(
        measure="percentile", of="money", percent=90, period="up_to", place="place", fewest=0, confirmed=False
    )
    assert explained(made) == (
        "Takes the value of “money” that 90% of “visit” do not exceed; a period takes every record whose “day” is "
        "its last day or earlier; the place is “place”; decimal places: 0; the definition is not confirmed yet."
    )


def test_what_is_worked_out_names_its_parts_as_a_reader_does():
    telling = {"title": WORDS, "unit": WORDS, "counting_rule": WORDS}
    made = read_definition("x", telling | {"expression": "aid / people * 100", "round": 1, "fewest": 0}, FACTS)
    names = {"aid": "Aid granted", "people": "People trained"}
    assert explained(made, name=names.__getitem__) == (
        "Works out “Aid granted” / “People trained” * 100; decimal places: 1."
    )


def test_every_phrase_goes_through_the_translation():
    asked = []

    def translate(message):
        asked.append(message)
        return message

    explained(indicator(where={"size": ["micro", "small"]}), translate=translate)
    assert " or " in asked
    assert any(message.startswith("only where") for message in asked)
