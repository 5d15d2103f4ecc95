"""How few breaks a participant can have at best, whatever the others do."""

from __future__ import annotations

from prasme.engines.planning.problem import Problem


def fewest_breaks(problem: Problem) -> int:
    """Breaks that no timetable with every meeting in it can avoid: the sum over the participants, each for itself."""
    return sum(_fewest(problem, who) for who in range(problem.participants))


def _fewest(problem: Problem, who: int) -> int:
    meetings = problem.meetings_of[who]
    usable: set[int] = set().union(*(problem.allowed[number] for number in meetings))
    kept = {fixed for number in meetings if (fixed := problem.meetings[number].fixed) is not None}
    lengths_kept: list[int] = []
    lengths: list[int] = []
    start = None
    for slot in range(problem.slots + 1):
        if slot in usable:
            start = slot if start is None else start
        elif start is not None:
            (lengths_kept if kept.intersection(range(start, slot)) else lengths).append(slot - start)
            start = None
    groups, missing = len(lengths_kept), len(meetings) - sum(lengths_kept)
    for length in sorted(lengths, reverse=True):
        if missing <= 0:
            break
        groups += 1
        missing -= length
    return max(groups - 1, 0)
