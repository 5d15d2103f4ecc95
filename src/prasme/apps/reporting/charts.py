"""Figures made ready for the page: meters, maps, bars, tables."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, number, percent
from prasme.apps.programmes.models import Edition, Target
from prasme.apps.reporting import lists, queries
from prasme.apps.reporting.catalogue import has_source, is_apart, sources
from prasme.apps.reporting.models import Correction
from prasme.apps.reporting.rules import hidden
from prasme.apps.territories import boundaries
from prasme.apps.territories.queries import heirs
from prasme.engines.figures import Definition, Indicator


def written(indicator: Definition, value: Decimal | None) -> str:
    """The value as a reader sees it, with its unit where that is a sign. A count has none where nobody is asked."""
    if value is None:
        if not has_source(indicator):
            return _("no source yet")
        if isinstance(indicator, Indicator) and not indicator.is_of_answers:
            return _("not asked here")
        return _("no answers yet") if indicator.is_of_answers else _("nothing to divide by yet")
    if indicator.unit["en"] == "%":
        return percent(value / 100, indicator.places)
    return number(value, indicator.places)


def base_of(made: queries.Figure) -> str:
    """What a mean or a share was taken of."""
    return _("of %(base)s answers") % {"base": number(made.base)} if made.indicator.is_of_answers else ""


def targets_of(edition: Edition | None) -> dict[str, Target]:
    return {target.indicator: target for target in edition.targets.all()} if edition else {}


def against_target(made: queries.Figure, target: Target | None, href: str) -> dict[str, Any]:
    """A line of a ledger: value, base, and how far it is to the target (in hundredths)."""
    of = base_of(made)
    base = [of] if of else []
    reached = None
    if target and made.value is not None:
        goal = written(made.indicator, target.value)
        reached = made.value / target.value
        base.append(
            _("goal %(goal)s") % {"goal": goal}
            if made.indicator.is_of_answers
            else _("%(share)s of %(goal)s") % {"share": percent(reached, 1), "goal": goal}
        )
    if not made.indicator.is_confirmed:
        base.append(_("definition not confirmed"))
    if is_few(made):
        return few(made, target, href)
    return {
        "id": made.indicator.id,
        "name": queries.text(made.indicator.title),
        "unit": queries.text(made.indicator.unit),
        "value": written(made.indicator, made.value),
        "of": of,
        "base": ", ".join(base),
        "reached": _("%(share)s reached") % {"share": percent(reached, 1)} if reached is not None and not of else "",
        "records": made.base,
        "share": float(reached * 100) if reached is not None else None,
        "mark": 100 if target else "",  # where the goal stands on the meter
        "goal": written(made.indicator, target.value) if target else "",
        "goal_by": day(target.by) if target else "",
        "href": href,
        "has_value": made.value is not None,
    }


def is_few(made: queries.Figure) -> bool:
    """Whether it counts sensitive answers of so few people that nobody is shown the number."""
    return is_apart(made.indicator) and 0 < made.base < made.indicator.fewest


def few(made: queries.Figure, target: Target | None, href: str) -> dict[str, Any]:
    """The line of a number that is not shown."""
    line = against_target(replace(made, value=None, base=0), target, href)
    return line | {
        "value": _("under %(fewest)s") % {"fewest": made.indicator.fewest},
        "base": _("not shown: people could be known"),
        "share": None,
        "records": made.base,
    }


def for_everybody(made: queries.Figure, target: Target | None) -> dict[str, Any]:
    """The same line for readers who may not see the people: a number so small that it could tell who is not shown."""
    return few(made, target, "") if 0 < made.base < made.indicator.fewest else against_target(made, target, "")


def chips(request: HttpRequest, indicator: Indicator, filters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A chip for each filter in force, which takes it away."""
    found = []
    for name, key in filters.items():
        query = request.GET.copy()
        for gone in (name, "page"):
            query.pop(gone, None)
        label = queries.labels(indicator, name, {key})[key]
        found.append({"name": label, "href": f"?{query.urlencode()}#records", "on": True, "removes": True})
    return found


def _href(request: HttpRequest, name: str, key: object) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    query[name] = lists.UNKNOWN if key is None else str(key)
    return f"?{query.urlencode()}#records"


