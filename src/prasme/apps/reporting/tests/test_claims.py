"""Costs are recorded and taken back, claims written in the funder's layout, difficulties kept in a log."""

import io
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from prasme.apps.conftest import OVER
from prasme.apps.reporting import actions, claim_layout, claiming
from prasme.apps.reporting.models import Claim, ClaimForm, Cost, Difficulty
from prasme.engines import tabular

COST = {
    "category": "staff", "option": "unit", "description": "Coordinator", "quantity": "10.5", "price": "20",
    "spent_on": "2026-03-05",
}  # fmt: skip


@pytest.fixture
def period(cast, walked):
    return actions.open_period(
        edition=cast.edition, title="Spring", starts_on=date(2026, 1, 1), ends_on=date(2026, 3, 31), by=cast.operator
    )


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def test_a_cost_is_recorded_and_taken_back_by_a_line_of_its_own(operator, cast, period):
    address = reverse("reporting:record-cost", args=[cast.edition.code]) + f"?period={period.pk}"
    assert operator.post(address, COST)["Location"] == reverse("reporting:claim", args=[period.pk])
    cost = Cost.objects.get()
    assert cost.amount == Decimal("210.00")
    back = reverse("reporting:reverse-cost", args=[period.pk, cost.pk])
    assert operator.post(back, {"reason": ""}).status_code == 422
    operator.post(back, {"reason": "Paid by the hub."})
    assert cost.reversed_by.amount == Decimal("-210.00")
    again = operator.post(back, {"reason": "again"}, follow=True).content.decode()
    assert "taken back before" in again
    assert Cost.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"spent_on": "2027-01-01"}, "The edition runs from"),
        ({"price": "-1"}, "greater than or equal to 0"),
        ({"description": ""}, "This field is required."),
    ],
)
def test_a_cost_that_cannot_be_is_told_at_the_field(operator, cast, changes, told):
    answer = operator.post(reverse("reporting:record-cost", args=[cast.edition.code]), COST | changes)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Cost.objects.exists()


def test_a_claim_has_aid_costs_figures_and_difficulties_and_is_a_file(operator, cast, period, walked):
    new = actions.NewCost(
        category="events", option="actual", description="Hall", quantity=Decimal(1), price=Decimal("99.90"),
        spent_on=date(2026, 3, 9),
    )  # fmt: skip
    actions.record_cost(edition=cast.edition, new=new, at=OVER, by=cast.operator)
    said = {"title": "Snow", "since": date(2026, 2, 1), "effect": "Nobody came."}
    actions.note_difficulty(edition=cast.edition, values=said, at=OVER, by=cast.operator)
    actions.freeze_period(period=period, at=OVER, by=cast.operator)
    aid = walked.seat.aid
    claim = claiming.claim_of(period)
    assert (claim["head"]["aid_total"], claim["head"]["cost_total"]) == (aid.amount, Decimal("99.90"))
    assert claim["head"]["claimed"] == aid.amount + Decimal("99.90")
    assert [row["title"] for row in claim["difficulties"]] == ["Snow"]
    page = operator.get(reverse("reporting:claim", args=[period.pk])).content.decode()
    assert "Hall" in page
    operator.post(reverse("reporting:make-claim", args=[period.pk]))
    made = Claim.objects.get()
    assert made.sums["claimed"] == str(aid.amount + Decimal("99.90"))
    with made.document.file.open("rb") as file:
        sheet = tabular.read(file.read(), set(), tabular.Asked(sheet="Costs"))
    assert [tabular.clean(cell) for cell in sheet.rows[0].cells][2] == "Hall"


def test_the_layout_is_the_funders_and_is_kept_by_version(operator, cast, period):
    address = reverse("reporting:claim-layout", args=[cast.edition.code])
    assert "aid_total" in operator.get(address).content.decode()
    layout = "sheets:\n- name: Pieprasījums\n  head:\n  - {label: Summa, value: claimed}\n"
    assert operator.post(address, {"layout": layout}).status_code == 302
    assert ClaimForm.objects.get().version == 1
    book = claim_layout.written(claim_layout.form_of(cast.edition), claiming.claim_of(period))
    assert tabular.read(book, set(), tabular.Asked(header_line=1)).headings[0] == "Summa"


FUNDERS = """
sheets:
- name: Claim
  head:
  - {cell: B2, value: claimed}
  table: costs
  row: 6
  rows: 1
  columns:
  - {column: A, value: description}
  - {column: C, value: amount}
"""


def funders_workbook(name="claim.xlsx", sheet="Claim"):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet(sheet).write_formula("B3", "=B2*2")
    return SimpleUploadedFile(name, out.getvalue())


