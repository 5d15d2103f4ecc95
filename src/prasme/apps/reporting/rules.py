"""Where a period may go, how a value goes on, which cells are hidden, which records are drawn."""

import hashlib
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

OPEN, CLOSED, FROZEN, SUBMITTED, QUERIED, ACCEPTED = "open", "closed", "frozen", "submitted", "queried", "accepted"
STEPS: dict[str, tuple[str, ...]] = {
    OPEN: (CLOSED,),
    CLOSED: (OPEN,),  # or frozen, which is an action of its own
    FROZEN: (SUBMITTED,),
    SUBMITTED: (QUERIED, ACCEPTED),
    QUERIED: (SUBMITTED,),
    ACCEPTED: (),
}
NEEDS_A_NOTE = (OPEN, QUERIED)  # whoever reopens or queries says why
FREEZABLE = (OPEN, CLOSED)

PACE_MONTHS = 6


def month_of(day: date) -> date:
    return day.replace(day=1)


def next_month(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def months_between(first: date, last: date) -> list[date]:
    """The first day of each month from one to the other."""
    found, month = [], month_of(first)
    while month <= last:
        found.append(month)
        month = next_month(month)
    return found


def forecast(monthly: Mapping[date, Fraction], *, total: Fraction, on: date, ends_on: date) -> Fraction | None:
    """What a sum comes to on the last day, when it goes on as in the last six whole months (fewer, if there are fewer).

    None when the last day is over, or no month is whole yet.
    """
    begun = [month for month in monthly if month < month_of(on)]
    if on >= ends_on or not begun:
        return None
    whole = months_between(min(begun), on)[:-1][-PACE_MONTHS:]
    pace = sum((monthly.get(month, Fraction(0)) for month in whole), Fraction(0)) / sum(
        (next_month(month) - month).days for month in whole
    )
    return total + pace * (ends_on - on).days


def hidden(bases: Mapping[Key, int], fewest: int) -> set[Key]:
    """Cells that are not shown, because people could be known: the small ones, and so many more that no hidden cell
    comes out by taking the others from the whole.
    """
    found = {key for key, base in bases.items() if 0 < base < fewest}
    if not found:
        return found
    rest = sorted((base, str(key), key) for key, base in bases.items() if key not in found and base)
    while rest and (len(found) < 2 or sum(bases[key] for key in found) < fewest):
        found.add(rest.pop(0)[2])
    return found


# ---------------------------------------------------------------- samples


@dataclass(frozen=True)
class Drawn:
    record: str
    risk: int
    reasons: tuple[str, ...]


def frame_hash(records: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(sorted(records)).encode()).hexdigest()


def lot(seed: str, record: str) -> str:
    """A number of its own for each record and seed, which anybody can work out again: SHA-256 of “seed:record”."""
    return hashlib.sha256(f"{seed}:{record}".encode()).hexdigest()


def draw(
    records: Sequence[str], *, size: int, seed: str, risks: Mapping[str, Sequence[str]] | None = None
) -> list[Drawn]:
    """The records with the lowest lots; by risk: those with the most reasons first, their lots among equals."""
    reasons = risks or {}
    ordered = sorted(set(records), key=lambda one: (-len(reasons.get(one, ())), lot(seed, one)))
    return [Drawn(one, len(reasons.get(one, ())), tuple(reasons.get(one, ()))) for one in ordered[:size]]
