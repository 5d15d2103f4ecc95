"""`solve`: the way from a problem to a timetable.

Meetings are placed by Kempe chains; when some find no place, a bound says how many could. Then breaks are annealed
away, and for a small event CP-SAT proves how few there must be: beside it with two workers, in turn with one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from prasme.engines.planning.checking import breaks_of
from prasme.engines.planning.explaining import reasons
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

    With one worker and `iterations` (swaps that are tried; a million take about a second), the same seed gives the
    same answer wherever the time is enough for them. `start` is a timetable to begin with; what it places against the
    rules is left out. `report` is called some times a second; once it returns False, the best so far is the answer.
    """
    from prasme.engines.planning.running import Run  # Numba and OR-Tools take a second to import

    begun = time.monotonic()
    run = Run(problem, seconds=seconds, workers=workers, seed=seed, iterations=iterations, report=report)
    best = run.solve(None if start is None else tuple(start))
    return answer(
        problem,
        best.slots,
        most_weight=best.most_weight,
        fewest=best.fewest_breaks,
        is_proven=best.is_proven,
        seconds=time.monotonic() - begun,
    )


def answer(
    problem: Problem,
    slots: Sequence[int | None],
    *,
    most_weight: int,
    fewest: int,
    is_proven: bool,
    seconds: float,
) -> Timetable:
    """A timetable with everything that is said of it."""
    weights = [meeting.weight for meeting in problem.meetings]
    breaks = breaks_of(problem, slots)
    return Timetable(
        slots=tuple(slots),
        placed=sum(slot is not None for slot in slots),
        most_placed=most_placed(weights, most_weight),
        weight=sum(worth for worth, slot in zip(weights, slots, strict=True) if slot is not None),
        most_weight=most_weight,
        breaks=sum(breaks),
        fewest_breaks=fewest,
        spread=max(breaks, default=0) - min(breaks, default=0),
        proven=is_proven,
        seconds=seconds,
        reasons=reasons(problem, slots),
    )


def most_placed(weights: Sequence[int], most_weight: int) -> int:
    """So many meetings at most, if the weight is at most so much: the lightest ones make most of it."""
    left, many = most_weight, 0
    for weight in sorted(weights):
        left -= weight
        if left < 0:
            break
        many += 1
    return many
