"""Facts as Parquet: written from CSV as PostgreSQL's COPY gives it, checked against what they should be."""

import hashlib
from pathlib import Path

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
