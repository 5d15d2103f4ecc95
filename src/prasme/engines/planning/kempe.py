"""Kempe chains: two slots swapped for the meetings that hang together through their participants.

Swapping a whole chain keeps everybody at one meeting in a slot. Only who has exactly one of the two slots taken
changes anything in the day: the ends of the chain.
"""

from __future__ import annotations

import math

from prasme.engines.planning.board import (
    FIRST,
    NONE,
    ONE,
    Board,
    below,
    can_stand,
    cost_of_runs,
    fraction,
    keeps_order,
    may_be_held,
    put,
    runs_added,
)
from prasme.engines.planning.compiled import compiled, part

NOT_POSSIBLE = NONE


@part
def find_chain(board: Board, meeting: int, to: int) -> int:
    """Collect the chain of a meeting and the slot that it shall move to; its length, or NOT_POSSIBLE."""
    board.chains[0] += 1
    number, chain, slots = board.chains[0], board.chain, board.slot
    here = slots[meeting]
    chain[0] = meeting
    board.seen[meeting] = number
    length, done = ONE, FIRST
    moved_0, moved_1 = FIRST, FIRST  # from `here` to `to`, less those the other way: tables, remote rooms
    while done < length:
        one = chain[done]
        done += 1
        other = to if slots[one] == here else here
        if not board.allowed[one, other]:
            return NOT_POSSIBLE
        step = 1 if other == to else -1
        if board.room[one] == 0:
            moved_0 += step
        else:
            moved_1 += step
        for place in range(board.begins[one], board.begins[one + 1]):
            hit = board.at[board.people[place], other + 1]
            if hit >= 0 and board.seen[hit] != number:
                board.seen[hit] = number
                chain[length] = hit
                length += 1
    if moved_0 and board.used[0, to if moved_0 > 0 else here] + abs(moved_0) > board.rooms[0]:
        return NOT_POSSIBLE
    if moved_1 and board.used[1, to if moved_1 > 0 else here] + abs(moved_1) > board.rooms[1]:
        return NOT_POSSIBLE
    if len(board.earlier) and not chain_keeps_order(board, length, here, to):
        return NOT_POSSIBLE
    return length


@part
def slot_after(board: Board, meeting: int, here: int, to: int) -> int:
    slot = board.slot[meeting]
    if slot >= 0 and board.seen[meeting] == board.chains[0]:
        return to if slot == here else here
    return slot


@part
def chain_keeps_order(board: Board, length: int, here: int, to: int) -> bool:
    for place in range(length):
        meeting = board.chain[place]
        slot = slot_after(board, meeting, here, to)
        for near in range(board.earlier_begins[meeting], board.earlier_begins[meeting + 1]):
            if slot_after(board, board.earlier[near], here, to) >= slot:
                return False
        for near in range(board.later_begins[meeting], board.later_begins[meeting + 1]):
            if 0 <= slot_after(board, board.later[near], here, to) <= slot:
                return False
    return True


@part
def runs_moved(board: Board, who: int, here: int, to: int) -> int:
    """By how much the groups of a participant grow in number who moves from one slot to an idle one."""
    at = board.at
    left = (at[who, here] >= 0) + (at[who, here + 2] >= 0)
    come = (at[who, to] >= 0 and to != here + 1) + (at[who, to + 2] >= 0 and to != here - 1)
    return left - come


@part
def chain_costs(board: Board, length: int, here: int, to: int) -> int:
    """What the last chain would add to the breaks."""
    costs = FIRST
    for place in range(length):
        meeting = board.chain[place]
        old = board.slot[meeting]
        new = to if old == here else here
        for near in range(board.begins[meeting], board.begins[meeting + 1]):
            who = board.people[near]
            if board.at[who, new + 1] < 0:
                runs = board.runs[who]
                more = runs_moved(board, who, old, new)
                if more:
                    costs += cost_of_runs(board, runs + more) - cost_of_runs(board, runs)
    return costs


@part
def swap_chain(board: Board, length: int, here: int, to: int) -> None:
    for place in range(length):
        meeting = board.chain[place]
        old = board.slot[meeting]
        new = to if old == here else here
        board.used[board.room[meeting], old] -= 1
        board.used[board.room[meeting], new] += 1
        for near in range(board.begins[meeting], board.begins[meeting + 1]):
            who = board.people[near]
            if board.at[who, new + 1] < 0:
                board.runs[who] += runs_moved(board, who, old, new)
    for place in range(length):
        meeting = board.chain[place]
        for near in range(board.begins[meeting], board.begins[meeting + 1]):
            board.at[board.people[near], board.slot[meeting] + 1] = -1
    for place in range(length):
        meeting = board.chain[place]
        new = to if board.slot[meeting] == here else here
        board.slot[meeting] = new
        for near in range(board.begins[meeting], board.begins[meeting + 1]):
            board.at[board.people[near], new + 1] = meeting


