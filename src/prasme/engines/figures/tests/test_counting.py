"""What the engine counts is what a person would count by hand, whatever the facts, the definition and the period."""

from itertools import groupby

import pytest
from hypothesis import given, settings

from prasme.engines.figures import Scope
from prasme.engines.figures.duck import Duck
from prasme.engines.figures.parquet import write_parquet
from prasme.engines.figures.running import Asked
from prasme.engines.figures.tests import invented


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("facts")


def engine_over(rows, folder):
    file = folder / "visit.parquet"
    assert write_parquet(invented.as_csv(rows, folder / "visit.csv"), file, invented.VISIT) == len(rows)
    return Duck([invented.VISIT], {"visit": [file]})


@settings(max_examples=150, deadline=None)
@given(rows=invented.tables, indicator=invented.definitions, scope=invented.scopes)
def test_value_cells_and_records_are_those_of_a_count_by_hand(folder, rows, indicator, scope):
    asked = Asked(engine_over(rows, folder), indicator, invented.VISIT, scope)
    by_hand = invented.counted(indicator, rows, scope)
    [whole] = asked.counts()
    assert (whole.total, whole.base) == (invented.total(indicator, by_hand), len(by_hand))
    assert asked.records() == [(row["id"],) for row in by_hand]
    for by in indicator.breakdowns:
        order = sorted(by_hand, key=lambda row: str(row[by]))
        cells = {key: list(of) for key, of in groupby(order, key=lambda row: row[by])}
        told = {count.keys[0]: (count.total, count.base) for count in asked.counts([by])}
        assert told == {key: (invented.total(indicator, of), len(of)) for key, of in cells.items()}
        for key, of in cells.items():
            narrowed = Asked(asked.engine, indicator, invented.VISIT, scope, {by: key})
            assert narrowed.records() == [(row["id"],) for row in of]


@settings(max_examples=40, deadline=None)
@given(rows=invented.tables, indicator=invented.definitions, scope=invented.scopes)
def test_two_breakdowns_crossed_add_up_to_each_of_them(folder, rows, indicator, scope):
    asked = Asked(engine_over(rows, folder), indicator, invented.VISIT, scope)
    crossed = asked.counts(["place", "size"])
    for one in asked.counts(["place"]):
        parts = [cell for cell in crossed if cell.keys[0] == one.keys[0]]
        assert sum(part.base for part in parts) == one.base
        if indicator.adds_up:
            assert sum(part.total for part in parts) == one.total


def test_a_kind_of_fact_without_a_file_counts_none():
    asked = Asked(Duck([invented.VISIT], {}), invented.indicator(), invented.VISIT, Scope((1,)))
    assert [(one.total, one.base) for one in asked.counts()] == [(0, 0)]
    assert asked.records() == []
    assert asked.counts(["size"]) == []


def test_the_expression_can_be_read():
    asked = Asked(
        Duck([invented.VISIT], {}), invented.indicator(measure="sum", of="money"), invented.VISIT, Scope((7,))
    )
    told = asked.sql(["size"])
    assert 'SUM("t1"."money")' in told
    assert '"edition" IN (7)' in told
