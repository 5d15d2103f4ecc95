"""Questions about the size of an enterprise: alone, with its group, over time, and its annual work units."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law.calendar_years import MONTHS
from prasme.engines.law.dated import law_on
from prasme.engines.law.questions.given import Given, QuestionUnclear, number, share, unit
from prasme.engines.law.reason import Reason
from prasme.engines.law.size import size_class
from prasme.engines.law.two_years import class_over_time
from prasme.engines.law.work_units import Staff, annual_work_units

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
NOTHING, WHOLE = Decimal(0), Decimal(1)
LEFT_OUT = ("apprentice", "student", "trainee", "leave", "maternity", "paternity", "parental")
SEASON = re.compile(r"(\d+)_months?")
PART = re.compile(r"(\d+)_?(?:percent|pct)")


def size_category(given: Given, day: date) -> Answer:
    awu = given.number("awu", "headcount", "staff")
    turnover, balance = given.money("turnover", default=None), given.money("balance", default=None)
    if turnover is None and balance is None:
        raise QuestionUnclear("the question gives neither turnover nor balance")
    known = turnover if balance is None else balance
    decision = size_class(
        awu, known if turnover is None else turnover, known if balance is None else balance, law_on(day)
    )
    return {"category": decision.size.value, "sme": decision.is_sme}, decision.reasons


def two_year_rule(given: Given, day: date) -> Answer:
    periods = [given[name] for name in ("N-2", "N-1", "N") if given.get(name) is not None]
    if not periods:
        raise QuestionUnclear("the question gives no period")
    merger = any(word in str(given.any_of("cause", "change", default="")) for word in ("merger", "acquisition"))
    found = class_over_time(periods, law_on(day), through_merger=merger or given.flag("merger", "acquisition"))
    return {"sme": found["status"]}, found.reasons


def awu(given: Given, day: date) -> Answer:
    staff = [_staff(name, number(value, name)) for name, value in given.items()]
    found = annual_work_units(staff, law_on(day))
    return {"awu": found["units"]}, found.reasons


def _staff(name: str, people: Decimal) -> Staff:
    """`half_time_full_year`, `seasonal_3_months`, `part_time_60_percent`, `owner_manager`, `apprentice`."""
    if any(word in name for word in LEFT_OUT):
        return Staff(people=people, is_left_out=True)
    part = year = WHOLE
    for word in ("three_quarter", "half", "quarter"):
        if f"{word}_time" in name:
            part = unit(word)
        if f"{word}_year" in name:
            year = unit(word)
        if word in name and (part, year) != (WHOLE, WHOLE):
            break
    if months := SEASON.search(name):
        year = Decimal(months[1]) / MONTHS
    if per_cent := PART.search(name):
        part = share(Decimal(per_cent[1]))
    if "part_time" in name and part == WHOLE:
        raise QuestionUnclear(f"{name} does not say which part of full time")
    return Staff(people=people, part=part, year=year)
