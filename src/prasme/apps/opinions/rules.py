"""What of answers may be shown. Plain Python, no clock."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

FEWEST = 5  # answers; of fewer, one could tell who said what
OPEN_FOR = timedelta(days=60)  # after the last day
MONTHS = 6


def is_open(*, on: date, last: date) -> bool:
    """Whether a course may be answered about on that day."""
    return last <= on <= last + OPEN_FOR


def share(part: int, of: int) -> Decimal | None:
    """0 to 1; none where there are too few to tell."""
    return Decimal(part) / of if of >= FEWEST else None


def rate(answers: int, asked: int) -> Decimal | None:
    """How many of those who were asked have answered, 0 to 1."""
    return min(Decimal(1), Decimal(answers) / asked) if asked else None
