"""`prasme timetable solve FILE`: needs neither a database nor settings."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from prasme.engines.planning.files import as_record, read_problem
from prasme.engines.planning.problem import BadProblem, Problem
from prasme.engines.planning.solving import solve
from prasme.engines.planning.timetable import Timetable

BAD_FILE = 2


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["solve"])
    parser.add_argument("file", type=Path, help="MiniZinc data (.dzn), or JSON as engines/planning/files.py describes")
    parser.add_argument("--seconds", type=_positive, default=60.0, help="at most so long (default 60)")
    parser.add_argument("--workers", type=_at_least_one, default=2, help="threads that search (default 2)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--iterations", type=_at_least_one, help="with one worker: the same answer each time")
    parser.add_argument("--json", action="store_true", help="one object, with the slot of each meeting from 1")


def timetable(options: argparse.Namespace) -> None:
    try:
        problem = read_problem(options.file)
    except (BadProblem, OSError) as fault:
        fact = fault.strerror if isinstance(fault, OSError) else fault
        print(f"prasme: {options.file}: {fact}", file=sys.stderr)
        sys.exit(BAD_FILE)
    found = solve(
        problem,
        seconds=options.seconds,
        workers=options.workers,
        seed=options.seed,
        iterations=options.iterations,
    )
    print(json.dumps(as_record(found)) if options.json else told(problem, found))


def told(problem: Problem, found: Timetable) -> str:
    """The answer in lines: what it comes to, then each slot with its meetings, then what has no place."""
    lines = [
        f"{found.placed} of {len(found.slots)} meetings placed (at most {found.most_placed} can be)",
        f"{found.breaks} breaks (at least {found.fewest_breaks}); {'proven' if found.proven else 'not proven'}; "
        f"{found.seconds:.1f} s",
    ]
    for slot in range(problem.slots):
        here = [number for number, where in enumerate(found.slots) if where == slot]
        lines.append(f"slot {slot + 1}: {', '.join(_pair(problem, number) for number in here) or '–'}")
    lines += [f"no place: {_pair(problem, reason.meeting)} ({reason.why})" for reason in found.reasons]
    return "\n".join(lines)


def _pair(problem: Problem, number: int) -> str:
    return "–".join(str(who + 1) for who in problem.meetings[number].participants)


def _positive(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError("expected more than 0")
    return value


def _at_least_one(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("expected 1 or more")
    return value
