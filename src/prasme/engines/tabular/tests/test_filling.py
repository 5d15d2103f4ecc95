"""A form that a funder made is filled, and the rest of it stays."""

import io
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter
from openpyxl import load_workbook

from prasme.engines.tabular import filling


def a_form() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Pieprasījums")
        sheet.write("A1", "Summa", book.add_format({"bold": True}))
        sheet.write_formula("B3", "=B1*2")
        sheet.merge_range("D1:E2", "Zīmogs")
        book.add_worksheet("Izmaksas").set_column("A:A", 40)
    return out.getvalue()


def opened(content: bytes):
    return load_workbook(io.BytesIO(content))


def test_values_are_written_and_what_else_is_there_stays():
    made = filling.filled(
        a_form(), {"Pieprasījums": {(1, 2): Decimal("12.30"), (2, 2): date(2026, 3, 1)}, "Izmaksas": {(5, 1): "Īre"}}
    )
    sheet = opened(made)["Pieprasījums"]
    assert (sheet["B1"].value, sheet["B2"].value.date(), sheet["B3"].value) == (12.3, date(2026, 3, 1), "=B1*2")
    assert sheet["A1"].font.bold
    assert opened(made)["Izmaksas"]["A5"].value == "Īre"
    assert opened(made)["Izmaksas"].column_dimensions["A"].width > 39


def test_a_text_that_looks_like_a_formula_is_a_text():
    made = filling.filled(a_form(), {"Izmaksas": {(1, 1): '=HYPERLINK("http://x","y")'}})
    assert opened(made)["Izmaksas"]["A1"].data_type == "s"


def test_a_cell_under_a_merged_one_is_named():
    with pytest.raises(filling.BadCell, match="Pieprasījums: E2"):
        filling.filled(a_form(), {"Pieprasījums": {(2, 5): "x"}})


@pytest.mark.parametrize(
    ("address", "place"),
    [("B4", (4, 2)), ("AA10", (10, 27)), ("b4", None), ("B0", None), ("ZZZ1", None), ("A99999", None), ("", None)],
)
def test_an_address_is_a_row_and_a_column(address, place):
    assert filling.place_of(address) == place


def test_what_is_no_workbook_is_not_opened():
    with pytest.raises(filling.NoWorkbook):
        filling.filled(b"not one", {})