@part
def put_where_free(board: Board, meeting: int) -> bool:
    """Into a slot that is free for all of them: the one that costs fewest breaks."""
    slots = board.allowed.shape[1]
    best, best_costs = NONE, FIRST
    shift = below(board, slots)
    for step in range(slots):
        slot = (step + shift) % slots
        if can_stand(board, meeting, slot):
            costs = FIRST
            for place in range(board.begins[meeting], board.begins[meeting + 1]):
                who = board.people[place]
                costs += cost_of_runs(board, board.runs[who] + runs_added(board, who, slot))
                costs -= cost_of_runs(board, board.runs[who])
            if best < 0 or costs < best_costs:
                best, best_costs = slot, costs
    if best >= 0:
        put(board, meeting, best)
    return best >= 0


@part
def put_by_chain(board: Board, meeting: int) -> bool:
    """Into a slot where one other meeting is in the way, which a chain can move elsewhere."""
    if not may_be_held(board, meeting):
        return False
    slots = board.allowed.shape[1]
    shift, shift_to = below(board, slots), below(board, slots)
    for step in range(slots):
        slot = (step + shift) % slots
        if not board.allowed[meeting, slot] or not keeps_order(board, meeting, slot):
            continue
        blocker = one_in_the_way(board, meeting, slot)
        if blocker < 0 or board.is_fixed[blocker]:
            continue
        for further in range(slots):
            to = (further + shift_to) % slots
            if to == slot or not board.allowed[blocker, to]:
                continue
            length = find_chain(board, blocker, to)
            if length < 0 or brings_back(board, meeting, to):
                continue
            swap_chain(board, length, slot, to)
            if can_stand(board, meeting, slot):
                put(board, meeting, slot)
                return True
            swap_chain(board, length, to, slot)  # every room is taken, or an order would be broken
    return False


@part
def one_in_the_way(board: Board, meeting: int, slot: int) -> int:
    """The only meeting that stands in the way; -1 when there is none or more than one."""
    found = NONE
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        hit = board.at[board.people[place], slot + 1]
        if hit >= 0:
            if found >= 0 and found != hit:
                return NONE
            found = hit
    if found < 0 and board.used[board.room[meeting], slot] >= board.rooms[board.room[meeting]]:
        people = board.at.shape[0]
        for _ in range(20):  # free for them, but full: any meeting of its kind may leave
            hit = board.at[below(board, people), slot + 1]
            if hit >= 0 and board.room[hit] == board.room[meeting]:
                return hit
    return found


@part
def brings_back(board: Board, meeting: int, to: int) -> bool:
    """Would the last chain bring a meeting of one of these participants out of `to` into the slot?"""
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        hit = board.at[board.people[place], to + 1]
        if hit >= 0 and board.seen[hit] == board.chains[0]:
            return True
    return False


@compiled
def anneal(board: Board, steps: int, warm: float, cold: float) -> int:
    """Swap chains by chance, those that add breaks the more seldom the colder it is; the change of the cost."""
    people, slots = board.at.shape[0], board.allowed.shape[1]
    total = 0
    for step in range(steps):
        warmth = warm + (cold - warm) * step / steps
        who = below(board, people)
        if board.runs[who] < 2:
            who = below(board, people)  # whoever has a break is drawn more often
        here, to = below(board, slots), below(board, slots)
        if board.at[who, here + 1] < 0:
            here, to = to, here
        meeting = board.at[who, here + 1]
        if meeting < 0 or here == to or not board.allowed[meeting, to]:
            continue
        runs = board.runs[who]
        own = cost_of_runs(board, runs + runs_moved(board, who, here, to)) - cost_of_runs(board, runs)
        if own > 0 and fraction(board) >= math.exp(-own / warmth):
            continue  # decided at this end already: no need to walk along the chain
        length = find_chain(board, meeting, to)
        if length < 0:
            continue
        costs = chain_costs(board, length, here, to)
        if costs <= own or fraction(board) < math.exp((own - costs) / warmth):
            swap_chain(board, length, here, to)
            total += costs
    return total
