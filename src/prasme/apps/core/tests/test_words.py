"""A word is found by its beginning, in any alphabet, without marks, and by an index."""

import pytest
from django.db import connection

from prasme.apps.conftest import an_enterprise
from prasme.apps.core import tables
from prasme.apps.core.tables import Column, table_of
from prasme.apps.core.text import fold
from prasme.apps.core.words import is_too_short, matching, some_of
from prasme.apps.enterprises.models import Organisation

NAMES = ["SIA Maizes krāsns", 'IK "Ēnas"', "Ροδόπη ΕΠΕ", "Родопи Текстил ООД", "Ørsted Bø AS", "e-veikals 24"]


@pytest.fixture
def firms(db):
    return [an_enterprise(name, number=f"40003{n:06}") for n, name in enumerate(NAMES)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("krasns", 0),
        ("MAIZ kr", 0),
        ("kr maiz", 0),
        ("enas", 1),
        ("“Ēna", 1),
        ("ροδο", 2),
        ("родопи", 3),
        ("orsted", 4),
        ("bo", 4),
        ("e-veik", 5),
        ("24", 5),
        ("40003000001", 1),
    ],
)
def test_every_word_of_the_search_begins_a_word_of_the_name(firms, text, name):
    assert list(matching(Organisation.objects.filter(name__in=NAMES), text)) == [firms[name]]


@pytest.mark.parametrize("text", ["rasns", "maizes rodopi", "x'; drop table", "&", "maiz:*|x", "\\"])
def test_what_no_word_begins_by_is_not_found(firms, text):
    found = matching(Organisation.objects.filter(name__in=NAMES), text)
    assert list(found) == ([] if fold(text) else firms)


def test_the_index_answers_a_search(firms):
    with connection.cursor() as cursor:
        cursor.execute("set local enable_seqscan = off")
        plan = matching(Organisation.objects.order_by(), "krasns").explain()
    assert "organisation_words" in plan


def test_of_many_hits_some_are_put_in_order(firms):
    every = Organisation.objects.filter(name__in=NAMES)
    assert some_of(every, most=2).count() == 2
    assert [one.name for one in some_of(every).order_by("name")] == sorted(NAMES)


@pytest.mark.parametrize(("text", "short"), [("", True), ("k", True), ('"k"', True), ("k r", False), ("ķī", False)])
def test_two_letters_are_needed(text, short):
    assert is_too_short(text) is short


def test_a_count_ends_somewhere_and_says_so(firms, monkeypatch, rf):
    monkeypatch.setattr(tables, "COUNTED", 3)
    columns = [Column("name", sort="name")]
    table = table_of(rf.get("/?page=9"), Organisation.objects.all(), columns, sort="name", size=2)

    assert (table.total, table.is_more, table.page, table.pages) == (3, True, 2, 2)


@pytest.mark.parametrize("narrow", [1, 1000])
def test_a_narrow_and_a_wide_search_show_the_same_rows(firms, monkeypatch, rf, narrow):
    monkeypatch.setattr(tables, "NARROW", narrow)
    found = matching(Organisation.objects.all(), "sia")
    table = table_of(rf.get("/?q=sia"), found, [Column("name", sort="name")], sort="name")

    assert [row["name"] for row in table.rows] == sorted(found.values_list("name", flat=True))
