"""XLSX: looked into before it is opened, so that a small file cannot ask for a large machine."""

import io
import re
import zipfile

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from prasme.engines.tabular.text import Cell

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
LARGEST = 80 * 2**20  # bytes of all parts, unpacked
MOST_PARTS = 2000
MOST_ROWS = 50_000
MOST_COLUMNS = 250
# A cell with something in it; one that only has a format is closed at once.
FILLED = re.compile(rb'<(?:\w+:)?c\b(?:[^>]*?\sr="([A-Z]{1,4})(\d{1,9})")?[^>]*[^/]>')


class NoWorkbook(ValueError):
    """The content is no XLSX that can be taken. reason: damaged, locked, macros, parts, large, sheets."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def is_workbook(content: bytes) -> bool:
    """Whether the content claims to be a workbook, new or old."""
    return content.startswith((ZIP, OLE))


def sheets_of(content: bytes) -> dict[str, list[list[Cell]]]:
    """The rows of every visible sheet, from its first row and column on. Raises NoWorkbook."""
    _check(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = {
            sheet.name: book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            for sheet in book.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible
        }
    except BaseException as problem:  # a damaged file may end in a panic of the library, which is no Exception
        if isinstance(problem, KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError):
            raise
        raise NoWorkbook("damaged") from problem
    if not found:
        raise NoWorkbook("sheets")
    return found


def _check(content: bytes) -> None:
    if content.startswith(OLE):
        raise NoWorkbook("locked")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _check_parts(packed)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, zipfile.zlib.error) as problem:  # type: ignore[attr-defined]
        raise NoWorkbook("damaged") from problem


def _check_parts(packed: zipfile.ZipFile) -> None:
    parts = packed.infolist()
    names = {part.filename.lower() for part in parts}
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        raise NoWorkbook("macros")
    if "xl/workbook.xml" not in names:
        raise NoWorkbook("damaged")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise NoWorkbook("large")
    left = LARGEST
    for part in parts:
        # What the list of parts says may be a lie: count what really comes out.
        with packed.open(part) as file:
            unpacked = file.read(left + 1)
        left -= len(unpacked)
        if left < 0:
            raise NoWorkbook("large")
        if part.filename.lower().startswith("xl/worksheets/") and part.filename.lower().endswith(".xml"):
            _check_extent(unpacked)


def _check_extent(xml: bytes) -> None:
    """A single cell in the last corner makes a grid of seventeen thousand million cells."""
    rows: set[int] = set()
    for letters, number in FILLED.findall(xml):
        if letters:
            rows.add(int(number))
            if column_number(letters.decode()) > MOST_COLUMNS:
                raise NoWorkbook("large")
    if max(rows, default=0) > MOST_ROWS or xml.count(b"<row") > 20 * MOST_ROWS:
        raise NoWorkbook("large")


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
