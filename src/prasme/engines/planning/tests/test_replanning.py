"""A late change touches as few meetings as possible."""

from hypothesis import given, settings
from hypothesis import strategies as st

from prasme.engines.planning import Meeting, Problem, changed, check, first_fit, replan, solve
from prasme.engines.planning.tests.events import event, every_timetable, small_events

PAIRS = (Meeting(first=0, second=1), Meeting(first=2, second=3), Meeting(first=0, second=2))
FOUR = Problem(participants=4, slots=4, tables=2, meetings=PAIRS)


def test_nothing_moves_when_nothing_has_changed():
    found = replan(FOUR, (0, 0, 1), gone={}, seconds=5)

    assert (found.slots, found.moved, found.dropped) == ((0, 0, 1), 0, 0)


def test_a_no_show_takes_only_the_own_meetings_along():
    found = replan(FOUR, (0, 0, 1), gone={3: None}, seconds=5)

    assert (found.slots, found.moved, found.dropped) == ((0, None, 1), 0, 1)


def test_who_comes_late_is_placed_later():
    found = replan(FOUR, (0, 0, 1), gone={1: [0]}, seconds=5)

    assert found.slots[1:] == (0, 1)
    assert found.slots[0] in (2, 3)
    assert (found.moved, found.dropped) == (1, 0)


def test_what_has_been_held_stays_and_nothing_comes_before():
    found = replan(FOUR, (0, 3, 1), gone={1: None, 2: [3]}, past=1, seconds=5)

    assert found.slots[0] == 0
    assert found.slots[1] in (2,)
    assert found.slots[2] == 1


def test_a_closed_slot_is_left():
    found = replan(FOUR, (0, 0, 1), gone={}, closed=[0], seconds=5)

    assert 0 not in found.slots
    assert found.placed == 3


def test_a_waiting_meeting_takes_the_place_that_becomes_free():
    problem = Problem(participants=4, slots=1, tables=2, meetings=PAIRS)

    found = replan(problem, (0, 0, None), gone={1: None, 3: None}, seconds=5)

    assert (found.slots, found.moved) == ((None, None, 0), 0)


def test_another_meeting_moves_when_that_saves_one():
    problem = Problem(
        participants=4,
        slots=2,
        tables=1,
        meetings=(Meeting(first=0, second=1), Meeting(first=2, second=3)),
    )

    found = replan(problem, (0, 1), gone={0: [0]}, seconds=5)

    assert (found.slots, found.moved, found.dropped, found.proven) == ((1, 0), 2, 0, True)


@settings(max_examples=25, deadline=None)
@given(small_events(), st.data())
def test_every_rule_is_kept(problem, data):
    slots = first_fit(problem)
    gone = data.draw(
        st.dictionaries(
            st.integers(0, problem.participants - 1),
            st.none() | st.frozensets(st.integers(0, problem.slots - 1)),
            max_size=2,
        )
    )

    found = replan(problem, slots, gone=gone, seconds=5)

    assert check(changed(problem, gone=gone), found.slots) == []


@settings(max_examples=15, deadline=None)
@given(small_events(participants=4, slots=3, meetings=4), st.data())
def test_what_is_proven_is_what_trying_everything_finds(problem, data):
    slots = first_fit(problem)
    who = data.draw(st.integers(0, problem.participants - 1))
    after = changed(problem, gone={who: [0]})

    def value(found):
        moved = sum(a is not None and b is not None and a != b for a, b in zip(slots, found, strict=True))
        return 5 * sum(m.weight for m, s in zip(problem.meetings, found, strict=True) if s is not None) - moved

    found = replan(problem, slots, gone={who: [0]}, seconds=30)
    best = max(value(other) for other in every_timetable(problem) if not check(after, other))

    assert found.proven
    assert value(found.slots) == best


def test_a_day_of_a_hundred_is_put_right_with_little_moved():
    problem = event(100, 8, slots=20)
    slots = solve(problem, seconds=30, iterations=100_000).slots
    late = {who: range(6) for who in range(5)}

    found = replan(problem, slots, gone=late, seconds=5)

    placed = zip(problem.meetings, slots, strict=True)
    hit = sum(slot in range(6) and bool({m.first, m.second} & set(late)) for m, slot in placed)
    assert check(changed(problem, gone=late), found.slots) == []
    assert found.dropped == 0
    assert hit <= found.moved <= hit + 3
