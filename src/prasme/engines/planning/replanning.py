"""A late change: somebody does not come, a slot falls out. As few meetings as possible are touched."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from prasme.engines.planning.problem import Problem
from prasme.engines.planning.solving import solve
from prasme.engines.planning.timetable import Timetable


def changed(problem: Problem, *, gone: Mapping[int, Collection[int] | None], closed: Collection[int] = ()) -> Problem:
    """The problem with participants away in further slots (None: in all) and slots closed to everybody."""
    every = frozenset(range(problem.slots))
    away = []
    for who, slots in enumerate(problem.away):
        further = gone.get(who, ())
        away.append(every if further is None else slots | frozenset(further) | frozenset(closed))
    return replace(problem, away=tuple(away))


def replan(
    problem: Problem,
    slots: Sequence[int | None],
    *,
    gone: Mapping[int, Collection[int] | None],
    closed: Collection[int] = (),
    past: int = 0,
    seconds: float,
    seed: int = 0,
) -> Timetable:
    """A timetable for what has changed that moves as few of the placed meetings as possible.

    `gone` says who is away when (None: for all the rest), `closed` which slots fall out. The first `past` slots have
    been held: nothing in them changes and nothing comes into them.
    """
    after = changed(problem, gone=gone, closed=closed)
    open_slots = frozenset(range(past, problem.slots))
    meetings = []
    for number, (meeting, slot) in enumerate(zip(after.meetings, slots, strict=True)):
        if slot is not None and (slot < past or slot in after.allowed[number]):
            meetings.append(replace(meeting, fixed=slot))
        else:
            allowed = open_slots if meeting.slots is None else open_slots & meeting.slots
            meetings.append(replace(meeting, slots=allowed))
    answer = solve(replace(after, meetings=tuple(meetings)), seconds=seconds, seed=seed)
    pairs = list(zip(slots, answer.slots, strict=True))
    return replace(
        answer,
        moved=sum(old is not None and new is not None and old != new for old, new in pairs),
        dropped=sum(old is not None and new is None for old, new in pairs),
    )
