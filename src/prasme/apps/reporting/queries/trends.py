"""How a figure came about month by month, and what it comes to if it goes on: value and months from one query."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from django.db import models
from django.db.models import Count
from django.db.models.functions import TruncMonth

from prasme.apps.reporting.catalogue import has_source
from prasme.apps.reporting.queries.figures import Figure, exact_of, figure, is_asked, path_of, records, total_of
from prasme.apps.reporting.rules import forecast, months_between
from prasme.engines.figures import Definition, Derived, Indicator, Measure, Scope, exact, rounded, worked_out


@dataclass(frozen=True)
class Trend:
    """points: by month, a sum as it had grown by then, a mean or share of the month alone. ahead: on the last day."""

    figure: Figure
    points: Mapping[date, Fraction] = field(default_factory=dict)
    ahead: Fraction | None = None
    grows: bool = False


def trend(definition: Definition, scope: Scope, *, on: date, ends_on: date | None = None) -> Trend:
    """The figure with its months. on: what lies after it is not foreseen; ends_on: the day it is foreseen for."""
    if not has_source(definition):
        return Trend(Figure(definition, None, 0))
    if isinstance(definition, Derived):
        return _worked_out(definition, scope, on)
    assert isinstance(definition, Indicator)
    rows = _rows(definition, scope)
    if not rows and not is_asked(definition, scope):
        return Trend(Figure(definition, None, 0, is_asked=False))
    if not definition.adds_up:
        return _of_answers(definition, rows)
    monthly = {row["month"]: Fraction(row["total"] or 0) for row in rows}
    value = sum(monthly.values(), Fraction(0))
    made = Figure(definition, rounded(value, definition.places), sum(row["base"] for row in rows))
    ahead = forecast(monthly, total=value, on=on, ends_on=ends_on) if ends_on else None
    return Trend(made, _grown(monthly), ahead, grows=True)


def _rows(indicator: Indicator, scope: Scope) -> list[Mapping]:
    month = TruncMonth(path_of(indicator, indicator.date), output_field=models.DateField())
    found = records(indicator, scope).annotate(month_=month).values(month=models.F("month_"))
    return list(found.annotate(total=total_of(indicator), base=Count("pk")).order_by("month"))


def _grown(monthly: Mapping[date, Fraction]) -> dict[date, Fraction]:
    if not monthly:
        return {}
    grown, sum_ = {}, Fraction(0)
    for month in months_between(min(monthly), max(monthly)):
        sum_ += monthly.get(month, Fraction(0))
        grown[month] = sum_
    return grown


def _of_answers(indicator: Indicator, rows: list[Mapping]) -> Trend:
    base = sum(row["base"] for row in rows)
    if indicator.measure is Measure.PERCENTILE:
        values = sorted(value for row in rows for value in row["total"])
        whole = exact_of(indicator, {"total": values, "base": base})
    else:
        whole = exact(indicator, total=sum(row["total"] or 0 for row in rows), base=base)
    points = {row["month"]: value for row in rows if (value := exact_of(indicator, row)) is not None}
    return Trend(Figure(indicator, rounded(whole, indicator.places), base), points)


def _worked_out(definition: Derived, scope: Scope, on: date) -> Trend:
    """Of its parts as they had grown by each month."""
    parts = [trend(part, scope, on=on) for part in definition.made_of]
    months = sorted({month for part in parts for month in part.points})
    if not months or any(not part.grows for part in parts):  # a mean does not grow
        return Trend(figure(definition, scope))
    points: dict[date, Fraction] = {}
    for month in months:
        values: dict[str, Fraction | None] = {part.figure.indicator.id: _by(part, month) for part in parts}
        value = worked_out(definition.expression, values)
        if value is not None:
            points[month] = value
    base = sum(part.figure.base for part in parts)
    whole = rounded(points.get(months[-1]), definition.places)
    return Trend(Figure(definition, whole, base, tuple(part.figure for part in parts)), points)


def _by(part: Trend, month: date) -> Fraction:
    """What a growing part had come to by then."""
    before = [one for one in part.points if one <= month]
    return part.points[max(before)] if before else Fraction(0)
