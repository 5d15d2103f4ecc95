"""Facts leave the database as they are, without names, and what did not change is not written again."""

from datetime import date

import pytest

from prasme.apps.conftest import a_municipality, an_edition
from prasme.apps.reporting.catalogue import sources
from prasme.apps.reporting.extract import engine_on, export_facts
from prasme.apps.reporting.tests.conftest import taught
from prasme.engines.figures.counting import table
from prasme.engines.figures.manifest import NAME, read_manifest
from prasme.engines.figures.parquet import sha256

MARCH, MAY = date(2026, 3, 3), date(2026, 5, 5)


@pytest.fixture
def other(cast):
    return an_edition(cast.programme, "next", title="Next", territory=cast.municipality)


def read(folder, manifest, name):
    shape = manifest.facts()[name]
    rows = engine_on(manifest, folder, "duckdb").rows(table(shape))
    return sorted((dict(zip(shape.schema, row, strict=True)) for row in rows), key=lambda row: row["id"])


def test_each_kind_of_fact_lies_there_by_edition_with_its_rows_and_hashes(cast, other, tmp_path):
    taught(cast, MARCH, [(cast.bakery, cast.ilze), (cast.bakery, cast.janis)], [(9, True, "")])
    taught(cast, MAY, [(cast.bakery, cast.ilze)], edition=other)
    made = export_facts(tmp_path)
    assert read_manifest(tmp_path) == made
    rows = {name: shelf.rows for name, shelf in made.shelves.items()}
    found = {name: count for name, count in rows.items() if count}
    assert found == {"participation": 3, "answer": 1, "attendance": 6, "grant": 3}
    assert set(rows) == {name for name, source in sources().items() if not source.is_apart}
    assert set(made.shelves["participation"].parts) == {str(cast.edition.pk), str(other.pk)}
    for shelf in made.shelves.values():
        for part in shelf.parts.values():
            assert sha256(tmp_path / part.file) == part.sha256
    [first, *_others] = read(tmp_path, made, "participation")
    assert (first["edition"], first["day"], first["enterprise"]) == (cast.edition.pk, MARCH, cast.bakery.pk)
    assert (first["person"], first["municipality"], first["size"]) == (
        str(cast.ilze.pk), cast.municipality.pk, "micro",
    )  # fmt: skip
    marks = read(tmp_path, made, "attendance")
    assert {(mark["presence"], mark["day"]) for mark in marks} == {("present", MARCH), ("present", MAY)}


def test_no_name_leaves_with_the_facts(cast, tmp_path):
    taught(cast, MARCH, [(cast.bakery, cast.ilze)])
    identity = cast.ilze.identity
    written = "".join(str(read(tmp_path, made, name)) for made in [export_facts(tmp_path)] for name in made.shelves)
    assert str(cast.ilze.pk) in written
    assert identity.family_name not in written
    assert identity.given_name not in written


def test_only_what_changed_is_written_again(cast, other, tmp_path):
    taught(cast, MARCH, [(cast.bakery, cast.ilze)])
    taught(cast, MAY, [(cast.bakery, cast.ilze)], edition=other)
    first = export_facts(tmp_path)
    times = {file: file.stat().st_mtime_ns for file in tmp_path.glob("*/*.parquet")}
    assert export_facts(tmp_path) == first
    assert {file: file.stat().st_mtime_ns for file in tmp_path.glob("*/*.parquet")} == times

    taught(cast, MAY, [(cast.bakery, cast.janis)], edition=other)
    second = export_facts(tmp_path)
    before, after = first.shelves["participation"].parts, second.shelves["participation"].parts
    assert after[str(cast.edition.pk)] == before[str(cast.edition.pk)]
    assert after[str(other.pk)].rows == before[str(other.pk)].rows + 1
    third = export_facts(tmp_path)  # the files of the manifest before the last are gone now
    named = {file for files in third.files(tmp_path).values() for file in files}
    assert set(tmp_path.glob("*/*.parquet")) == named


def test_an_attribute_that_changes_beside_the_fact_is_a_change(cast, tmp_path):
    run = taught(cast, MARCH, [(cast.bakery, cast.ilze)], [(9, True, "")])
    first = export_facts(tmp_path)
    run.occasion.venue.municipality = a_municipality("Kuldīgas novads", "LV2")
    run.occasion.venue.save()
    second = export_facts(tmp_path)
    assert first.shelves["answer"].parts != second.shelves["answer"].parts
    assert first.shelves["participation"].parts == second.shelves["participation"].parts  # as of its day


def test_a_file_that_is_gone_and_a_folder_of_another_layout_are_written_anew(cast, tmp_path):
    taught(cast, MARCH, [(cast.bakery, cast.ilze)])
    first = export_facts(tmp_path)
    next(tmp_path.glob("grant/*.parquet")).unlink()
    assert export_facts(tmp_path) == first
    assert list(tmp_path.glob("grant/*.parquet"))
    (tmp_path / NAME).write_text('{"layout": 0}')
    assert export_facts(tmp_path) == first
