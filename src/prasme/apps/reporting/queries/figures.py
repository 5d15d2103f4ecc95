"""Figures: computed from records, so that a value and the list behind it can never disagree."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Count, Q, QuerySet, Sum
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from prasme.apps.reporting.catalogue import has_source, is_apart, sources
from prasme.engines.figures import (
    Condition,
    Definition,
    Derived,
    Indicator,
    Measure,
    Operator,
    PeriodKind,
    Scope,
    exact,
    rounded,
    worked_out,
)

COMPARED = {
    Operator.AT_LEAST: "gte",
    Operator.AT_MOST: "lte",
    Operator.MORE_THAN: "gt",
    Operator.LESS_THAN: "lt",
}


@dataclass(frozen=True)
class Figure:
    """A value, and how many records are behind it. parts: what a figure that is worked out was worked out from.

    is_asked: False where there is no value because nobody in the scope is asked for such facts.
    """

    indicator: Definition
    value: Decimal | None
    base: int
    parts: tuple["Figure", ...] = ()
    is_asked: bool = True

    @property
    def has_source(self) -> bool:
        return has_source(self.indicator)


@dataclass(frozen=True)
class Cell:
    """One line of a breakdown. key: for the address; base: how many records it is made of."""

    key: Any
    label: str
    value: Decimal | None
    base: int
    share: Decimal | None = None  # of the whole, where cells add up
    bars: Mapping[str, str] = field(default_factory=dict)


def text(words: Mapping[str, str]) -> str:
    """A title or rule of an indicator in the reader's language."""
    return words.get((get_language() or "en")[:2]) or words["en"]


def path_of(indicator: Indicator, column: str) -> str:
    """Where a column stands in the database, from a record of the indicator."""
    source = sources()[indicator.source]
    fixed = {"id": "pk", "edition": source.edition, "day": source.day}
    return fixed[column] if column in fixed else source.columns[column].path


def facts_in(indicator: Indicator, scope: Scope) -> QuerySet:
    """The facts of a scope that the indicator looks at, before any is taken as the first of its kind."""
    source, day = sources()[indicator.source], path_of(indicator, indicator.date)
    when = Q(**{f"{source.edition}__in": scope.editions, f"{day}__isnull": False})
    if scope.starts_on and indicator.period is PeriodKind.WITHIN:
        when &= Q(**{f"{day}__gte": scope.starts_on})
    if scope.ends_on:
        when &= Q(**{f"{day}__lte": scope.ends_on})
    if indicator.of is not None:
        when &= Q(**{f"{path_of(indicator, indicator.of)}__isnull": False})
    found = source.rows().filter(when)
    for condition in indicator.where:
        found = _only(found, indicator, condition)
    return found


def _only(found: QuerySet, indicator: Indicator, condition: Condition) -> QuerySet:
    path, first = path_of(indicator, condition.column), condition.values[0]
    if compared := COMPARED.get(condition.operator):
        return found.filter(**{f"{path}__{compared}": first})
    held = Q(**{f"{path}__in": [value for value in condition.values if value is not None]})
    if None in condition.values:
        held |= Q(**{f"{path}__isnull": True})
    return found.filter(held) if condition.operator is Operator.IS else found.exclude(held)


def records(indicator: Indicator, scope: Scope, filters: Mapping[str, Any] | None = None) -> QuerySet:
    """The records that make the value: one for each thing counted.

    Where things are counted once, it is the first record of each in the scope; filters apply after that, so that
    the cells of a breakdown add up to the whole.
    """
    source, day = sources()[indicator.source], path_of(indicator, indicator.date)
    found = facts_in(indicator, scope)
    if indicator.measure is Measure.DISTINCT:
        column = path_of(indicator, str(indicator.of))
        first = found.order_by(column, day, "pk").distinct(column)
        found = source.rows().filter(pk__in=first.values("pk"))
    if scope.starts_on and indicator.period is PeriodKind.NEW:
        found = found.filter(**{f"{day}__gte": scope.starts_on})
    return found.filter(**{path_of(indicator, name): value for name, value in (filters or {}).items()})


def rows_of(indicator: Indicator) -> QuerySet:
    """All facts of the indicator's kind."""
    return sources()[indicator.source].rows()


