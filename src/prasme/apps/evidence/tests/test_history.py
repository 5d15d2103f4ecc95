"""History is kept by the database: who, when, before, after, why; and it is not rewritten."""

import pghistory
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from prasme.apps.enterprises.actions import NewProfile, change_profile, edit_organisation
from prasme.apps.enterprises.models import Organisation, SizeClass
from prasme.apps.evidence.queries import changes_of, history_of


@pytest.fixture
def renamed(cast):
    firm = cast.bakery
    edit_organisation(
        organisation=firm, seen=firm.version, name="SIA Maize", registration_number=firm.registration_number,
        email="", phone="", by=cast.operator,
    )  # fmt: skip
    return firm


def test_it_says_who_wrote_what_was_before_and_what_is_after(cast, renamed):
    newest, first = history_of(renamed)

    assert (newest.label, newest.by) == ("update", cast.operator.name)
    assert newest.fields == [("name", "SIA Maizes krāsns", "SIA Maize")]
    assert (first.label, first.by) == ("insert", "")
    assert ("kind", "", "enterprise") in first.fields


def test_a_reason_is_kept_with_the_write(cast):
    with pghistory.context(user=cast.operator.pk, reason="merged with another"):
        Organisation.objects.filter(pk=cast.bakery.pk).update(phone="1")

    assert history_of(cast.bakery)[0].reason == "merged with another"


def test_a_write_in_bulk_is_history_of_each_record(cast):
    Organisation.objects.update(phone="22")

    for firm in (cast.bakery, cast.garage):
        assert history_of(firm)[0].fields == [("phone", "", "22")]


def test_choices_days_and_other_records_are_told_as_a_person_reads_them(cast):
    new = NewProfile(size_class=SizeClass.SMALL, nace_code="C10.71", seat=cast.municipality)
    change_profile(enterprise=cast.bakery, new=new, on=cast.edition.starts_on, by=cast.operator)

    told = [set(change.fields) for change in changes_of(list(cast.bakery.profiles.all()))]
    assert ("size class", "", "small") in told[0]
    assert ("seat", "", "Saldus novads") in told[0]
    assert told[1] == {("valid to", "", "31 Dec 2025")}


def test_what_nobody_should_read_is_not_told(cast):
    fields = {name for change in history_of(cast.ilze.identity) for name, _before, _after in change.fields}

    assert "folded" not in fields
    assert not any("hash" in name for name in fields)


@pytest.mark.parametrize("write", ["update {} set name = 'x'", "delete from {}"])
def test_history_is_not_rewritten(cast, renamed, write):
    with (
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(write.format("enterprises_organisationevent"))


def test_every_table_that_people_change_has_its_history():
    """A table without one is append-only, or says here why it needs none."""
    no_history = {
        "demo.Demonstration": "one row that marks an invented database",
        "evidence.DocumentScope": "written once, with its document",
        "accounts.Acting": "has its beginning, end and reason; what was written meanwhile names it",
        "accounts.SignIn": "is a log itself, and goes when its time of keeping is over",
        "enterprises.DuplicateSearch": "how far a job is; the pairs that it found are records of their own",
        "imports.Answer": "of a file that is tried; what it led to is kept as a change",
        "imports.ImportedRow": "what a comparison says of a row, made anew by the next; what was written is kept",
        "matchmaking.Draft": "how far a job is; what is released of it is kept for good",
        "opinions.ImpactGiven": "only that somebody answered: a moment would tell which answer it was",
        "outbox.Message": "its steps are its history",
        "programmes.CalendarLink": "a secret address that a newer one ends; it gives away what nobody else knew",
        "reporting.Pack": "how far a job is; the file that it made is a document, which never changes",
        "search.SavedView": "a preference of one user",
    }
    ours = [model for model in apps.get_models() if model.__module__.startswith("prasme.apps.")]
    kept = {model.pgh_tracked_model for model in ours if hasattr(model, "pgh_tracked_model")}
    only_added_to = {
        model
        for model in ours
        if any(trigger.name == "append_only" for trigger in getattr(model._meta, "triggers", []))
    }
    without = {
        model._meta.label
        for model in ours
        if not hasattr(model, "pgh_tracked_model") and model not in kept and model not in only_added_to
    }

    assert without == set(no_history)
