"""The parameters of the law as a page shows them: every value with its history, its source and its doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from prasme.apps.core.text import fold
from prasme.engines.law import DatedValue, Instrument, Parameter
from prasme.engines.law.dated import instruments

HEADER = [
    "instrument",
    "parameter",
    "description",
    "unit",
    "from",
    "until",
    "value",
    "source",
    "confirmed",
    "checked_on",
]


@dataclass(frozen=True)
class Value:
    """until: the last day; None while it holds. is_now: on the day that the page was asked for."""

    begins_on: date
    until: date | None
    value: Decimal | None
    source: str
    confirmed: bool
    is_now: bool


@dataclass(frozen=True)
class Row:
    parameter: Parameter
    values: list[Value]

    @property
    def is_confirmed(self) -> bool:
        return all(value.confirmed for value in self.values)

    @property
    def is_in_force(self) -> bool:
        return any(value.is_now for value in self.values)


@dataclass(frozen=True)
class Part:
    instrument: Instrument
    rows: list[Row]


def parts(*, on: date, words: str = "", only_unconfirmed: bool = False) -> list[Part]:
    """The instruments with the parameters that fit what was asked."""
    wanted = fold(words).split()
    found = []
    for instrument in instruments():
        rows = [_row(parameter, on) for parameter in instrument.parameters]
        rows = [
            row
            for row in rows
            if all(word in _text(instrument, row) for word in wanted) and (not only_unconfirmed or not row.is_confirmed)
        ]
        if rows:
            found.append(Part(instrument, rows))
    return found


def lines(shown: list[Part]) -> Iterator[list[object]]:
    """The same for a CSV."""
    for part in shown:
        for row in part.rows:
            for value in row.values:
                yield [
                    part.instrument.title, row.parameter.name, row.parameter.description, row.parameter.unit,
                    value.begins_on, value.until or "", "" if value.value is None else value.value, value.source,
                    value.confirmed, part.instrument.checked_on,
                ]  # fmt: skip


def _row(parameter: Parameter, on: date) -> Row:
    ends = [value.begins_on for value in parameter.values[1:]]
    untils = [_day_before(day) for day in ends] + [parameter.ends_on]
    return Row(
        parameter,
        [_value(value, until, on) for value, until in zip(parameter.values, untils, strict=True)][::-1],
    )


def _value(value: DatedValue, until: date | None, on: date) -> Value:
    is_now = value.begins_on <= on and (until is None or on <= until)
    return Value(value.begins_on, until, value.value, value.source, value.confirmed, is_now)


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _text(instrument: Instrument, row: Row) -> str:
    sources = " ".join(value.source for value in row.values)
    return fold(f"{instrument.title} {row.parameter.name} {row.parameter.description} {sources}")
