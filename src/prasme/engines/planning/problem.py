"""What is to be planned: meetings of participants in slots (rounds), at tables or in remote rooms.

Participants, slots and meetings are numbered from 0 here; in files they are numbered from 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property


class BadProblem(ValueError):
    """Says what is wrong, and where: the path of the field, `meetings[3].fixed`."""

    def __init__(self, where: str, fact: str) -> None:
        super().__init__(f"{where}: {fact}")
        self.where, self.fact = where, fact


@dataclass(frozen=True, kw_only=True)
class Meeting:
    first: int
    second: int
    others: tuple[int, ...] = ()
    weight: int = 1  # what it is worth to place it
    slots: frozenset[int] | None = None  # only these; None: any
    fixed: int | None = None  # must stay there
    remote: bool = False  # takes a remote room and not a table

    @property
    def participants(self) -> tuple[int, ...]:
        return (self.first, self.second, *self.others)


@dataclass(frozen=True, kw_only=True)
class Problem:
    participants: int
    slots: int
    tables: int
    remote_rooms: int | None = None  # None: as many as are wanted
    meetings: tuple[Meeting, ...]
    away: tuple[frozenset[int], ...] = ()  # by participant: slots when not there; () for nobody
    morning: int | None = None  # so many slots come before the long break; who meets when is said by Meeting.slots
    before: tuple[tuple[int, int], ...] = ()  # (a, b): when both take place, a is in an earlier slot than b
    most: tuple[int | None, ...] | None = None  # by participant: at most so many meetings
    fair: int | None = 2  # breaks of any two participants differ by no more, if that can be had

    def __post_init__(self) -> None:
        for name, least in (("participants", 0), ("slots", 0), ("tables", 0), ("remote_rooms", 0), ("fair", 0)):
            value = getattr(self, name)
            if value is not None and value < least:
                raise BadProblem(name, f"{value} is less than {least}")
        if not self.away:
            object.__setattr__(self, "away", (frozenset(),) * self.participants)
        if len(self.away) != self.participants:
            raise BadProblem("away", f"{len(self.away)} entries for {self.participants} participants")
        for participant, slots in enumerate(self.away):
            _within(f"away[{participant}]", slots, self.slots, "slot")
        if self.morning is not None and not 0 <= self.morning <= self.slots:
            raise BadProblem("morning", f"{self.morning} of {self.slots} slots")
        if self.most is not None and len(self.most) != self.participants:
            raise BadProblem("most", f"{len(self.most)} entries for {self.participants} participants")
        for number, meeting in enumerate(self.meetings):
            self._check_meeting(f"meetings[{number}]", meeting)
        for number, pair in enumerate(self.before):
            _within(f"before[{number}]", pair, len(self.meetings), "meeting")
            if pair[0] == pair[1]:
                raise BadProblem(f"before[{number}]", "a meeting cannot come before itself")

    def _check_meeting(self, where: str, meeting: Meeting) -> None:
        _within(f"{where}.participants", meeting.participants, self.participants, "participant")
        if len(set(meeting.participants)) < len(meeting.participants):
            raise BadProblem(f"{where}.participants", "the same participant twice")
        if meeting.weight < 1:
            raise BadProblem(f"{where}.weight", f"{meeting.weight} is less than 1")
        if meeting.slots is not None:
            _within(f"{where}.slots", meeting.slots, self.slots, "slot")
        if meeting.fixed is not None:
            _within(f"{where}.fixed", (meeting.fixed,), self.slots, "slot")

    @cached_property
    def allowed(self) -> tuple[frozenset[int], ...]:
        """By meeting: slots in which it may stand for all that is known of it and of its participants alone."""
        every = frozenset(range(self.slots))
        found = []
        for meeting in self.meetings:
            slots = every if meeting.slots is None else meeting.slots
            if meeting.fixed is not None:
                slots &= {meeting.fixed}
            found.append(slots.difference(*(self.away[who] for who in meeting.participants)))
        return tuple(found)

    @cached_property
    def meetings_of(self) -> tuple[tuple[int, ...], ...]:
        """By participant: the numbers of the meetings."""
        found: list[list[int]] = [[] for _ in range(self.participants)]
        for number, meeting in enumerate(self.meetings):
            for who in meeting.participants:
                found[who].append(number)
        return tuple(map(tuple, found))


def _within(where: str, numbers: Iterable[int], end: int, kind: str) -> None:
    for number in numbers:
        if not 0 <= number < end:
            raise BadProblem(where, f"there is no {kind} {number} (0 to {end - 1})")
