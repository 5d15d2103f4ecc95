"""Documents leave only to those in scope, and stay as they came."""

import hashlib

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from prasme.apps.conftest import NOW
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind

CONTENT = b"%PDF-1.7 signed"


@pytest.fixture
def sheet(cast):
    return store_document(
        kind=DocumentKind.SIGNED_SHEET, name="sheet.pdf", content=CONTENT, by=cast.trainer, at=NOW,
        scopes=[("edition", cast.edition.pk), ("organisation", cast.provider.pk)],
    )  # fmt: skip


def ask(client, user, document):
    client.force_login(user)
    return client.get(reverse("evidence:document", args=[document.pk]))


def test_the_hash_is_that_of_the_content(sheet):
    assert sheet.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert sheet.size == len(CONTENT)


def test_the_file_lies_by_day_and_key_and_not_by_its_name(sheet):
    assert sheet.file.name == f"2026/03/{sheet.pk}"


@pytest.mark.parametrize("who", ["operator", "auditor", "provider_lead", "trainer"])
def test_whoever_is_in_scope_opens_it(client, cast, sheet, who):
    response = ask(client, getattr(cast, who), sheet)

    assert b"".join(response.streaming_content) == CONTENT


@pytest.mark.parametrize("who", ["host_keeper", "manager", "learner_user"])
def test_to_everybody_else_it_does_not_exist(client, cast, sheet, who):
    assert ask(client, getattr(cast, who), sheet).status_code == 404


def test_a_document_may_neither_run_nor_be_kept_by_a_browser(client, cast, sheet):
    response = ask(client, cast.operator, sheet)
    list(response)

    assert "sandbox" in response["Content-Security-Policy"]
    assert "script-src" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "write",
    [
        "update evidence_document set sha256 = 'other'",
        "delete from evidence_document",
    ],
)
def test_the_database_refuses_to_change_a_document(sheet, write):
    with (
        pytest.raises(DatabaseError, match="annot"),
        transaction.atomic(),
        connection.cursor() as c,
    ):
        c.execute(write)
    assert Document.objects.get().sha256 == sheet.sha256


@pytest.mark.parametrize(
    "table",
    ["occasions_attendance", "occasions_seatstep", "funding_entry", "training_applicationstep", "evidence_document"],
)
def test_what_is_only_added_to_is_not_emptied_either(db, table):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("set local prasme.allow_truncate = 'no'")
        with pytest.raises(DatabaseError, match="cannot truncate"), transaction.atomic():
            cursor.execute(f"truncate {table} cascade")


def test_the_same_content_twice_is_two_documents(sheet, cast):
    again = store_document(
        kind=DocumentKind.SIGNED_SHEET, name="sheet.pdf", content=CONTENT, scopes=[], by=cast.operator, at=NOW
    )

    assert again.pk != sheet.pk
    assert again.sha256 == sheet.sha256
