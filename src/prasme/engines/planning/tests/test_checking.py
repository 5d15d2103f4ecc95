"""The checker finds each kind of fault, and no fault where there is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prasme.engines.planning import Meeting, Problem, Rule, breaks_of, check, first_fit, tables_of
from prasme.engines.planning.tests.events import event, small_events


def problem(**changes):
    asked = {
        "participants": 4,
        "slots": 3,
        "tables": 2,
        "meetings": (Meeting(first=0, second=1), Meeting(first=2, second=3), Meeting(first=0, second=2)),
    }
    return Problem(**asked | changes)


def pair(**facts):
    return (Meeting(first=0, second=1, **facts), Meeting(first=2, second=3))


BROKEN = [
    (Rule.LENGTH, problem(), (0, 0)),
    (Rule.UNKNOWN_SLOT, problem(), (0, 0, 3)),
    (Rule.UNKNOWN_SLOT, problem(), (0, -1, 1)),
    (Rule.TWICE, problem(), (0, 1, 0)),
    (Rule.TABLES, problem(tables=1), (0, 0, 1)),
    (Rule.REMOTE_ROOMS, problem(remote_rooms=0, meetings=pair(remote=True)), (0, 0)),
    (Rule.AWAY, problem(away=(frozenset({1}), *[frozenset()] * 3)), (1, 0, 2)),
    (Rule.SESSION, problem(meetings=pair(slots=frozenset({2}))), (1, 1)),
    (Rule.FIXED, problem(meetings=pair(fixed=2)), (1, 1)),
    (Rule.PRECEDENCE, problem(before=((0, 1),)), (1, 1, 2)),
    (Rule.PRECEDENCE, problem(before=((0, 1),)), (1, 0, 2)),
    (Rule.CAP, problem(most=(1, None, None, None)), (0, 1, 2)),
]


@pytest.mark.parametrize(("rule", "asked", "slots"), BROKEN)
def test_each_kind_of_fault_is_found(rule, asked, slots):
    assert {fault.rule for fault in check(asked, slots)} == {rule}


def test_a_fault_says_where_it_is():
    (fault,) = check(problem(), (0, 1, 0))

    assert (fault.participant, fault.slot, fault.meetings) == (0, 0, (0, 2))


@pytest.mark.parametrize("slots", [(0, 0, 1), (None, None, None), (2, None, 0)])
def test_what_keeps_the_rules_has_no_fault(slots):
    assert check(problem(before=((2, 0),)) if slots[2] == 0 else problem(), slots) == []


def test_a_remote_meeting_takes_no_table():
    assert check(problem(tables=1, remote_rooms=1, meetings=pair(remote=True)), (0, 0)) == []


def test_a_break_is_an_idle_group_between_meetings_however_long():
    asked = problem(slots=8, meetings=(Meeting(first=0, second=1),) * 4)

    assert breaks_of(asked, (1, 2, 4, 7)) == [2, 2, 0, 0]
    assert breaks_of(asked, (3, None, None, None)) == [0, 0, 0, 0]


@settings(max_examples=100, deadline=None)
@given(small_events())
def test_first_fit_keeps_the_rules(asked):
    assert check(asked, first_fit(asked)) == []


@settings(max_examples=100, deadline=None)
@given(small_events(), st.randoms())
def test_no_table_is_given_out_twice_in_a_slot(asked, chance):
    slots = first_fit(asked)

    tables = tables_of(asked, slots)

    assert [table is None for table in tables] == [slot is None for slot in slots]
    placed = [
        (slot, asked.meetings[number].remote, tables[number]) for number, slot in enumerate(slots) if slot is not None
    ]
    assert len(set(placed)) == len(placed)
    assert all(0 <= table < asked.tables for _, is_remote, table in placed if not is_remote)
    assert all(table < (asked.remote_rooms or 99) for _, is_remote, table in placed if is_remote)


def test_who_meets_most_keeps_one_table():
    meetings = (*(Meeting(first=0, second=other) for other in (1, 2, 3)), Meeting(first=1, second=2))
    asked = Problem(participants=4, slots=3, tables=2, meetings=meetings)

    tables = tables_of(asked, (0, 1, 2, 2))

    assert tables[0] == tables[1] == tables[2] != tables[3]


def test_a_large_event_is_seated_within_its_tables():
    asked = event(60, 8, slots=20, tables=14)

    tables = tables_of(asked, first_fit(asked))

    assert {table for table in tables if table is not None} == set(range(14))
