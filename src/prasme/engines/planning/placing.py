"""Finding a place for as many meetings as possible: where free, by a chain, or by turning others out for a while."""

from __future__ import annotations

import math

import numpy as np

from prasme.engines.planning.board import FIRST, NONE, Array, Board, below, can_stand, fraction, keeps_order, put, take
from prasme.engines.planning.compiled import compiled, part
from prasme.engines.planning.kempe import put_by_chain, put_where_free


@compiled
def fill(board: Board, order: Array) -> int:
    """Place what can be placed without turning anything out; the number of meetings without a place."""
    left = 0
    for place in range(len(order)):
        meeting = order[place]
        if board.slot[meeting] < 0 and not put_where_free(board, meeting) and not put_by_chain(board, meeting):
            left += 1
    return left


@part
def turned_out(board: Board, meeting: int, slot: int, out: Array) -> int:
    """Which meetings would have to leave for this one, into `out`; how many, or -1 if one of them must stay."""
    many = FIRST
    room = board.room[meeting]
    freed = 0
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        who = board.people[place]
        hit = board.at[who, slot + 1]
        if hit < 0 and board.held[who] >= board.most[who]:
            hit = one_of(board, who)
        if hit < 0:
            continue
        if board.is_fixed[hit]:
            return NONE
        for near in range(many):
            if out[near] == hit:
                hit = NONE
                break
        if hit >= 0:
            out[many] = hit
            many += 1
            freed += board.room[hit] == room and board.slot[hit] == slot
    if not freed and board.used[room, slot] >= board.rooms[room]:
        for _ in range(30):
            hit = board.at[below(board, board.at.shape[0]), slot + 1]
            if hit >= 0 and board.room[hit] == room and not board.is_fixed[hit]:
                out[many] = hit
                return many + 1
        return NONE
    return many


@part
def one_of(board: Board, who: int) -> int:
    """One of the placed meetings of a participant, by chance."""
    slots = board.allowed.shape[1]
    shift = below(board, slots)
    for step in range(slots):
        hit = board.at[who, (step + shift) % slots + 1]
        if hit >= 0:
            return hit
    return NONE


@compiled
def search(board: Board, waiting: Array, many: int, steps: int, warmth: float, best: Array, barred: Array) -> int:
    """Turn meetings out for others that wait; `best` keeps the slots with the least weight waiting.

    `waiting` holds the `many` meetings without a place; the new number is returned. What was turned out of a slot may
    not return there for a while (`barred`).
    """
    slots = board.allowed.shape[1]
    out, chosen = np.zeros(64, np.int64), np.zeros(64, np.int64)
    weight = FIRST
    for place in range(many):
        weight += board.weight[waiting[place]]
    least = weight
    best[:] = board.slot
    for step in range(steps):
        if many == 0:
            break
        turn = board.chains[0] + step
        place = below(board, many)
        meeting = waiting[place]
        if put_where_free(board, meeting) or put_by_chain(board, meeting):
            many -= 1
            waiting[place] = waiting[many]
            weight -= board.weight[meeting]
        else:
            best_slot, best_costs, leave, ties = NONE, FIRST, FIRST, FIRST
            for slot in range(slots):
                if not board.allowed[meeting, slot] or barred[meeting, slot] > turn:
                    continue
                if not keeps_order(board, meeting, slot):
                    continue
                found = turned_out(board, meeting, slot, out)
                if found < 0:
                    continue
                costs = -board.weight[meeting]
                for near in range(found):
                    costs += board.weight[out[near]]
                ties = ties + 1 if costs == best_costs else 1
                if best_slot < 0 or costs < best_costs or (costs == best_costs and below(board, ties) == 0):
                    best_slot, best_costs, leave = slot, costs, found
                    chosen[:found] = out[:found]
            if best_slot < 0:
                continue
            if best_costs > 0 and fraction(board) >= math.exp(-best_costs / warmth):
                continue
            for near in range(leave):
                take(board, chosen[near])
                barred[chosen[near], best_slot] = turn + 10 + many // 2 + below(board, np.int64(10))
            many -= 1
            waiting[place] = waiting[many]
            if can_stand(board, meeting, best_slot):
                put(board, meeting, best_slot)
                weight -= board.weight[meeting]
            else:
                waiting[many] = meeting
                many += 1
            for near in range(leave):
                waiting[many] = chosen[near]
                many += 1
                weight += board.weight[chosen[near]]
        if weight < least:
            least = weight
            best[:] = board.slot
    return many
