"""Every value counted twice: by the engine from Parquet and by PostgreSQL from the records, with the lists behind."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from django.conf import settings

from prasme.apps.reporting import extract, queries
from prasme.apps.reporting.catalogue import definitions, has_source, is_apart
from prasme.apps.reporting.queries.figures import path_of
from prasme.apps.reporting.queries.telling import editions_of
from prasme.engines.figures import Definition, Derived, Facts, Indicator, Scope, exact, rounded, worked_out
from prasme.engines.figures.running import Asked, Engine

Key = str | None


class FileChanged(Exception):
    """A file of facts is not the file that was written: its hash is not the one of the manifest."""


def hash_of(keys: Iterable[object]) -> str:
    """SHA-256 of the records' keys as text, sorted by their bytes, one a line.

    In PostgreSQL:
    `encode(sha256(convert_to(string_agg(id::text, E'\\n' order by id::text collate "C"), 'UTF8')), 'hex')`.
    """
    return hashlib.sha256("\n".join(sorted(map(str, keys))).encode()).hexdigest()


@dataclass(frozen=True)
class Told:
    """What one of the two says of a cell."""

    value: Decimal | None
    base: int
    keys: tuple[str, ...]

    @property
    def is_listed(self) -> bool:
        return self.base == len(self.keys) == len(set(self.keys))


NOTHING = Told(None, 0, ())


@dataclass(frozen=True)
class Checked:
    """A value, whole (by: nothing) or a cell of a breakdown, as the engine and as PostgreSQL count it."""

    by: Mapping[str, Key]
    engine: Told
    sql: Told

    @property
    def agrees(self) -> bool:
        same = self.engine.value == self.sql.value and set(self.engine.keys) == set(self.sql.keys)
        return same and self.engine.is_listed and self.sql.is_listed

    def as_data(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "by": dict(self.by),
            "value": _text(self.engine.value),
            "records": self.engine.base,
            "keys_sha256": hash_of(self.engine.keys),
            "agrees": self.agrees,
        }
        if not self.agrees:
            made["sql"] = {
                "value": _text(self.sql.value),
                "records": self.sql.base,
                "keys_sha256": hash_of(self.sql.keys),
                "listed": len(self.sql.keys),
            }
        return made


@dataclass
class Verification:
    """Of an edition or a programme: each indicator with its values; agrees: all of them do."""

    code: str
    engine: str
    facts: Mapping[str, Any]
    known: Mapping[str, Definition]
    checked: dict[str, list[Checked]] = field(default_factory=dict)

    @property
    def agrees(self) -> bool:
        return all(one.agrees for cells in self.checked.values() for one in cells)

    def as_data(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "engine": self.engine,
            "agrees": self.agrees,
            "values": sum(map(len, self.checked.values())),
            "facts": {
                name: {"rows": shelf["rows"], "schema": shelf["schema"]} for name, shelf in self.facts["facts"].items()
            },
            "indicators": [self._indicator(definition) for definition in self.known.values()],
        }

    def _indicator(self, definition: Definition) -> dict[str, Any]:
        made: dict[str, Any] = {"id": definition.id, "definition": definition.hash}
        if not has_source(definition):
            return made | {"state": "no source yet"}
        if is_apart(definition):
            return made | {"state": "not exported: sensitive"}
        if isinstance(definition, Derived):
            made["made_of"] = list(definition.parts)
        return made | {"state": "counted", "cells": [one.as_data() for one in self.checked[definition.id]]}


def verify(
    *,
    edition_code: str | None = None,
    programme_code: str | None = None,
    folder: Path | None = None,
    engine: str | None = None,
) -> Verification:
    """Export the facts and count everything twice, at one moment of the database. Raises DoesNotExist, FileChanged."""
    code, editions = editions_of(edition_code=edition_code, programme_code=programme_code)
    scope = Scope(tuple(edition.pk for edition in editions))
    with extract.one_moment():
        manifest = extract.export_facts(folder)
        if changed := manifest.changed(folder or settings.FACTS_FOLDER):
            raise FileChanged(changed[0])
        running = extract.engine_on(manifest, folder, engine)
        made = Verification(code, running.name, manifest.as_data(), definitions() | queries.known(editions))
        made.checked = check_all(running, manifest.facts(), scope, made.known)
    return made


def check_all(
    engine: Engine, shapes: Mapping[str, Facts], scope: Scope, known: Mapping[str, Definition]
) -> dict[str, list[Checked]]:
    """Each indicator whose facts are exported: the whole, then the cells of each breakdown."""
    exported = [one for one in known.values() if has_source(one) and not is_apart(one)]
    found: dict[str, list[Checked]] = {}
    values: dict[str, Fraction | None] = {}
    for definition in exported:
        if isinstance(definition, Indicator):
            asked = Asked(engine, definition, shapes[definition.source], scope)
            found[definition.id], values[definition.id] = _checked(asked)
    for definition in exported:
        if isinstance(definition, Derived):
            found[definition.id] = [_worked_out(definition, values, found, scope)]
    return found


def _checked(asked: Asked) -> tuple[list[Checked], Fraction | None]:
    indicator, scope = asked.indicator, asked.scope
    by_engine = _sorted_out(asked.records(*indicator.breakdowns), indicator)
    paths = [path_of(indicator, by) for by in indicator.breakdowns]
    by_sql = _sorted_out(queries.records(indicator, scope).values_list("pk", *paths), indicator)
    [whole], made = asked.counts(), queries.figure(indicator, scope)
    value = exact(indicator, total=whole.total, base=whole.base) if made.is_asked or whole.base else None
    cells = [
        Checked(
            {},
            Told(rounded(value, indicator.places), whole.base, by_engine[None, None]),
            Told(made.value, made.base, by_sql[None, None]),
        )
    ]
    for by in indicator.breakdowns:
        engine = {
            _key(count.keys[0]): Told(
                rounded(exact(indicator, total=count.total, base=count.base), indicator.places),
                count.base,
                by_engine[by, _key(count.keys[0])],
            )
            for count in asked.counts([by])
        }
        sql = {
            _key(cell.key): Told(cell.value, cell.base, by_sql[by, _key(cell.key)])
            for cell in queries.breakdown(indicator, scope, by)
        }
        # Also a cell that only one of the two has.
        cells += [Checked({by: key}, engine.get(key, NOTHING), sql.get(key, NOTHING)) for key in {**engine, **sql}]
    return cells, value


def _sorted_out(rows: Iterable[tuple], indicator: Indicator) -> dict[tuple[str | None, Key], tuple[str, ...]]:
    """The keys of the records, of the whole and of each cell."""
    found: dict[tuple[str | None, Key], list[str]] = defaultdict(list)
    for key, *cells in rows:
        found[None, None].append(str(key))
        for by, cell in zip(indicator.breakdowns, cells, strict=True):
            found[by, _key(cell)].append(str(key))
    return defaultdict(tuple, {cell: tuple(keys) for cell, keys in found.items()})


def _worked_out(
    definition: Derived, values: Mapping[str, Fraction | None], found: Mapping[str, list[Checked]], scope: Scope
) -> Checked:
    """The records of a figure that is worked out are those of its parts, each under the part's name."""
    value = worked_out(definition.expression, values)
    wholes = {part: found[part][0] for part in definition.parts}
    made = queries.figure(definition, scope)
    keys = {
        side: tuple(f"{part}:{key}" for part, whole in wholes.items() for key in getattr(whole, side).keys)
        for side in ("engine", "sql")
    }
    base = sum(whole.engine.base for whole in wholes.values())
    return Checked(
        {}, Told(rounded(value, definition.places), base, keys["engine"]), Told(made.value, made.base, keys["sql"])
    )


def _key(key: object) -> Key:
    return None if key is None else str(key)


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
