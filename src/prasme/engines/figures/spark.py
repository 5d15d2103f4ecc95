"""Apache Spark, over the same Parquet: a cluster, or this machine. Needs `prasme[spark]` and Java 17 or newer."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prasme.engines.figures.definition import Facts, Kind

if TYPE_CHECKING:
    from ibis.expr import types as ir

TYPES = {
    Kind.KEY: "bigint",
    Kind.PLACE: "bigint",
    Kind.TEXT: "string",
    Kind.NUMBER: "bigint",
    Kind.DECIMAL: "decimal(18, 4)",
    Kind.BOOLEAN: "boolean",
    Kind.DATE: "date",
}
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # a sum that overflows is an error and not a null
}


class SparkMissing(Exception):
    """Spark is asked for and not installed: `pip install prasme[spark]`, with Java 17 or newer."""


class Spark:
    """master: `spark://host:7077`, `local[2]` and the like. The files must lie where every machine reads them."""

    name = "spark"

    def __init__(self, master: str, facts: Iterable[Facts], parts: Mapping[str, Sequence[Path]]) -> None:
        try:
            from pyspark.errors import PySparkRuntimeError
            from pyspark.sql import SparkSession
        except ModuleNotFoundError as problem:
            raise SparkMissing(str(SparkMissing.__doc__)) from problem
        builder = SparkSession.builder.appName("prasme figures").master(master)
        # On one machine the usual 200 partitions are 200 small tasks for nothing.
        local = {"spark.sql.shuffle.partitions": "4"} if master.startswith("local") else {}
        for name, value in {**SETTINGS, **local}.items():
            builder = builder.config(name, value)
        try:
            self._session = builder.getOrCreate()
        except PySparkRuntimeError as problem:  # as it says when there is no Java
            raise SparkMissing(f"{SparkMissing.__doc__} ({problem})") from problem
        for kind in facts:
            schema = ", ".join(f"`{name}` {TYPES[of]}" for name, of in kind.schema.items())
            reader = self._session.read.schema(schema)
            paths = [str(path.resolve()) for path in parts.get(kind.name, ())]
            frame = reader.parquet(*paths) if paths else self._session.createDataFrame([], schema)
            frame.createOrReplaceTempView(kind.name)

    def sql(self, expression: "ir.Table") -> str:
        import ibis

        return str(ibis.to_sql(expression.unbind(), dialect="pyspark"))

    def rows(self, expression: "ir.Table") -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._session.sql(self.sql(expression)).collect()]

    def close(self) -> None:
        self._session.stop()
