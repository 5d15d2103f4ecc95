"""Timetables of meetings: the published events in a folder, and invented ones from 100 to 3 000 participants.

    python -m bench.matchmaking [FOLDER]

Everything is solved by this process with two workers; each answer is read by the independent checker, and the command
ends with 1 where that finds a fault. Published figures: Bofill et al., JAIR 74 (2022) 263–301; their best was MaxSAT.
"""

import math
import random
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from prasme.engines.planning import (
    Meeting,
    Problem,
    Timetable,
    breaks_of,
    changed,
    check,
    fewest_rounds,
    first_fit,
    replan,
    solve,
)
from prasme.engines.planning.files import read_problem

SECONDS, WORKERS, SEED = 60.0, 2, 1
FEW = 200_000  # iterations: enough to place everything, and smoothing hardly begins
SIZES = (100, 300, 1_000, 3_000)
# instance: optimum, seconds to its proof by the published best (MaxSAT)
PUBLISHED = {
    "tic-12": (0, 0.1),
    "tic-12crafc": (0, 0.3),
    "tic-13": (0, 0.4),
    "tic-14crafa": (0, 1.0),
    "forumt-14": (5, 0.5),
    "forumt-14crafd": (4, 0.4),
    "forum-13": (0, 2.5),
    "ticf-13crafa": (0, 2.2),
}
faults = 0


def wished(participants: int, *, each: int, seed: int = SEED) -> tuple[Meeting, ...]:
    """Pairs by chance: everybody names so many others, and every wish becomes a meeting."""
    chance = random.Random(seed)  # noqa: S311 - a fixed example
    pairs: set[tuple[int, int]] = set()
    for who in range(participants):
        for other in chance.sample(range(participants - 1), each):
            other += other >= who
            pairs.add((min(who, other), max(who, other)))
    found = sorted(pairs)
    chance.shuffle(found)
    return tuple(Meeting(first=first, second=second) for first, second in found)


def invented(participants: int, *, each: int = 5, rounds: int | None = None) -> Problem:
    """With as few rounds as possible, or so many. Five wishes by everybody make ten meetings for each in the mean."""
    wide = Problem(
        participants=participants, slots=0, tables=participants // 2, meetings=wished(participants, each=each)
    )
    return Problem(
        participants=participants,
        slots=rounds or fewest_rounds(wide),
        tables=participants // 2,
        meetings=wide.meetings,
    )


def with_absence(problem: Problem, share: float, *, is_scattered: bool, is_tight: bool) -> Problem:
    """Everybody is away for this share of the rounds: in one stretch, or here and there.

    Unless it is tight, the rounds are as many more, and who has many meetings is away so little that they fit.
    """
    chance = random.Random(SEED)  # noqa: S311 - a fixed example
    rounds = problem.slots if is_tight else math.ceil(problem.slots / (1 - share))
    away = []
    for meetings in problem.meetings_of:
        if is_scattered:
            slots = [slot for slot in range(rounds) if chance.random() < share]
        else:
            long = min(rounds, int(share * rounds + chance.random()))
            first = chance.randrange(rounds - long + 1)
            slots = list(range(first, first + long))
        if not is_tight:
            chance.shuffle(slots)
            slots = sorted(slots)[: rounds - len(meetings)]
        away.append(frozenset(slots))
    return Problem(
        participants=problem.participants,
        slots=rounds,
        tables=problem.tables,
        meetings=problem.meetings,
        away=tuple(away),
    )


def checked(problem: Problem, slots: Iterable[int | None]) -> int:
    global faults
    found = len(check(problem, tuple(slots)))
    faults += found
    return found


def first_fitted(problem: Problem) -> str:
    """What first-fit places, and its breaks for each participant."""
    slots = first_fit(problem)
    checked(problem, slots)
    placed = sum(slot is not None for slot in slots)
    return f"{placed:>7} {sum(breaks_of(problem, slots)) / problem.participants:>6.2f}"


def row(name: str, problem: Problem, found: Timetable, more: str = "") -> None:
    breaks = breaks_of(problem, found.slots)
    print(
        f"{name:<30}{len(found.slots):>8}{problem.slots:>7}{found.placed:>8}{found.most_placed:>8}"
        f"{found.placed / max(found.most_placed, 1):>8.2%}{found.breaks / problem.participants:>8.3f}"
        f"{found.fewest_breaks / problem.participants:>7.3f}{max(breaks, default=0):>5}{found.seconds:>8.2f}"
        f"{checked(problem, found.slots):>7}{first_fitted(problem):>16}{more}",
        flush=True,
    )


