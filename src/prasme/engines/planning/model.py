"""A small event as a model for CP-SAT: Booleans for meeting and slot, and one for each break that a day can have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ortools.sat.python import cp_model

from prasme.engines.planning.problem import Problem

Literal = cp_model.BoolVarT


class EventModel:
    """`placed` None: every meeting stands; a number: so much weight at least, and which ones is free."""

    def __init__(self, problem: Problem, *, is_everything_placed: bool) -> None:
        self.problem, self.model = problem, cp_model.CpModel()
        self.at = {
            (number, slot): self.model.new_bool_var("")
            for number, slots in enumerate(problem.allowed)
            for slot in sorted(slots)
        }
        for number, slots in enumerate(problem.allowed):
            here = [self.at[number, slot] for slot in sorted(slots)]
            if is_everything_placed:
                self.model.add_exactly_one(here)
            else:
                self.model.add_at_most_one(here)
        self.taken = self._nobody_twice(is_everything_placed)
        self._rooms()
        self._precedences()
        self._caps()

    def _nobody_twice(self, is_everything_placed: bool) -> list[list[Literal | None]]:
        """By participant and slot: a Boolean that says whether a meeting stands there; None where none can."""
        found: list[list[Literal | None]] = []
        for numbers in self.problem.meetings_of:
            row: list[Literal | None] = []
            for slot in range(self.problem.slots):
                here = [self.at[number, slot] for number in numbers if (number, slot) in self.at]
                row.append(self._any_of(here))
            if is_everything_placed:
                self.model.add(sum(taken for taken in row if taken is not None) == len(numbers))
            found.append(row)
        return found

    def _any_of(self, here: Sequence[Literal]) -> Literal | None:
        """One Boolean for at most one of several."""
        if len(here) < 2:
            return here[0] if here else None
        taken = self.model.new_bool_var("")
        self.model.add_exactly_one([*here, taken.negated()])
        return taken

    def _rooms(self) -> None:
        """Meetings are counted in groups that share a participant: of each group one at most stands in a slot."""
        for is_remote, rooms in ((False, self.problem.tables), (True, self.problem.remote_rooms)):
            numbers = [n for n, meeting in enumerate(self.problem.meetings) if meeting.remote is is_remote]
            if rooms is None or rooms >= len(numbers):
                continue
            groups = self._groups(numbers)
            for slot in range(self.problem.slots):
                here = [[self.at[n, slot] for n in group if (n, slot) in self.at] for group in groups]
                counted = [taken for group in here if (taken := self._any_of(group)) is not None]
                if len(counted) > rooms:
                    self.model.add(sum(counted) <= rooms)

    def _groups(self, numbers: Sequence[int]) -> list[list[int]]:
        """Each meeting with the participant who has most of those that are left."""
        left, groups = set(numbers), []
        while left:
            held: defaultdict[int, list[int]] = defaultdict(list)
            for number in sorted(left):
                for who in self.problem.meetings[number].participants:
                    held[who].append(number)
            group = max(held.values(), key=len)
            groups.append(group)
            left.difference_update(group)
        return groups

    def _precedences(self) -> None:
        for earlier, later in self.problem.before:
            for slot in sorted(self.problem.allowed[later]):
                after = [self.at[earlier, s] for s in sorted(self.problem.allowed[earlier]) if s >= slot]
                if after:
                    self.model.add_at_most_one([*after, self.at[later, slot]])

    def _caps(self) -> None:
        for who, cap in enumerate(self.problem.most or ()):
            if cap is not None and cap < len(self.problem.meetings_of[who]):
                self.model.add(sum(taken for taken in self.taken[who] if taken is not None) <= cap)

    def breaks(self) -> list[Literal]:
        """A Boolean for each place where a break can end; fairness is asked of them, participant by participant."""
        found: list[Literal] = []
        for row in self.taken:
            own: list[Literal] = []
            begun: Literal | None = None  # somebody met this participant in an earlier slot
            for slot, taken in enumerate(row):
                before = row[slot - 1] if slot else None
                if begun is not None and taken is not None and not (slot and before is begun):
                    ends = self.model.new_bool_var("")
                    is_idle = [] if before is None else [before]
                    self.model.add_bool_or([begun.negated(), taken.negated(), ends, *is_idle])
                    own.append(ends)
                if taken is not None:
                    begun = self._once(begun, taken)
            if self.problem.fair is not None and len(own) > self.problem.fair:
                self.model.add(sum(own) <= self.problem.fair)
            found += own
        return found

    def _once(self, begun: Literal | None, taken: Literal) -> Literal:
        if begun is None:
            return taken
        both = self.model.new_bool_var("")
        self.model.add_implication(begun, both)
        self.model.add_implication(taken, both)
        self.model.add_bool_or([both.negated(), begun, taken])
        return both

    def hint(self, slots: Sequence[int | None]) -> None:
        for (number, slot), literal in self.at.items():
            self.model.add_hint(literal, int(slots[number] == slot))
