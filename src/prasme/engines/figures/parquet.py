"""Facts as Parquet: written from CSV as PostgreSQL's COPY gives it, checked against what they should be."""

import hashlib
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from prasme.engines.figures.definition import Facts
from prasme.engines.figures.duck import TYPES, quoted


def write_parquet(csv: Path, to: Path, facts: Facts) -> int:
    """Write a CSV with the columns of the facts, in their order and without a header; how many rows it has."""
    columns = ", ".join(f"{quoted(name)}: {quoted(TYPES[kind])}" for name, kind in facts.schema.items())
    reading = (
        f"read_csv({quoted(csv)}, header = false, auto_detect = false, columns = {{{columns}}}, delim = ',', "
        "quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, parallel = false)"
    )
    with duckdb.connect() as connection:
        copied = connection.execute(
            f"copy (select * from {reading} order by id) to {quoted(to)} (format parquet, compression zstd)"  # noqa: S608
        ).fetchone()
    return int(copied[0]) if copied else 0


def sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def rows_as_parquet(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """A small table of texts, with a value and a number of records at the end."""
    kinds = ["varchar"] * (len(header) - 2) + ["decimal(38, 4)", "bigint"]
    columns = ", ".join(f'"{name}" {kind}' for name, kind in zip(header, kinds, strict=True))
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as connection:
        file = Path(folder) / "rows.parquet"
        connection.execute(f"create table rows ({columns})")
        lines = list(rows)
        if lines:
            marks = ", ".join("?" * len(header))
            connection.executemany(f"insert into rows values ({marks})", lines)  # noqa: S608 - marks alone
        connection.execute(f"copy rows to {quoted(file)} (format parquet, compression zstd)")
        return file.read_bytes()
