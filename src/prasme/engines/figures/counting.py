"""From an indicator to one Ibis expression, and from that the value, the cells and the records.

`counted` is the expression: the records that make the value. `totals` adds them up, whole or by cells; `keys` lists
them. So a value, its cells and its list cannot disagree, on any engine.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import ibis
from ibis import _
from ibis.expr import types as ir

from prasme.engines.figures.definition import Condition, Facts, Indicator, Kind, Measure, Operator, PeriodKind, Value
from prasme.engines.figures.scope import Scope

# Money and hours have at most four decimal places; sums of 18 digits stay below the 38 that every engine has.
DECIMAL = "decimal(18, 4)"
TYPES = {
    Kind.KEY: "int64",
    Kind.PLACE: "int64",
    Kind.TEXT: "string",
    Kind.NUMBER: "int64",
    Kind.DECIMAL: DECIMAL,
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
}
TURN = "turn_"  # the how-manieth record of its key; no column of a fact ends like that


def table(facts: Facts) -> ir.Table:
    return ibis.table({name: TYPES[kind] for name, kind in facts.schema.items()}, name=facts.name)


def counted(indicator: Indicator, facts: Facts, scope: Scope, filters: Mapping[str, Value] | None = None) -> ir.Table:
    """The records that make the value: one for each thing counted, with all their columns.

    What is counted once is counted by its first record in the scope; filters apply after that, so that cells add up.
    """
    found = table(facts)
    day = found[indicator.date]
    found = found.filter(found.edition.isin(scope.editions) if scope.editions else ibis.literal(False), day.notnull())
    if scope.ends_on:
        found = found.filter(day <= ibis.literal(scope.ends_on))
    begins = day >= ibis.literal(scope.starts_on) if scope.starts_on else None
    if begins is not None and indicator.period is PeriodKind.WITHIN:
        found = found.filter(begins)
    for condition in indicator.where:
        found = found.filter(_holds(found, condition))
    if indicator.of is not None:
        found = found.filter(found[indicator.of].notnull())
    if indicator.measure is Measure.DISTINCT:
        first = ibis.window(group_by=indicator.of, order_by=[indicator.date, "id"])
        found = found.mutate(**{TURN: ibis.row_number().over(first)}).filter(_[TURN] == 0).drop(TURN)
    if begins is not None and indicator.period is PeriodKind.NEW:
        found = found.filter(_[indicator.date] >= ibis.literal(scope.starts_on))
    for name, key in (filters or {}).items():
        found = found.filter(_is(found, name, key))
    return found


def totals(indicator: Indicator, records: ir.Table, by: Sequence[str] = ()) -> ir.Table:
    """One row, or one for each cell: the keys of the cell, then `total` and `base`.

    A mean is a sum over a count and a share a count over a count: whole numbers and decimals until the very end.
    """
    if indicator.measure is Measure.PERCENTILE:
        return _percentile(indicator, records, by)
    base = records.count()
    if indicator.measure is Measure.SHARE:
        total = records.count(where=records[str(indicator.of)])
    elif indicator.measure in (Measure.SUM, Measure.MEAN):
        total = records[str(indicator.of)].sum()
    else:
        total = base
    sums = {"total": total, "base": base}
    return records.group_by(list(by)).aggregate(**sums) if by else records.aggregate(**sums)


def cube(facts: Facts, by: Sequence[str], *, once: Sequence[str] = (), added: Sequence[str] = ()) -> ir.Table:
    """Every cell of several columns crossed: records, different keys of some columns, sums of others."""
    found = table(facts)
    sums = {"records": found.count()}
    sums |= {f"{name}_once": found[name].nunique() for name in once}
    sums |= {f"{name}_sum": found[name].sum() for name in added}
    return found.group_by(list(by)).aggregate(**sums)


def keys(records: ir.Table, *columns: str) -> ir.Table:
    """The identifier of each record, with some of its columns."""
    return records.select("id", *columns)


def _percentile(indicator: Indicator, records: ir.Table, by: Sequence[str]) -> ir.Table:
    """By the nearest rank: a value that stands in the records, so that no engine interpolates in its own way."""
    ranked = records.mutate(
        rank_=ibis.row_number().over(ibis.window(group_by=list(by), order_by=[indicator.of, "id"])) + 1,
        all_=records.count().over(ibis.window(group_by=list(by))),
    )
    reached = ranked.rank_ * 100 >= ranked.all_ * indicator.percent
    sums = {"total": ranked[str(indicator.of)].min(where=reached), "base": ranked.count()}
    return ranked.group_by(list(by)).aggregate(**sums) if by else ranked.aggregate(**sums)


def _is(found: ir.Table, name: str, key: Value) -> Any:
    return found[name].isnull() if key is None else found[name] == _literal(key)


def _literal(value: Value) -> Any:
    return ibis.literal(value, type=DECIMAL) if isinstance(value, Decimal) else ibis.literal(value)


def _holds(found: ir.Table, condition: Condition) -> Any:
    column = found[condition.column]
    if condition.operator in (Operator.IS, Operator.IS_NOT):
        known = [_literal(value) for value in condition.values if value is not None]
        # Three-valued logic made two-valued: what is not known is no value, so it holds for `is_not`.
        among = column.isin(known) & column.notnull() if known else ibis.literal(False)
        held = among | column.isnull() if None in condition.values else among
        return held if condition.operator is Operator.IS else ~held
    value = _literal(condition.values[0])
    return {
        Operator.AT_LEAST: column >= value,
        Operator.AT_MOST: column <= value,
        Operator.MORE_THAN: column > value,
        Operator.LESS_THAN: column < value,
    }[condition.operator]
