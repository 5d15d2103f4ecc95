"""The facts as Parquet: each kind by edition, with a manifest. What did not change is not written again."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F

from prasme.apps.core.sources import Source
from prasme.apps.reporting.catalogue import facts, sources
from prasme.engines.figures import Facts
from prasme.engines.figures.manifest import Manifest, Part, Shelf, UnknownLayout, read_manifest

if TYPE_CHECKING:
    from prasme.engines.figures.running import Engine

TURN = 4_242_001  # of the advisory lock: two exports at once would write the same files
# Every row of an edition in one number: rows that differ, come or go change it, in whatever order they are read.
DIGESTS = "select edition, count(*), sum(hashtextextended(t::text, 0)) from ({rows}) t group by edition"
COPY = "copy (select * from ({rows}) t where edition = %s) to stdout (format csv)"


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything inside sees the database as it was at one moment (inside a transaction: as that one sees it)."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        if is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("set transaction isolation level repeatable read")
        yield


def export_facts(folder: Path | None = None) -> Manifest:
    """Bring the Parquet files of every kind of fact up to date, and say what lies there now."""
    folder = folder or settings.FACTS_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with one_moment():
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(%s)", [TURN])
        try:
            before = read_manifest(folder)
        except UnknownLayout:
            before = Manifest({})
        now = Manifest(
            {
                name: _shelf(source, facts()[name], before.shelves.get(name), folder)
                for name, source in sources().items()
                if not source.is_apart
            }
        )
        now.write(folder)
        _clear(folder, before, now)
    return now


def _shelf(source: Source, shape: Facts, before: Shelf | None, folder: Path) -> Shelf:
    shelf = Shelf({name: str(kind) for name, kind in shape.columns.items()})
    kept = before.parts if before is not None and before.schema == shelf.schema else {}
    sql, values = _rows(source, shape)
    with connection.cursor() as cursor:
        cursor.execute(DIGESTS.format(rows=sql), values)
        digests = {str(edition): f"{count}-{digest}" for edition, count, digest in cursor.fetchall()}
    parts = {}
    for edition, digest in sorted(digests.items(), key=lambda item: int(item[0])):
        part = kept.get(edition)
        is_there = part is not None and part.digest == digest and (folder / part.file).exists()
        parts[edition] = part if part is not None and is_there else _part(source, shape, edition, digest, folder)
    return Shelf(shelf.columns, parts)


def _rows(source: Source, shape: Facts) -> tuple[str, tuple]:
    """The query of all facts of a kind, with the columns of its shape in their order."""
    paths = {"id": "pk", "edition": source.edition, "day": source.day}
    paths |= {name: column.path for name, column in source.columns.items()}
    found = source.rows().order_by().values_list(*(F(paths[name]) for name in shape.schema))
    sql, values = found.query.sql_with_params()
    names = ", ".join(f'"{name}"' for name in shape.schema)
    return f"select * from ({sql}) as rows({names})", values  # noqa: S608 - names of our own columns


def _part(source: Source, shape: Facts, edition: str, digest: str, folder: Path) -> Part:
    from prasme.engines.figures.parquet import sha256, write_parquet

    sql, values = _rows(source, shape)
    with tempfile.TemporaryDirectory(dir=folder) as beside:
        csv, made = Path(beside) / "rows.csv", Path(beside) / "rows.parquet"
        copy = COPY.format(rows=sql)
        with connection.cursor() as cursor, cursor.copy(copy, (*values, int(edition))) as copied, csv.open("wb") as out:
            for block in copied:
                out.write(block)
        rows = write_parquet(csv, made, shape)
        hash_ = sha256(made)
        # Named by its content: whoever reads by the manifest of before still finds the file of before.
        name = f"{shape.name}/{edition}-{hash_[:16]}.parquet"
        (folder / shape.name).mkdir(exist_ok=True)
        made.replace(folder / name)
    return Part(file=name, rows=rows, sha256=hash_, digest=digest)


def _clear(folder: Path, before: Manifest, now: Manifest) -> None:
    """Drop what neither this manifest names nor the one before it, by which somebody may still be reading."""
    named = {file for one in (before, now) for files in one.files(folder).values() for file in files}
    for file in folder.glob("*/*.parquet"):
        if file not in named:
            file.unlink()


def engine_on(manifest: Manifest, folder: Path | None = None, name: str | None = None) -> "Engine":
    """The engine that the settings name (or `name`), over the files of the manifest."""
    folder, name = folder or settings.FACTS_FOLDER, name or settings.FIGURES_ENGINE
    if name == "duckdb":
        from prasme.engines.figures.duck import Duck

        return Duck(manifest.facts().values(), manifest.files(folder))
    from prasme.engines.figures.spark import Spark

    return Spark(name, manifest.facts().values(), manifest.files(folder))