def head(title: str) -> None:
    print(
        f"\n{title}\n{'':<30}{'meetings':>8}{'rounds':>7}{'placed':>8}{'bound':>8}{'share':>8}"
        f"{'breaks':>8}{'bound':>7}{'most':>5}{'seconds':>8}{'faults':>7}{'first-fit':>16}"
    )


def published(folder: Path) -> None:
    print(f"\nPublished events: {folder.name}, at most {SECONDS:.0f} s, {WORKERS} workers")
    print(f"{'':<18}{'breaks':>7}{'bound':>7}{'proven':>8}{'seconds':>9}{'faults':>8}{'published':>11}{'seconds':>9}")
    for file in sorted(folder.glob("*.dzn")):
        problem = read_problem(file)
        found = solve(problem, seconds=SECONDS, workers=WORKERS, seed=SEED)
        optimum, theirs = PUBLISHED.get(file.stem, ("–", "–"))
        print(
            f"{file.stem:<18}{found.breaks:>7}{found.fewest_breaks:>7}{'yes' if found.proven else 'no':>8}"
            f"{found.seconds:>9.2f}{checked(problem, found.slots):>8}{optimum:>11}{theirs:>9}",
            flush=True,
        )


def placing() -> None:
    head("Everything in as few rounds as possible, one worker, breaks hardly looked after")
    for each, what in ((5, "10 meetings each"), (10, "10 wishes each, all met")):
        for size in SIZES:
            problem = invented(size, each=each)
            row(f"{size:,}, {what}", problem, solve(problem, seconds=SECONDS, seed=SEED, iterations=FEW))


def smoothing(seconds: float) -> None:
    head(f"Breaks for each participant after {seconds:.0f} s")
    for size in SIZES:
        problem = invented(size)
        row(f"{size:,}", problem, solve(problem, seconds=seconds, workers=WORKERS, seed=SEED))
    for is_scattered, how in ((False, "a stretch"), (True, "here and there")):
        problem = with_absence(invented(1_000), 0.15, is_scattered=is_scattered, is_tight=False)
        row(f"1,000, 15 % away {how}", problem, solve(problem, seconds=seconds, workers=WORKERS, seed=SEED))


def tight(seconds: float) -> None:
    head(f"Not everything fits: 1,000 participants, away here and there, {seconds:.0f} s")
    for share in (0.1, 0.2, 0.25, 0.4):
        for rounds in (None, 14):
            problem = with_absence(invented(1_000, rounds=rounds), share, is_scattered=True, is_tight=True)
            found = solve(problem, seconds=seconds, workers=WORKERS, seed=SEED)
            row(f"{share:.0%} away, {problem.slots} rounds", problem, found)


def replanning() -> None:
    print("\nRe-planned after 5 % did not come, or came when a third of the rounds was over")
    print(f"{'':<30}{'hit':>8}{'placed':>8}{'moved':>8}{'lost':>8}{'seconds':>9}{'faults':>8}")
    for size in SIZES:
        problem = invented(size)
        slots = solve(problem, seconds=10, seed=SEED, iterations=1_000_000).slots
        missing = random.Random(SEED).sample(range(size), size // 20)  # noqa: S311 - a fixed example
        for what, gone in (
            ("no-shows", dict.fromkeys(missing)),
            ("late", dict.fromkeys(missing, range(problem.slots // 3))),
        ):
            after = changed(problem, gone=gone)
            begun = time.monotonic()
            found = replan(problem, slots, gone=gone, seconds=10, seed=SEED)
            spent = time.monotonic() - begun
            hit = sum(slot not in after.allowed[number] for number, slot in enumerate(slots))
            print(
                f"{f'{size:,}, {what}':<30}{hit:>8}{found.placed:>8}{found.moved:>8}{found.dropped:>8}"
                f"{spent:>9.2f}{checked(after, found.slots):>8}",
                flush=True,
            )


def main() -> int:
    begun = time.monotonic()
    small = invented(20)
    replan(small, solve(small, seconds=SECONDS, seed=SEED, iterations=FEW).slots, gone={0: None}, seconds=1)
    print(f"Compiled or loaded in {time.monotonic() - begun:.1f} s, which the figures do not contain.")
    if len(sys.argv) > 1:
        published(Path(sys.argv[1]))
    placing()
    smoothing(SECONDS)
    tight(SECONDS / 2)
    replanning()
    print(f"\n{faults} faults found by the checker." if faults else "\nThe checker found no fault.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
