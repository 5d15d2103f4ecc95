"""Any figure by two breakdowns: the table, its files, its address; the dashboard; what everybody may read."""

import csv
import io
import json
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prasme.apps.conftest import NOW, an_employee, an_enterprise
from prasme.apps.programmes.models import Target
from prasme.apps.reporting import exchange, publishing, queries
from prasme.apps.reporting.catalogue import definitions
from prasme.apps.reporting.models import ForeignFigures
from prasme.apps.reporting.queries.trends import trend
from prasme.apps.reporting.tests.conftest import taught

MARCH = date(2026, 3, 3)


@pytest.fixture
def trained(cast):
    """Seven people of a micro and one of a small enterprise, over three months."""
    many = [(cast.bakery, an_employee(cast.bakery, f"A {n}")) for n in range(6)]
    taught(cast, MARCH, [*many[:3], (cast.garage, cast.janis)], [(9, True, ""), (4, False, "")])
    taught(cast, date(2026, 4, 7), many[3:])
    taught(cast, date(2026, 6, 2), [(cast.bakery, cast.ilze)])


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def explored(cast, query=""):
    return reverse("reporting:explore", args=[cast.edition.code]) + query


def test_cells_rows_and_columns_are_the_same_records(cast, trained):
    people = definitions()["people_trained"]
    made = queries.crossed(people, queries.scope_of(cast.edition), "size", "municipality")
    assert [(row.key, row.value) for row in made.rows] == [("micro", 7), ("small", 1)]
    assert {key: cell.value for key, cell in made.cells.items()} == {
        ("micro", cast.municipality.pk): 7, ("small", cast.municipality.pk): 1,
    }  # fmt: skip
    assert sum(cell.base for cell in made.cells.values()) == sum(column.base for column in made.columns)


def test_the_page_shows_the_cells_and_each_leads_to_its_records(operator, cast, trained, django_assert_max_num_queries):
    query = "?indicator=people_trained&rows=size&columns=municipality"
    operator.get(explored(cast, query))
    with django_assert_max_num_queries(25):
        page = operator.get(explored(cast, query)).content.decode()
    assert f"size=micro&amp;municipality={cast.municipality.pk}#records" in page
    cell = reverse("reporting:figure", args=[cast.edition.code, "people_trained"])
    opened = operator.get(f"{cell}?size=small&municipality={cast.municipality.pk}").content.decode()
    assert "Jānis Ķirsis" in opened
    assert "Ilze Bērziņa" not in opened
    narrowed = operator.get(explored(cast, query + "&size=small")).content.decode()
    assert "size=micro" not in narrowed
    assert operator.get(explored(cast, "?indicator=people_trained&rows=colour&municipality=x")).status_code == 404


def test_the_table_comes_as_csv_xlsx_and_parquet(operator, cast, trained):
    query = "?indicator=people_trained&rows=size&columns=municipality&format="
    text = b"".join(operator.get(explored(cast, query + "csv")).streaming_content).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [(line["row"], line["value"], line["records"]) for line in lines] == [
        ("micro", "7", "7"),
        ("small", "1", "1"),
    ]
    assert operator.get(explored(cast, query + "xlsx")).content[:2] == b"PK"
    assert operator.get(explored(cast, query + "parquet")).content[:4] == b"PAR1"


def test_a_view_is_kept(operator, cast, trained):
    query = "indicator=people_trained&rows=size"
    operator.post(reverse("search:save-view"), {"name": "By size", "path": explored(cast), "query": query})
    assert "By size" in operator.get(explored(cast)).content.decode()


# ---------------------------------------------------------------- the dashboard


@pytest.mark.parametrize(
    "name", ["people_trained", "trainings_provided", "quality", "aid_granted", "cost_per_participant"]
)
def test_a_value_with_its_months_is_the_value(cast, trained, name):
    scope = queries.scope_of(cast.edition)
    made = trend(definitions()[name], scope, on=date(2026, 7, 1), ends_on=cast.edition.ends_on)
    plain = queries.figure(definitions()[name], scope)
    assert (made.figure.value, made.figure.base) == (plain.value, plain.base)
    if made.grows:
        assert made.points[max(made.points)] == plain.value


def test_months_grow_and_a_sum_is_foreseen(cast, trained):
    scope = queries.scope_of(cast.edition)
    made = trend(definitions()["people_trained"], scope, on=date(2026, 7, 1), ends_on=date(2026, 12, 31))
    assert list(made.points.items()) == [
        (date(2026, 3, 1), 4), (date(2026, 4, 1), 7), (date(2026, 5, 1), 7), (date(2026, 6, 1), 8),
    ]  # fmt: skip
    assert made.ahead == 8 + 8 * 183 / (date(2026, 7, 1) - MARCH.replace(day=1)).days
    answers = trend(definitions()["quality"], scope, on=date(2026, 7, 1), ends_on=date(2026, 12, 31))
    assert (answers.points, answers.ahead) == ({MARCH.replace(day=1): 6.5}, None)


def test_each_set_is_shown_with_targets_and_what_is_not_there_says_so(operator, cast, trained, edition_of_today):
    Target.objects.create(edition=cast.edition, indicator="people_trained", value=10, by=cast.edition.ends_on)
    page = reverse("reporting:figures", args=[cast.edition.code])
    told = operator.get(page).content.decode()
    assert "80.0" in told or "80 %" in told
    assert "<svg" in told
    hub = operator.get(page + "?set=edih").content.decode()
    assert "no source yet" in hub
    assert "definition not confirmed" in hub
    assert operator.get(page + "?set=nonsense").status_code == 200


