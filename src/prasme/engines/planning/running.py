"""One call of `solve` while it runs: its time, its threads, and who does what in which order."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from prasme.engines.planning.best import Best, Slots
from prasme.engines.planning.bounds import is_small, most_weight, within_fair
from prasme.engines.planning.breaks import fewest_breaks
from prasme.engines.planning.improving import Improver, Ticking, warm_up
from prasme.engines.planning.problem import Problem
from prasme.engines.planning.timetable import Progress

if TYPE_CHECKING:
    from prasme.engines.planning.proving import Limit, Proof, Prover

TOLD_EVERY = 0.25  # seconds between reports
PATIENCE = 40  # turns without one more place before a bound is asked for
LONG_PATIENCE = 4_000
FIRST_SHARE = 0.1  # of the time, before that
BOUND_SHARE = 0.4  # of what is left, for the bound
PLACING_SHARE = 0.6  # of the time, while fewer have a place than the bound allows
STEPS_TO_PLACE = 20  # swaps of annealing for a step of placing, which costs so much more
WORK = 1e-6  # of CP-SAT, in its own measure, for a swap
FIRST_SWAPS = 2 * 10**6  # before a small event is proven


class Run:
    def __init__(
        self,
        problem: Problem,
        *,
        seconds: float,
        workers: int,
        seed: int,
        iterations: int | None,
        report: Callable[[Progress], bool] | None,
    ) -> None:
        self.problem, self.seconds, self.workers, self.seed = problem, seconds, workers, seed
        self.iterations = iterations if workers == 1 else None
        self.report = report
        self.owner = threading.current_thread()  # who reports
        warm_up()
        self.begun = self.told_at = time.monotonic()
        self.is_cancelled = False
        self.done = threading.Event()

    def solve(self, start: Slots | None) -> Best:
        problem = self.problem
        nothing: Slots = (None,) * len(problem.meetings)
        placeable = sum(m.weight for m, slots in zip(problem.meetings, problem.allowed, strict=True) if slots)
        self.best = Best(problem, nothing, placeable, 0)
        improver = Improver(problem, self.best, self.seed)
        improver.begin(start)
        if not self.best.is_everything_placed:
            self._place_most(improver)
        improver.recall()
        if self.best.weight == sum(meeting.weight for meeting in problem.meetings):
            self.best.learn(fewest_breaks=fewest_breaks(problem))
        if not self.best.is_proven and self._share() < 1:
            self._smooth(improver)
        return self.best

    def _elapsed(self) -> float:
        return time.monotonic() - self.begun

    def _share(self) -> float:
        """Of the time that is over; 1: stop. With a limit of iterations only its end counts."""
        elapsed = self._elapsed()
        if threading.current_thread() is self.owner and not self.is_cancelled:
            self._tell(elapsed)
        if self.is_cancelled or self.done.is_set() or elapsed >= self.seconds:
            return 1.0
        return 0.0 if self.iterations is not None else elapsed / self.seconds

    def _tell(self, elapsed: float) -> None:
        if self.report is not None and time.monotonic() - self.told_at >= TOLD_EVERY:
            self.told_at = time.monotonic()
            best = self.best
            placed = sum(slot is not None for slot in best.slots)
            progress = Progress(
                placed=placed,
                meetings=len(best.slots),
                breaks=best.breaks,
                bound=best.fewest_breaks,
                seconds=elapsed,
            )
            self.is_cancelled = not self.report(progress)

    def _until(self, share: float) -> Ticking:
        """The same clock, which ends when this share of the time is over."""
        return lambda: 1.0 if (now := self._share()) >= share else now / share

    def _limit(self, share: float) -> Limit:
        from prasme.engines.planning.proving import Limit

        work = None if self.iterations is None else self.iterations * WORK * share
        return Limit(seconds=max(0.0, (self.seconds - self._elapsed()) * share), work=work)

    def _place_most(self, improver: Improver) -> None:
        steps = None if self.iterations is None else self.iterations // STEPS_TO_PLACE
        taken = improver.place(steps, self._until(FIRST_SHARE), PATIENCE)
        if self.best.is_everything_placed or self._share() >= 1:
            return
        weights = [meeting.weight for meeting in self.problem.meetings]
        left = self.seconds - self._elapsed()
        self.best.learn(most_weight=most_weight(self.problem, weights, left * BOUND_SHARE))
        if not self.best.is_everything_placed and is_small(self.problem):
            limit = self._limit(PLACING_SHARE)
            proof = self._watched(
                lambda prover: prover.most_weight(self.problem, self.best.slots, limit),
                lambda bound: self.best.learn(most_weight=bound),
            )
            if proof.slots is not None:
                self.best.offer(proof.slots)
            self.best.learn(most_weight=proof.bound)
        elif not self.best.is_everything_placed:
            steps = None if steps is None else max(0, steps - taken)
            improver.place(steps, self._until(PLACING_SHARE), LONG_PATIENCE)

    def _smooth(self, improver: Improver) -> None:
        if not is_small(self.problem):
            self._together([improver, *self._more_improvers(self.workers - 1)], None)
            return
        improver.smooth(min(self.iterations or FIRST_SWAPS, FIRST_SWAPS), self._share)  # often that is enough
        if self.best.is_proven or self._share() >= 1:
            return
        improver.recall()
        if self.workers > 1:
            self._together([improver, *self._more_improvers(self.workers - 2)], self._prove)
            return
        self._prove(self._limit(0.5))
        if not self.best.is_proven and self._share() < 1:
            improver.smooth(self.iterations, self._share)

    def _more_improvers(self, many: int) -> list[Improver]:
        more = [Improver(self.problem, self.best, self.seed + 7919 * (place + 1)) for place in range(max(0, many))]
        for improver in more:
            improver.recall()
        return more

    def _together(self, improvers: list[Improver], prove: Callable[[Limit], None] | None) -> None:
        """Each in a thread of its own, this one watches; alone there is no need of threads."""
        if prove is None and len(improvers) == 1:
            improvers[0].smooth(self.iterations, self._share)
            return
        threads = [threading.Thread(target=one.smooth, args=(None, self._share)) for one in improvers]
        for thread in threads:
            thread.start()
        try:
            if prove is not None:
                prove(self._limit(1.0))
            while any(thread.is_alive() for thread in threads) and not self.best.is_proven and self._share() < 1:
                time.sleep(0.02)
        finally:
            self.done.set()
            for thread in threads:
                thread.join()

    def _prove(self, limit: Limit) -> None:
        is_whole = self.best.weight == sum(meeting.weight for meeting in self.problem.meetings)
        if not self.best.is_everything_placed:
            return  # a bound of the breaks would hold for this weight only, which is not known to be the most
        weight = None if is_whole else self.best.weight
        half = replace(limit, seconds=limit.seconds / 2, work=None if limit.work is None else limit.work / 2)
        for is_by_cores in (is_whole, not is_whole):
            if self.best.is_proven or self._share() >= 1:
                return

            def work(prover: Prover, is_by_cores: bool = is_by_cores) -> Proof:
                slots = self.best.slots
                return prover.fewest_breaks(self.problem, slots, half, weight=weight, is_by_cores=is_by_cores)

            def told(bound: int) -> None:
                self.best.learn(fewest_breaks=within_fair(self.problem, bound))

            proof = self._watched(work, told)
            if proof.is_impossible:
                return  # nobody within `fair`: the best without it is not known to be the best
            if proof.slots is not None:
                self.best.offer(proof.slots)
            told(proof.bound)

    def _watched(self, work: Callable[[Prover], Proof], told: Callable[[int], None]) -> Proof:
        """CP-SAT in a thread, stopped when the time is over or others have settled the matter."""
        from prasme.engines.planning.proving import Prover  # OR-Tools takes half a second, and is not always needed

        prover = Prover(self.seed, told)
        found: list[Proof] = []
        thread = threading.Thread(target=lambda: found.append(work(prover)))
        thread.start()
        try:
            while thread.is_alive():
                thread.join(0.02)
                if thread.is_alive() and (self._share() >= 1 or self.best.is_proven):
                    prover.stop()
        finally:
            prover.stop()
            thread.join()
        return found[0]
