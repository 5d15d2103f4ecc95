"""Which table: given out after the slots, since only the number of tables decides what is possible."""

from __future__ import annotations

from collections.abc import Sequence

from prasme.engines.planning.problem import Problem


def tables_of(problem: Problem, slots: Sequence[int | None]) -> tuple[int | None, ...]:
    """By meeting: the table, or the remote room, both from 0; None without a slot.

    Seats are stable: who has more meetings keeps the table of the meeting before, where it is free.
    """
    found: list[int | None] = [None] * len(problem.meetings)
    in_slot: list[list[int]] = [[] for _ in range(problem.slots)]
    held = [0] * problem.participants
    for number, slot in enumerate(slots):
        if slot is not None:
            in_slot[slot].append(number)
            for who in problem.meetings[number].participants:
                held[who] += 1
    last: dict[tuple[int, bool], int] = {}
    for here in in_slot:
        wishes = []
        for number in here:
            meeting = problem.meetings[number]
            known: dict[int, tuple[int, int]] = {}
            for who in meeting.participants:
                if (table := last.get((who, meeting.remote))) is not None:
                    most, many = known.get(table, (0, 0))
                    known[table] = max(most, held[who]), many + 1
            wishes += [(-most, -many, number, table) for table, (most, many) in known.items()]
        taken: set[tuple[bool, int]] = set()
        for _, _, number, table in sorted(wishes):
            is_remote = problem.meetings[number].remote
            if found[number] is None and (is_remote, table) not in taken:
                found[number] = table
                taken.add((is_remote, table))
        following = {True: 0, False: 0}
        for number in here:
            meeting = problem.meetings[number]
            if found[number] is None:
                while (meeting.remote, following[meeting.remote]) in taken:
                    following[meeting.remote] += 1
                found[number] = following[meeting.remote]
                taken.add((meeting.remote, following[meeting.remote]))
            for who in meeting.participants:
                last[(who, meeting.remote)] = found[number]  # type: ignore[assignment]  # every one here has a table now
    return tuple(found)
