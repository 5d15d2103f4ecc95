"""CP-SAT as prover of small events: the best there is, or how much better it could be at most."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from prasme.engines.planning.model import EventModel
from prasme.engines.planning.problem import Problem

Slots = tuple[int | None, ...]


@dataclass(frozen=True, kw_only=True)
class Limit:
    seconds: float
    work: float | None = None  # CP-SAT's own measure, the same on any machine; None: only the clock counts


@dataclass(frozen=True, kw_only=True)
class Proof:
    slots: Slots | None  # what was found
    bound: int  # of the weight: no more; of the breaks: no fewer
    is_best: bool
    is_impossible: bool = False  # nothing keeps the rules


class Prover:
    """One solver at a time, which another thread may stop."""

    def __init__(self, seed: int, told: Callable[[int], None]) -> None:
        self.seed, self.told = seed, told  # `told` hears of each better bound
        self._stopped = threading.Event()
        self._solver: cp_model.CpSolver | None = None

    def stop(self) -> None:
        self._stopped.set()
        if self._solver is not None:
            self._solver.stop_search()

    def most_weight(self, problem: Problem, slots: Slots, limit: Limit) -> Proof:
        asked = EventModel(problem, is_everything_placed=False)
        asked.model.maximize(sum(problem.meetings[number].weight * chosen for (number, _), chosen in asked.at.items()))
        asked.hint(slots)
        total = sum(meeting.weight for meeting in problem.meetings)
        return self._solve(asked, limit, weakest=total, linearization_level=2)

    def fewest_breaks(
        self, problem: Problem, slots: Slots, limit: Limit, *, weight: int | None, is_by_cores: bool
    ) -> Proof:
        """With every meeting in it, or with at least this weight; each participant within `problem.fair`.

        By cores the bound climbs from 0 without a relaxation, which is much the quicker way when everything is placed
        and much the slower one when not.
        """
        asked = EventModel(problem, is_everything_placed=weight is None)
        if weight is not None:
            worth = sum(problem.meetings[number].weight * chosen for (number, _), chosen in asked.at.items())
            asked.model.add(worth >= weight)
        asked.model.minimize(sum(asked.breaks()))
        asked.hint(slots)
        if is_by_cores:
            return self._solve(asked, limit, weakest=0, linearization_level=0, optimize_with_core=True)
        return self._solve(asked, limit, weakest=0)

    def fewest_moves(self, problem: Problem, slots: Slots, before: Slots, moves_for_one: int, limit: Limit) -> Proof:
        """Each weight placed counts `moves_for_one` + 1; a meeting elsewhere than before takes one off."""
        asked = EventModel(problem, is_everything_placed=False)
        worth = []
        for (number, slot), chosen in asked.at.items():
            is_moved = before[number] is not None and before[number] != slot
            worth.append((problem.meetings[number].weight * (moves_for_one + 1) - is_moved) * chosen)
        asked.model.maximize(sum(worth))
        asked.hint(slots)
        weakest = sum(meeting.weight for meeting in problem.meetings) * (moves_for_one + 1)
        return self._solve(asked, limit, weakest=weakest, linearization_level=2)

    def _solve(self, asked: EventModel, limit: Limit, *, weakest: int, **parameters: int | bool) -> Proof:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = self.seed % (1 << 30)
        solver.parameters.max_time_in_seconds = max(limit.seconds, 0.01)
        if limit.work is not None:
            solver.parameters.max_deterministic_time = limit.work
        for name, value in parameters.items():
            setattr(solver.parameters, name, value)
        solver.best_bound_callback = lambda bound: self.told(round(bound))
        self._solver = solver
        if self._stopped.is_set():
            return Proof(slots=None, bound=weakest, is_best=False)
        status = solver.solve(asked.model)
        self._solver = None
        if status == cp_model.INFEASIBLE:
            return Proof(slots=None, bound=weakest, is_best=False, is_impossible=True)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            bound = weakest if weakest else max(0, round(solver.best_objective_bound))
            return Proof(slots=None, bound=bound, is_best=False)
        return Proof(
            slots=chosen_slots(asked, solver),
            bound=round(solver.best_objective_bound),
            is_best=status == cp_model.OPTIMAL,
        )


def chosen_slots(asked: EventModel, solver: cp_model.CpSolver) -> Slots:
    found: list[int | None] = [None] * len(asked.problem.meetings)
    for (number, slot), chosen in asked.at.items():
        if solver.boolean_value(chosen):
            found[number] = slot
    return tuple(found)
