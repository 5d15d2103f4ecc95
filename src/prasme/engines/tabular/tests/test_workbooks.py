"""Workbooks that are damaged, locked, full of macros or larger than they look are refused before they are opened."""

import io
import zipfile

import pytest
import xlsxwriter

from prasme.engines.tabular import NotRead, read
from prasme.engines.tabular.workbook import LARGEST, column_letters, column_number


def workbook(rows=(("Vārds", "Uzvārds"), ("Anna", "Liepa")), **parts):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    if not parts:
        return out.getvalue()
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    return changed.getvalue()


def reason(content):
    with pytest.raises(NotRead) as refusal:
        read(content)
    return refusal.value.reason


def test_a_workbook_is_read():
    assert [row.cells for row in read(workbook()).rows] == [("Anna", "Liepa")]


def test_macros_are_refused():
    assert reason(workbook(**{"xl/vbaProject.bin": b"x"})) == "macros"


def test_a_file_that_unpacks_to_a_mountain_is_refused():
    assert reason(workbook(**{"xl/media/image1.bin": b"\0" * (LARGEST + 1)})) == "large"


def sheet(*rows):
    return f"<worksheet><sheetData>{''.join(rows)}</sheetData></worksheet>".encode()


FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "row",
    [
        '<row><c r="XFD1048576"><v>1</v></c></row>', '<row><c r="A1048576"><v>1</v></c></row>',
        '<row><c r="zz2"><v>1</v></c></row>', '<row r="1048576"><c><v>1</v></c></row>',
        """<row><c r = 'XFD9'><v>1</v></c></row>""", '<row><c x=">" r="XFD1048576"><v>1</v></c></row>',
    ],
)  # fmt: skip
def test_one_cell_in_the_last_corner_is_refused(row):
    assert reason(workbook(**{"xl/worksheets/sheet1.xml": sheet(FIRST, row)})) == "large"


def test_cells_that_only_have_a_format_do_no_harm():
    row = '<row r="60000" spans="1:2"><c r="A60000" s="1"/></row>'

    assert read(workbook(**{"xl/worksheets/sheet1.xml": sheet(FIRST, row)})).headings == ("1",)


def test_what_is_no_workbook():
    assert reason(b"PK\x03\x04 and nothing more") == "damaged"
    assert reason(b"\xd0\xcf\x11\xe0 locked or old") == "locked"
    assert reason(workbook()[:-40]) == "damaged"
    assert reason(workbook(**{"xl/worksheets/sheet1.xml": b"<worksheet><sheetData><row><c"})) in ("damaged", "empty")


def test_a_formula_comes_as_its_value_and_never_runs():
    sheet = read(b"Name;Number\n=1+1;2\n@SUM(A1);3\n")

    assert [row.cells[0] for row in sheet.rows] == ["=1+1", "@SUM(A1)"]


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (16384, "XFD")])
def test_columns_are_counted_in_letters(number, letters):
    assert column_letters(number) == letters
    assert column_number(letters) == number
