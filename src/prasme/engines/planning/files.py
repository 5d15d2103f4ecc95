"""Problems and answers as files: the published `.dzn`, and JSON of our own. All numbers in files count from 1.

    {"participants": 4, "slots": 3, "tables": 2,
     "meetings": [{"participants": [1, 2]},
                  {"participants": [3, 4], "weight": 3, "slots": [1, 2], "remote": true},
                  {"participants": [1, 3], "session": "afternoon", "fixed": 3}],
     "away": {"4": [1]}, "morning": 2, "remote_rooms": 5, "before": [[1, 3]], "most": {"2": 1}, "fair": 2}

Needed are `participants`, `slots`, `tables` and `meetings` with their `participants`. `session` is `morning` or
`afternoon`. `before` are pairs of meetings, the earlier one first. `fair` null: breaks need not be fair (default 2).
The answer is `placed`, `meetings` (how many there are), `breaks`, `bound` (no timetable that places as much has fewer
breaks), `most_placed` (none places more), `proven`, `seconds` and `slots`: of each meeting, or null.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from prasme.engines.planning.dzn import read_dzn
from prasme.engines.planning.problem import BadProblem, Meeting, Problem
from prasme.engines.planning.timetable import Timetable

FIELDS = {"participants", "slots", "tables", "meetings", "away", "morning", "remote_rooms", "before", "most", "fair"}
FIELDS_OF_MEETING = {"participants", "weight", "slots", "session", "fixed", "remote"}
NEEDED = ("participants", "slots", "tables", "meetings")


def read_problem(path: Path) -> Problem:
    """By the ending of its name; BadProblem says which line or field is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadProblem("file", "not a text in UTF-8") from problem
    return read_dzn(text) if path.suffix.lower() == ".dzn" else read_json(text)


def read_json(text: str) -> Problem:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as problem:
        raise BadProblem(f"line {problem.lineno}", f"not JSON: {problem.msg}") from problem
    _known("file", data, FIELDS)
    if missing := [name for name in NEEDED if name not in data]:
        raise BadProblem("file", f"no {', '.join(missing)}")
    participants, slots = _number("participants", data["participants"]), _number("slots", data["slots"])
    morning = None if data.get("morning") is None else _number("morning", data["morning"])
    meetings = _listed("meetings", data["meetings"])
    most = _by_participant("most", data.get("most"), participants)
    away = _by_participant("away", data.get("away"), participants)
    return Problem(
        participants=participants,
        slots=slots,
        tables=_number("tables", data["tables"]),
        remote_rooms=None if data.get("remote_rooms") is None else _number("remote_rooms", data["remote_rooms"]),
        meetings=tuple(
            _meeting(f"meetings[{place}]", entry, participants, slots, morning)
            for place, entry in enumerate(meetings, start=1)
        ),
        away=tuple(
            frozenset(_places(f"away[{who + 1}]", away.get(who, []), slots, "slot")) for who in range(participants)
        ),
        morning=morning,
        before=tuple(
            _pair(f"before[{place}]", pair, len(meetings))
            for place, pair in enumerate(_listed("before", data.get("before", [])), start=1)
        ),
        most=tuple(_number(f"most[{who + 1}]", most[who]) if who in most else None for who in range(participants))
        if most
        else None,
        fair=None if data.get("fair", 2) is None else _number("fair", data.get("fair", 2)),
    )


def _meeting(where: str, entry: Any, participants: int, slots: int, morning: int | None) -> Meeting:
    _known(where, entry, FIELDS_OF_MEETING)
    people = _places(f"{where}.participants", entry.get("participants"), participants, "participant")
    if len(people) < 2 or len(set(people)) < len(people):
        raise BadProblem(f"{where}.participants", "expected two participants or more, each once")
    those = None
    if entry.get("slots") is not None:
        those = frozenset(_places(f"{where}.slots", entry["slots"], slots, "slot"))
    if (session := entry.get("session")) is not None:
        if session not in ("morning", "afternoon") or morning is None:
            raise BadProblem(f"{where}.session", "expected morning or afternoon, and `morning` says how many slots")
        half = frozenset(range(morning) if session == "morning" else range(morning, slots))
        those = half if those is None else those & half
    fixed = entry.get("fixed")
    remote = entry.get("remote", False)
    if not isinstance(remote, bool):
        raise BadProblem(f"{where}.remote", "expected true or false")
    weight = _number(f"{where}.weight", entry.get("weight", 1))
    if weight < 1:
        raise BadProblem(f"{where}.weight", "expected 1 or more")
    return Meeting(
        first=people[0],
        second=people[1],
        others=tuple(people[2:]),
        weight=weight,
        slots=those,
        fixed=None if fixed is None else _places(f"{where}.fixed", [fixed], slots, "slot")[0],
        remote=remote,
    )


def _known(where: str, data: Any, names: set[str]) -> None:
    if not isinstance(data, dict):
        raise BadProblem(where, "expected an object, {…}")
    if unknown := sorted(set(data) - names):
        raise BadProblem(where, f"there is no field {unknown[0]!r}; there are {', '.join(sorted(names))}")


def _number(where: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise BadProblem(where, f"expected a whole number, not {json.dumps(value)[:30]}")
    return value


def _listed(where: str, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise BadProblem(where, "expected a list, […]")
    return value


def _places(where: str, value: Any, end: int, kind: str) -> list[int]:
    found = []
    for number in _listed(where, value):
        if not 1 <= _number(where, number) <= end:
            raise BadProblem(where, f"there is no {kind} {number} (1 to {end})")
        found.append(number - 1)
    return found


def _pair(where: str, value: Any, meetings: int) -> tuple[int, int]:
    pair = _places(where, value, meetings, "meeting")
    if len(pair) != 2 or pair[0] == pair[1]:
        raise BadProblem(where, "expected two meetings, the earlier one first")
    return pair[0], pair[1]


def _by_participant(where: str, value: Any, participants: int) -> Mapping[int, Any]:
    """An object by the participant's number."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadProblem(where, 'expected an object by participant, {"1": …}')
    found = {}
    for name, entry in value.items():
        if not name.isdecimal() or not 1 <= int(name) <= participants:
            raise BadProblem(f"{where}[{name}]", f"there is no participant {name} (1 to {participants})")
        found[int(name) - 1] = entry
    return found


def as_record(timetable: Timetable) -> dict[str, Any]:
    """The answer as it is written."""
    return {
        "placed": timetable.placed,
        "meetings": len(timetable.slots),
        "breaks": timetable.breaks,
        "bound": timetable.fewest_breaks,
        "most_placed": timetable.most_placed,
        "proven": timetable.proven,
        "seconds": round(timetable.seconds, 3),
        "slots": [None if slot is None else slot + 1 for slot in timetable.slots],
    }
