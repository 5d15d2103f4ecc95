"""On which day a rule looks for what. Plain Python, no clock."""

from __future__ import annotations

from datetime import date, timedelta

LATE = 2  # days that a rule may be late: a worker that stood still catches up


def days_to_look_at(
    *, on: date, days: int, since: date, is_now: bool, again: int, again_after: int
) -> list[tuple[int, date]]:
    """Number of the letter (0: the first, then reminders) with the days of the happening that it is written for today.

    since: the day on which the rule was switched on: nothing is written that was due before.
    """
    if is_now:
        return [(0, on)]
    return [
        (number, on - timedelta(days=late + days + number * again_after))
        for number in range(again + 1)
        for late in range(LATE + 1)
        if on - timedelta(days=late) >= since
    ]


def is_too_much(*, written: int, most: int | None) -> bool:
    """Whether one more message would be over the limit."""
    return most is not None and written >= most