def record_keys(definition: Definition, scope: Scope) -> list[str]:
    """The keys of the records behind a value, as text, sorted. One that is worked out has none of its own.

    Keys of sensitive answers are told as codes that only this installation can make: a file of them names nobody.
    """
    if not isinstance(definition, Indicator) or not has_source(definition):
        return []
    keys = [str(key) for key in records(definition, scope).values_list("pk", flat=True)]
    if is_apart(definition):
        keys = [salted_hmac("prasme.reporting.apart", key, algorithm="sha256").hexdigest()[:32] for key in keys]
    return sorted(keys)


def total_of(indicator: Indicator) -> models.Aggregate:
    if indicator.measure in (Measure.COUNT, Measure.DISTINCT):
        return Count("pk")
    path = path_of(indicator, str(indicator.of))
    if indicator.measure is Measure.SHARE:
        return Count("pk", filter=Q(**{path: True}))
    return ArrayAgg(path, order_by=path) if indicator.measure is Measure.PERCENTILE else Sum(path)


def exact_of(indicator: Indicator, row: Mapping[str, Any]) -> Fraction | None:
    total, base = row["total"], row["base"]
    if indicator.measure is Measure.PERCENTILE and base:
        total = total[-(-base * int(indicator.percent or 0) // 100) - 1]  # the nearest rank, from one
    return exact(indicator, total=total, base=base)


def figure(definition: Definition, scope: Scope, filters: Mapping[str, Any] | None = None) -> Figure:
    """A figure; no value where its kind of fact is not there yet, nobody is asked for it, or a mean has nothing."""
    return _figure(definition, scope, filters)[0]


def _figure(definition: Definition, scope: Scope, filters: Mapping[str, Any] | None) -> tuple[Figure, Fraction | None]:
    if not has_source(definition):
        return Figure(definition, None, 0), None
    if isinstance(definition, Derived):
        made = [_figure(part, scope, filters) for part in definition.made_of]
        values = {part.indicator.id: value for part, value in made}
        value = worked_out(definition.expression, values)
        parts = tuple(part for part, _value in made)
        base = sum(part.base for part in parts)
        asked = all(part.is_asked for part in parts)
        return Figure(definition, rounded(value, definition.places), base, parts, asked), value
    assert isinstance(definition, Indicator)
    row = records(definition, scope, filters).aggregate(total=total_of(definition), base=Count("pk"))
    if not row["base"] and not is_asked(definition, scope):
        return Figure(definition, None, 0, is_asked=False), None
    value = exact_of(definition, row)
    return Figure(definition, rounded(value, definition.places), row["base"]), value


def is_asked(indicator: Indicator, scope: Scope) -> bool:
    """Whether an edition of the scope gathers the facts that it counts."""
    asked = sources()[indicator.source].is_asked
    return asked is None or asked(scope.editions)


def breakdown(indicator: Indicator, scope: Scope, by: str, filters: Mapping[str, Any] | None = None) -> list[Cell]:
    """The value for each key of a column, the largest first; records without the key have a cell of their own.

    So the bases of the cells always add up to the base of the figure.
    """
    found = list(
        records(indicator, scope, filters)
        .values(key=models.F(path_of(indicator, by)))
        .annotate(total=total_of(indicator), base=Count("pk"))
        .order_by("-total" if indicator.measure is Measure.SUM else "-base", "key")
    )
    names = labels(indicator, by, {row["key"] for row in found})
    parts = [exact_of(indicator, row) for row in found]
    whole = sum(part or 0 for part in parts) if indicator.adds_up else None
    return [
        Cell(
            key=row["key"],
            label=names[row["key"]],
            value=rounded(part, indicator.places),
            base=row["base"],
            share=rounded(part / whole, 6) if whole and part is not None else None,
        )
        for row, part in zip(found, parts, strict=True)
    ]


def labels(indicator: Indicator, by: str, keys: set) -> dict[Any, str]:
    """What a reader calls each key of a column."""
    label = sources()[indicator.source].columns[by].label
    known = keys - {None}
    names = label(known) if label else {}
    return {None: _("not known")} | {key: str(names.get(key, key)) for key in known}
