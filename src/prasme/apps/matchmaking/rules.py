"""What may become of a meeting, how a day falls into rounds, who might suit whom. Plain Python, no clock."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

# What may follow a state. Accepted is not held: only who sat together can say that.
NEXT: dict[str, tuple[str, ...]] = {
    "requested": ("accepted", "declined", "expired", "withdrawn", "scheduled"),
    "accepted": ("scheduled", "declined", "withdrawn", "held", "not_held"),
    "declined": ("accepted", "requested", "scheduled"),
    "expired": ("accepted", "requested", "scheduled"),
    "withdrawn": ("requested", "accepted", "scheduled"),
    "scheduled": ("scheduled", "accepted", "declined", "withdrawn", "held", "not_held"),
    "held": ("not_held",),
    "not_held": ("held",),
}
MAY_MEET = frozenset({"accepted", "scheduled"})  # what a timetable is made of
OVER = frozenset({"held", "not_held"})
PRIORITIES = (1, 2, 3)  # would be nice, would like, must
ADVISED = (0.10, 0.20)  # tables beyond the bare need: somebody is always late, a table is always wanted


class StepNotPossible(Exception):
    """A meeting does not go from the one state to the other."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__(f"A meeting that is {before} does not become {after}.")
        self.before = before
        self.after = after


def check_step(before: str, after: str) -> None:
    if after not in NEXT[before]:
        raise StepNotPossible(before, after)


# ---------------------------------------------------------------- rounds and tables


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A round by the clock. session: 1 before the first break, 2 after it."""

    starts: datetime
    ends: datetime
    session: int


def rounds_between(
    begins: datetime, ends: datetime, *, minutes: int, pause: int, breaks: Sequence[tuple[datetime, datetime]] = ()
) -> list[Slot]:
    """As many rounds as fit. One that would run into a break begins after it."""
    length, step = timedelta(minutes=minutes), timedelta(minutes=minutes + pause)
    left = sorted(breaks)
    found: list[Slot] = []
    at, session = begins, 1
    while at + length <= ends:
        if left and at + length > left[0][0]:
            at = max(at, left.pop(0)[1])
            session += bool(found) and found[-1].session == session
            continue
        found.append(Slot(starts=at, ends=at + length, session=session))
        at += step
    return found


def tables_advised(meetings: int, slots: int) -> tuple[int, int]:
    """The fewest and the most tables that are advised: what is needed, and 10 to 20 % beyond it."""
    if not slots:
        return 0, 0
    need = meetings / slots
    return math.ceil(round(need * (1 + ADVISED[0]), 6)), math.ceil(round(need * (1 + ADVISED[1]), 6))


# ---------------------------------------------------------------- who might suit whom


@dataclass(frozen=True, kw_only=True)
class Card:
    """A participant as the suggestions see one. says: topics by intent. free: rounds in which there is time."""

    key: int
    side: int
    says: Mapping[str, frozenset[int]] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()
    free: frozenset[int] = frozenset()

    def topics(self, intent: str) -> frozenset[int]:
        return self.says.get(intent, frozenset())


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Why somebody is suggested. kind: they_offer, you_offer, together, language; of: topics or languages."""

    kind: str
    of: tuple[int | str, ...]


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    key: int
    score: int
    reasons: tuple[Reason, ...]


GIVEN, TOGETHER, BOTH_WAYS = 3, 2, 2  # points of a topic; of need and offer that meet in both directions


def suggestion(mine: Card, theirs: Card) -> Suggestion | None:
    """None: of the same side, never free together, without a common language, or nothing in common."""
    if mine.side == theirs.side or not mine.free & theirs.free:
        return None
    spoken = mine.languages & theirs.languages
    if mine.languages and theirs.languages and not spoken:
        return None
    they_offer = mine.topics("seek") & theirs.topics("offer")
    you_offer = mine.topics("offer") & theirs.topics("seek")
    together = mine.topics("together") & theirs.topics("together")
    if not they_offer | you_offer | together:
        return None
    score = GIVEN * (len(they_offer) + len(you_offer)) + TOGETHER * len(together)
    score += BOTH_WAYS * bool(they_offer and you_offer)
    found: dict[str, frozenset[Any]] = {
        "they_offer": they_offer,
        "you_offer": you_offer,
        "together": together,
        "language": spoken,
    }
    reasons = tuple(Reason(kind=kind, of=tuple(sorted(of, key=str))) for kind, of in found.items() if of)
    return Suggestion(key=theirs.key, score=score, reasons=reasons)


def suggestions(mine: Card, others: Iterable[Card], *, but: Iterable[int] = ()) -> list[Suggestion]:
    """The best first. but: those with whom it is said already, one way or the other."""
    left_out = {mine.key, *but}
    found = (suggestion(mine, one) for one in others if one.key not in left_out)
    return sorted((one for one in found if one), key=lambda one: (-one.score, one.key))


# ---------------------------------------------------------------- what a meeting is worth to a timetable


def weight_of(wish_of_one: int | None, wish_of_other: int | None) -> int:
    """A mutual wish is worth more than the strongest of one side alone."""
    wishes = [wish for wish in (wish_of_one, wish_of_other) if wish]
    return sum(wishes) + (3 if len(wishes) == 2 else 0) if wishes else 1
