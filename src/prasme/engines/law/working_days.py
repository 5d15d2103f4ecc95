"""Working days by national holidays: Monday to Friday, nationwide holidays left out."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

import holidays


class CountryNotKnown(Exception):
    """No calendar of holidays for this country."""


@lru_cache
def national_holidays(country: str, year: int) -> frozenset[date]:
    """The nationwide public holidays of a year. country: two letters; EL stands for GR. Raises CountryNotKnown."""
    code = {"EL": "GR", "UK": "GB"}.get(country.upper(), country.upper())
    try:
        return frozenset(holidays.country_holidays(code, years=year))
    except NotImplementedError as problem:
        raise CountryNotKnown(country) from problem


def working_day_after(day: date, count: int, *, country: str = "", days_off: Collection[date] = ()) -> date:
    """The last of so many working days; the first is the one after the day. days_off: besides the country's."""
    while count > 0:
        day += timedelta(days=1)
        if is_working_day(day, country=country, days_off=days_off):
            count -= 1
    return day


def is_working_day(day: date, *, country: str = "", days_off: Collection[date] = ()) -> bool:
    if day.weekday() >= calendar.SATURDAY or day in days_off:
        return False
    return not country or day not in national_holidays(country, day.year)
