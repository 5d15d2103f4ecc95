"""Rules of matchmaking days, without a database."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.models import MeetingState

DAY = datetime(2026, 9, 21, tzinfo=UTC)


def at(clock):
    hour, minute = clock.split(":")
    return DAY.replace(hour=int(hour), minute=int(minute))


def test_the_published_format_has_fifteen_rounds_in_two_hours():
    found = rules.rounds_between(at("14:00"), at("16:00"), minutes=6, pause=2)

    assert len(found) == 15
    assert found[0].starts == at("14:00")
    assert found[-1].ends == at("15:58")


def test_no_round_runs_into_a_break_and_a_session_begins_after_it():
    found = rules.rounds_between(at("10:00"), at("14:00"), minutes=20, pause=0, breaks=[(at("12:10"), at("13:00"))])

    assert [one.session for one in found] == [1] * 6 + [2] * 3
    assert found[5].ends == at("12:00")
    assert found[6].starts == at("13:00")


@given(
    minutes=st.integers(5, 60),
    pause=st.integers(0, 10),
    length=st.integers(0, 600),
    breaks=st.lists(st.tuples(st.integers(0, 500), st.integers(1, 90)), max_size=3),
)
def test_rounds_never_overlap_each_other_or_a_break(minutes, pause, length, breaks):
    begins = at("08:00")
    pauses = [(begins + timedelta(minutes=a), begins + timedelta(minutes=a + b)) for a, b in breaks]

    found = rules.rounds_between(
        begins, begins + timedelta(minutes=length), minutes=minutes, pause=pause, breaks=pauses
    )

    for one, other in pairwise(found):
        assert one.ends <= other.starts
        assert one.session <= other.session
    for one in found:
        assert one.ends <= begins + timedelta(minutes=length)
        assert all(one.ends <= start or one.starts >= end for start, end in pauses)


@pytest.mark.parametrize(
    ("meetings", "slots", "advised"), [(200, 20, (11, 12)), (330, 15, (25, 27)), (0, 15, (0, 0)), (10, 0, (0, 0))]
)
def test_tables_are_meetings_by_rounds_and_a_tenth_to_a_fifth_more(meetings, slots, advised):
    assert rules.tables_advised(meetings, slots) == advised


def a_card(key, side, *, offer=(), seek=(), together=(), languages=("lv",), free=(1, 2)):
    says = {"offer": frozenset(offer), "seek": frozenset(seek), "together": frozenset(together)}
    return rules.Card(key=key, side=side, says=says, languages=frozenset(languages), free=frozenset(free))


def test_a_suggestion_names_what_meets_what():
    mine = a_card(1, 1, offer=[10], seek=[20], languages=("lv", "en"))

    [best, second] = rules.suggestions(
        mine, [a_card(2, 2, offer=[20]), a_card(3, 2, offer=[20], seek=[10]), a_card(4, 2, seek=[99])]
    )

    assert (best.key, second.key) == (3, 2)
    assert [(one.kind, one.of) for one in best.reasons] == [
        ("they_offer", (20,)), ("you_offer", (10,)), ("language", ("lv",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        a_card(2, 1, offer=[20]),
        a_card(2, 2, offer=[20], languages=("fr",)),
        a_card(2, 2, offer=[20], free=(7,)),
        a_card(2, 2),
    ],
    ids=["same side", "no common language", "never free together", "nothing in common"],
)
def test_who_cannot_meet_is_not_suggested(other):
    assert rules.suggestions(a_card(1, 1, seek=[20]), [other]) == []


def test_who_was_asked_already_is_not_suggested_again():
    assert rules.suggestions(a_card(1, 1, seek=[20]), [a_card(2, 2, offer=[20])], but=[2]) == []


@given(one=st.sampled_from([None, 1, 2, 3]), other=st.sampled_from([None, 1, 2, 3]))
def test_a_mutual_wish_is_worth_more_than_any_of_one_side(one, other):
    worth = rules.weight_of(one, other)

    assert worth >= 1
    if one and other:
        assert worth > 3


def test_every_state_says_what_follows():
    assert set(rules.NEXT) == set(MeetingState.values)


@given(st.lists(st.sampled_from(MeetingState.values), max_size=12))
def test_what_was_held_stays_over(states):
    """Whatever is asked of a meeting: once it was held or not, it is one of the two for good."""
    now, over = "requested", False
    for wanted in states:
        try:
            rules.check_step(now, wanted)
        except rules.StepNotPossible:
            continue
        now = wanted
        over = over or now in rules.OVER
        assert not over or now in rules.OVER
