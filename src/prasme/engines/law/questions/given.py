"""What a question gives: read strictly, by any of the names in use, with a plain sentence where it is not there."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from prasme.engines.law.dated import Law, law_on
from prasme.engines.law.reading import DatedValue, Exact

UNITS = Path(__file__).parent / "units.yaml"
MISSING = object()


class QuestionUnclear(Exception):
    """The question lacks something, or says it in a way that cannot be read."""


class Given(Mapping[str, Any]):
    """The inputs of one question. Numbers are Decimal."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content

    def __getitem__(self, name: str) -> Any:
        return self._content[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)

    def any_of(self, *names: str, default: Any = MISSING) -> Any:
        """The first of these that the question gives."""
        for name in names:
            if self.get(name) is not None:
                return self[name]
        if default is MISSING:
            raise QuestionUnclear(f"the question does not say {' or '.join(names)}")
        return default

    def number(self, *names: str, default: Any = MISSING) -> Decimal:
        value = self.any_of(*names, default=default)
        return value if value is default and default is not MISSING else number(value, names[0])

    def number_or_none(self, *names: str) -> Decimal | None:
        value = self.any_of(*names, default=None)
        return None if value is None else number(value, names[0])

    def whole(self, *names: str, default: Any = MISSING) -> int:
        return int(self.number(*names, default=default))

    def day(self, *names: str, default: Any = MISSING) -> date:
        value = self.any_of(*names, default=default)
        return value if isinstance(value, date) else day(value, names[0])

    def day_or_none(self, *names: str) -> date | None:
        return None if self.any_of(*names, default=None) is None else self.day(*names)

    def flag(self, *names: str, default: bool = False) -> bool:
        return bool(self.any_of(*names, default=default))

    def money(self, name: str, default: Any = MISSING) -> Decimal:
        """EUR, given as such or, with _m behind the name, in millions."""
        if self.get(f"{name}_m") is not None:
            return self.number(f"{name}_m") * unit("million")
        return self.number(name, default=default)


def number(value: object, name: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise QuestionUnclear(f"{name} is no number: {value!r}")
    return Decimal(value)


def numbers(value: object, name: str) -> list[Decimal]:
    """A list of numbers; one number is a list of one."""
    return [number(one, name) for one in (value if isinstance(value, list) else [value])]


def day(value: object, name: str) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError as problem:
        raise QuestionUnclear(f"{name} is no day: {value!r}") from problem


def share(percent: Decimal) -> Decimal:
    """50 (per cent) as 0.5."""
    return percent / 100


@cache
def unit(name: str) -> Decimal:
    units: dict[str, Decimal] = yaml.load(UNITS.read_text(encoding="utf-8"), Exact)  # noqa: S506 - a SafeLoader
    return units[name]


def law_of_act(act: str, name: str, day: date) -> Law:
    """The law as it stood when this act gave the parameter its value; without an act, the law of the day."""
    law = law_on(day)
    begun = [value.begins_on for value in law.parameter(name).values if act and act in value.source]
    return law if not begun or (law.is_in_force(name) and act in law.source(name)) else law_on(begun[-1])


def law_saying(law: Law, told: Mapping[str, Decimal | None]) -> Law:
    """The law with values that the question itself gives instead."""
    told = {name: value for name, value in told.items() if value is not None}
    if not told:
        return law

    def replaced(parameter: Any) -> Any:
        if parameter.name not in told:
            return parameter
        said = DatedValue(begins_on=law.day, value=told[parameter.name], source="as the question says", confirmed=True)
        return dataclasses.replace(parameter, values=(said,), ends_on=None)

    instruments = tuple(
        dataclasses.replace(one, parameters=tuple(map(replaced, one.parameters))) for one in law.instruments
    )
    return dataclasses.replace(law, instruments=instruments)
