"""DuckDB in this process, over Parquet."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from prasme.engines.figures.definition import Facts, Kind

if TYPE_CHECKING:
    from ibis.expr import types as ir

TYPES = {
    Kind.KEY: "bigint",
    Kind.PLACE: "bigint",
    Kind.TEXT: "varchar",
    Kind.NUMBER: "bigint",
    Kind.DECIMAL: "decimal(18, 4)",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
}


def quoted(text: object) -> str:
    """As a string of SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def files(paths: Iterable[Path]) -> str:
    return "[" + ", ".join(quoted(path) for path in paths) + "]"


class Duck:
    """files: the Parquet files of each kind of fact; none: there is the kind, without a record."""

    name = "duckdb"

    def __init__(self, facts: Iterable[Facts], parts: Mapping[str, Sequence[Path]], *, memory: str = "") -> None:
        self._connection = duckdb.connect()
        if memory:
            self._connection.execute(f"set memory_limit = {quoted(memory)}")
        for kind in facts:
            columns = ", ".join(f'"{name}" {TYPES[of]}' for name, of in kind.schema.items())
            if parts.get(kind.name):
                self._connection.execute(
                    f'create view "{kind.name}" as select * from read_parquet({files(parts[kind.name])})'  # noqa: S608 - our own paths
                )
            else:
                self._connection.execute(f'create table "{kind.name}" ({columns})')

    def sql(self, expression: "ir.Table") -> str:
        # The compiler alone: Ibis's own connection would bring pandas and pyarrow for the sake of a list of rows.
        from ibis.backends.sql.compilers import DuckDBCompiler

        return str(DuckDBCompiler().to_sqlglot(expression.unbind()).sql(dialect="duckdb"))

    def rows(self, expression: "ir.Table") -> list[tuple[Any, ...]]:
        return self._connection.execute(self.sql(expression)).fetchall()
