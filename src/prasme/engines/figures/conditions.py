"""What a record must say to count: `{size: [micro, small], hours: {at_least: 8}, sector: null}`."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from prasme.engines.figures.definition import Condition, Kind, Operator, Value
from prasme.engines.figures.phrases import phrase

_ORDERED = (Kind.NUMBER, Kind.DECIMAL, Kind.DATE)
_TYPES: dict[Kind, tuple[type, ...]] = {
    Kind.KEY: (int, str),
    Kind.PLACE: (int, str),
    Kind.TEXT: (str,),
    Kind.NUMBER: (int,),
    Kind.DECIMAL: (int, float, Decimal),
    Kind.BOOLEAN: (bool,),
    Kind.DATE: (date,),
}


class BadCondition(ValueError):
    """A condition does not hold; `message` with `values` says which and why."""

    def __init__(self, message: str, **values: str) -> None:
        super().__init__(message % values)
        self.message, self.values = message, values


def read_conditions(data: Any, schema: Mapping[str, Kind] | None) -> tuple[Condition, ...]:
    """All of them must hold. schema: none when the kind of fact is not there yet. Raises BadCondition."""
    if not isinstance(data, Mapping):
        raise BadCondition(phrase("Write columns with what they must be: {size: [micro, small]}."))
    return tuple(condition for column, wanted in data.items() for condition in _of_column(str(column), wanted, schema))


def _of_column(column: str, wanted: Any, schema: Mapping[str, Kind] | None) -> list[Condition]:
    if schema is not None and column not in schema:
        raise BadCondition(
            phrase("There is no column “%(column)s”. There are: %(known)s."), column=column, known=", ".join(schema)
        )
    kind = schema[column] if schema is not None else None
    by_operator = wanted if isinstance(wanted, Mapping) else {Operator.IS: wanted}
    found = []
    for name, value in by_operator.items():
        try:
            operator = Operator(name)
        except ValueError as problem:
            raise BadCondition(
                phrase("“%(name)s” compares nothing. Write one of: %(known)s."),
                name=str(name),
                known=", ".join(Operator),
            ) from problem
        values = tuple(value) if isinstance(value, list | tuple) else (value,)
        _check(column, operator, values, kind)
        found.append(Condition(column=column, operator=operator, values=tuple(_exact(one) for one in values)))
    return found


def _check(column: str, operator: Operator, values: tuple[Any, ...], kind: Kind | None) -> None:
    compares = operator not in (Operator.IS, Operator.IS_NOT)
    if not values or (compares and (len(values) != 1 or values[0] is None)):
        raise BadCondition(phrase("“%(column)s” is compared with one value."), column=column)
    if kind is None:
        return
    if compares and kind not in _ORDERED:
        raise BadCondition(phrase("“%(column)s” has no order: it can be, or not be, a value."), column=column)
    for value in values:
        if value is not None and not _fits(value, kind):
            raise BadCondition(
                phrase("“%(value)s” cannot be a value of “%(column)s” (%(kind)s)."),
                value=str(value),
                column=column,
                kind=kind,
            )


def _fits(value: Any, kind: Kind) -> bool:
    if isinstance(value, bool):  # which is an int, too
        return kind is Kind.BOOLEAN
    return isinstance(value, _TYPES[kind]) and not isinstance(value, datetime)


def _exact(value: Any) -> Value:
    return Decimal(str(value)) if isinstance(value, float) else value
