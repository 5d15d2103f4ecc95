"""Every figure of the demonstration counted twice, from Parquet and from the records; and once more by Spark."""

import json

import pytest

from prasme.apps.demo.tests.loaded.conftest import rows
from prasme.apps.reporting.catalogue import counted, definitions, has_source, is_apart
from prasme.apps.reporting.verifying import verify

pytestmark = pytest.mark.usefixtures("loaded")

SCOPES = [
    {"edition_code": "likta-2012"},
    {"edition_code": "likta-2016"},
    {"edition_code": "start-2026"},
    {"programme_code": "likta"},
]


# No past edition asked its participants what ESF+ asks, no public body learned on one, their applications were not
# brought over, and they held no measures.
TAUGHT = ("participation", "attendance", "answer", "grant")


def stays_empty(one):
    parts = getattr(one, "made_of", ())
    return any(map(stays_empty, parts)) if parts else getattr(one, "source", "") not in TAUGHT


EMPTY = {name for name, one in definitions().items() if stays_empty(one)} | {"EECO18"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("facts")


@pytest.mark.parametrize("which", SCOPES, ids=lambda which: next(iter(which.values())))
def test_value_cells_and_lists_agree(folder, which):
    made = verify(**which, folder=folder)
    assert set(counted()) <= set(made.known)
    assert set(made.checked) == {name for name, one in made.known.items() if has_source(one) and not is_apart(one)}
    assert [(name, cell) for name, cells in made.checked.items() for cell in cells if not cell.agrees] == []
    for name, [whole, *cells] in made.checked.items():
        assert whole.engine.base > 0 or name in EMPTY, name
        for by in {by for cell in cells for by in cell.by}:
            of = [cell.engine for cell in cells if by in cell.by]
            assert sum(cell.base for cell in of) == whole.engine.base, (name, by)
            assert sorted(key for cell in of for key in cell.keys) == sorted(whole.engine.keys), (name, by)
            if made.known[name].adds_up:
                assert sum(cell.value for cell in of) == whole.engine.value, (name, by)


def test_what_is_told_can_be_counted_again_by_a_query_of_ones_own(folder):
    told = json.loads(json.dumps(verify(edition_code="likta-2012", folder=folder).as_data()))
    assert told["agrees"] is True
    of = {one["id"]: one for one in told["indicators"]}
    assert [cell["value"] for cell in of["projects_implemented"]["cells"]] == [None], "nobody is asked there"
    basis = {cell["by"]["legal_basis"]: cell for cell in of["aid_granted"]["cells"] if "legal_basis" in cell["by"]}
    by_hand = rows(
        """select aid.legal_basis, sum(aid.amount)::text, count(*), encode(sha256(convert_to(
            string_agg(aid.id::text, E'\\n' order by aid.id::text collate "C"), 'UTF8')), 'hex')
        from funding_aid aid join programmes_edition edition on edition.id = aid.edition_id
        where edition.code = 'likta-2012' and aid.state = 'granted' group by 1"""
    )
    assert [(key, one["value"], one["records"], one["keys_sha256"]) for key, one in basis.items()] == by_hand
