"""XLSX: looked into before it is opened, so that a small file cannot ask for a large machine."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from prasme.engines.tabular.text import Cell

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
LARGEST = 80 * 2**20  # bytes of all parts, unpacked
MOST_PARTS = 2000
MOST_ROWS = 50_000
MOST_COLUMNS = 250
# Cells and rows that only have a format hold nothing, and do not count.
ONLY_FORMAT = re.compile(rb'<(?:\w+:)?c(?:\s+[\w:]+="[^"<>]*")*\s*/>')
EMPTY_ROW = re.compile(rb'<(?:\w+:)?row(?:\s+[\w:]+="[^"<>]*")*\s*(?:/>|>\s*</(?:\w+:)?row>)')
PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,9})(\d{1,9})""")


class NoWorkbook(ValueError):
    """The content is no XLSX that can be taken. reason: damaged, locked, macros, parts, large, sheets."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def is_workbook(content: bytes) -> bool:
    """Whether the content claims to be a workbook, new or old."""
    return content.startswith((ZIP, OLE))


def sheets_of(content: bytes) -> Mapping[str, Sequence[Sequence[Cell]]]:
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
        if b"sheetData" in unpacked or b"\0" in unpacked[:200]:
            _check_extent(unpacked)


def _check_extent(xml: bytes) -> None:
    """A single cell in the last corner makes a grid of seventeen thousand million cells."""
    if xml.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")):
        raise NoWorkbook("damaged")  # written so that the look below would miss it
    for letters, number in PLACE.findall(EMPTY_ROW.sub(b"", ONLY_FORMAT.sub(b"", xml))):
        if int(number) > MOST_ROWS or column_number(letters.decode().upper()) > MOST_COLUMNS:
            raise NoWorkbook("large")
    if xml.count(b"<row") > 20 * MOST_ROWS:
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
