"""The indicators that ship, and the facts that the apps bring for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import yaml
from django.apps import apps
from django.db import models
from django.db.models import F

from prasme.apps.core.sources import Source
from prasme.apps.territories.models import Territory
from prasme.engines.figures import (
    BadIndicator,
    Definition,
    Derived,
    Facts,
    Indicator,
    Kind,
    Problem,
    read_definition,
)
from prasme.engines.figures.phrases import phrase

FOLDER = Path(__file__).parent / "indicators"
HEADLINE = "headline"
KINDS: list[tuple[type[models.Field], Kind]] = [
    (models.BooleanField, Kind.BOOLEAN),
    (models.DecimalField, Kind.DECIMAL),
    (models.DateField, Kind.DATE),
    (models.AutoField, Kind.KEY),
    (models.IntegerField, Kind.NUMBER),
    (models.CharField, Kind.TEXT),
    (models.UUIDField, Kind.TEXT),
]


class UnknownKind(TypeError):
    """A column of a fact is of a type that no engine counts."""


@dataclass(frozen=True)
class Set:
    """Indicators that are told together. id: the name of its file."""

    id: str
    title: Mapping[str, str]
    definitions: Mapping[str, Definition]


@cache
def sources() -> dict[str, Source]:
    """Every kind of fact, from each app's `facts.py`."""
    found: dict[str, Source] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.facts"):
            for source in import_module(f"{config.name}.facts").SOURCES:
                found[source.name] = source
    return found


@cache
def facts() -> dict[str, Facts]:
    """The same kinds as an engine knows them. Raises UnknownKind."""
    return {
        name: Facts(name=name, columns={key: _kind(source, column.path) for key, column in source.columns.items()})
        for name, source in sources().items()
    }


def _kind(source: Source, path: str) -> Kind:
    field = source.rows().values(key=F(path)).query.annotations["key"].output_field
    while isinstance(field, models.ForeignKey):
        field = field.target_field
    for type_, kind in KINDS:
        if isinstance(field, type_):
            return Kind.PLACE if kind is Kind.KEY and field.model is Territory else kind
    raise UnknownKind(f"{source.name}: {path} is a {type(field).__name__}")


@cache
def sets() -> dict[str, Set]:
    """Every set that ships, by the name of its file, the headline set first. Raises BadIndicator."""
    found: dict[str, tuple[Mapping[str, str], dict[str, Definition]]] = {}
    for file in sorted(FOLDER.glob("*.yaml"), key=lambda file: (file.stem != HEADLINE, file.stem)):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        title = data.pop("set")["title"]
        found[file.stem] = title, {name: read_definition(name, one, facts()) for name, one in data.items()}
    known = {name: one for _title, read in found.values() for name, one in read.items()}
    return {
        name: Set(name, title, {key: with_parts(one, known) for key, one in read.items()})
        for name, (title, read) in found.items()
    }


def with_parts(definition: Definition, known: Mapping[str, Definition]) -> Definition:
    """An expression with the indicators it names, which are counted themselves. Raises BadIndicator."""
    if not isinstance(definition, Derived):
        return definition
    try:
        return definition.found_among(known)
    except KeyError as missing:
        problem = Problem(
            field="expression",
            message=phrase("No such indicator that is counted itself: %(names)s."),
            values={"names": ", ".join(missing.args)},
        )
        raise BadIndicator(definition.id, [problem]) from missing


@cache
def definitions() -> dict[str, Definition]:
    """Every indicator that ships by its id, also those whose kind of fact is not there yet."""
    return {name: made for one in sets().values() for name, made in one.definitions.items()}


def has_source(definition: Definition) -> bool:
    """Whether there are facts to count it from. Where there are none, it has no value: that is not zero."""
    if isinstance(definition, Derived):
        return bool(definition.made_of) and all(has_source(part) for part in definition.made_of)
    return isinstance(definition, Indicator) and definition.source in sources()


def is_apart(definition: Definition) -> bool:
    """Whether it counts special categories of data: neither listed nor exported, and few are not shown to anybody."""
    if isinstance(definition, Derived):
        return any(is_apart(part) for part in definition.made_of)
    return (
        isinstance(definition, Indicator) and definition.source in sources() and sources()[definition.source].is_apart
    )


@cache
def counted() -> dict[str, Definition]:
    """Every indicator by its id that has facts to be counted from."""
    return {name: made for name, made in definitions().items() if has_source(made)}


@cache
def indicators() -> dict[str, Indicator]:
    """The figures by which a programme is known: the headline set."""
    return {name: one for name, one in sets()[HEADLINE].definitions.items() if isinstance(one, Indicator)}
