"""Whose records count."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Scope:
    """One edition or several of a programme, from one day to another (none: no limit)."""

    editions: tuple[int, ...]
    starts_on: date | None = None
    ends_on: date | None = None
