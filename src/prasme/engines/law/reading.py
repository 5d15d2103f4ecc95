"""Reads parameters/*.yaml, strictly: a number without date and source is an error, and no number becomes a float."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

PARAMETERS = Path(__file__).parent / "parameters"


class BadParameter(Exception):
    """A parameter file says too little, or something that cannot be read."""


@dataclass(frozen=True, kw_only=True)
class DatedValue:
    """A value from a day on. value: in the parameter's unit; None says that the rule was repealed."""

    begins_on: date
    value: Decimal | None
    source: str
    confirmed: bool


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One number of an instrument, with every value it had, oldest first. ends_on: the last day, None while open."""

    name: str
    description: str
    unit: str
    values: tuple[DatedValue, ...]
    ends_on: date | None


@dataclass(frozen=True, kw_only=True)
class Transition:
    """After the end of an act its existing schemes stay covered until this day, the day included."""

    until: date
    source: str
    confirmed: bool


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """One file: an act or a line of acts that followed each other. checked_on: a human compared it with the sources."""

    name: str
    title: str
    checked_on: date
    parameters: tuple[Parameter, ...]
    transition: Transition | None = None


class Exact(yaml.SafeLoader):
    """Numbers as Decimal."""


def _number(loader: Exact, node: yaml.ScalarNode) -> Decimal:
    return Decimal(loader.construct_scalar(node).replace("_", ""))


Exact.add_constructor("tag:yaml.org,2002:int", _number)
Exact.add_constructor("tag:yaml.org,2002:float", _number)


def read_instruments(folder: Path) -> tuple[Instrument, ...]:
    return tuple(read_instrument(file) for file in sorted(folder.glob("*.yaml")))


def read_instrument(file: Path) -> Instrument:
    """One file. Raises BadParameter with the file, the parameter and what is missing."""
    content = yaml.load(file.read_text(encoding="utf-8"), Exact)  # noqa: S506 - a SafeLoader
    where = file.name
    return Instrument(
        name=file.stem,
        title=_text(content, "instrument", where),
        checked_on=_day(content.get("checked_on"), f"{where}: checked_on"),
        parameters=tuple(
            _parameter(f"{file.stem}.{name}", body, f"{where}: {name}") for name, body in content["parameters"].items()
        ),
        transition=_transition(content.get("transition"), f"{where}: transition"),
    )


def _transition(body: dict[str, Any] | None, where: str) -> Transition | None:
    if body is None:
        return None
    if body.keys() != {"until", "source", "confirmed"} or not isinstance(body["confirmed"], bool):
        raise BadParameter(f"{where}: needs exactly until, source and confirmed")
    return Transition(
        until=_day(body["until"], where), source=_text(body, "source", where), confirmed=body["confirmed"]
    )


def _parameter(name: str, body: dict[str, Any], where: str) -> Parameter:
    if unknown := body.keys() - {"description", "unit", "ends", "values"}:
        raise BadParameter(f"{where}: does not know {sorted(unknown)}")
    values = tuple(_value(day, entry, where) for day, entry in body["values"].items())
    days = [value.begins_on for value in values]
    if not days or days != sorted(set(days)):
        raise BadParameter(f"{where}: the values are not in the order of their dates")
    ends_on = _day(body["ends"], f"{where}: ends") if "ends" in body else None
    if ends_on is not None and ends_on < days[-1]:
        raise BadParameter(f"{where}: ends before its last value begins")
    return Parameter(
        name=name,
        description=_text(body, "description", where),
        unit=_text(body, "unit", where),
        values=values,
        ends_on=ends_on,
    )


def _value(day: object, entry: dict[str, Any], where: str) -> DatedValue:
    where = f"{where}, {day}"
    if entry.keys() != {"value", "source", "confirmed"}:
        raise BadParameter(f"{where}: needs exactly value, source and confirmed")
    if not isinstance(entry["confirmed"], bool):
        raise BadParameter(f"{where}: confirmed is neither true nor false")
    try:
        value = None if entry["value"] is None else Decimal(entry["value"])
    except (InvalidOperation, TypeError, ValueError) as error:
        raise BadParameter(f"{where}: {entry['value']!r} is not a number") from error
    return DatedValue(
        begins_on=_day(day, where), value=value, source=_text(entry, "source", where), confirmed=entry["confirmed"]
    )


def _day(value: object, where: str) -> date:
    if type(value) is not date:
        raise BadParameter(f"{where}: {value!r} is not a date")
    return value


def _text(body: dict[str, Any], key: str, where: str) -> str:
    value = body.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadParameter(f"{where}: has no {key}")
    return value