def breakdowns(
    request: HttpRequest, indicator: Indicator, scope: queries.Scope, filters: Mapping[str, Any], *, on: date
) -> dict[str, Any]:
    """Each breakdown as lines that narrow the list; the municipalities also as a map on the borders of the day."""
    columns = sources()[indicator.source].columns
    made: list[dict[str, Any]] = []
    found_map: dict[str, Any] | None = None
    for by in indicator.breakdowns:
        cells = queries.breakdown(indicator, scope, by)
        made.append(
            {
                "by": by,
                "name": capfirst(str(columns[by].title)),
                "cells": [
                    {
                        "label": cell.label,
                        "value": written(indicator, cell.value),
                        "amount": float(cell.value or 0),
                        "base": number(cell.base) if indicator.is_of_answers else "",
                        "share": percent(cell.share, 1) if cell.share is not None else "",
                        "href": _href(request, by, cell.key),
                        "is_chosen": by in filters and filters[by] == cell.key,
                    }
                    for cell in cells
                ],
            }
        )
        if by == "municipality":
            found_map = drawn(indicator, cells, filters.get(by), on)
    return {"breakdowns": made, "map": found_map}


def guarded(definition: Definition, scope: queries.Scope) -> list[dict[str, Any]]:
    """The breakdowns without the cells by which people could be known: they are hidden, and so is what tells them."""
    if not isinstance(definition, Indicator):
        return []
    columns = sources()[definition.source].columns
    found = []
    for by in definition.breakdowns:
        cells = queries.breakdown(definition, scope, by)
        out = hidden({cell.key: cell.base for cell in cells}, definition.fewest)
        found.append(
            {
                "by": by,
                "name": capfirst(str(columns[by].title)),
                "cells": [
                    {
                        "label": cell.label,
                        "value": "" if cell.key in out else written(definition, cell.value),
                        "base": None if cell.key in out else cell.base,
                        "exact": None if cell.key in out else cell.value,
                        "key": cell.key,
                    }
                    for cell in cells
                ],
            }
        )
    return found


def drawn(indicator: Indicator, cells: list[queries.Cell], chosen: int | None, on: date) -> dict[str, Any] | None:
    heir = heirs(on)
    values: dict[str, Any] = {}
    moved = False
    for cell in cells:
        unit = heir.get(cell.key)
        if unit is None or (indicator.is_of_answers and unit.code in values):
            continue  # a mean of two means is no mean: the table beside the map has both
        values[unit.code] = values.get(unit.code, 0) + (cell.value or 0)
        moved = moved or unit.pk != cell.key
    if not values:
        return None
    layer = boundaries.municipality_layer(on)
    best = max(cells, key=lambda cell: cell.value or 0)
    return {
        "areas": boundaries.areas(layer, values),
        "legend": boundaries.legend(values, _("none"), indicator.places),
        "places": indicator.places,
        "chosen": heir[chosen].code if chosen is not None and chosen in heir else "",
        "attribution": boundaries.attribution(),
        "description": _("Highest: %(name)s, %(value)s. The numbers stand in the table.")
        % {"name": best.label, "value": written(indicator, best.value)},
        "is_moved": moved,
        "on": on,
    }


def value_of(made: queries.Figure) -> str:
    """The value alone, or that it is too small to be shown."""
    if is_few(made):
        return _("under %(fewest)s") % {"fewest": made.indicator.fewest}
    return written(made.indicator, made.value)


def _frozen_value(indicator: Definition, value: Decimal | None) -> str:
    """Sensitive answers are counted, so their value is their number of records."""
    return value_of(queries.Figure(indicator, value, int(value or 0) if is_apart(indicator) else 0))


def frozen_rows(changes: list[queries.Since]) -> list[dict[str, Any]]:
    """For each frozen figure: what was handed over, what it is now, and how many records came and went."""
    return [
        {
            "name": queries.text(change.figure.indicator.title),
            "frozen": _frozen_value(change.figure.indicator, change.frozen.value),
            "told": _frozen_value(change.figure.indicator, change.before),
            "now": value_of(change.figure),
            "entered": len(change.entered),
            "left": len(change.left),
            "has_changed": bool(change.entered or change.left or change.moved),
        }
        for change in changes
    ]


def correction_rows(corrections: list[Correction], known: Mapping[str, Definition]) -> list[dict[str, Any]]:
    rows = []
    for one in corrections:
        indicator = known.get(one.figure.indicator)
        if indicator is None:
            continue
        rows.append(
            {
                "on": one.recorded_on,
                "name": queries.text(indicator.title),
                "before": _frozen_value(indicator, one.before),
                "after": _frozen_value(indicator, one.after),
                "entered": len(one.entered),
                "left": len(one.left),
                "reason": one.reason,
                "by": one.recorded_by or "",
            }
        )
    return rows
