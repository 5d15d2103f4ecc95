"""The pages of figures and periods, as somebody reads them."""

import csv
import io
import re
import zipfile
from datetime import date

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import NOW, a_user, an_edition
from prasme.apps.reporting import actions
from prasme.apps.reporting.catalogue import indicators
from prasme.apps.reporting.models import Correction, Freeze, Period
from prasme.apps.reporting.tests.conftest import taught

MARCH = date(2026, 3, 3)


@pytest.fixture
def run_before(cast):
    return taught(cast, MARCH, [(cast.bakery, cast.ilze), (cast.garage, cast.janis)], [(9, True, "")])


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def figure_page(cast, name="people_trained", query=""):
    return reverse("reporting:figure", args=[cast.edition.code, name]) + query


def test_every_figure_stands_in_the_list_and_opens(operator, cast, run_before):
    page = operator.get(reverse("reporting:figures", args=[cast.edition.code])).content.decode()
    for title in ("Enterprises trained", "People trained", "Trainings provided", "Municipalities reached"):
        assert title in page
    for name in ("people_trained", "quality", "would_recommend", "municipalities_reached"):
        answer = operator.get(figure_page(cast, name))
        assert answer.status_code == 200


def test_a_figure_shows_its_rule_its_cells_and_its_records(operator, cast, run_before):
    page = operator.get(figure_page(cast)).content.decode()
    assert "Each person is counted once" in page
    assert "Ilze Bērziņa" in page
    assert "Saldus novads" in page


def test_a_filter_narrows_the_list_and_is_cleared(operator, cast, run_before):
    page = operator.get(figure_page(cast, query="?size=small")).content.decode()
    assert "Jānis Ķirsis" in page
    assert "Ilze Bērziņa" not in page
    assert f'href="{figure_page(cast)}#records"' in page


@pytest.mark.parametrize("query", ["?municipality=abc", "?course=1e5"])
def test_an_address_that_cannot_be_is_no_page(operator, cast, run_before, query):
    assert operator.get(figure_page(cast, query=query)).status_code == 404


@pytest.mark.parametrize("query", ["?municipality=987654321", f"?course={10**30}", "?size=huge", "?sector=unknown"])
def test_a_key_that_nothing_has_finds_nothing(operator, cast, run_before, query):
    answer = operator.get(figure_page(cast, query=query))
    assert answer.status_code == 200
    assert "No record" in answer.content.decode()


def test_an_operator_of_another_edition_finds_neither_figures_nor_periods(client, cast, run_before):
    other = an_edition(cast.programme, "other")
    period = actions.open_period(
        edition=cast.edition, title="Year", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), by=cast.operator
    )
    client.force_login(a_user("cits@prasme.example", Role.OPERATOR, other, kind=ScopeKind.EDITION))
    code = cast.edition.code
    for page in (
        reverse("reporting:figures", args=[code]),
        figure_page(cast),
        figure_page(cast, query="?format=csv"),
        reverse("reporting:open-period", args=[code]),
        reverse("reporting:period", args=[period.pk]),
    ):
        assert client.get(page).status_code == 404, page
    assert client.post(reverse("reporting:freeze-period", args=[period.pk])).status_code == 404
    assert not Freeze.objects.exists()
    together = client.get(reverse("reporting:programme-figure", args=[cast.programme.code, "people_trained"]))
    assert "Ilze Bērziņa" not in together.content.decode()


def test_the_list_comes_as_csv_and_as_xlsx_with_the_same_rows(operator, cast, run_before):
    answer = operator.get(figure_page(cast, query="?format=csv&sort=person_name"))
    assert answer["Content-Disposition"] == f'attachment; filename="{cast.edition.code}-people_trained.csv"'
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["person_name"] for line in lines] == ["Ilze Bērziņa", "Jānis Ķirsis"]
    assert lines[0]["completed_on"] == "2026-03-03"
    book = operator.get(figure_page(cast, query="?format=xlsx&sort=person_name")).content
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        words = re.findall(r"<t[^>]*>(.*?)</t>", parts.read("xl/sharedStrings.xml").decode())
        rows = parts.read("xl/worksheets/sheet1.xml").decode().count("<row ")
    assert words[: len(lines[0])] == list(lines[0])
    assert words.index("Ilze Bērziņa") < words.index("Jānis Ķirsis")
    assert rows == 3
    narrowed = operator.get(figure_page(cast, query="?format=csv&size=small"))
    assert len(b"".join(narrowed.streaming_content).decode().splitlines()) == 2


