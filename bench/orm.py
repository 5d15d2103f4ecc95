"""The same cube by the Django ORM, on an embedded PostgreSQL of its own."""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

COLUMNS = ("id", "edition", "region", "size", "sector", "course", "person", "enterprise", "hours")
TYPES = ("bigint", "bigint", "bigint", "text", "text", "bigint", "text", "bigint", "numeric(18, 4)")


def _started(folder: Path) -> type[Any]:
    """A server of our own and a model of its one table."""
    os.environ["PRASME_DATA"] = str(folder / "data")
    os.environ["DJANGO_SETTINGS_MODULE"] = "prasme.config.settings"
    os.environ.pop("DATABASE_URL", None)
    import django
    from django.conf import settings

    from prasme.config import embedded

    embedded.ensure(settings.PG_FOLDER)
    embedded.hold(settings.PG_FOLDER)
    django.setup()
    from django.db import models

    class Fact(models.Model):
        edition = models.BigIntegerField()
        region = models.BigIntegerField()
        size = models.TextField()
        sector = models.TextField()
        course = models.BigIntegerField()
        person = models.TextField()
        enterprise = models.BigIntegerField()
        hours = models.DecimalField(max_digits=18, decimal_places=4)

        class Meta:
            app_label = "bench"
            managed = False
            db_table = "bench_fact"

    return Fact


def load(files: Sequence[Path], folder: Path) -> dict[str, Any]:
    import duckdb

    _started(folder)
    from django.db import connection

    csv = folder / "rows.csv"
    names = ", ".join(COLUMNS)
    with duckdb.connect() as duck:
        listed = ", ".join(f"'{file}'" for file in files)
        duck.execute(f"copy (select {names} from read_parquet([{listed}])) to '{csv}' (header false)")  # noqa: S608
    begun = time.monotonic()
    with connection.cursor() as cursor:
        columns = ", ".join(f"{name} {kind}" for name, kind in zip(COLUMNS, TYPES, strict=True))
        cursor.execute(f"create table bench_fact ({columns}, primary key (id))")
        with cursor.copy(f"copy bench_fact ({names}) from stdin (format csv)") as into, csv.open("rb") as lines:
            while block := lines.read(1 << 20):
                into.write(block)
        cursor.execute("analyze bench_fact")
    seconds = time.monotonic() - begun
    csv.unlink()
    connection.close()
    return {"seconds": seconds, "told": "into PostgreSQL by COPY"}


def cube(folder: Path, by: Sequence[str], once: Sequence[str], added: Sequence[str]) -> dict[str, Any]:
    model = _started(folder)
    from django.db import connection
    from django.db.models import Count, Sum

    from bench.measure import server_seconds
    from prasme.config import embedded

    sums: dict[str, Any] = {"records": Count("pk")}
    sums |= {f"{name}_once": Count(name, distinct=True) for name in once}
    sums |= {f"{name}_sum": Sum(name) for name in added}
    before, own = server_seconds(), time.process_time()
    begun = time.monotonic()
    rows = list(model.objects.values_list(*by).annotate(**sums).order_by())  # type: ignore[attr-defined]
    seconds = time.monotonic() - begun
    cpu = server_seconds() - before + time.process_time() - own
    from django.conf import settings

    connection.close()
    embedded.stop(settings.PG_FOLDER)
    return {"seconds": seconds, "cpu": cpu, "rows": rows}
