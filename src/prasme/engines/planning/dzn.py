"""MiniZinc data (`.dzn`), as meeting events are published in it.

`nBusiness` participants, `nMeetings`, `nTables`, `nTotalSlots`, `nMorningSlots`; `requested`, a row for each meeting:
participant, participant, session (1 morning, 2 afternoon, 3 any); `forbidden`, a set of slots for each participant;
`fixed`, a slot for each meeting (0: none); `precedences`, for each meeting the set of those that come before it. The
last three may be left out. All numbers from 1; a 0 in a set is a filler, as in the published files.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from prasme.engines.planning.problem import BadProblem, Meeting, Problem

ITEM = re.compile(r"\s*(\w+)\s*=\s*")
NUMBER = re.compile(r"-?\d+")
RANGE = re.compile(r"^\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*$")
NEEDED = ("nBusiness", "nMeetings", "nTables", "nTotalSlots", "nMorningSlots", "requested")
SESSIONS = (1, 2, 3)
FAIR = 2  # the published rule: breaks of two participants differ by no more


class Item(NamedTuple):
    line: int
    text: str


def read_dzn(text: str) -> Problem:
    """The problem in such a file; BadProblem says which item is wrong, and in which line it begins."""
    items = _items(text)
    if missing := [name for name in NEEDED if name not in items]:
        raise BadProblem("file", f"no {', '.join(missing)}")
    participants, many = _number(items, "nBusiness"), _number(items, "nMeetings")
    slots, morning = _number(items, "nTotalSlots"), _number(items, "nMorningSlots")
    if morning > slots:
        raise BadProblem(_where(items, "nMorningSlots"), f"{morning} of {slots} slots")
    rows = _rows(items, many, participants)
    sessions = {1: frozenset(range(morning)), 2: frozenset(range(morning, slots)), 3: None}
    fixed = _list(items, "fixed", many) if "fixed" in items else [0] * many
    for place, slot in enumerate(fixed, start=1):
        _within(items, f"fixed[{place}]", slot, slots, "slot", may_be_0=True)
    return Problem(
        participants=participants,
        slots=slots,
        tables=_number(items, "nTables"),
        meetings=tuple(
            Meeting(first=one - 1, second=two - 1, slots=sessions[session], fixed=slot - 1 if slot else None)
            for (one, two, session), slot in zip(rows, fixed, strict=True)
        ),
        away=tuple(
            frozenset(slot - 1 for slot in those) for those in _sets(items, "forbidden", participants, slots, "slot")
        ),
        morning=morning,
        before=tuple(
            (earlier - 1, later)
            for later, those in enumerate(_sets(items, "precedences", many, many, "meeting"))
            for earlier in sorted(those)
        ),
        fair=FAIR,
    )


def _items(text: str) -> dict[str, Item]:
    """What is assigned, by name."""
    text = re.sub(r"%[^\n]*", "", text)
    items: dict[str, Item] = {}
    at = 0
    while text[at:].strip():
        line = text.count("\n", 0, at + len(text[at:]) - len(text[at:].lstrip())) + 1
        found, end = ITEM.match(text, at), text.find(";", at)
        if not found or end < 0:
            raise BadProblem(f"line {line}", "expected `name = value;`")
        if found.group(1) in items:
            raise BadProblem(f"line {line}", f"{found.group(1)} is assigned twice")
        items[found.group(1)] = Item(line, text[found.end() : end].strip())
        at = end + 1
    return items


def _where(items: dict[str, Item], name: str) -> str:
    return f"line {items[name.partition('[')[0]].line}, {name}"


def _number(items: dict[str, Item], name: str) -> int:
    if not re.fullmatch(r"\d+", items[name].text):
        raise BadProblem(_where(items, name), f"expected a whole number, not {items[name].text[:30]!r}")
    return int(items[name].text)


def _numbers(items: dict[str, Item], name: str, text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",")]
    if parts[-1] == "":  # a comma may end a list
        parts.pop()
    if wrong := [part for part in parts if not NUMBER.fullmatch(part)]:
        raise BadProblem(_where(items, name), f"expected whole numbers, not {wrong[0][:30]!r}")
    return [int(part) for part in parts]


def _list(items: dict[str, Item], name: str, many: int) -> list[int]:
    text = items[name].text
    if not (text.startswith("[") and text.endswith("]")):
        raise BadProblem(_where(items, name), "expected a list, [1, 2, 3]")
    numbers = _numbers(items, name, text[1:-1])
    if len(numbers) != many:
        raise BadProblem(_where(items, name), f"{len(numbers)} entries instead of {many}")
    return numbers


def _rows(items: dict[str, Item], many: int, participants: int) -> list[tuple[int, int, int]]:
    text = items["requested"].text
    if not re.fullmatch(r"\[\|.*\|\]", text, re.DOTALL):
        raise BadProblem(_where(items, "requested"), "expected rows, [| 1, 2, 3 | 1, 4, 3 |]")
    parts = [part for part in text[2:-2].split("|") if part.strip()]
    if len(parts) != many:
        raise BadProblem(_where(items, "requested"), f"{len(parts)} rows, but nMeetings is {many}")
    rows = []
    for place, part in enumerate(parts, start=1):
        name = f"requested[{place}]"
        row = _numbers(items, name, part)
        if len(row) != 3:
            raise BadProblem(_where(items, name), f"{len(row)} numbers instead of 3: participant, participant, session")
        for who in row[:2]:
            _within(items, name, who, participants, "participant")
        if row[0] == row[1]:
            raise BadProblem(_where(items, name), f"participant {row[0]} with itself")
        if row[2] not in SESSIONS:
            raise BadProblem(_where(items, name), f"session {row[2]} is none of 1 (morning), 2 (afternoon), 3 (any)")
        rows.append((row[0], row[1], row[2]))
    return rows


def _sets(items: dict[str, Item], name: str, many: int, end: int, kind: str) -> list[set[int]]:
    if name not in items:
        return [set()] * many
    text = items[name].text
    if not re.fullmatch(r"\[.*\]", text, re.DOTALL):
        raise BadProblem(_where(items, name), "expected a list of sets, [{1, 2}, {}]")
    found = []
    for place, part in enumerate(re.findall(r"\{[^{}]*\}|-?\d+\s*\.\.\s*-?\d+", text[1:-1]), start=1):
        here = f"{name}[{place}]"
        if span := RANGE.match(part):
            numbers = set(range(int(span.group(1)), int(span.group(2)) + 1))
        else:
            numbers = set(_numbers(items, here, part[1:-1]))
        for number in numbers:
            _within(items, here, number, end, kind, may_be_0=True)
        found.append(numbers - {0})
    if len(found) != many:
        raise BadProblem(_where(items, name), f"{len(found)} sets instead of {many}")
    return found


def _within(items: dict[str, Item], name: str, number: int, end: int, kind: str, *, may_be_0: bool = False) -> None:
    if not (1 <= number <= end or (may_be_0 and number == 0)):
        raise BadProblem(_where(items, name), f"there is no {kind} {number} (1 to {end})")
