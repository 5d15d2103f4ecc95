"""When deadlines fall, and where they fall a year later."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.programmes.rules import MONTHS, EndsBeforeItBegins, TooMany, dates_of, last_day, months_later, shifted

DAYS = st.dates(min_value=date(2009, 1, 1), max_value=date(2040, 12, 31))


def test_the_ends_of_months_stay_ends_of_months():
    assert dates_of(date(2026, 2, 28), "quarterly", date(2026, 12, 31)) == [
        date(2026, 2, 28), date(2026, 5, 31), date(2026, 8, 31), date(2026, 11, 30),
    ]  # fmt: skip


def test_a_day_that_a_month_has_not_is_its_last():
    assert dates_of(date(2026, 1, 30), "monthly", date(2026, 3, 31)) == [
        date(2026, 1, 30), date(2026, 2, 28), date(2026, 3, 30),
    ]  # fmt: skip


def test_what_does_not_repeat_is_one_day():
    assert dates_of(date(2026, 1, 30), "once", date(2020, 1, 1)) == [date(2026, 1, 30)]


def test_a_series_ends_after_it_begins_and_is_of_a_length_that_somebody_keeps():
    with pytest.raises(EndsBeforeItBegins):
        dates_of(date(2026, 2, 1), "monthly", date(2026, 1, 31))
    with pytest.raises(TooMany):
        dates_of(date(2026, 2, 1), "monthly", date(2036, 3, 1))


@pytest.mark.parametrize(
    ("day", "after", "falls_on"),
    [
        (date(2026, 3, 31), date(2027, 1, 1), date(2027, 3, 31)),
        (date(2026, 2, 28), date(2028, 1, 1), date(2028, 2, 29)),
        (date(2026, 4, 20), date(2026, 7, 1), date(2026, 10, 20)),
        (date(2026, 4, 20), date(2026, 1, 15), date(2026, 5, 4)),
    ],
)
def test_a_day_falls_as_much_later_as_the_edition_begins_later(day, after, falls_on):
    assert shifted(day, before=date(2026, 1, 1), after=after) == falls_on


@given(day=DAYS, before=DAYS)
def test_an_edition_that_begins_on_the_same_day_keeps_its_days(day, before):
    assert shifted(day, before=before, after=before) == day


@given(first=DAYS, until=st.integers(0, 1500), repeat=st.sampled_from(list(MONTHS)))
def test_a_series_rises_from_its_first_day_and_never_passes_its_last(first, until, repeat):
    end = first + timedelta(until)
    days = dates_of(first, repeat, end)

    assert days[0] == first
    assert days == sorted(set(days))
    assert days[-1] <= end < months_later(days[-1], 13)


def test_an_edition_of_a_year_ends_on_the_eve():
    assert last_day(date(2027, 1, 1), 12) == date(2027, 12, 31)