def test_a_claim_is_written_into_the_funders_own_workbook(operator, cast, period):
    address = reverse("reporting:claim-layout", args=[cast.edition.code])
    assert operator.post(address, {"layout": FUNDERS, "workbook": funders_workbook()}).status_code == 302
    assert "claim.xlsx" in operator.get(address).content.decode()
    new = {"category": "events", "option": "actual", "quantity": Decimal(1), "spent_on": date(2026, 3, 9)}
    for price, description in ((Decimal("99.90"), "=Hall"), (Decimal(1), "Chairs")):
        actions.record_cost(
            edition=cast.edition, new=actions.NewCost(price=price, description=description, **new), at=OVER,
            by=cast.operator,
        )  # fmt: skip
    full = operator.post(reverse("reporting:make-claim", args=[period.pk]), follow=True).content.decode()
    assert "Claim: the claim has 2 rows, the layout has room for 1." in full
    kept = operator.post(address, {"layout": FUNDERS.replace("rows: 1", "rows: 9"), "keeps": "kept"})
    assert kept.status_code == 302
    operator.post(reverse("reporting:make-claim", args=[period.pk]))
    with Claim.objects.get().document.file.open("rb") as file:
        sheet = load_workbook(file)["Claim"]
    told = (sheet["A6"].value, sheet["C6"].value, sheet["B3"].value)
    assert told == ("=Hall", 99.9, "=B2*2")
    assert sheet["A6"].data_type == "s"
    assert sheet["B2"].value == float(claiming.claim_of(period)["head"]["claimed"])


@pytest.mark.parametrize(
    ("layout", "workbook", "told"),
    [
        (FUNDERS, {"sheet": "Other"}, "The workbook has no sheet “Claim”. It has: Other."),
        (FUNDERS.replace("cell: B2", "label: B2"), {}, "each value of the head needs its cell, for example cell: B4"),
        (FUNDERS.replace("column: C", "column: 3"), {}, "each column of a table needs its letter"),
        (FUNDERS.replace("  rows: 1\n", ""), {}, "a table needs its first row and how many rows there are"),
        (FUNDERS.replace("  head:\n  - {cell: B2, value: claimed}", "  head: B2"), {}, "“head” is a list of values"),
    ],
)
def test_a_layout_that_does_not_fit_the_workbook_says_why(operator, cast, layout, workbook, told):
    said = {"layout": layout, "workbook": funders_workbook(**workbook)}
    answer = operator.post(reverse("reporting:claim-layout", args=[cast.edition.code]), said)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not ClaimForm.objects.exists()


def test_what_is_no_workbook_is_refused_at_the_field(operator, cast):
    said = {"layout": FUNDERS, "workbook": SimpleUploadedFile("claim.xlsx", b"PK not really")}
    answer = operator.post(reverse("reporting:claim-layout", args=[cast.edition.code]), said)
    assert "This is no XLSX workbook that can be opened." in answer.content.decode()


@pytest.mark.parametrize(
    ("layout", "told"),
    [
        ("sheets: []", "A layout has a list"),
        ("sheets:\n- name: A\n  table: people", "there is no table “people”. There are: aid, costs"),
        ("sheets:\n- name: A\n  table: aid\n  columns:\n  - {heading: X, value: colour}", "there is no value “colour”"),
        ("sheets:\n- name: A\n  head:\n  - {label: X, value: y}", "there is no value “y”"),
        ("sheets:\n- name: A\n  head:\n  - {value: claimed}", "each value of the head needs a label"),
        ("sheets:\n- name: A\n  table: aid\n  columns:\n  - {value: aid}", "each column of a table needs a heading"),
        ("sheets: [", "This is not YAML"),
    ],
)
def test_a_layout_that_cannot_be_written_says_why(operator, cast, layout, told):
    answer = operator.post(reverse("reporting:claim-layout", args=[cast.edition.code]), {"layout": layout})
    assert answer.status_code == 422
    assert told in answer.content.decode()


def test_a_difficulty_is_kept_until_it_is_over(operator, cast):
    new = reverse("reporting:note-difficulty", args=[cast.edition.code])
    said = {"title": "Flood", "since": "2026-03-01", "effect": "The library is closed."}
    operator.post(new, said)
    found = Difficulty.objects.get()
    page = reverse("reporting:difficulty", args=[cast.edition.code, found.pk])
    early = operator.post(page, said | {"version": "1", "ended_on": "2026-02-01", "outcome": "x"})
    assert "before it began" in early.content.decode()
    bare = operator.post(page, said | {"version": "1", "ended_on": "2026-04-01"})
    assert "say what came of it" in bare.content.decode()
    over = said | {"version": "1", "ended_on": "2026-04-01", "outcome": "Moved to the school."}
    assert operator.post(page, over).status_code == 302
    stale = operator.post(page, over)
    assert stale.status_code == 422
    assert "Somebody else saved this record" in stale.content.decode()
    assert (
        "Moved to the school."
        in operator.get(reverse("reporting:difficulties", args=[cast.edition.code])).content.decode()
    )
