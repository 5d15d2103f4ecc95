"""Dated parameters: what the law says on one day, and where it says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, lru_cache

from prasme.engines.law import reading
from prasme.engines.law.reading import DatedValue, Instrument, Parameter

DAYS_KEPT = 100


class NotInForce(Exception):
    """No law of that day gives this parameter a value. Never read as zero."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} is not in force on {day.isoformat()}")
        self.name = name
        self.day = day


@dataclass(frozen=True, kw_only=True)
class Law:
    """The parameters as they stood on one day. `law["de_minimis.ceiling"]` is a Decimal in the parameter's unit.

    read_on: an earlier day whose values are read because the law ended without a successor (lapse.py); None: the day.
    """

    day: date
    instruments: tuple[Instrument, ...]
    read_on: date | None = None

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
        day = self.read_on or self.day
        begun = [value for value in parameter.values if value.begins_on <= day]
        has_ended = parameter.ends_on is not None and day > parameter.ends_on
        if not begun or has_ended or begun[-1].value is None:
            raise NotInForce(name, self.day)
        return begun[-1]

    def parameter(self, name: str) -> Parameter:
        """All dated values of a parameter, oldest first, for a page about the law."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Parameter]:
        return {parameter.name: parameter for instrument in self.instruments for parameter in instrument.parameters}

    @property
    def names(self) -> Mapping[str, Parameter]:
        """Every parameter that any day knows, by name."""
        return self._by_name

    @property
    def is_provisional(self) -> bool:
        """Whether values are read that had ended by the day. Nothing can be granted on them."""
        return self.read_on is not None

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


@lru_cache(maxsize=DAYS_KEPT)
def law_on(day: date) -> Law:
    """The law of a day. The day is the day that decides (mostly the day of the grant), never simply today."""
    return Law(day=day, instruments=instruments())
