"""What lies in a folder of facts: for each kind its columns and files, with rows and hashes."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from prasme.engines.figures.definition import FIXED, Facts, Kind

NAME = "manifest.json"
LAYOUT = 1  # goes up when the fixed columns, their types or the hashing change: then everything is written anew


class UnknownLayout(Exception):
    """The folder was written by another version of this software."""


@dataclass(frozen=True)
class Part:
    """The facts of one edition. digest: of the rows in the database, by which an unchanged part is known."""

    file: str
    rows: int
    sha256: str
    digest: str


@dataclass(frozen=True)
class Shelf:
    """One kind of fact. columns: by name, those that every kind has left out."""

    columns: Mapping[str, str]
    parts: Mapping[str, Part] = field(default_factory=dict)  # by edition

    @property
    def schema(self) -> str:
        """SHA-256 of the columns with their kinds: the version of the schema."""
        return hashlib.sha256(json.dumps(list(self.columns.items())).encode()).hexdigest()

    @property
    def rows(self) -> int:
        return sum(part.rows for part in self.parts.values())


@dataclass(frozen=True)
class Manifest:
    shelves: Mapping[str, Shelf]

    def facts(self) -> dict[str, Facts]:
        return {
            name: Facts(name=name, columns={column: Kind(kind) for column, kind in shelf.columns.items()})
            for name, shelf in self.shelves.items()
        }

    def files(self, folder: Path) -> dict[str, list[Path]]:
        return {name: [folder / p.file for p in shelf.parts.values()] for name, shelf in self.shelves.items()}

    def changed(self, folder: Path) -> list[str]:
        """The files that are gone or are not those that were written."""
        from prasme.engines.figures.parquet import sha256

        parts = [part for shelf in self.shelves.values() for part in shelf.parts.values()]
        return [p.file for p in parts if not (folder / p.file).exists() or sha256(folder / p.file) != p.sha256]

    def as_data(self) -> dict:
        return {
            "layout": LAYOUT,
            "fixed": {name: str(kind) for name, kind in FIXED.items()},
            "facts": {
                name: {
                    "schema": shelf.schema,
                    "columns": dict(shelf.columns),
                    "rows": shelf.rows,
                    "parts": {edition: asdict(part) for edition, part in shelf.parts.items()},
                }
                for name, shelf in self.shelves.items()
            },
        }

    def write(self, folder: Path) -> None:
        """Replace the manifest in one step, so that a reader finds the old one or the new one."""
        beside = folder / f"{NAME}.new"
        beside.write_text(json.dumps(self.as_data(), indent=1), encoding="utf-8")
        os.replace(beside, folder / NAME)


def read_manifest(folder: Path) -> Manifest:
    """What lies in the folder; nothing, if there is no manifest. Raises UnknownLayout."""
    try:
        data = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Manifest({})
    if data["layout"] != LAYOUT:
        raise UnknownLayout(f"{folder}: layout {data['layout']}, this is {LAYOUT}")
    return Manifest(
        {
            name: Shelf(shelf["columns"], {edition: Part(**part) for edition, part in shelf["parts"].items()})
            for name, shelf in data["facts"].items()
        }
    )
