"""Every shipped indicator, whole, by cells and by records, on DuckDB and on Apache Spark: the same to the cent."""

import os
from datetime import date

import pytest

from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.catalogue import counted, facts, is_apart
from prasme.apps.reporting.extract import engine_on, export_facts
from prasme.engines.figures import Indicator, PeriodKind, Scope, read_definition
from prasme.engines.figures.running import Asked
from prasme.engines.figures.tests.java import java_home

pytestmark = [
    pytest.mark.usefixtures("loaded"),
    # Spark's bridge to Java leaves its sockets to the garbage collector.
    pytest.mark.filterwarnings("ignore:.*socket:pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:unclosed.*socket:ResourceWarning"),
]

SHIPPED = {name: one for name, one in counted().items() if isinstance(one, Indicator) and not is_apart(one)}
WORDS = {"en": "Made up", "lv": "Izdomāts"}
MADE_UP = [
    {"source": "participation", "measure": "percentile", "percent": 90, "of": "hours", "breakdowns": ["size"]},
    {"source": "participation", "measure": "mean", "of": "hours", "round": 3, "breakdowns": ["sector"]},
    {"source": "participation", "measure": "distinct", "of": "enterprise", "period": "new", "breakdowns": ["region"]},
    {"source": "attendance", "measure": "sum", "of": "hours", "where": {"presence": {"is_not": "absent"}}},
    {"source": "grant", "measure": "sum", "of": "amount", "date": "decided_on", "period": "up_to",
     "where": {"price": {"more_than": 99.5}, "size": ["micro", None]}, "breakdowns": ["seat"]},
]  # fmt: skip


@pytest.fixture(scope="module")
def engines(demonstration, django_db_blocker, tmp_path_factory):
    """Both, over the same files; Spark on this machine."""
    folder = tmp_path_factory.mktemp("facts")
    with django_db_blocker.unblock():
        manifest = export_facts(folder)
    before = dict(os.environ)
    os.environ |= {"JAVA_HOME": str(java_home(tmp_path_factory.mktemp("java"))), "SPARK_LOCAL_IP": "127.0.0.1"}
    spark = engine_on(manifest, folder, "local[2]")
    yield engine_on(manifest, folder, "duckdb"), spark
    spark.close()
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def scope(loaded):
    return Scope(tuple(Edition.objects.values_list("pk", flat=True)))


def same_on_both(engines, indicator, scope):
    one, other = (Asked(engine, indicator, facts()[indicator.source], scope) for engine in engines)
    assert one.counts() == other.counts()
    assert one.records(*indicator.breakdowns) == other.records(*indicator.breakdowns)
    for by in indicator.breakdowns:
        assert one.counts([by]) == other.counts([by])
    return one.counts()[0]


TAUGHT = ("participation", "attendance", "answer", "grant", "application")  # what an edition of courses has


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_shipped_indicator_is_the_same_on_both(engines, scope, name):
    made = same_on_both(engines, SHIPPED[name], scope)
    assert made.base > 0 or SHIPPED[name].source not in TAUGHT or name == "EECO18"


@pytest.mark.parametrize("data", MADE_UP, ids=lambda data: f"{data['measure']} of {data['of']}")
def test_so_is_what_no_set_ships(engines, scope, data):
    words = {"title": WORDS, "unit": WORDS, "counting_rule": WORDS}
    made = read_definition("made_up", words | data, facts())
    assert same_on_both(engines, made, Scope(scope.editions, date(2014, 3, 1), date(2017, 12, 31))).base > 0
    assert same_on_both(engines, made, Scope((), None, None)).base == 0


def test_two_breakdowns_crossed_are_the_same_on_both(engines, scope):
    cells = [
        Asked(engine, SHIPPED["people_trained"], facts()["participation"], scope).counts(["municipality", "size"])
        for engine in engines
    ]
    assert cells[0] == cells[1]
    assert len(cells[0]) > 20


def test_every_kind_of_period_was_among_them():
    assert {data.get("period", "within") for data in MADE_UP} == set(PeriodKind)
