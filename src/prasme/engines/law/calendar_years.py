"""Whole years and months before and after a day. A day that the month does not have becomes its last one."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal

MONTHS = len(calendar.month_name) - 1


def years_after(day: date, years: int) -> date:
    """The same day so many years later, or earlier for a negative number."""
    return day.replace(year=day.year + years, day=min(day.day, _length(day.year + years, day.month)))


def months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, _length(year, month + 1)))


def end_of_year(day: date) -> date:
    return date(day.year + 1, 1, 1) - timedelta(days=1)


def years_between(begin: date, end: date) -> Decimal:
    """Years from one day to a later one; what is over whole years as a part of the year that it lies in."""
    whole = end.year - begin.year - (years_after(begin, end.year - begin.year) > end)
    last, following = years_after(begin, whole), years_after(begin, whole + 1)
    return whole + Decimal((end - last).days) / Decimal((following - last).days)


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
