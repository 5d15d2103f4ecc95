"""An indicator told in one sentence, in any language that has the phrases. Names stand in quotes: none is bent."""

import re
from collections.abc import Callable
from datetime import date

from prasme.engines.figures.definition import (
    Condition,
    Definition,
    Derived,
    Indicator,
    Measure,
    Operator,
    PeriodKind,
    Value,
)
from prasme.engines.figures.phrases import phrase

Translate = Callable[[str], str]

MEASURES = {
    Measure.COUNT: phrase("Counts the records of “%(source)s”"),
    Measure.DISTINCT: phrase("Counts each “%(of)s” among “%(source)s” once, by its first record"),
    Measure.SUM: phrase("Adds up “%(of)s” over “%(source)s”"),
    Measure.MEAN: phrase("Takes the mean of “%(of)s” over “%(source)s”"),
    Measure.SHARE: phrase("Takes the share of “%(source)s” with a yes to “%(of)s”, in percent"),
    Measure.PERCENTILE: phrase("Takes the value of “%(of)s” that %(percent)s%% of “%(source)s” do not exceed"),
}
OPERATORS = {
    Operator.IS: phrase("“%(column)s” is %(values)s"),
    Operator.IS_NOT: phrase("“%(column)s” is not %(values)s"),
    Operator.AT_LEAST: phrase("“%(column)s” is at least %(values)s"),
    Operator.AT_MOST: phrase("“%(column)s” is at most %(values)s"),
    Operator.MORE_THAN: phrase("“%(column)s” is more than %(values)s"),
    Operator.LESS_THAN: phrase("“%(column)s” is less than %(values)s"),
}
PERIODS = {
    PeriodKind.WITHIN: phrase("a period takes the records whose “%(date)s” lies in it"),
    PeriodKind.NEW: phrase("a period takes what has its first “%(date)s” in it and in no earlier one"),
    PeriodKind.UP_TO: phrase("a period takes every record whose “%(date)s” is its last day or earlier"),
}


def explained(
    definition: Definition,
    *,
    translate: Translate = str,
    name: Callable[[str], str] = str,
    value: Callable[[str, Value], str] = lambda _column, value: str(value),
) -> str:
    """One sentence: what is counted, of what, where, when and how it is told.

    name: what a reader calls a source, a column or (of an expression) an indicator. value: what a reader calls a
    column's value. translate: `gettext`.
    """
    if isinstance(definition, Derived):
        told = re.sub(r"\b[^\W\d]\w*", lambda found: f"“{name(found[0])}”", definition.expression)
        parts = [translate(phrase("Works out %(expression)s")) % {"expression": told}]
    else:
        assert isinstance(definition, Indicator)
        parts = _counting(definition, translate, name, value)
    parts.append(translate(phrase("decimal places: %(places)s")) % {"places": definition.places})
    if definition.fewest > 1:
        hidden = phrase("fewer than %(fewest)s records are not shown to those who may not see the people")
        parts.append(translate(hidden) % {"fewest": definition.fewest})
    if not definition.is_confirmed:
        parts.append(translate(phrase("the definition is not confirmed yet")))
    return "; ".join(parts) + "."


def _counting(
    indicator: Indicator, translate: Translate, name: Callable[[str], str], value: Callable[[str, Value], str]
) -> list[str]:
    words = {
        "source": name(indicator.source),
        "of": name(indicator.of) if indicator.of else "",
        "percent": indicator.percent,
    }
    parts = [translate(MEASURES[indicator.measure]) % words]
    if indicator.where:
        every = translate(phrase(" and ")).join(_condition(one, translate, name, value) for one in indicator.where)
        parts.append(translate(phrase("only where %(conditions)s")) % {"conditions": every})
    parts.append(translate(PERIODS[indicator.period]) % {"date": name(indicator.date)})
    if indicator.place:
        parts.append(translate(phrase("the place is “%(place)s”")) % {"place": name(indicator.place)})
    return parts


def _condition(
    condition: Condition, translate: Translate, name: Callable[[str], str], value: Callable[[str, Value], str]
) -> str:
    told = [
        translate(phrase("not known")) if one is None else _told(condition.column, one, value)
        for one in condition.values
    ]
    words = {"column": name(condition.column), "values": translate(phrase(" or ")).join(told)}
    return translate(OPERATORS[condition.operator]) % words


def _told(column: str, one: Value, value: Callable[[str, Value], str]) -> str:
    return one.isoformat() if isinstance(one, date) else value(column, one)
