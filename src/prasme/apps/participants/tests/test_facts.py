"""Participants are counted as ESF+ wants it; sensitive answers are counted and never listed or exported."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import an_employee
from prasme.apps.participants import actions
from prasme.apps.participants.queries import notice_of
from prasme.apps.programmes.models import ParticipantData
from prasme.apps.reporting import queries
from prasme.apps.reporting.catalogue import definitions
from prasme.apps.reporting.extract import export_facts
from prasme.apps.reporting.tests.conftest import taught
from prasme.apps.reporting.verifying import verify

MARCH = date(2026, 3, 3)
WHOLE = {"sex": "woman", "labour_status": "employed", "education": "isced_5_8"}


def answered(cast, person, moment="entry", is_sent=True, **changes):
    said = actions.Said(
        answers={**(WHOLE if moment == "entry" else {}), **changes}, way="paper",
        born_on=date(1990, 1, 1) if moment == "entry" else None,
    )  # fmt: skip
    actions.confirm_notice(person=person, notice=notice_of(cast.edition), way="paper", by=None, at=timezone.now())
    return actions.record_answers(
        person=person, edition=cast.edition, moment=moment, said=said, is_sent=is_sent, seen=None, by=None,
        at=timezone.now(),
    )  # fmt: skip


@pytest.fixture
def people(cast, notice):
    """Seven who learned together; the edition asks what ESF+ asks."""
    found = [an_employee(cast.bakery, f"P {n}") for n in range(7)]
    taught(cast, MARCH, [(cast.bakery, person) for person in found])
    return found


def value(cast, name):
    return queries.figure(definitions()[name], queries.scope_of(cast.edition)).value


def test_who_is_whole_counts_by_what_was_said_and_on_the_first_day(cast, people):
    for person in people[:5]:
        answered(cast, person)
    answered(cast, people[5], labour_status="long_term", rural="yes")
    answered(cast, people[6], sex="")  # something is missing
    answered(cast, people[0], "exit", qualified="yes", working="no")
    answered(cast, people[0], "six_months", improved="yes")
    told = {name: value(cast, name) for name in ("EECO01", "EECO02", "EECO03", "EECO05", "EECO07", "EECO11", "EECO17")}
    assert told == {
        "EECO01": 6, "EECO02": 1, "EECO03": 1, "EECO05": 5, "EECO07": 0, "EECO11": 6, "EECO17": 1,
    }  # fmt: skip
    assert (value(cast, "EECR03"), value(cast, "EECR04"), value(cast, "EECR06")) == (1, 0, 1)
    assert value(cast, "esf_incomplete") == 1
    by_sex = queries.breakdown(definitions()["EECO01"], queries.scope_of(cast.edition), "sex")
    assert [(cell.label, cell.value) for cell in by_sex] == [("a woman", 6)]
    found = queries.records(definitions()["EECO01"], queries.scope_of(cast.edition))
    assert set(found.values_list("entered", flat=True)) == {MARCH}


def test_what_was_not_sent_does_not_count(cast, people):
    answered(cast, people[0], is_sent=False)
    assert value(cast, "EECO01") == 0


@pytest.mark.parametrize("name", ["EECO01", "EECR06", "EECO12"])
def test_what_nobody_is_asked_is_not_zero(client, cast, people, name):
    assert value(cast, name) == 0
    cast.edition.participant_data = ParticipantData.NONE
    cast.edition.save()
    made = queries.figure(definitions()[name], queries.scope_of(cast.edition))
    assert (made.value, made.is_asked) == (None, False)
    client.force_login(cast.operator)
    page = client.get(reverse("reporting:figure", args=[cast.edition.code, name])).content.decode()
    assert '<span class="opening-value">not asked here</span>' in page.replace("\n", "").replace(" </span>", "</span>")
    assert "not asked here" in client.get(
        reverse("reporting:figures", args=[cast.edition.code]), {"set": "esf_plus"}
    ).content.decode()  # fmt: skip


def test_both_engines_say_that_nobody_is_asked(cast, people, tmp_path):
    cast.edition.participant_data = ParticipantData.NONE
    cast.edition.save()
    made = verify(edition_code=cast.edition.code, folder=tmp_path)
    assert made.agrees
    assert made.checked["EECO01"][0].engine.value is None


def test_sensitive_answers_are_counted_never_listed_and_few_are_not_shown(client, cast, people, tmp_path):
    for person in people[:3]:
        answered(cast, person, disability="yes")
    client.force_login(cast.operator)
    page = reverse("reporting:figure", args=[cast.edition.code, "EECO12"])
    told = client.get(page).content.decode()
    assert "under 5" in told
    assert "P 0" not in told
    for person in people[3:]:
        answered(cast, person, disability="yes")
    told = client.get(page).content.decode()
    assert '<span class="opening-value">7' in told
    assert "P 0" not in told
    keys = queries.record_keys(definitions()["EECO12"], queries.scope_of(cast.edition))
    assert len(set(keys)) == 7
    assert all(len(key) == 32 for key in keys)  # codes, and no keys of records
    made = export_facts(tmp_path)
    assert "sensitive_answer" not in made.shelves
    assert made.shelves["participant"].rows == 7
    assert not [column for column in made.shelves["participant"].columns if "disab" in column]


def test_names_stand_behind_the_other_figures(client, cast, people):
    answered(cast, people[0])
    client.force_login(cast.operator)
    told = client.get(reverse("reporting:figure", args=[cast.edition.code, "EECO01"])).content.decode()
    assert "P 0" in told
    assert "P 1" not in told
