"""What is promised of every timetable, whatever is asked."""

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prasme.engines.planning import Meeting, Problem, breaks_of, check, fewest_rounds, first_fit, solve
from prasme.engines.planning.dzn import read_dzn
from prasme.engines.planning.tests.events import FILE, event, every_timetable, small_events

QUICK = {"seconds": 60.0, "iterations": 200_000}
SLOW = settings(max_examples=25, deadline=None)


def value(problem, slots):
    """What is asked: weight first, then few breaks."""
    weight = sum(m.weight for m, slot in zip(problem.meetings, slots, strict=True) if slot is not None)
    return weight, -sum(breaks_of(problem, slots))


def is_fair(problem, slots):
    breaks = breaks_of(problem, slots)
    return problem.fair is None or max(breaks, default=0) - min(breaks, default=0) <= problem.fair


@SLOW
@given(small_events(), st.integers(0, 5))
def test_no_answer_breaks_a_rule_or_a_bound(problem, seed):
    found = solve(problem, seed=seed, **QUICK)

    assert check(problem, found.slots) == []
    assert found.placed <= found.most_placed <= len(problem.meetings)
    assert found.weight <= found.most_weight
    assert found.breaks == sum(breaks_of(problem, found.slots))
    assert not found.proven or (found.weight == found.most_weight and found.breaks == found.fewest_breaks)
    assert {reason.meeting for reason in found.reasons} == {n for n, slot in enumerate(found.slots) if slot is None}


@SLOW
@given(small_events(participants=4, slots=3, meetings=4))
def test_what_is_proven_is_what_trying_everything_finds(problem):
    found = solve(problem, seed=1, **QUICK)
    possible = [slots for slots in every_timetable(problem) if not check(problem, slots)]
    fair = [slots for slots in possible if is_fair(problem, slots)]
    most = max(value(problem, slots)[0] for slots in possible)

    assert found.weight <= most <= found.most_weight
    assert sum(slot is not None for slot in max(possible, key=lambda s: value(problem, s))) <= found.most_placed
    fair_and_most = [slots for slots in fair if value(problem, slots)[0] == most]
    if fair_and_most:
        fewest = min(-value(problem, slots)[1] for slots in fair_and_most)
        assert found.proven
        assert found.weight == most
        assert found.breaks == fewest == found.fewest_breaks
    else:
        assert not found.proven


def test_nearly_every_small_event_is_solved_to_the_end():
    events = [event(8, 4, slots=5, away=share, seed=seed) for seed in range(3) for share in (0.0, 0.2)]

    answers = [solve(problem, seconds=60, iterations=2_000_000) for problem in events]

    assert [answer.proven for answer in answers] == [True] * len(events)


@pytest.mark.parametrize("away", [0.0, 0.3])
def test_the_same_seed_gives_the_same_timetable(away):
    problem = event(40, 6, slots=9, away=away)

    one, again = (solve(problem, seconds=60, seed=7, iterations=300_000) for _ in range(2))

    assert one.slots == again.slots
    assert (one.breaks, one.fewest_breaks, one.most_weight) == (again.breaks, again.fewest_breaks, again.most_weight)


def test_everything_stands_in_as_few_rounds_as_the_busiest_has_meetings():
    wide = event(120, 8, slots=30)
    problem = event(120, 8, slots=fewest_rounds(wide))

    found = solve(problem, seconds=60, iterations=200_000)

    assert found.placed == len(problem.meetings)
    assert sum(slot is not None for slot in first_fit(problem)) <= found.placed
    assert found.reasons == ()


def test_when_not_everything_fits_the_answer_says_how_much_could():
    problem = event(60, 10, slots=12, away=0.3)

    found = solve(problem, seconds=4, workers=2)

    assert found.placed > sum(slot is not None for slot in first_fit(problem))
    assert 0.98 * found.most_placed <= found.placed <= found.most_placed < len(problem.meetings)
    assert 0 <= found.gap < 0.02


def test_two_workers_keep_the_rules_as_well():
    problem = read_dzn(FILE)

    found = solve(problem, seconds=5, workers=2)

    assert found.proven
    assert check(problem, found.slots) == []
    assert found.slots[2] == 2


def test_a_start_is_kept_where_it_is_the_best():
    problem = event(10, 3, slots=9)
    best = solve(problem, seconds=60, iterations=1_000_000)

    found = solve(problem, seconds=60, iterations=1, start=best.slots)

    assert best.proven
    assert found.slots == best.slots


def test_what_a_start_has_against_the_rules_is_left_out():
    problem = Problem(
        participants=3, slots=2, tables=1, meetings=(Meeting(first=0, second=1), Meeting(first=1, second=2))
    )

    found = solve(problem, seconds=60, iterations=10_000, start=(0, 0))

    assert check(problem, found.slots) == []
    assert found.placed == 2


def test_it_can_be_watched_and_stopped():
    heard = []

    def report(progress):
        heard.append(progress)
        return len(heard) < 2

    found = solve(event(300, 12, slots=27), seconds=30, report=report)

    assert len(heard) == 2
    assert heard[-1].placed == found.placed == 1800
    assert heard[0].seconds < heard[1].seconds < found.seconds < 20
    assert check(event(300, 12, slots=27), found.slots) == []


def test_a_job_in_a_thread_hears_of_it_as_well():
    heard = []

    def job():
        solve(event(300, 12, slots=27), seconds=2, workers=2, report=lambda progress: bool(heard.append(progress)))

    thread = threading.Thread(target=job)
    thread.start()
    thread.join()

    assert len(heard) == 1
    assert heard[0].meetings == 1800


def test_one_mutual_wish_outweighs_two_others():
    wishes = ((0, 1, 1), (1, 2, 5), (2, 3, 1))
    problem = Problem(
        participants=4,
        slots=1,
        tables=2,
        meetings=tuple(Meeting(first=a, second=b, weight=worth) for a, b, worth in wishes),
    )

    found = solve(problem, **QUICK)

    assert found.slots == (None, 0, None)
    assert (found.weight, found.most_weight, found.proven) == (5, 5, True)


@pytest.mark.parametrize("asked", [{"slots": 0}, {"tables": 0}, {"away": (frozenset({0}), frozenset())}])
def test_where_nothing_can_stand_nothing_stands(asked):
    problem = Problem(**{"participants": 2, "slots": 1, "tables": 1, "meetings": (Meeting(first=0, second=1),)} | asked)

    found = solve(problem, **QUICK)

    assert (found.slots, found.most_placed, found.proven, len(found.reasons)) == ((None,), 0, True, 1)


def test_nothing_to_plan_is_planned():
    found = solve(Problem(participants=0, slots=0, tables=0, meetings=()), seconds=1)

    assert (found.slots, found.proven, found.gap) == ((), True, 0.0)
