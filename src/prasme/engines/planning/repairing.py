"""Placing what a late change has put out, with as few others as possible moved."""

from __future__ import annotations

from typing import Any

import numpy as np

from prasme.engines.planning.board import FIRST, NONE, Array, Board, below, can_stand, keeps_order, may_be_held, put
from prasme.engines.planning.compiled import compiled, part
from prasme.engines.planning.kempe import brings_back, find_chain, put_where_free, swap_chain

TOO_MANY: Any = np.int64(1 << 20)


@part
def chain_moves(board: Board, length: int, here: int, to: int, home: Array) -> int:
    """How many more meetings stand elsewhere than at home, when the last chain is swapped."""
    more = FIRST
    for place in range(length):
        meeting = board.chain[place]
        old = board.slot[meeting]
        new = to if old == here else here
        if home[meeting] >= 0:
            more += np.int64(new != home[meeting]) - np.int64(old != home[meeting])
    return more


@part
def cheapest_way(board: Board, blocker: int, meeting: int, home: Array, most: int) -> tuple[int, int]:
    """The slot to which a chain moves the blocker at the least cost, and that cost."""
    here = board.slot[blocker]
    best, best_moves = NONE, most + 1
    for to in range(board.allowed.shape[1]):
        if to == here or not board.allowed[blocker, to]:
            continue
        length = find_chain(board, blocker, to)
        if length < 0 or brings_back(board, meeting, to):
            continue
        moves = chain_moves(board, length, here, to, home)
        if moves < best_moves:
            best, best_moves = to, moves
    return best, best_moves


@part
def blockers(board: Board, meeting: int, slot: int, found: Array) -> int:
    many = FIRST
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        hit = board.at[board.people[place], slot + 1]
        if hit >= 0 and (many == 0 or found[many - 1] != hit):
            found[many] = hit
            many += 1
    return many


@part
def put_with_few_moves(board: Board, meeting: int, home: Array, most: int) -> bool:
    """Where it is free; else where one or two others can be moved away with at most so many moves in all."""
    if put_where_free(board, meeting):
        return True
    if not may_be_held(board, meeting):
        return False
    slots = board.allowed.shape[1]
    found = np.zeros(64, np.int64)
    best, best_moves, first_to = NONE, most + 1, NONE
    for slot in range(slots):
        if not board.allowed[meeting, slot] or not keeps_order(board, meeting, slot):
            continue
        many = blockers(board, meeting, slot, found)
        if many == 1:
            to, moves = cheapest_way(board, found[0], meeting, home, best_moves - 1)
            if to >= 0 and moves < best_moves and stands_after(board, meeting, found[0], slot, to):
                best, best_moves, first_to = slot, moves, to
        elif many == 2:
            one, other = found[0], found[1]
            for to in range(slots):
                if to == slot or not board.allowed[one, to]:
                    continue
                length = find_chain(board, one, to)
                if length < 0:
                    continue
                moves = chain_moves(board, length, slot, to, home)
                if moves >= best_moves:
                    continue
                swap_chain(board, length, slot, to)
                left = blockers(board, meeting, slot, found)
                if left == 0 and can_stand(board, meeting, slot):
                    best, best_moves, first_to = slot, moves, to
                elif left == 1 and found[0] == other:
                    away, more = cheapest_way(board, other, meeting, home, best_moves - moves - 1)
                    if away >= 0 and stands_after(board, meeting, other, slot, away):
                        best, best_moves, first_to = slot, moves + more, to
                find_chain(board, one, slot)
                swap_chain(board, length, to, slot)
    if best < 0:
        return False
    blockers(board, meeting, best, found)
    move_away(board, found[0], first_to)
    while not can_stand(board, meeting, best) and blockers(board, meeting, best, found):
        to, _ = cheapest_way(board, found[0], meeting, home, TOO_MANY)
        if to < 0:
            return False
        move_away(board, found[0], to)
    if can_stand(board, meeting, best):
        put(board, meeting, best)
    return board.slot[meeting] >= 0


@part
def move_away(board: Board, blocker: int, to: int) -> None:
    here = board.slot[blocker]
    length = find_chain(board, blocker, to)
    swap_chain(board, length, here, to)


@part
def stands_after(board: Board, meeting: int, blocker: int, slot: int, to: int) -> bool:
    """Tried: may the meeting stand in the slot when the blocker's chain is swapped?"""
    length = find_chain(board, blocker, to)
    swap_chain(board, length, slot, to)
    may = can_stand(board, meeting, slot)
    find_chain(board, blocker, slot)
    swap_chain(board, length, to, slot)
    return may


@compiled
def repair(board: Board, waiting: Array, home: Array, most: int) -> int:
    """Place what waits, in this order; how many are left."""
    left = FIRST
    for place in range(len(waiting)):
        if not put_with_few_moves(board, waiting[place], home, most):
            left += 1
    return left


@compiled
def shuffle(board: Board, numbers: Array) -> None:
    for place in range(len(numbers) - 1, 0, -1):
        other = below(board, place + 1)
        numbers[place], numbers[other] = numbers[other], numbers[place]
