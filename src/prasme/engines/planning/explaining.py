"""Why a meeting has no place, as codes and numbers that a page puts into words."""

from __future__ import annotations

from collections.abc import Sequence

from prasme.engines.planning.problem import Problem
from prasme.engines.planning.timetable import Reason, Why


class _Taken:
    """What a timetable has taken, by slot."""

    def __init__(self, problem: Problem, slots: Sequence[int | None]) -> None:
        self.problem, self.slots = problem, slots
        self.busy: list[set[int]] = [set() for _ in range(problem.participants)]
        self.on_site, self.remote = [0] * problem.slots, [0] * problem.slots
        for meeting, slot in zip(problem.meetings, slots, strict=True):
            if slot is not None:
                (self.remote if meeting.remote else self.on_site)[slot] += 1
                for who in meeting.participants:
                    self.busy[who].add(slot)

    def has_room(self, is_remote: bool, slot: int) -> bool:
        if is_remote:
            return self.problem.remote_rooms is None or self.remote[slot] < self.problem.remote_rooms
        return self.on_site[slot] < self.problem.tables


def reasons(problem: Problem, slots: Sequence[int | None]) -> tuple[Reason, ...]:
    """One for each meeting without a place, the plainest that holds."""
    taken = _Taken(problem, slots)
    return tuple(_reason(problem, taken, number) for number, slot in enumerate(slots) if slot is None)


def _reason(problem: Problem, taken: _Taken, number: int) -> Reason:
    meeting, allowed = problem.meetings[number], problem.allowed[number]
    if not allowed:
        return Reason(meeting=number, why=Why.NO_COMMON_SLOT, participants=meeting.participants)
    for who in meeting.participants:
        cap = problem.most[who] if problem.most else None
        if cap is not None and len(taken.busy[who]) >= cap:
            wanted = len(problem.meetings_of[who])
            return Reason(meeting=number, why=Why.CAP, participants=(who,), wanted=wanted, available=cap)
    free = [slot for slot in allowed if not any(slot in taken.busy[who] for who in meeting.participants)]
    with_room = [slot for slot in free if taken.has_room(meeting.remote, slot)]
    if with_room:
        return Reason(meeting=number, why=Why.PRECEDENCE, participants=meeting.participants)
    if free:
        why = Why.REMOTE_ROOMS_FULL if meeting.remote else Why.TABLES_FULL
        return Reason(meeting=number, why=why, participants=meeting.participants)
    if meeting.fixed is not None:
        return Reason(meeting=number, why=Why.FIXED_TAKEN, participants=meeting.participants)
    for who in meeting.participants:
        wanted, there = len(problem.meetings_of[who]), problem.slots - len(problem.away[who])
        if wanted > there:
            return Reason(
                meeting=number, why=Why.MORE_WISHES_THAN_SLOTS, participants=(who,), wanted=wanted, available=there
            )
    return Reason(meeting=number, why=Why.NO_SLOT_LEFT, participants=meeting.participants)
