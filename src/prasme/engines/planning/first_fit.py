"""The plain way, as a measure for the others: each meeting, in its order, into the first slot that is free."""

from __future__ import annotations

from prasme.engines.planning.problem import Problem


def first_fit(problem: Problem) -> tuple[int | None, ...]:
    """Fixed meetings first, then the weightier ones, then in the order given. Nothing is ever moved again."""
    busy: list[set[int]] = [set() for _ in range(problem.participants)]
    on_site, remote = [0] * problem.slots, [0] * problem.slots
    left = list(problem.most or (None,) * problem.participants)
    rooms = len(problem.meetings) if problem.remote_rooms is None else problem.remote_rooms
    earlier: dict[int, list[int]] = {}
    later: dict[int, list[int]] = {}
    for a, b in problem.before:
        earlier.setdefault(b, []).append(a)
        later.setdefault(a, []).append(b)
    found: list[int | None] = [None] * len(problem.meetings)
    order = sorted(
        range(len(problem.meetings)),
        key=lambda number: (problem.meetings[number].fixed is None, -problem.meetings[number].weight, number),
    )
    for number in order:
        meeting = problem.meetings[number]
        if any(left[who] == 0 for who in meeting.participants):
            continue
        used, most = (remote, rooms) if meeting.remote else (on_site, problem.tables)
        after = max((slot for a in earlier.get(number, ()) if (slot := found[a]) is not None), default=-1)
        until = min((slot for b in later.get(number, ()) if (slot := found[b]) is not None), default=problem.slots)
        for slot in sorted(problem.allowed[number]):
            if not after < slot < until or used[slot] >= most:
                continue
            if any(slot in busy[who] for who in meeting.participants):
                continue
            found[number] = slot
            used[slot] += 1
            for who in meeting.participants:
                busy[who].add(slot)
                if (cap := left[who]) is not None:
                    left[who] = cap - 1
            break
    return tuple(found)
