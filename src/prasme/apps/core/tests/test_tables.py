"""Lists: search, sort, page and export, with their state in the address."""

import io
import zipfile
from datetime import date

import pytest
from django.test import RequestFactory

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_user, an_enterprise
from prasme.apps.core import tables
from prasme.apps.core.tables import PAGE, Column, csv_file, export_of, table_of, xlsx_file
from prasme.apps.enterprises.models import Organisation

COLUMNS = [Column("name", sort="name"), Column("registration_number", sort="registration_number"), Column("kind")]


def asked(query=""):
    return RequestFactory().get(f"/list/?{query}")


def lines(response):
    return b"".join(response.streaming_content).decode("utf-8-sig").splitlines()


@pytest.fixture
def firms(db):
    return [an_enterprise(f"SIA {n:03}", number=f"40003{n:06}") for n in range(PAGE + 3)]


def names(query):
    return [row["name"] for row in table_of(asked(query), Organisation.objects.all(), COLUMNS, sort="name").rows]


def test_a_page_has_fifty_rows_and_the_last_the_rest(firms):
    assert names("")[0] == "SIA 000"
    assert len(names("")) == PAGE
    assert names("page=2") == ["SIA 050", "SIA 051", "SIA 052"]


@pytest.mark.parametrize("page", ["0", "99", "-1", "x", "1.5", "²"])
def test_a_page_that_there_is_not_shows_one_that_there_is(firms, page):
    assert names(f"page={page}")


def test_a_column_sorts_both_ways(firms):
    assert names("sort=registration_number")[0] == "SIA 000"
    assert names("sort=-registration_number")[0] == "SIA 052"


@pytest.mark.parametrize("sort", ["kind", "password", "enterprises__id", "-"])
def test_nobody_sorts_by_what_is_not_offered(firms, sort):
    assert names(f"sort={sort}")[0] == "SIA 000"


def test_the_address_keeps_what_is_chosen(firms):
    table = table_of(asked("q=sia&size=micro&page=2"), Organisation.objects.all(), COLUMNS, sort="name")

    assert table.href(page=1) == "/list/?q=sia&size=micro&page=1"
    assert table.href(size=None, page=None) == "/list/?q=sia"
    assert table.export_csv_href == "/list/?q=sia&size=micro&format=csv"
    assert (table.first, table.last, table.total, table.pages) == (51, 53, 53, 2)


def test_thousands_are_counted_once_for_the_pages_of_one_reader_and_filter(
    firms, settings, monkeypatch, django_assert_num_queries
):
    settings.CACHES = {"near": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "counts"}}
    monkeypatch.setattr(tables, "FEW", 10)

    def page(query, reader):
        request = asked(query)
        request.user = reader
        return table_of(request, Organisation.objects.all(), COLUMNS, sort="name").total

    one, other = a_user("one@x.example", Role.OPERATOR), a_user("two@x.example", Role.OPERATOR)
    with django_assert_num_queries(4):
        assert page("kind=firm", one) == PAGE + 3
    with django_assert_num_queries(3):
        assert page("kind=firm&page=2&sort=-name", one) == PAGE + 3
    for query, reader in (("kind=firm", other), ("kind=none", one)):
        with django_assert_num_queries(4):
            page(query, reader)


def test_a_page_is_three_questions_to_the_database(firms, django_assert_num_queries):
    with django_assert_num_queries(3):
        names("page=2")


def test_an_export_is_the_whole_list_in_one_question(firms, django_assert_num_queries):
    with django_assert_num_queries(1):
        file = export_of(asked("format=csv&sort=-name"), Organisation.objects.all(), COLUMNS, name="x", sort="name")
        found = lines(file)

    assert found[0] == "name,registration_number,kind"
    assert found[1] == "SIA 052,40003000052,enterprise"
    assert len(found) == PAGE + 4


@pytest.mark.parametrize("query", ["", "format=pdf", "format="])
def test_without_a_known_format_there_is_no_file(db, query):
    assert export_of(asked(query), Organisation.objects.all(), COLUMNS, name="x", sort="name") is None


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://evil")'])
def test_a_cell_that_would_run_in_a_spreadsheet_is_text(text):
    found = b"".join(csv_file("x", ["a"], [[text]]).streaming_content).decode("utf-8-sig")

    assert f"'{text[:2]}" in found.replace("\"'", "'")


def test_a_number_below_nothing_stays_a_number():
    assert lines(csv_file("x", ["a"], [[-5]]))[1] == "-5"


def test_a_workbook_holds_text_as_text():
    file = xlsx_file("x", ["name", "on"], [["=1+1", date(2026, 3, 3)]])
    with zipfile.ZipFile(io.BytesIO(file.content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()

    assert "<f>" not in sheet
    assert "=1+1" in words
