"""The figures of a set made ready for the page: each with its months, its target and what it comes to."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, month_name
from prasme.apps.programmes.models import Target
from prasme.apps.reporting import charts, queries
from prasme.engines.figures import Definition, rounded

MONTHS = 24  # points of a small drawing; a longer edition shows its last two years


def tiles(
    definitions: Iterable[Definition],
    scope: queries.Scope,
    *,
    targets: Mapping[str, Target],
    href: Any,
    on: date,
    ends_on: date | None,
) -> list[dict[str, Any]]:
    """A tile for each indicator. href: from an id to its page. ends_on: the last day of an edition."""
    return [
        _tile(queries.trend(one, scope, on=on, ends_on=ends_on), targets.get(one.id), href(one.id), ends_on)
        for one in definitions
    ]


def _tile(made: queries.Trend, target: Target | None, href: str, ends_on: date | None) -> dict[str, Any]:
    definition = made.figure.indicator
    line = charts.against_target(made.figure, target, href)
    goal = target.value if target else definition.target
    if not target and goal and made.figure.value is not None and not charts.is_few(made.figure):
        line |= _own_goal(made.figure, goal)
    points = [] if charts.is_few(made.figure) else _points(made, definition)
    return line | {
        "points": points if len(points) > 1 else [],
        "goal_value": goal if goal is not None and made.grows else "",
        "goal_label": charts.written(definition, goal) if goal is not None else "",
        "ahead": _ahead(made, definition, ends_on),
    }


def _own_goal(made: queries.Figure, goal: Decimal) -> dict[str, Any]:
    """An own indicator brings its target with it."""
    assert made.value is not None
    told = charts.written(made.indicator, goal)
    of = charts.base_of(made)
    return {
        "share": float(made.value / goal * 100),
        "mark": 100,
        "goal": told,
        "base": ", ".join(filter(None, [of, _("goal %(goal)s") % {"goal": told}])),
    }


def _points(made: queries.Trend, definition: Definition) -> list[tuple[str, Decimal]]:
    found = sorted(made.points.items())[-MONTHS:]
    return [(f"{month_name(month)[:3]} {month:%y}", _rounded(value, definition)) for month, value in found]


def _rounded(value: Fraction, definition: Definition) -> Decimal:
    return rounded(value, definition.places) or Decimal(0)


def _ahead(made: queries.Trend, definition: Definition, ends_on: date | None) -> str:
    if made.ahead is None or ends_on is None or charts.is_few(made.figure):
        return ""
    told = charts.written(definition, _rounded(made.ahead, definition))
    return _("%(value)s by %(day)s, at the pace of the last six whole months") % {"value": told, "day": day(ends_on)}
