"""A late change: somebody does not come, a slot falls out. As few meetings as possible are touched."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from prasme.engines.planning.problem import Meeting, Problem
from prasme.engines.planning.solving import answer
from prasme.engines.planning.timetable import Timetable

Gone = Mapping[int, Collection[int] | None]


def changed(problem: Problem, *, gone: Gone, closed: Collection[int] = (), past: int = 0) -> Problem:
    """The problem with participants away in further slots (None: all from `past` on), and slots closed to all."""
    rest = frozenset(range(past, problem.slots))
    away = []
    for who, slots in enumerate(problem.away):
        further = gone.get(who, ())
        away.append(slots | (rest if further is None else frozenset(further)) | frozenset(closed))
    return replace(problem, away=tuple(away))


def replan(
    problem: Problem,
    slots: Sequence[int | None],
    *,
    gone: Gone,
    closed: Collection[int] = (),
    past: int = 0,
    moves_for_one: int = 4,
    seconds: float,
    seed: int = 0,
) -> Timetable:
    """A timetable for what has changed that moves as few of the placed meetings as possible.

    `gone` says who is away when (None: for all the rest), `closed` which slots fall out. The first `past` slots have
    been held: nothing in them changes and nothing comes into them. What has lost its slot, and what had none, is
    placed where that moves at most `moves_for_one` others for each. `proven`: fewer moves cannot place as much.
    """
    from prasme.engines.planning.mending import mended  # Numba and OR-Tools take a second to import

    begun = time.monotonic()
    held = _held(changed(problem, gone=gone, closed=closed, past=past), slots, past)
    kept = tuple(
        slot if slot is not None and slot in held.allowed[number] else None for number, slot in enumerate(slots)
    )
    found, is_fewest = mended(held, kept, tuple(slots), moves_for_one, seconds, seed)
    placeable = sum(m.weight for m, allowed in zip(held.meetings, held.allowed, strict=True) if allowed)
    timetable = answer(
        held, found, most_weight=placeable, fewest=0, is_proven=is_fewest, seconds=time.monotonic() - begun
    )
    pairs = list(zip(slots, found, strict=True))
    return replace(
        timetable,
        moved=sum(old is not None and new is not None and old != new for old, new in pairs),
        dropped=sum(old is not None and new is None for old, new in pairs),
    )


def _held(problem: Problem, slots: Sequence[int | None], past: int) -> Problem:
    """What has been held stays as it was; the rest may stand only in what is left of the day."""
    rest = frozenset(range(past, problem.slots))

    def left(meeting: Meeting, slot: int | None) -> Meeting:
        if slot is not None and slot < past:
            return replace(meeting, fixed=slot, slots=None)
        return replace(meeting, slots=rest if meeting.slots is None else rest & meeting.slots)

    away = tuple(those - frozenset(range(past)) for those in problem.away)
    meetings = tuple(left(meeting, slot) for meeting, slot in zip(problem.meetings, slots, strict=True))
    return replace(problem, away=away, meetings=meetings)
