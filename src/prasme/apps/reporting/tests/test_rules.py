"""Forecasts, hidden cells, samples: pure rules."""

from datetime import date
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prasme.apps.reporting import rules

MONTHS = {date(2026, month, 1): Fraction(30) for month in range(1, 7)}


def test_a_sum_goes_on_at_the_pace_of_the_last_six_whole_months():
    ahead = rules.forecast(MONTHS, total=Fraction(180), on=date(2026, 7, 1), ends_on=date(2026, 12, 31))
    assert ahead == 180 + Fraction(180, 181) * 183  # 181 days from January to June, 183 to go
    slow = {date(2025, 1, 1): Fraction(1000), **MONTHS}
    assert rules.forecast(slow, total=Fraction(1180), on=date(2026, 7, 1), ends_on=date(2026, 12, 31)) == ahead + 1000


def test_nothing_is_foreseen_after_the_end_or_before_a_month_is_whole():
    assert rules.forecast(MONTHS, total=Fraction(1), on=date(2026, 12, 31), ends_on=date(2026, 12, 31)) is None
    first = {date(2026, 1, 1): Fraction(1)}
    assert rules.forecast(first, total=Fraction(1), on=date(2026, 1, 20), ends_on=date(2026, 12, 31)) is None


def test_a_month_without_anything_counts_as_one():
    gap = {date(2026, 1, 1): Fraction(59)}
    ahead = rules.forecast(gap, total=Fraction(59), on=date(2026, 3, 1), ends_on=date(2026, 3, 11))
    assert ahead == 59 + 10  # 59 in the 59 days of January and February


def test_a_small_cell_takes_another_along():
    assert rules.hidden({"a": 20, "b": 3, "c": 9}, 5) == {"b", "c"}
    assert rules.hidden({"a": 20, "b": 9}, 5) == set()
    assert rules.hidden({"a": 20, "b": 0}, 5) == set()


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, 20), max_size=8), st.integers(1, 10))
def test_nobody_finds_a_small_cell_by_subtraction(sizes, fewest):
    bases = dict(enumerate(sizes))
    out = rules.hidden(bases, fewest)
    small = {key for key, base in bases.items() if 0 < base < fewest}
    assert small <= out
    rest = {key for key, base in bases.items() if base and key not in out}
    if small and rest:  # otherwise the whole is all that is known of them
        assert len(out) >= 2
        assert sum(bases[key] for key in out) >= fewest


def test_a_sample_is_drawn_again_by_anybody_and_by_risk_the_reasons_come_first():
    frame = [str(number) for number in range(100)]
    one = rules.draw(frame, size=5, seed="a")
    assert [drawn.record for drawn in one] == [drawn.record for drawn in rules.draw(frame[::-1], size=5, seed="a")]
    assert [drawn.record for drawn in one] == sorted(frame, key=lambda record: rules.lot("a", record))[:5]
    assert one != rules.draw(frame, size=5, seed="b")
    risky = rules.draw(frame, size=2, seed="a", risks={"7": ["no_sheet", "corrected"], "9": ["no_sheet"]})
    assert [(drawn.record, drawn.risk) for drawn in risky] == [("7", 2), ("9", 1)]


def test_a_period_goes_only_where_it_can():
    assert set(rules.STEPS) == {"open", "closed", "frozen", "submitted", "queried", "accepted"}
    assert rules.STEPS["accepted"] == ()
