"""Ages at entry, what is whole, and what may be shown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.participants.dataset import shipped
from prasme.apps.participants.rules import (
    DECLINED,
    FEW,
    BadDataSet,
    age_band,
    is_whole,
    months_later,
    read_question,
    shown,
)

ON = date(2026, 3, 3)
NEEDED = {"born_on": "from_30", "sex": "man", "labour_status": "employed", "education": "isced_3_4"}


@pytest.mark.parametrize(
    ("born_on", "band"),
    [
        (date(2008, 3, 4), "under_18"),
        (date(2008, 3, 3), "from_18"),  # 18 on the first day
        (date(1996, 3, 4), "from_18"),
        (date(1996, 3, 3), "from_30"),
        (date(1971, 3, 4), "from_30"),
        (date(1971, 3, 3), "from_55"),  # ESF+ counts from 55, not over 54 as before 2021
    ],
)
def test_the_age_is_that_of_the_first_day(born_on, band):
    assert age_band(born_on, ON) == band


def test_a_participant_counts_only_when_everything_needed_is_said():
    questions = shipped("esf_plus")

    assert is_whole(questions, NEEDED)
    assert not is_whole(questions, NEEDED | {"education": ""})
    assert not is_whole(questions, NEEDED | {"sex": DECLINED})
    assert is_whole(questions, NEEDED | {"rural": DECLINED})  # point 1.2 may stay unsaid


def test_the_set_asks_every_indicator_of_the_regulation_that_is_about_people():
    counted = {code for question in shipped("esf_plus") for option in question.options for code in option.counts}
    expected = {f"EECO{number:02}" for number in range(2, 18)} | {f"EECR0{number}" for number in range(1, 7)}

    assert counted == expected


def test_special_categories_are_apart_and_may_stay_unsaid():
    apart = [question for question in shipped("esf_plus") if question.is_apart]

    assert {"disability", "minority"} <= {question.key for question in apart}
    assert all(question.may_decline and not question.is_needed for question in apart)


def test_each_question_has_a_source_and_both_languages():
    for question in shipped("esf_plus"):
        assert question.source, question.key
        for words in (question.text, question.definition, *(option.text for option in question.options)):
            assert set(words) == {"en", "lv"}, question.key


def test_a_data_set_that_makes_no_sense_is_not_asked():
    with pytest.raises(BadDataSet, match="rural"):
        read_question({"key": "rural", "kind": "perhaps"})


@pytest.mark.parametrize(
    ("counts", "seen"),
    [
        ({"yes": 7, "no": 20}, {"yes": 7, "no": 20}),
        ({"yes": 4, "no": 20}, {"yes": None, "no": None}),  # one cell could be found by subtraction
        ({"yes": 4, "no": 20, "declined": 6}, {"yes": None, "no": 20, "declined": None}),
        ({"yes": 2, "no": 20, "declined": 1}, {"yes": None, "no": None, "declined": None}),  # 3 people are few
        ({"yes": 3, "no": 20, "declined": 3}, {"yes": None, "no": 20, "declined": None}),
        ({"yes": 0, "no": 0}, {"yes": None, "no": None}),
    ],
)
def test_small_numbers_are_not_shown_nor_found_by_subtraction(counts, seen):
    assert shown(counts) == seen


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 40), min_size=1))
def test_what_is_hidden_is_never_one_cell_nor_few_people(counts):
    hidden = [counts[key] for key, count in shown(counts).items() if count is None]

    assert all(count is None or count >= FEW for count in shown(counts).values())
    if hidden and len(hidden) < len(counts):
        assert len(hidden) >= 2
        assert sum(hidden) >= FEW


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 3, 15), 6, date(2026, 9, 15)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 3, 31), -6, date(2025, 9, 30)),
        (date(2026, 1, 10), -6, date(2025, 7, 10)),
    ],
)
def test_six_months_end_on_a_day_that_exists(day, months, later):
    assert months_later(day, months) == later
