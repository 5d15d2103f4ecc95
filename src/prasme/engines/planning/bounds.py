"""How much can be placed at most: a certificate from the linear relaxation, summed up in whole numbers.

Prices for the time of each participant and for the rooms of each slot bound what any timetable can place; whatever
the prices are, the bound holds. The solver only finds good ones, so its tolerances do not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from prasme.engines.planning.problem import Problem

SCALE = 1 << 24  # prices are rounded to this part of one
LARGE = 4_000  # variables from which the first-order method is the quicker one


def fewest_rounds(problem: Problem) -> int:
    """So many slots at least are needed to place everything, even if everybody were always there."""
    remote = sum(meeting.remote for meeting in problem.meetings)
    on_site = len(problem.meetings) - remote
    found = [max(map(len, problem.meetings_of), default=0)]
    if problem.tables:
        found.append(ceil(on_site / problem.tables))
    if problem.remote_rooms:
        found.append(ceil(remote / problem.remote_rooms))
    return max(found)


def is_small(problem: Problem, most: int = 15 * 1000) -> bool:
    """Few enough Booleans for a proof to be likely within a minute: up to about eighty participants."""
    return sum(map(len, problem.allowed)) <= most


def within_fair(problem: Problem, bound: int) -> int:
    """What a bound says of all fair timetables that was found with nobody beyond `fair`.

    The others have somebody with more than `fair` breaks, and hence everybody has one, who can have any.
    """
    if problem.fair is None or any(len(numbers) < 2 for numbers in problem.meetings_of):
        return bound
    return min(bound, problem.participants + problem.fair)


def most_weight(problem: Problem, weights: Sequence[int], seconds: float) -> int:
    """No timetable places more than this of the weights. After `seconds` the bound may be a weak one."""
    from ortools.linear_solver import pywraplp

    keys = [(number, slot) for number, slots in enumerate(problem.allowed) for slot in sorted(slots)]
    if not keys:
        return 0
    solver = pywraplp.Solver.CreateSolver("PDLP" if len(keys) > LARGE else "GLOP")
    solver.SetTimeLimit(max(1, int(seconds * 1000)))
    goal = solver.Objective()
    goal.SetMaximization()
    rules: dict[tuple, pywraplp.Constraint] = {}
    for number, slot in keys:
        chosen = solver.NumVar(0.0, solver.infinity(), "")
        goal.SetCoefficient(chosen, weights[number])
        for name, most in _rules(problem, number, slot):
            if name not in rules:
                rules[name] = solver.Constraint(-solver.infinity(), most)
            rules[name].SetCoefficient(chosen, 1.0)
    solver.Solve()
    try:
        prices = {name: max(0, round(rule.dual_value() * SCALE)) for name, rule in rules.items()}
    except (ValueError, OverflowError):  # no prices were found in the time
        prices = {}
    return min(sum(weights), _priced(problem, weights, prices))


def _rules(problem: Problem, number: int, slot: int) -> list[tuple[tuple, float]]:
    """What one place of one meeting uses up, and how much of it there is."""
    meeting = problem.meetings[number]
    rules: list[tuple[tuple, float]] = [(("meeting", number), 1.0)]
    for who in meeting.participants:
        rules.append((("who", who, slot), 1.0))
        if problem.most and (cap := problem.most[who]) is not None:
            rules.append((("cap", who), float(cap)))
    rooms = problem.remote_rooms if meeting.remote else problem.tables
    if rooms is not None:
        rules.append((("rooms", meeting.remote, slot), float(rooms)))
    return rules


def _priced(problem: Problem, weights: Sequence[int], prices: dict[tuple, int]) -> int:
    """Everything that there is at its price, and each meeting at what it is worth beyond what it must pay."""
    total = 0
    for name, price in prices.items():
        if name[0] == "rooms":
            total += price * (problem.remote_rooms or 0 if name[1] else problem.tables)
        elif name[0] == "cap":
            total += price * ((problem.most[name[1]] if problem.most else 0) or 0)
        elif name[0] == "who":
            total += price
    for number, slots in enumerate(problem.allowed):
        gain = 0
        for slot in slots:
            pays = sum(prices.get(name, 0) for name, _ in _rules(problem, number, slot) if name[0] != "meeting")
            gain = max(gain, weights[number] * SCALE - pays)
        total += gain
    return total // SCALE
