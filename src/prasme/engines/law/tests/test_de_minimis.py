"""General de minimis: Reg. (EU) 2023/2831 and the two before it."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prasme.engines.law import NotInForce, de_minimis, law_on
from prasme.engines.law.de_minimis import DeMinimisCase, HeldAid

DAY = date(2026, 5, 10)


def assess(new, *held, on=DAY, state="LV", **more):
    case = DeMinimisCase(
        amount=Decimal(new),
        granted_on=on,
        held=tuple(
            HeldAid(granted_on=day, amount=Decimal(amount), member_state=of) for day, amount, of in map(fill, held)
        ),
        member_state=state,
        **more,
    )
    return de_minimis.assess(case, law_on(on))


def fill(aid):
    return aid if len(aid) == 3 else (*aid, "LV")


def test_exactly_the_ceiling_is_allowed_and_a_cent_more_is_not():
    assert assess("300000").allowed
    assert not assess("300000.01").allowed
    assert assess("60000", (date(2025, 1, 10), "240000")).allowed


def test_over_the_ceiling_nothing_is_granted_and_nothing_is_trimmed():
    decision = assess("60000", (date(2025, 1, 10), "250000"))

    assert not decision.allowed
    assert decision.headroom == Decimal(50000)
    assert "over the ceiling of EUR 300 000" in decision.reasons[1].text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_window_rolls_and_does_not_follow_fiscal_years():
    decision = assess("150000", (date(2023, 11, 30), "200000"))

    assert not decision.allowed
    assert decision.held == Decimal(200000)
    assert decision.window_from == date(2023, 5, 10)


def test_the_first_day_of_the_window_counts_and_the_decision_says_that_it_rests_on_it():
    on_the_day = assess("150000", (date(2023, 5, 10), "200000"))
    day_before = assess("150000", (date(2023, 5, 9), "200000"))

    assert not on_the_day.allowed
    assert on_the_day.rests_on_boundary_day
    assert not on_the_day.reasons[-1].confirmed
    assert day_before.allowed
    assert not day_before.rests_on_boundary_day


def test_each_member_state_has_a_ceiling_of_its_own():
    assert assess("300000", (date(2025, 1, 10), "300000", "LV"), state="BG").allowed


def test_aid_granted_later_than_the_day_is_not_yet_held():
    assert assess("300000", (date(2026, 5, 11), "1")).allowed


def test_the_ceiling_rose_with_the_2023_regulation():
    assert not assess("200000.01", on=date(2023, 12, 31)).allowed
    assert assess("200000.01", on=date(2024, 1, 1)).allowed


@pytest.mark.parametrize("on", [date(2012, 4, 2), date(2017, 4, 3), date(2018, 10, 31)])
def test_until_2023_the_window_was_this_fiscal_year_and_the_two_before(on):
    first = date(on.year - 2, 1, 1)

    assert assess("100000", (first, "100000.01"), on=on).window_from == first
    assert not assess("100000", (first, "100000.01"), on=on).allowed
    assert assess("100000", (date(on.year - 3, 12, 31), "100000.01"), on=on).allowed


def test_a_fiscal_year_that_begins_in_july_moves_the_window():
    decision = assess("1", on=date(2017, 4, 3), fiscal_year_starts_in=7)

    assert decision.window_from == date(2014, 7, 1)


@pytest.mark.parametrize("on", [date(2006, 12, 31), date(2031, 1, 1)])
def test_outside_the_regulations_there_is_no_answer(on):
    with pytest.raises(NotInForce):
        assess("1", on=on)


def test_the_29th_of_february_looks_back_to_the_28th():
    assert assess("1", on=date(2028, 2, 29)).window_from == date(2025, 2, 28)


def test_the_law_of_another_day_cannot_decide():
    with pytest.raises(ValueError, match="cannot decide"):
        de_minimis.assess(DeMinimisCase(amount=Decimal(1), granted_on=DAY), law_on(date(2023, 1, 1)))


def test_the_decision_is_stored_with_everything_that_explains_it():
    record = assess("60000", (date(2025, 1, 10), "250000")).as_record()

    assert json.loads(json.dumps(record)) == record
    assert record["on"] == "2026-05-10"
    assert record["outcome"]["allowed"] is False
    assert record["outcome"]["held"] == "250000"
    assert record["inputs"]["held"] == [{"granted_on": "2025-01-10", "amount": "250000", "member_state": "LV"}]
    assert record["reasons"][0]["source"] == "Reg. (EU) 2023/2831, Art. 3(2) and recital 11"


held_aid = st.tuples(
    st.dates(min_value=date(2020, 1, 1), max_value=DAY), st.decimals(min_value=0, max_value=10**6, places=2)
)


@given(st.lists(held_aid, max_size=6), held_aid)
def test_more_aid_held_never_leaves_more_room(held, further):
    assert assess("1", *held, further).headroom <= assess("1", *held).headroom
