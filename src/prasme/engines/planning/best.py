"""The best timetable so far, which several threads may better."""

from __future__ import annotations

import threading

from prasme.engines.planning.checking import breaks_of
from prasme.engines.planning.problem import Problem

Slots = tuple[int | None, ...]


class Best:
    """Most weight first, then nobody beyond `fair`, then fewest breaks."""

    def __init__(self, problem: Problem, slots: Slots, most_weight: int, fewest_breaks: int) -> None:
        self.problem, self.slots = problem, slots
        self.most_weight = most_weight
        self.fewest_breaks = fewest_breaks
        self._lock = threading.Lock()
        self.weight, self.unfair, self.breaks = self._judged(slots)

    def _judged(self, slots: Slots) -> tuple[int, int, int]:
        weight = sum(m.weight for m, slot in zip(self.problem.meetings, slots, strict=True) if slot is not None)
        breaks = breaks_of(self.problem, slots)
        beyond = self.problem.fair
        unfair = 0 if beyond is None else max(0, max(breaks, default=0) - min(breaks, default=0) - beyond)
        return weight, unfair, sum(breaks)

    def offer(self, slots: Slots) -> bool:
        """Take it if it is better."""
        weight, unfair, breaks = self._judged(slots)
        with self._lock:
            if (-weight, unfair, breaks) >= (-self.weight, self.unfair, self.breaks):
                return False
            self.slots, self.weight, self.unfair, self.breaks = slots, weight, unfair, breaks
            return True

    def learn(self, *, most_weight: int | None = None, fewest_breaks: int | None = None) -> None:
        """A bound that holds for every timetable (of breaks: with this weight)."""
        with self._lock:
            if most_weight is not None:
                self.most_weight = max(self.weight, min(self.most_weight, most_weight))
            if fewest_breaks is not None:
                self.fewest_breaks = max(self.fewest_breaks, fewest_breaks)

    @property
    def is_everything_placed(self) -> bool:
        return self.weight >= self.most_weight

    @property
    def is_proven(self) -> bool:
        return self.is_everything_placed and not self.unfair and self.breaks <= self.fewest_breaks