def test_a_figure_takes_few_queries(operator, cast, run_before, django_assert_max_num_queries):
    operator.get(figure_page(cast))
    for query in ("", f"?municipality={cast.municipality.pk}&size=small"):
        with django_assert_max_num_queries(30):
            operator.get(figure_page(cast, "trainings_provided", query))


def test_the_list_of_figures_takes_few_queries(operator, cast, run_before, django_assert_max_num_queries):
    with django_assert_max_num_queries(30):
        operator.get(reverse("reporting:figures", args=[cast.edition.code]))


# ---------------------------------------------------------------- periods


def new_period(operator, cast, **changes):
    values = {"title": "First half", "starts_on": "2026-01-01", "ends_on": "2026-06-30"} | changes
    return operator.post(reverse("reporting:open-period", args=[cast.edition.code]), values)


def test_a_period_is_opened_frozen_and_corrected_by_hand(operator, cast, run_before):
    assert new_period(operator, cast).status_code == 302
    period = Period.objects.get()
    page = reverse("reporting:period", args=[period.pk])
    assert operator.post(reverse("reporting:freeze-period", args=[period.pk])).status_code == 302
    again = operator.post(reverse("reporting:freeze-period", args=[period.pk]), follow=True).content.decode()
    assert "was frozen before" in again
    assert period.freeze.document.sha256[:8] in again

    taught(cast, date(2026, 4, 7), [(cast.bakery, cast.ilze)], [(4, False, "")])
    assert "Record what changed" in operator.get(page).content.decode()
    refused = operator.post(reverse("reporting:correct-period", args=[period.pk]), {"reason": ""})
    assert refused.status_code == 422
    operator.post(reverse("reporting:correct-period", args=[period.pk]), {"reason": "A paper came late."})
    told = operator.get(page).content.decode()
    assert Correction.objects.filter(figure__indicator__in=indicators()).count() == 3
    for words in ("A paper came late.", "Trainings provided", "Would recommend", "6.50", "50"):
        assert words in told
    assert "trainings_provided" not in told


def test_a_period_that_is_not_frozen_is_not_corrected(operator, cast, run_before):
    new_period(operator, cast)
    address = reverse("reporting:correct-period", args=[Period.objects.get().pk])
    answer = operator.post(address, {"reason": "why not"}, follow=True)
    assert answer.status_code == 200
    assert "not frozen yet" in answer.content.decode()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"ends_on": "2025-12-31"}, "The edition runs from Thu 1 January 2026 to Thu 31 December 2026."),
        ({"starts_on": "2026-06-30", "ends_on": "2026-06-01"}, "The last day is before the first"),
        ({"title": ""}, "This field is required."),
    ],
)
def test_days_that_make_no_period_are_answered_at_the_field(operator, cast, changes, told):
    answer = new_period(operator, cast, **changes)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Period.objects.exists()


def test_the_same_days_are_one_period(operator, cast):
    new_period(operator, cast)
    answer = new_period(operator, cast, title="Again")
    assert answer.status_code == 422
    assert "already the period “First half”" in answer.content.decode()


def test_an_auditor_reads_and_does_not_freeze(client, cast, run_before):
    period = actions.open_period(
        edition=cast.edition, title="Year", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), by=cast.operator
    )
    actions.freeze_period(period=period, at=NOW, by=cast.operator)
    client.force_login(cast.auditor)
    assert client.get(reverse("reporting:period", args=[period.pk])).status_code == 200
    in_period = client.get(figure_page(cast, query=f"?period={period.pk}")).content.decode()
    assert "Frozen as" in in_period
    assert client.post(reverse("reporting:correct-period", args=[period.pk]), {"reason": "x"}).status_code == 403
