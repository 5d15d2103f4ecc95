"""Facts on disk: what was written is what is read, and the same rows make the same bytes."""

import json
from datetime import date
from decimal import Decimal

import duckdb
import pytest

from prasme.engines.figures import Kind
from prasme.engines.figures.duck import Duck
from prasme.engines.figures.manifest import NAME, Manifest, Part, Shelf, UnknownLayout, read_manifest
from prasme.engines.figures.parquet import rows_as_parquet, sha256, write_parquet
from prasme.engines.figures.tests.invented import VISIT, as_csv

ROWS = [
    {
        "id": number, "edition": 1, "day": date(2026, 1, 1), "person": person, "place": None, "size": size,
        "money": Decimal("0.1"), "score": 10, "liked": liked, "asked_on": None,
    }
    for number, person, size, liked in [(2, 'a "b", c\nd', "", True), (1, "ā", None, False), (3, "NULL", "\\N", None)]
]  # fmt: skip


def test_what_was_written_is_what_is_read(tmp_path):
    file = tmp_path / "it's.parquet"
    assert write_parquet(as_csv(ROWS, tmp_path / "rows.csv"), file, VISIT) == 3
    engine = Duck([VISIT], {"visit": [file]})
    found = engine._connection.execute("select * from visit").fetchall()
    assert found == [tuple(row[name] for name in VISIT.schema) for row in sorted(ROWS, key=lambda row: row["id"])]


def test_the_same_rows_in_another_order_make_the_same_bytes(tmp_path):
    hashes = set()
    for number, rows in enumerate((ROWS, ROWS[::-1])):
        file = tmp_path / f"{number}.parquet"
        write_parquet(as_csv(rows, tmp_path / "rows.csv"), file, VISIT)
        hashes.add(sha256(file))
    assert len(hashes) == 1


def test_a_manifest_is_read_as_it_was_saved(tmp_path):
    part = Part(file="visit/1-ab.parquet", rows=3, sha256="ab", digest="3-77")
    made = Manifest({"visit": Shelf({name: str(kind) for name, kind in VISIT.columns.items()}, {"1": part})})
    made.write(tmp_path)
    assert read_manifest(tmp_path) == made
    assert read_manifest(tmp_path).facts() == {"visit": VISIT}
    assert made.files(tmp_path) == {"visit": [tmp_path / "visit/1-ab.parquet"]}
    told = json.loads((tmp_path / NAME).read_text())["facts"]["visit"]
    assert (told["rows"], told["parts"]["1"]["sha256"]) == (3, "ab")


def test_a_folder_without_a_manifest_has_nothing_and_one_of_another_layout_is_not_read(tmp_path):
    assert read_manifest(tmp_path) == Manifest({})
    (tmp_path / NAME).write_text('{"layout": 0, "facts": {}}')
    with pytest.raises(UnknownLayout):
        read_manifest(tmp_path)


def test_the_schema_has_a_version_that_changes_with_a_column():
    versions = {
        Shelf(columns).schema
        for columns in ({}, {"size": "text"}, {"size": "number"}, {"sizes": "text"}, {"size": "text", "x": "text"})
    }
    assert len(versions) == 5
    assert set(Kind) >= {"text", "number"}


def test_a_small_table_is_written_with_what_is_not_known(tmp_path):
    header = ["row", "row_name", "column", "column_name", "value", "records"]
    lines = [["1", "Saldus", None, "not known", Decimal("2.50"), 7], ["2", "Rīga", "a", "A", None, 0]]
    (tmp_path / "a.parquet").write_bytes(rows_as_parquet(header, lines))
    with duckdb.connect() as connection:
        found = connection.execute(f"select * from '{tmp_path}/a.parquet' order by records desc").fetchall()  # noqa: S608 - our own path
    assert [list(row) for row in found] == lines
    assert rows_as_parquet(header, [])[:4] == b"PAR1"
