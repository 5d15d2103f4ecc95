"""The search behind a re-plan: on the board in several orders, and to the end by CP-SAT where the event is small."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from prasme.engines.planning.board import board_of, put_all
from prasme.engines.planning.bounds import is_small
from prasme.engines.planning.improving import slots_of
from prasme.engines.planning.problem import Problem
from prasme.engines.planning.repairing import repair, shuffle

Slots = tuple[int | None, ...]
ORDERS = 20  # in which the waiting meetings are tried, while there is time


def mended(
    problem: Problem, kept: Slots, before: Slots, moves_for_one: int, seconds: float, seed: int
) -> tuple[Slots, bool]:
    """The slots, and whether nothing better is possible: so much for each weight placed, one for each move."""
    begun = time.monotonic()
    home = _places(before)
    board = board_of(problem, seed)
    start = _places(kept)
    waiting = np.flatnonzero(start < 0)
    waiting = waiting[np.argsort(-board.weight[waiting], kind="stable")].astype(np.int64)
    waiting = waiting[board.allowed[waiting].any(axis=1)]
    best, best_value = kept, _value(problem, kept, before, moves_for_one)
    for _ in range(ORDERS):
        put_all(board, start)
        left = repair(board, waiting, home, moves_for_one)
        found = slots_of(board.slot)
        value = _value(problem, found, before, moves_for_one)
        if value > best_value:
            best, best_value = found, value
        if (not left and not _moved(found, kept)) or time.monotonic() - begun > seconds / 2:
            break
        shuffle(board, waiting)
    most = _most(problem, kept, before, moves_for_one)
    left_seconds = seconds - (time.monotonic() - begun)
    if best_value < most and is_small(problem) and left_seconds > 0:
        from prasme.engines.planning.proving import Limit, Prover

        proof = Prover(seed, lambda _bound: None).fewest_moves(
            problem, best, before, moves_for_one, Limit(seconds=left_seconds)
        )
        if proof.slots is not None and _value(problem, proof.slots, before, moves_for_one) >= best_value:
            return proof.slots, proof.is_best
    return best, best_value >= most


def _places(slots: Sequence[int | None]) -> np.ndarray:
    return np.array([-1 if slot is None else slot for slot in slots], np.int64)


def _moved(slots: Slots, before: Slots) -> int:
    pairs = zip(slots, before, strict=True)
    return sum(new is not None and old is not None and new != old for new, old in pairs)


def _value(problem: Problem, slots: Slots, before: Slots, moves_for_one: int) -> int:
    placed = sum(m.weight for m, slot in zip(problem.meetings, slots, strict=True) if slot is not None)
    return placed * (moves_for_one + 1) - _moved(slots, before)


def _most(problem: Problem, kept: Slots, before: Slots, moves_for_one: int) -> int:
    """Everything placed that has a slot at all, and nothing moved but what has lost its slot."""
    most = 0
    for meeting, allowed, stays, old in zip(problem.meetings, problem.allowed, kept, before, strict=True):
        if allowed:
            most += meeting.weight * (moves_for_one + 1) - (stays is None and old is not None)
    return most
