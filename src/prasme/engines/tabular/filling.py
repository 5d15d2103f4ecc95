"""A workbook that somebody else made, with values written into cells of it; all else in it stays as it was."""

import io
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell

from prasme.engines.tabular.workbook import MOST_COLUMNS, MOST_ROWS, NoWorkbook, sheets_of

ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
LETTERS = re.compile(r"[A-Z]{1,3}")
Value = str | int | Decimal | date | None


class BadCell(ValueError):
    """A cell that cannot be written: no address, beyond the largest sheet, or hidden under a merged one."""

    def __init__(self, sheet: str, cell: str) -> None:
        super().__init__(f"{sheet}: {cell}")
        self.sheet, self.cell = sheet, cell


def names_of(content: bytes) -> tuple[str, ...]:
    """The visible sheets. Raises NoWorkbook."""
    return tuple(sheets_of(content))


def column_of(letters: str) -> int | None:
    """The number of a column from its letters, from one; none where they name no column that is taken."""
    if not LETTERS.fullmatch(letters):
        return None
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number if number <= MOST_COLUMNS else None


def place_of(address: str) -> tuple[int, int] | None:
    """Row and column of an address like B4, from one; none where it is no address that is taken."""
    found = ADDRESS.fullmatch(address)
    if not found:
        return None
    row, column = int(found[2]), column_of(found[1])
    return (row, column) if column and row <= MOST_ROWS else None


def filled(content: bytes, values: Mapping[str, Mapping[tuple[int, int], Value]]) -> bytes:
    """The workbook with the values, by sheet and by row and column from one. Raises NoWorkbook, BadCell.

    A text is written as a text, also where it begins like a formula.
    """
    sheets_of(content)  # looked into before it is opened
    try:
        book = load_workbook(io.BytesIO(content))
    except Exception as problem:  # the library raises what its parsers raise
        raise NoWorkbook("damaged") from problem
    for name, cells in values.items():
        for (row, column), value in cells.items():
            cell = book[name].cell(row, column)
            if isinstance(cell, MergedCell):
                raise BadCell(name, cell.coordinate)
            _write(cell, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _write(cell: Cell, value: Value) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
