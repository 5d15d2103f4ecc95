"""The search on the board, in short turns, so that it can be watched, stopped, and run beside others."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from prasme.engines.planning.best import Best, Slots
from prasme.engines.planning.board import board_of, put_all
from prasme.engines.planning.kempe import anneal
from prasme.engines.planning.placing import fill, search
from prasme.engines.planning.problem import Meeting, Problem

TINY = Problem(participants=3, slots=1, tables=1, meetings=(Meeting(first=0, second=1), Meeting(first=1, second=2)))
Ticking = Callable[[], float]  # the share of the time that is over; 1 or more: stop

PLACING, CALM = 2_000, 0.07  # steps in a turn; how willingly more is turned out than is placed
SWAPS = 100 * 1000  # in a turn
WARM, LUKEWARM, COLD, FROZEN = 0.5, 0.3, 0.1, 0.02  # a break more is taken with probability exp(-1 / warmth)
FIRST_ROUND = 2_000  # swaps for each meeting in the first round of annealing; each further round has twice as many
TOLD = 20 * SWAPS  # after so many the best so far is told
SHORT = 3_000  # with fewer swaps for each meeting it does not pay to begin warm


class Improver:
    """One board with its own chance."""

    def __init__(self, problem: Problem, best: Best, seed: int) -> None:
        self.problem, self.best = problem, best
        self.board = board_of(problem, seed)
        self.waiting = np.zeros(len(problem.meetings) + 1, np.int64)
        self.barred = np.zeros(self.board.allowed.shape, np.int64)
        self.kept = np.full(len(problem.meetings), -1, np.int64)

    @property
    def slots(self) -> Slots:
        return slots_of(self.board.slot)

    @property
    def _breaks(self) -> int:
        return int(np.maximum(self.board.runs - 1, 0).sum())

    def begin(self, slots: Slots | None = None) -> None:
        """From a timetable or from nothing; then what can be placed without turning anything out."""
        if slots is not None:
            put_all(self.board, np.array([-1 if slot is None else slot for slot in slots], np.int64))
        load = [len(numbers) for numbers in self.problem.meetings_of]
        choices = [len(slots) for slots in self.problem.allowed]
        order = sorted(
            range(len(self.problem.meetings)),
            key=lambda number: (
                not self.board.is_fixed[number],
                -self.board.weight[number],
                choices[number] - sum(load[who] for who in self.problem.meetings[number].participants),
            ),
        )
        fill(self.board, np.array([number for number in order if choices[number]], np.int64))
        self.best.offer(self.slots)

    def place(self, steps: int | None, ticking: Ticking, patience: int) -> int:
        """Turn meetings out for others, until all have a place or nothing came of `patience` turns; steps taken."""
        done, idle = 0, 0
        while not self.best.is_everything_placed and idle < patience:
            if ticking() >= 1 or (steps is not None and done >= steps):
                break
            missing = self._missing()
            self.waiting[: len(missing)] = missing
            search(self.board, self.waiting, len(missing), PLACING, CALM, self.kept, self.barred)
            idle += 1
            if self._weight(self.kept) > self.best.weight:
                self.best.offer(slots_of(self.kept))
                idle = 0
            done += PLACING
        return done

    def _missing(self) -> np.ndarray:
        """The meetings without a place for which there could be one."""
        return np.flatnonzero((self.board.slot < 0) & self.board.allowed.any(axis=1))

    def _weight(self, slots: np.ndarray | None = None) -> int:
        return int(self.board.weight[(self.board.slot if slots is None else slots) >= 0].sum())

    def recall(self) -> None:
        """Back to the best that is known."""
        put_all(self.board, np.array([-1 if slot is None else slot for slot in self.best.slots], np.int64))

    def smooth(self, swaps: int | None, ticking: Ticking) -> None:
        """Fewer breaks, in rounds of annealing of which each is twice as long, until told to stop."""
        begun = ticking()
        anneal(self.board, SWAPS, LUKEWARM, LUKEWARM)  # to see how fast it goes
        done, planned = SWAPS, max(1_000_000, FIRST_ROUND * len(self.problem.meetings))
        while not self.best.is_proven and (now := ticking()) < 1 and (swaps is None or done < swaps):
            if swaps is not None:
                left = float(swaps - done)
            else:
                left = done / (now - begun) * (1 - now) if now > begun else 10.0 * planned
            is_last = left < planned * 3
            done += self._round(left if is_last else planned, ticking, by_time=is_last and swaps is None)
            planned *= 2

    def _round(self, swaps: float, ticking: Ticking, *, by_time: bool) -> int:
        """Down from warm to cold; the swaps that were tried."""
        warm = WARM if swaps >= SHORT * len(self.problem.meetings) else LUKEWARM
        begun, done, share = ticking(), 0, 0.0
        while share < 1 and (now := ticking()) < 1:
            share = min(1.0, (now - begun) / (1 - begun) if by_time else done / swaps)
            warmth = warm * (COLD / warm) ** share
            anneal(self.board, SWAPS, warmth, warmth)
            done += SWAPS
            if self._breaks <= self.best.fewest_breaks or done % TOLD == 0:
                self.best.offer(self.slots)
            if self.best.is_proven:
                return done
        anneal(self.board, SWAPS, FROZEN, FROZEN)
        fill(self.board, self._missing())
        self.best.offer(self.slots)
        return done


def slots_of(places: np.ndarray) -> Slots:
    return tuple(None if slot < 0 else slot for slot in places.tolist())


def warm_up() -> None:
    """Every loop once, so that compiling or loading them takes nothing from the time for the search."""
    improver = Improver(TINY, Best(TINY, (None, None), 2, 0), 0)
    improver.begin()
    improver.place(1, lambda: 0.0, 1)
    improver.recall()
    anneal(improver.board, 1, COLD, COLD)
