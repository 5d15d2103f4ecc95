"""A meeting without a place says why, in codes and numbers."""

import pytest

from prasme.engines.planning import Meeting, Problem, Why, solve

THREE = (Meeting(first=0, second=1), Meeting(first=0, second=2), Meeting(first=0, second=3))
NOBODY = frozenset()


@pytest.mark.parametrize(
    ("why", "asked", "participants"),
    [
        (Why.NO_COMMON_SLOT, {"away": (frozenset({0}), frozenset({1, 2}), NOBODY, NOBODY)}, (0, 1)),
        (Why.MORE_WISHES_THAN_SLOTS, {"slots": 2}, (0,)),
        (Why.CAP, {"most": (2, None, None, None)}, (0,)),
        (Why.TABLES_FULL, {"slots": 1, "tables": 1, "meetings": (THREE[0], Meeting(first=2, second=3))}, (2, 3)),
        (
            Why.REMOTE_ROOMS_FULL,
            {"slots": 1, "remote_rooms": 0, "meetings": (Meeting(first=0, second=1, remote=True),)},
            (0, 1),
        ),
        (
            Why.PRECEDENCE,
            {"slots": 1, "meetings": (THREE[0], Meeting(first=2, second=3)), "before": ((0, 1),)},
            None,
        ),
        (
            Why.FIXED_TAKEN,
            {"meetings": (Meeting(first=0, second=1, fixed=1), Meeting(first=0, second=2, fixed=1))},
            None,
        ),
        (
            Why.NO_SLOT_LEFT,
            {"slots": 2, "meetings": (THREE[0], Meeting(first=1, second=2), Meeting(first=0, second=2))},
            None,
        ),
    ],
)
def test_the_plainest_reason_is_given(why, asked, participants):
    problem = Problem(**{"participants": 4, "slots": 3, "tables": 2, "meetings": THREE} | asked)

    found = solve(problem, seconds=30, iterations=20_000)

    (reason,) = found.reasons
    assert reason.why == why
    assert found.slots[reason.meeting] is None
    assert participants is None or reason.participants == participants


def test_a_reason_counts_wishes_and_slots():
    found = solve(Problem(participants=4, slots=2, tables=2, meetings=THREE), seconds=30, iterations=20_000)

    (reason,) = found.reasons
    assert (reason.wanted, reason.available) == (3, 2)
