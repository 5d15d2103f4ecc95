"""When deadlines fall, and where they fall in an edition that begins on another day. Plain Python, no clock."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

MONTHS = {"monthly": 1, "quarterly": 3, "half_yearly": 6, "yearly": 12}
MOST = 120  # of one series: ten years of months


class TooMany(Exception):
    """A series longer than anybody keeps."""


class EndsBeforeItBegins(Exception):
    """The last day of a series is before its first."""


def months_later(day: date, months: int) -> date:
    """The same day of another month, or that month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _is_last_of_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def dates_of(first: date, repeat: str, until: date) -> list[date]:
    """Every day of a series, its first and last included; the ends of months stay ends of months.

    Raises EndsBeforeItBegins and TooMany.
    """
    step = MONTHS.get(repeat)
    if step is None:
        return [first]
    if until < first:
        raise EndsBeforeItBegins
    found = list(_walk(first, step, until))
    if len(found) > MOST:
        raise TooMany
    return found


def _walk(first: date, step: int, until: date) -> Iterator[date]:
    for number in range(MOST + 1):
        day = months_later(first, number * step)
        if _is_last_of_month(first):
            day = day.replace(day=monthrange(day.year, day.month)[1])
        if day > until:
            return
        yield day


def shifted(day: date, *, before: date, after: date) -> date:
    """Where a day of an edition that began `before` falls in one that begins `after`.

    By whole months where both begin on the same day of a month, so that the end of a quarter stays one; else by days.
    """
    if before.day != after.day:
        return day + (after - before)
    months = (after.year - before.year) * 12 + after.month - before.month
    moved = months_later(day, months)
    return moved.replace(day=monthrange(moved.year, moved.month)[1]) if _is_last_of_month(day) else moved


def last_day(starts_on: date, months: int) -> date:
    """The last day of an edition of so many months."""
    return months_later(starts_on, months) - timedelta(days=1)