def test_every_set_of_figures_stays_small_and_takes_few_queries(operator, cast, trained, django_assert_max_num_queries):
    page = reverse("reporting:figures", args=[cast.edition.code])
    operator.get(page)
    for name in queries.sets_for([cast.edition]):
        with django_assert_max_num_queries(60):
            assert len(operator.get(f"{page}?set={name}").content) < 100_000


# ---------------------------------------------------------------- for everybody


def test_what_everybody_reads_hides_small_cells_also_against_subtraction(client, cast, trained):
    page = client.get(reverse("reporting:results", args=[cast.edition.code]))
    assert page.status_code == 200
    answer = client.get(reverse("reporting:results-csv", args=[cast.edition.code]))
    lines = list(csv.DictReader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    people = [line for line in lines if line["indicator"] == "people_trained"]
    assert [(line["value"], line["hidden"]) for line in people if not line["breakdown"]] == [("8", "False")]
    sizes = {line["key"]: line["value"] for line in people if line["breakdown"] == "size"}
    assert sizes == {"micro": "", "small": ""}  # with seven shown, one would be eight less seven
    firms = [line for line in lines if line["indicator"] == "enterprises_trained"]
    assert [(line["value"], line["records"]) for line in firms] == [("", "")]
    assert not [line for line in lines if line["breakdown"] in publishing.NEVER]
    assert not [line for line in lines if line["indicator"].startswith("EECO")]


def test_everybody_asking_counts_once_in_a_while(client, cast, trained, django_assert_max_num_queries):
    page = reverse("reporting:results", args=[cast.edition.code])
    assert "People trained" in client.get(page).content.decode()
    with django_assert_max_num_queries(6):
        assert "People trained" in client.get(page).content.decode()


def test_the_data_set_describes_itself_for_catalogues(client, cast, trained):
    told = json.loads(client.get(reverse("reporting:results-dcat", args=[cast.edition.code])).content)
    assert told["@type"] == "dcat:Dataset"
    assert told["dct:publisher"]["foaf:name"] == "Biedrība LIKTA"
    [file] = told["dcat:distribution"]
    assert file["dcat:downloadURL"]["@id"].endswith(reverse("reporting:results-csv", args=[cast.edition.code]))


def test_a_draft_has_no_results(client, cast):
    cast.edition.state = "draft"
    cast.edition.save(update_fields=["state"])
    for name in ("results", "results-csv", "results-dcat"):
        assert client.get(reverse(f"reporting:{name}", args=[cast.edition.code])).status_code == 404


# ---------------------------------------------------------------- between installations


def test_sums_go_out_signed_and_come_in_once(operator, cast, trained):
    from prasme.apps.reporting.actions import keep_foreign_figures

    told = exchange.exported(cast.edition, at=NOW)
    text = json.dumps(told, ensure_ascii=False)
    assert "Ilze" not in text
    assert "SIA" not in text
    of = {one["id"]: one for one in told["figures"]}
    assert (of["people_trained"]["value"], of["enterprises_trained"]["is_hidden"]) == ("8", True)
    read = exchange.read(text.encode())
    kept, is_new = keep_foreign_figures(read=read, at=NOW, by=cast.operator)
    assert is_new
    assert keep_foreign_figures(read=read, at=NOW + timedelta(1), by=None) == (kept, False)
    page = operator.get(reverse("reporting:compared", args=[cast.edition.code])).content.decode()
    assert "People trained" in page
    assert "another definition" not in page
    assert ForeignFigures.objects.count() == 1


def test_figures_that_somebody_changed_are_refused(cast, trained):
    told = exchange.exported(cast.edition, at=NOW)
    told["figures"][0]["value"] = "999"
    with pytest.raises(exchange.SignatureWrong):
        exchange.read(json.dumps(told).encode())
    for content in (b"x", b"{}", json.dumps(told | {"format": 9}).encode()):
        with pytest.raises(exchange.NotFigures):
            exchange.read(content)


def test_a_file_of_figures_goes_out_and_comes_in_on_a_page(operator, cast, trained):
    sent = operator.get(reverse("reporting:give-figures", args=[cast.edition.code])).content
    address = reverse("reporting:take-figures", args=[cast.edition.code])
    taken = operator.post(address, {"file": SimpleUploadedFile("f.json", sent)}, follow=True).content.decode()
    assert f"begins with {json.loads(sent)['signature']['key'][:16]}" in taken
    again = operator.post(address, {"file": SimpleUploadedFile("f.json", sent)}, follow=True).content.decode()
    assert "These figures were here before." in again
    assert ForeignFigures.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (lambda sent: sent.replace(b'"value":"8"', b'"value":"9"'), "The signature does not hold"),
        (lambda _sent: b"not figures", "This is no file of figures"),
    ],
)
def test_a_file_that_does_not_hold_is_refused_at_the_field(operator, cast, trained, changed, told):
    sent = operator.get(reverse("reporting:give-figures", args=[cast.edition.code])).content
    said = {"file": SimpleUploadedFile("f.json", changed(sent))}
    answer = operator.post(reverse("reporting:take-figures", args=[cast.edition.code]), said)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not ForeignFigures.objects.exists()


def test_a_firm_beside_another_is_counted_once_in_each(cast, trained):
    third = an_enterprise("SIA Trešais")
    taught(cast, date(2026, 6, 9), [(third, an_employee(third, "C C"))])
    made = queries.crossed(definitions()["enterprises_trained"], queries.scope_of(cast.edition), "size")
    assert {row.key: row.value for row in made.rows} == {"micro": 2, "small": 1}
