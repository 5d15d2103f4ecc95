"""The independent checker: reads a timetable against the rules. It shares no code with what makes timetables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from prasme.engines.planning.problem import Problem


class Rule(StrEnum):
    LENGTH = "length"  # not one entry for each meeting
    UNKNOWN_SLOT = "unknown_slot"
    TWICE = "twice"  # a participant has two meetings in one slot
    TABLES = "tables"
    REMOTE_ROOMS = "remote_rooms"
    AWAY = "away"  # a participant is not there
    SESSION = "session"  # not one of the slots that the meeting may have
    FIXED = "fixed"  # a fixed meeting stands elsewhere
    PRECEDENCE = "precedence"
    CAP = "cap"


@dataclass(frozen=True, kw_only=True)
class Fault:
    rule: Rule
    meetings: tuple[int, ...] = ()
    participant: int | None = None
    slot: int | None = None


def check(problem: Problem, slots: Sequence[int | None]) -> list[Fault]:
    """Every fault of a timetable; [] when it keeps all rules. A meeting without a place is no fault."""
    if len(slots) != len(problem.meetings):
        return [Fault(rule=Rule.LENGTH)]
    unknown = [
        Fault(rule=Rule.UNKNOWN_SLOT, meetings=(number,), slot=slot)
        for number, slot in enumerate(slots)
        if slot is not None and not 0 <= slot < problem.slots
    ]
    if unknown:
        return unknown
    return [
        *_of_meetings(problem, slots),
        *_of_participants(problem, slots),
        *_of_rooms(problem, slots),
        *(
            Fault(rule=Rule.PRECEDENCE, meetings=(earlier, later))
            for earlier, later in problem.before
            if (a := slots[earlier]) is not None and (b := slots[later]) is not None and a >= b
        ),
    ]


def _of_meetings(problem: Problem, slots: Sequence[int | None]) -> list[Fault]:
    faults = []
    for number, (meeting, slot) in enumerate(zip(problem.meetings, slots, strict=True)):
        if slot is None:
            continue
        if meeting.slots is not None and slot not in meeting.slots:
            faults.append(Fault(rule=Rule.SESSION, meetings=(number,), slot=slot))
        if meeting.fixed is not None and slot != meeting.fixed:
            faults.append(Fault(rule=Rule.FIXED, meetings=(number,), slot=slot))
        faults += [
            Fault(rule=Rule.AWAY, meetings=(number,), participant=who, slot=slot)
            for who in meeting.participants
            if slot in problem.away[who]
        ]
    return faults


def _of_participants(problem: Problem, slots: Sequence[int | None]) -> list[Fault]:
    faults = []
    at: dict[tuple[int, int], list[int]] = {}
    held: Counter[int] = Counter()
    for number, (meeting, slot) in enumerate(zip(problem.meetings, slots, strict=True)):
        if slot is not None:
            held.update(meeting.participants)
            for who in meeting.participants:
                at.setdefault((who, slot), []).append(number)
    faults += [
        Fault(rule=Rule.TWICE, meetings=tuple(those), participant=who, slot=slot)
        for (who, slot), those in at.items()
        if len(those) > 1
    ]
    for who, most in enumerate(problem.most or ()):
        if most is not None and held[who] > most:
            faults.append(Fault(rule=Rule.CAP, participant=who))
    return faults


def _of_rooms(problem: Problem, slots: Sequence[int | None]) -> list[Fault]:
    faults = []
    for slot in range(problem.slots):
        here = [number for number, where in enumerate(slots) if where == slot]
        remote = tuple(number for number in here if problem.meetings[number].remote)
        on_site = tuple(number for number in here if not problem.meetings[number].remote)
        if len(on_site) > problem.tables:
            faults.append(Fault(rule=Rule.TABLES, meetings=on_site, slot=slot))
        if problem.remote_rooms is not None and len(remote) > problem.remote_rooms:
            faults.append(Fault(rule=Rule.REMOTE_ROOMS, meetings=remote, slot=slot))
    return faults


def breaks_of(problem: Problem, slots: Sequence[int | None]) -> list[int]:
    """By participant: idle groups between the meetings, however long each of them is."""
    taken: list[list[int]] = [[] for _ in range(problem.participants)]
    for meeting, slot in zip(problem.meetings, slots, strict=True):
        if slot is not None:
            for who in meeting.participants:
                taken[who].append(slot)
    found = []
    for times in taken:
        times.sort()
        found.append(sum(later - earlier > 1 for earlier, later in pairwise(times)))
    return found
