"""A timetable as arrays, `at[participant, slot]`, in which nobody can be twice, and the small moves on it."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from prasme.engines.planning.compiled import compiled, part
from prasme.engines.planning.problem import Problem

Array = np.ndarray
MANY = 1 << 30
# Typed, since Numba compiles a loop once more for each literal that it is called with.
NONE: Any = np.int64(-1)
FIRST: Any = np.int64(0)
ONE: Any = np.int64(1)
UNFAIR = 4  # what a break beyond `fair` counts, in breaks


class Board(NamedTuple):
    begins: Array  # where a meeting's participants begin in `people`
    people: Array
    allowed: Array  # [meeting, slot]
    weight: Array
    is_fixed: Array
    room: Array  # 0: table, 1: remote
    rooms: Array  # how many there are, of both
    earlier_begins: Array  # where the meetings begin, in `earlier`, that come before a meeting
    earlier: Array
    later_begins: Array
    later: Array
    most: Array  # [participant]
    fair: Array  # one number
    slot: Array  # [meeting], -1: none
    at: Array  # [participant, slot + 1]: the meeting there, -1: none; the edges are always empty
    used: Array  # [table or remote, slot]
    held: Array  # [participant]
    runs: Array  # [participant]: groups of meetings without a gap
    chain: Array  # the meetings of the last chain
    seen: Array  # [meeting]: the number of the last chain in which it was
    chains: Array  # one number: how many have been looked for
    chance: Array  # state of the generator


def board_of(problem: Problem, seed: int) -> Board:
    """An empty board."""
    meetings, people, slots = problem.meetings, problem.participants, problem.slots
    allowed = np.zeros((len(meetings), slots), np.uint8)
    for number, those in enumerate(problem.allowed):
        allowed[number, list(those)] = 1
    everyone = [meeting.participants for meeting in meetings]
    most = [slots if cap is None else cap for cap in problem.most or (None,) * people]
    rooms = [problem.tables, MANY if problem.remote_rooms is None else problem.remote_rooms]
    earlier: list[list[int]] = [[] for _ in meetings]
    later: list[list[int]] = [[] for _ in meetings]
    for a, b in problem.before:
        later[a].append(b)
        earlier[b].append(a)
    return Board(
        *_rows(everyone),
        allowed,
        np.array([meeting.weight for meeting in meetings], np.int64),
        np.array([meeting.fixed is not None for meeting in meetings], np.uint8),
        np.array([meeting.remote for meeting in meetings], np.int64),
        np.array(rooms, np.int64),
        *_rows(earlier),
        *_rows(later),
        np.array(most, np.int64),
        np.array([MANY if problem.fair is None else problem.fair], np.int64),
        np.full(len(meetings), -1, np.int64),
        np.full((people, slots + 2), -1, np.int64),
        np.zeros((2, slots), np.int64),
        np.zeros(people, np.int64),
        np.zeros(people, np.int64),
        np.zeros(len(meetings) + 1, np.int64),
        np.zeros(len(meetings), np.int64),
        np.zeros(1, np.int64),
        np.array([(seed * 2 + 1) * 0x9E3779B97F4A7C15 % 2**64], np.uint64),
    )


def _rows(rows: list) -> tuple[Array, Array]:
    begins = np.zeros(len(rows) + 1, np.int64)
    begins[1:] = np.cumsum([len(row) for row in rows])
    return begins, np.array([number for row in rows for number in row], np.int64)


@part
def below(board: Board, end: Any) -> Any:
    """A number by chance from 0 to `end` - 1 (xorshift64*)."""
    state = board.chance[0]
    state ^= state >> np.uint64(12)
    state ^= state << np.uint64(25)
    state ^= state >> np.uint64(27)
    board.chance[0] = state
    return np.int64(((state * np.uint64(0x2545F4914F6CDD1D)) >> np.uint64(33)) % np.uint64(end))


@part
def fraction(board: Board) -> float:
    return below(board, np.int64(MANY)) / MANY


@part
def cost_of_runs(board: Board, runs: int) -> int:
    breaks = max(runs - 1, 0)
    return breaks + UNFAIR * max(breaks - board.fair[0], 0)


@part
def runs_added(board: Board, who: int, slot: int) -> int:
    """By how much the groups of a participant grow in number when an idle slot is taken."""
    return 1 - (board.at[who, slot] >= 0) - (board.at[who, slot + 2] >= 0)


@part
def keeps_order(board: Board, meeting: int, slot: int) -> bool:
    for place in range(board.earlier_begins[meeting], board.earlier_begins[meeting + 1]):
        if board.slot[board.earlier[place]] >= slot:
            return False
    for place in range(board.later_begins[meeting], board.later_begins[meeting + 1]):
        if 0 <= board.slot[board.later[place]] <= slot:
            return False
    return True


@part
def may_be_held(board: Board, meeting: int) -> bool:
    """Has none of its participants reached the cap?"""
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        who = board.people[place]
        if board.held[who] >= board.most[who]:
            return False
    return True


@part
def put(board: Board, meeting: int, slot: int) -> None:
    board.slot[meeting] = slot
    board.used[board.room[meeting], slot] += 1
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        who = board.people[place]
        board.runs[who] += runs_added(board, who, slot)
        board.at[who, slot + 1] = meeting
        board.held[who] += 1


@part
def take(board: Board, meeting: int) -> None:
    slot = board.slot[meeting]
    board.slot[meeting] = -1
    board.used[board.room[meeting], slot] -= 1
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        who = board.people[place]
        board.at[who, slot + 1] = -1
        board.runs[who] -= runs_added(board, who, slot)
        board.held[who] -= 1


@compiled
def put_all(board: Board, slots: Array) -> None:
    """Exactly this timetable, as far as it keeps the rules; fixed meetings first."""
    for meeting in range(len(board.slot)):
        if board.slot[meeting] >= 0:
            take(board, meeting)
    for turn in range(2):
        for meeting in range(len(board.slot)):
            slot = slots[meeting]
            if slot >= 0 and board.is_fixed[meeting] == 1 - turn and can_stand(board, meeting, slot):
                put(board, meeting, slot)


@part
def can_stand(board: Board, meeting: int, slot: int) -> bool:
    """Free for all of them, a room is left, and no rule is against it."""
    if not board.allowed[meeting, slot] or board.used[board.room[meeting], slot] >= board.rooms[board.room[meeting]]:
        return False
    for place in range(board.begins[meeting], board.begins[meeting + 1]):
        if board.at[board.people[place], slot + 1] >= 0:
            return False
    return may_be_held(board, meeting) and keeps_order(board, meeting, slot)
