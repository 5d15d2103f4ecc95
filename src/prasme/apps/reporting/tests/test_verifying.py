"""Figures are counted twice, and a difference is found wherever it is."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prasme.apps.conftest import an_employee
from prasme.apps.reporting import extract
from prasme.apps.reporting.catalogue import counted, definitions, facts, is_apart
from prasme.apps.reporting.queries import Scope, scope_of
from prasme.apps.reporting.tests.conftest import taught
from prasme.apps.reporting.verifying import check_all, hash_of, verify
from prasme.apps.training.models import Participation
from prasme.engines.figures import PeriodKind, read_definition

MARCH, MAY = date(2026, 3, 3), date(2026, 5, 5)
WORDS = {"en": "Made up", "lv": "Izdomāts"}


@pytest.fixture
def some(cast):
    people = [(firm, an_employee(firm, f"P {n}")) for firm in (cast.bakery, cast.garage) for n in range(2)]
    taught(cast, MARCH, people, [(9, True, ""), (4, False, "")])
    taught(cast, MAY, people[:2], [(7, True, "")])
    return people


def test_everything_agrees_and_says_so(cast, some, tmp_path):
    told = verify(edition_code=cast.edition.code, folder=tmp_path).as_data()
    assert (told["agrees"], told["engine"], told["facts"]["participation"]["rows"]) == (True, "duckdb", 6)
    [people] = [one for one in told["indicators"] if one["id"] == "people_trained"]
    assert people["cells"][0] == {
        "by": {},
        "value": "4",
        "records": 4,
        "keys_sha256": hash_of(Participation.objects.filter(completed_on=MARCH).values_list("pk", flat=True)),
        "agrees": True,
    }
    assert {one["state"] for one in told["indicators"]} == {"counted", "no source yet", "not exported: sensitive"}
    json.dumps(told)


def test_a_file_that_is_not_what_the_records_say_is_found(cast, some, tmp_path):
    manifest = extract.export_facts(tmp_path)
    gone = Participation.objects.filter(completed_on=MAY).first()
    gone.certificate.delete()
    gone.delete()
    engine = extract.engine_on(manifest, tmp_path)
    checked = check_all(engine, manifest.facts(), scope_of(cast.edition), definitions())
    wrong = {name for name, cells in checked.items() if not all(one.agrees for one in cells)}
    assert wrong == {"trainings_provided", "edih_training"}  # every person and firm is still counted by another record
    [whole, *_cells] = checked["trainings_provided"]
    assert (whole.engine.value, whole.sql.value) == (6, 5)
    assert whole.as_data()["sql"]["records"] == 5


MADE_UP = [
    {"source": "participation", "measure": "percentile", "percent": 50, "of": "hours", "breakdowns": ["size"]},
    {"source": "participation", "measure": "mean", "of": "hours", "round": 3, "breakdowns": ["size", "sector"]},
    {"source": "attendance", "measure": "sum", "of": "hours", "round": 1, "breakdowns": ["method", "run"],
     "where": {"presence": ["present", "late"]}},
    {"source": "grant", "measure": "sum", "of": "amount", "round": 2, "date": "decided_on", "breakdowns": ["seat"],
     "where": {"price": {"more_than": 1.5}, "legal_basis": {"is_not": [None, "none"]}}},
    {"source": "participation", "measure": "distinct", "of": "enterprise", "breakdowns": ["size"],
     "where": {"sector": {"is_not": "Z"}}},
]  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.sampled_from(MADE_UP),
    period=st.sampled_from(list(PeriodKind)),
    days=st.tuples(st.none() | st.just(date(2026, 4, 1)), st.none() | st.sampled_from([MARCH, MAY])),
)
def test_the_engine_and_postgresql_agree_on_what_nobody_ships(cast, some, tmp_path, data, period, days):
    words = {"title": WORDS, "unit": WORDS, "counting_rule": WORDS}
    made = read_definition("made_up", words | data | {"period": period}, facts())
    manifest = extract.export_facts(tmp_path)
    scope = Scope((cast.edition.pk,), *days)
    checked = check_all(extract.engine_on(manifest, tmp_path), manifest.facts(), scope, {"made_up": made})
    assert [one for one in checked["made_up"] if not one.agrees] == []


def test_every_indicator_that_has_facts_is_checked(cast, tmp_path):
    exported = {name for name, one in counted().items() if not is_apart(one)}
    assert set(verify(programme_code=cast.programme.code, folder=tmp_path).checked) == exported
    assert set(counted()) - exported == {"EECO12", "EECO13", "EECO14", "EECO15", "EECO16"}
