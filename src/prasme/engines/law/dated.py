"""Dated parameters: what the law says on one day, and where it says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from prasme.engines.law import reading
from prasme.engines.law.reading import DatedValue, Instrument, Parameter


class NotInForce(Exception):
    """No law of that day gives this parameter a value. Never read as zero."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} is not in force on {day.isoformat()}")
        self.name = name
        self.day = day


@dataclass(frozen=True, kw_only=True)
class Law:
    """The parameters as they stood on one day. `law["de_minimis.ceiling"]` is a Decimal in the parameter's unit."""

    day: date
    instruments: tuple[Instrument, ...]

    def __getitem__(self, name: str) -> Decimal:
        """The value in the parameter's unit. Raises NotInForce outside its dates, KeyError for an unknown name."""
        value = self.dated_value(name).value
        if value is None:
            raise NotInForce(name, self.day)
        return value

    def __iter__(self) -> Iterator[str]:
        return (parameter.name for instrument in self.instruments for parameter in instrument.parameters)

    def dated_value(self, name: str) -> DatedValue:
        """The value of the day with its source. Raises as reading it does."""
        parameter = self.parameter(name)
        begun = [value for value in parameter.values if value.begins_on <= self.day]
        has_ended = parameter.ends_on is not None and self.day > parameter.ends_on
        if not begun or has_ended or begun[-1].value is None:
            raise NotInForce(name, self.day)
        return begun[-1]

    def parameter(self, name: str) -> Parameter:
        """All dated values of a parameter, oldest first, for a page about the law."""
        for instrument in self.instruments:
            for parameter in instrument.parameters:
                if parameter.name == name:
                    return parameter
        raise KeyError(name)

    def is_in_force(self, name: str) -> bool:
        try:
            self.dated_value(name)
        except NotInForce:
            return False
        return True

    def source(self, name: str) -> str:
        return self.dated_value(name).source

    def is_confirmed(self, name: str) -> bool:
        """Whether somebody read the value in the act itself."""
        return self.dated_value(name).confirmed


@cache
def instruments() -> tuple[Instrument, ...]:
    return reading.read_instruments(reading.PARAMETERS)


def law_on(day: date) -> Law:
    """The law of a day. The day is the day that decides (mostly the day of the grant), never simply today."""
    return Law(day=day, instruments=instruments())
