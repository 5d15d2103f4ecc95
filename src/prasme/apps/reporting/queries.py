"""Figures: computed from records, so that a value and the list behind it can never disagree."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import Cast
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.reporting.catalogue import indicators, sources
from prasme.apps.reporting.models import Correction, Freeze, FrozenFigure, Period
from prasme.apps.reporting.rules import Indicator, Measure, shown


@dataclass(frozen=True)
class Scope:
    """Whose records count: one edition or several of a programme, from one day to another (none: no limit)."""

    editions: tuple[int, ...]
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class Figure:
    """A value, and how many records are behind it."""

    indicator: Indicator
    value: Decimal | None
    base: int


@dataclass(frozen=True)
class Cell:
    """One line of a breakdown. key: for the address; total: what the value is made of (for a mean, the sum)."""

    key: Any
    label: str
    value: Decimal | None
    base: int
    share: Decimal | None = None  # of the whole, where cells add up
    bars: Mapping[str, str] = field(default_factory=dict)


def text(words: Mapping[str, str]) -> str:
    """A title or rule of an indicator in the reader's language."""
    return words.get((get_language() or "en")[:2]) or words["en"]


def facts_in(indicator: Indicator, scope: Scope) -> QuerySet:
    source = sources()[indicator.source]
    when = Q(**{f"{source.edition}__in": scope.editions})
    if scope.starts_on:
        when &= Q(**{f"{source.day}__gte": scope.starts_on})
    if scope.ends_on:
        when &= Q(**{f"{source.day}__lte": scope.ends_on})
    return source.rows().filter(when)


def records(indicator: Indicator, scope: Scope, filters: Mapping[str, Any] | None = None) -> QuerySet:
    """The records that make the value: one for each thing counted.

    Where things are counted once, it is the first record of each in the scope; filters apply after that, so that
    the cells of a breakdown add up to the whole.
    """
    source = sources()[indicator.source]
    found = facts_in(indicator, scope)
    if indicator.measure is Measure.DISTINCT:
        column = source.columns[str(indicator.of)].path
        first = found.filter(**{f"{column}__isnull": False}).order_by(column, source.day, "pk").distinct(column)
        found = source.rows().filter(pk__in=first.values("pk"))
    narrowed = {source.columns[name].path: value for name, value in (filters or {}).items()}
    return found.filter(**narrowed)


def _total(indicator: Indicator) -> models.Aggregate:
    if not indicator.is_of_answers:
        return Count("pk")
    path = sources()[indicator.source].columns[str(indicator.of)].path
    return Sum(Cast(path, models.IntegerField()))


def figure(indicator: Indicator, scope: Scope, filters: Mapping[str, Any] | None = None) -> Figure:
    made = records(indicator, scope, filters).aggregate(total=_total(indicator), base=Count("pk"))
    return Figure(indicator, shown(indicator, total=made["total"], base=made["base"]), made["base"])


def breakdown(indicator: Indicator, scope: Scope, by: str, filters: Mapping[str, Any] | None = None) -> list[Cell]:
    """The value for each key of a column, the largest first; records without the key have a cell of their own.

    So the bases of the cells always add up to the base of the figure.
    """
    column = sources()[indicator.source].columns[by]
    rows = (
        records(indicator, scope, filters)
        .values(key=models.F(column.path))
        .annotate(total=_total(indicator), base=Count("pk"))
        .order_by("-base", "key")
    )
    found = list(rows)
    names = labels(indicator, by, {row["key"] for row in found})
    whole = sum(row["base"] for row in found)
    return [
        Cell(
            key=row["key"],
            label=names[row["key"]],
            value=shown(indicator, total=row["total"], base=row["base"]),
            base=row["base"],
            share=Decimal(row["base"]) / whole if whole else None,
        )
        for row in found
    ]


def labels(indicator: Indicator, by: str, keys: set) -> dict[Any, str]:
    """What a reader calls each key of a column."""
    label = sources()[indicator.source].columns[by].label
    known = keys - {None}
    names = label(known) if label else {}
    return {None: _("not known")} | {key: str(names.get(key, key)) for key in known}


def editions_with_figures(user: User) -> QuerySet[Edition]:
    return Edition.objects.filter(reach(user, Permission.FIGURE_VIEW).over(edition="pk")).order_by("-starts_on")


def periods_of(edition: Edition) -> QuerySet[Period]:
    return Period.objects.filter(edition=edition).select_related("freeze__by").order_by("starts_on", "ends_on")


def scope_of(edition: Edition, period: Period | None = None) -> Scope:
    if period is None:
        return Scope((edition.pk,))
    return Scope((edition.pk,), period.starts_on, period.ends_on)


def figures_as_data(*, edition_code: str | None = None, programme_code: str | None = None) -> dict[str, Any]:
    """Every figure of an edition, or of all editions of a programme together, as plain data.

    period: first and last day that the facts may lie on. value: a number, null where there is nothing to take
    a mean of. records: how many records a reader can list behind the value. Raises DoesNotExist.
    """
    if edition_code is not None:
        edition = Edition.objects.get(code=edition_code)
        editions, code = [edition], edition.code
    else:
        programme = Programme.objects.get(code=programme_code)
        editions, code = list(programme.editions.order_by("starts_on")), programme.code
    scope = Scope(tuple(edition.pk for edition in editions))
    span = (min(e.starts_on for e in editions), max(e.ends_on for e in editions)) if editions else (None, None)
    return {
        "code": code,
        "period": {"from": str(span[0]), "to": str(span[1])},
        "figures": [_as_data(figure(indicator, scope)) for indicator in indicators().values()],
    }


def _as_data(made: Figure) -> dict[str, Any]:
    value = made.value
    return {
        "id": made.indicator.id,
        "title": text(made.indicator.title),
        "value": None if value is None else int(value) if value == value.to_integral_value() else float(value),
        "unit": text(made.indicator.unit),
        "base": made.base,
        "counting_rule": text(made.indicator.counting_rule),
        "records": made.base,
    }


@dataclass(frozen=True)
class Since:
    """What became of a frozen figure: as it is now, and the records that came and went since it was last told."""

    frozen: FrozenFigure
    before: Decimal | None
    figure: Figure
    entered: list[str]
    left: list[str]

    @property
    def moved(self) -> bool:
        """The same records, another value: one of them changed."""
        return self.before != self.figure.value


def changes_since_freeze(period: Period, only: str | None = None) -> list[Since]:
    """For each frozen figure of the period (or one), what differs from the freeze and the corrections made since."""
    freeze = period.freeze
    with freeze.document.file.open("rb") as file:
        kept = {row["id"]: set(row["records"]) for row in json.load(file)["figures"]}
    scope = scope_of(period.edition, period)
    found = []
    for frozen in freeze.figures.prefetch_related("corrections").order_by("pk"):
        if only not in (None, frozen.indicator):
            continue
        indicator, told, before = indicators()[frozen.indicator], kept[frozen.indicator], frozen.value
        for correction in sorted(frozen.corrections.all(), key=lambda correction: correction.pk):
            told = (told | set(correction.entered)) - set(correction.left)
            before = correction.after
        now = {str(key) for key in records(indicator, scope).values_list("pk", flat=True)}
        found.append(Since(frozen, before, figure(indicator, scope), sorted(now - told), sorted(told - now)))
    return found


def corrections_of(freeze: Freeze) -> list[Correction]:
    """What was corrected since the freeze, the newest first."""
    found = Correction.objects.filter(figure__freeze=freeze).select_related("figure", "recorded_by")
    return list(found.order_by("-recorded_on", "-pk"))
