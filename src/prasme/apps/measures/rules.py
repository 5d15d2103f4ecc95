"""How a measure goes on, what its costs come to, how a jury's points are added up. Plain Python, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

NEXT: dict[str, frozenset[str]] = {
    "draft": frozenset({"announced", "held", "cancelled"}),
    "announced": frozenset({"held", "cancelled"}),
    "held": frozenset(),
    "cancelled": frozenset(),
}
OPEN = frozenset({"draft", "announced"})
CENT = Decimal("0.01")


class StepNotPossible(Exception):
    """A measure, challenge or team does not go from the one state to the other."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__(f"What is {before} does not become {after}.")


def check_step(before: str, after: str) -> None:
    """Raises StepNotPossible."""
    if after not in NEXT[before]:
        raise StepNotPossible(before, after)


TEAM_NEXT: dict[str, frozenset[str]] = {
    "applied": frozenset({"working", "stopped"}),
    "working": frozenset({"finalist", "stopped"}),
    "finalist": frozenset({"working", "stopped"}),
    "stopped": frozenset({"working"}),
}


def check_team_step(before: str, after: str) -> None:
    """Raises StepNotPossible."""
    if after not in TEAM_NEXT[before]:
        raise StepNotPossible(before, after)


def may_register(*, state: str, on: date, until: date | None, at: datetime, begins_at: datetime | None) -> bool:
    return state == "announced" and begins_at is not None and at < begins_at and (until is None or on <= until)


def planned(*, unit_cost: Decimal, intensity: Decimal, units: Decimal) -> Decimal:
    """EUR of a line: for time, so many people at work in each of so many hours."""
    return (unit_cost * intensity * units).quantize(CENT, rounding=ROUND_HALF_UP)


def per(cost: Decimal | None, count: int) -> Decimal | None:
    """EUR for each; None where there is no cost or nobody to share it."""
    return (cost / count).quantize(CENT, rounding=ROUND_HALF_UP) if cost is not None and count else None


@dataclass(frozen=True, kw_only=True)
class Given:
    """Points of one juror to one team for one criterion."""

    juror: int
    team: int
    criterion: int
    points: int


@dataclass(frozen=True, kw_only=True)
class Place:
    """rank: shared by teams with the same score. score: 0 to 10, none while nobody has scored all criteria."""

    team: int
    rank: int | None
    score: Decimal | None
    jurors: int
    is_tied: bool


def ranking(teams: Iterable[int], weights: Mapping[int, int], given: Iterable[Given]) -> list[Place]:
    """The mean of what each juror says by the weights. A juror counts for a team when every criterion is scored."""
    by_team: dict[int, dict[int, dict[int, int]]] = {team: {} for team in teams}
    for one in given:
        if one.team in by_team and one.criterion in weights:
            by_team[one.team].setdefault(one.juror, {})[one.criterion] = one.points
    scores: dict[int, tuple[Decimal | None, int]] = {}
    for team, jurors in by_team.items():
        full = [points for points in jurors.values() if len(points) == len(weights)]
        scores[team] = (_mean(full, weights), len(full))
    told = sorted({score for score, _n in scores.values() if score is not None}, reverse=True)
    counted = [score for score, _n in scores.values()]
    found = [
        Place(
            team=team, score=score, jurors=jurors,
            rank=1 + sum(1 for other in counted if other is not None and other > score) if score is not None else None,
            is_tied=score is not None and counted.count(score) > 1,
        )
        for team, (score, jurors) in scores.items()
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.rank is None, one.rank or 0, one.team)) if told else found


def _mean(full: list[dict[int, int]], weights: Mapping[int, int]) -> Decimal | None:
    if not full or not weights:
        return None
    whole = sum((Decimal(points[one]) * weight for points in full for one, weight in weights.items()), Decimal(0))
    return (whole / sum(weights.values()) / len(full)).quantize(CENT, rounding=ROUND_HALF_UP)


class SharesNotWhole(Exception):
    """Shares of funding that do not add up to 100 %."""

    def __init__(self, total: Decimal) -> None:
        super().__init__(f"The shares add up to {total} %.")
        self.total = total


def check_shares(percents: Iterable[Decimal]) -> None:
    """Raises SharesNotWhole."""
    total = sum(percents, Decimal(0))
    if total != 100:
        raise SharesNotWhole(total)
