"""Invented facts of any number, in the shape of the product's own: made by DuckDB, the same each time."""

from pathlib import Path

import duckdb

from prasme.engines.figures import Facts
from prasme.engines.figures.duck import TYPES

A_FILE = 10_000_000
PEOPLE_EVERY, FIRMS_EVERY = 3, 20  # rows for one person, for one firm
# h: a hash of the row's number; p and f: its person and firm. Each takes other bits, so that columns are independent.
CHOSEN = {
    "municipality": "1 + h % 43", "region": "101 + (h % 43) % 5", "course": "1 + (h // 65536) % 12",
    "block": "1 + ((h // 65536) % 12) % 4", "provider": "1 + (h // 7919) % 30", "run": "1 + n // 15",
    "person": "'p' || lpad(p::varchar, 12, '0')", "enterprise": "1 + f", "kind": "'enterprise'",
    "size": "['self_employed', 'micro', 'small', 'medium'][(1 + (f // 3) % 4)::integer]",
    "sector": "chr((65 + (f // 7) % 10)::integer)", "seat": "1 + f % 43",
    "hours": "(7 + (h // 1021) % 57)::decimal(18, 4) / 2", "quality": "(h // 8191) % 11",
    "would_recommend": "(h // 131) % 8 <> 0",
}  # fmt: skip


def select(shape: Facts, first: int, last: int, rows: int) -> str:
    """Rows of a shape as SQL; a column that is not invented is not known."""
    columns = ["n as id, 1 + n % 8 as edition, date '2018-01-01' + ((h // 524287) % 2900)::integer as day"]
    columns += [
        f'({CHOSEN.get(name, "null")})::{TYPES[kind]} as "{name}"' for name, kind in shape.columns.items()
    ]  # fmt: skip
    people, firms = max(1, rows // PEOPLE_EVERY), max(1, rows // FIRMS_EVERY)
    hashed = f"select range as n, (hash(range) >> 2)::bigint as h from range({first}, {last})"  # noqa: S608
    persons = f"select *, (h // 31) % {people} as p from ({hashed})"  # noqa: S608 - numbers of our own
    return f"select {', '.join(columns)} from (select *, p % {firms} as f from ({persons}))"  # noqa: S608


def write(shape: Facts, rows: int, folder: Path, *, first: int = 0, name: str = "part") -> list[Path]:
    """Parquet files of at most ten million rows."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    with duckdb.connect() as connection:
        connection.execute("set preserve_insertion_order = false")
        for number, begin in enumerate(range(first, first + rows, A_FILE)):
            file = folder / f"{shape.name}-{name}-{number}.parquet"
            sql = select(shape, begin, min(begin + A_FILE, first + rows), max(rows, first))
            connection.execute(f"copy ({sql}) to '{file}' (format parquet, compression zstd)")
            files.append(file)
    return files
