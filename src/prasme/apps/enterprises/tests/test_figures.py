"""Years, addresses and classes of an enterprise."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from prasme.apps.enterprises import actions
from prasme.apps.enterprises.models import FinancialYear, MailAddress, NaceClass, NaceStep, SizeClass
from prasme.apps.enterprises.queries.figures import class_name, size_by_figures, steps_from
from prasme.apps.evidence.queries import history_of


def said(answer):
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


YEAR = {
    "year": "2024", "headcount": "12.5", "turnover": "2500000", "balance": "2100000", "source": "annual_report",
    "declared_by": "Inese Kalniņa",
}  # fmt: skip


def test_a_year_is_kept_shown_and_proposed_for_the_size(operator, cast):
    assert operator.post(reverse("enterprises:record-year", args=[cast.bakery.pk]), YEAR).status_code == 302

    page = said(operator.get(reverse("site:enterprise", args=[cast.bakery.pk])))
    assert "12.50" in page
    assert "€ 2,500,000.00" in page
    assert "By the figures of 2024 alone it is: small." in page
    profile = said(operator.get(reverse("enterprises:change-profile", args=[cast.bakery.pk])))
    assert "By the figures of 2024 alone it is: small." in profile
    assert 'value="13"' in profile
    assert '<option value="small" selected>' in profile


def test_a_year_that_is_kept_is_corrected_and_its_history_says_why(operator, cast):
    address = reverse("enterprises:record-year", args=[cast.bakery.pk])
    operator.post(address, YEAR)
    again = operator.post(address, YEAR)
    assert again.status_code == 422
    assert "The figures of 2024 are kept already." in said(again)

    year = FinancialYear.objects.get()
    filled = YEAR | {"headcount": "9", "seen": year.version, "reason": "Counted twice"}
    assert operator.post(reverse("enterprises:correct-year", args=[year.pk]), filled).status_code == 302
    year.refresh_from_db()
    assert year.headcount == 9
    assert history_of(year)[0].reason == "Counted twice"
    assert operator.post(reverse("enterprises:correct-year", args=[year.pk]), filled).status_code == 422


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"year": "1700"}, "Write a year from 1990 to"),
        ({"year": str(timezone.localdate().year + 1)}, "Write a year from 1990 to"),
        ({"headcount": "", "turnover": "", "balance": ""}, "Write at least one of the three figures."),
        ({"headcount": "-1"}, "greater than or equal to 0"),
    ],
)
def test_a_year_that_cannot_be_is_told_at_the_field(operator, cast, typed, told):
    answer = operator.post(reverse("enterprises:record-year", args=[cast.bakery.pk]), YEAR | typed)

    assert answer.status_code == 422
    assert told in said(answer)


def test_a_year_that_is_half_known_decides_no_size(cast):
    figures = actions.YearFigures(headcount=Decimal(5))
    actions.record_year(enterprise=cast.bakery, year=2024, figures=figures, by=None)
    assert size_by_figures(cast.bakery, date(2026, 3, 1)) is None

    whole = actions.YearFigures(headcount=Decimal(5), turnover=Decimal(100), balance=Decimal(100))
    actions.record_year(enterprise=cast.bakery, year=2025, figures=whole, by=None)
    assert size_by_figures(cast.bakery, date(2026, 3, 1)).size == SizeClass.MICRO
    assert size_by_figures(cast.bakery, date(2025, 12, 31)) is None  # a year counts when it is over


def test_an_enterprise_has_several_addresses_or_none(operator, cast):
    address = reverse("enterprises:addresses", args=[cast.bakery.pk])
    filled = {"email": "Rekini@Maize.example", "purpose": "invoices", "label": "Anna"}
    assert operator.post(address, filled).status_code == 302
    second = operator.post(address, filled)
    assert second.status_code == 422
    assert "The enterprise has this address already." in said(second)
    assert "rekini@maize.example" in said(operator.get(reverse("site:enterprise", args=[cast.bakery.pk])))

    one = MailAddress.objects.get()
    operator.post(reverse("enterprises:remove-address", args=[one.pk]))
    assert not cast.bakery.addresses.exists()


def upload(operator, text, name="nace.csv"):
    file = SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())
    return operator.post(reverse("enterprises:nace"), {"file": file}, follow=True)


def test_a_list_of_classes_is_loaded_found_and_shown_with_the_firm(operator, cast):
    text = "revision;code;name;language\n2;10.71;Manufacture of bread;en\nRev. 2.1;6210;Computer programming;en\n"

    assert "Rows that are loaded: 2." in said(upload(operator, text))

    assert class_name("C10.71", "2", "lv") == "Manufacture of bread"
    assert class_name("K62.10", "2.1", "en") == "Computer programming"
    assert "Computer programming" not in said(operator.get(reverse("enterprises:nace") + "?q=bread"))
    assert "Manufacture of bread" in said(operator.get(reverse("site:enterprise", args=[cast.bakery.pk])))
    upload(operator, text.replace("Manufacture of bread", "Bread"))
    assert NaceClass.objects.count() == 2
    assert class_name("C10.71", "2", "en") == "Bread"


def test_the_steps_between_the_revisions_are_loaded(operator):
    upload(operator, "before,after\n62.01,62.10\n62.01,58.21\n")

    assert steps_from("J62.01") == ["J58.21", "K62.10"]
    assert NaceStep.objects.count() == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1,2\n", "The first line has not the headings"),
        ("revision,code,name,language\n", "The file has headings and no rows."),
        ("revision,code,name,language\n3,10.71,Bread,en\n", "Line 2: the revision is 2 or 2.1, not “3”"),
        ("revision,code,name,language\n2.1,45.20,Cars,en\n", "Line 2: “45.20” is no code of NACE Rev. 2.1"),
        ("revision,code,name,language\n2,10.71,,en\n", "the name or the language is missing"),
        ("revision,code,name,language\n2,10.71,Maizes krāsns,lv\n".encode("utf-16"), "The file is not in UTF-8"),
    ],
)
def test_a_list_with_faults_is_refused_line_by_line(operator, text, told):
    answer = upload(operator, text)

    assert answer.status_code == 422
    assert told in said(answer)
    assert not NaceClass.objects.exists()


def test_a_profile_keeps_its_revision(operator, cast):
    today = timezone.localdate()
    filled = {
        "valid_from": today.isoformat(), "size_class": "micro", "nace_revision": "2.1", "nace_code": "62.10",
        "seat": cast.municipality.pk,
    }  # fmt: skip
    address = reverse("enterprises:change-profile", args=[cast.bakery.pk])
    wrong = operator.post(address, filled | {"nace_code": "45.20"})
    assert "This is no code of NACE Rev. 2.1." in said(wrong)
    assert operator.post(address, filled).status_code == 302

    profile = cast.bakery.profiles.get(valid_to=None)
    assert (profile.nace_code, profile.nace_revision) == ("K62.10", "2.1")
