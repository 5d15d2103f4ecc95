"""A spreadsheet file as its lines say: CSV or XLSX, whatever the office's computer made of it."""

import csv
import io
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from prasme.engines.tabular.encoding import Unreadable, decode
from prasme.engines.tabular.layout import DEEPEST, Ignored, Layout, Row, find_header, known_headings, lay_out
from prasme.engines.tabular.text import Cell, clean
from prasme.engines.tabular.workbook import MOST_COLUMNS, MOST_ROWS, NoWorkbook, is_workbook, sheets_of

TAB = "tab"
SEPARATORS = {",": ",", ";": ";", TAB: "\t", "|": "|"}
SAMPLE_LINES = 60
CONTROL = frozenset(chr(code) for code in range(32)) - {"\t", "\n", "\r", "\f", "\v"}


class NotRead(ValueError):
    """The file is no spreadsheet that can be read. reason: one word that the caller puts into a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What somebody says about the file; None: find it."""

    encoding: str | None = None
    separator: str | None = None
    header_line: int | None = None
    sheet: str | None = None


@dataclass(frozen=True)
class Sheet:
    """What was found. encoding, separator: of text; sheet: of a workbook."""

    header_line: int
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    ignored: tuple[tuple[int, Ignored], ...]
    encoding: str | None = None
    has_mark: bool = False
    separator: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()


def read(content: bytes, vocabulary: Collection[str] = (), asked: Asked = Asked()) -> Sheet:  # noqa: B008 - frozen
    """The headings and lines of a file. vocabulary: headings that may be expected, folded. Raises NotRead."""
    if not content.strip():
        raise NotRead("empty")
    return _of_workbook(content, vocabulary, asked) if is_workbook(content) else _of_text(content, vocabulary, asked)


def _sheet(lines: Sequence[Sequence[Cell]], vocabulary: Collection[str], asked: Asked) -> Layout:
    layout = lay_out(lines, vocabulary, asked.header_line)
    if not layout.header_line:
        raise NotRead("empty")
    return layout


def _of_workbook(content: bytes, vocabulary: Collection[str], asked: Asked) -> Sheet:
    try:
        sheets = sheets_of(content)
    except NoWorkbook as problem:
        raise NotRead(problem.reason) from problem
    name = asked.sheet if asked.sheet and asked.sheet in sheets else _best_sheet(sheets, vocabulary)
    if max((len(line) for line in sheets[name]), default=0) > MOST_COLUMNS or len(sheets[name]) > MOST_ROWS:
        raise NotRead("large")
    found = _sheet(sheets[name], vocabulary, asked)
    return Sheet(found.header_line, found.headings, found.rows, found.ignored, sheet=name, sheets=tuple(sheets))


def _best_sheet(sheets: Mapping[str, Sequence[Sequence[Cell]]], vocabulary: Collection[str]) -> str:
    """The one whose headings are known; of equals the fuller, of these the first."""

    def worth(name: str) -> tuple[int, int]:
        lines = sheets[name]
        at = find_header(lines, vocabulary)
        return (known_headings(lines[at - 1], vocabulary) if at else 0), min(len(lines), 2) + bool(len(lines) > 3)

    return max(sheets, key=worth)


def _of_text(content: bytes, vocabulary: Collection[str], asked: Asked) -> Sheet:
    try:
        decoded = decode(content, asked.encoding)
    except Unreadable as problem:
        raise NotRead("encoding" if asked.encoding else "binary") from problem
    if not CONTROL.isdisjoint(decoded.text):
        raise NotRead("binary")
    text = decoded.text
    separator = asked.separator if asked.separator in SEPARATORS else find_separator(text, vocabulary)
    lines = split(text, separator)
    if len(lines) > MOST_ROWS or max(map(len, lines), default=0) > MOST_COLUMNS:
        raise NotRead("large")
    found = _sheet(lines, vocabulary, asked)
    return Sheet(
        found.header_line, found.headings, found.rows, found.ignored, encoding=decoded.encoding,
        has_mark=decoded.has_mark, separator=separator,
    )  # fmt: skip


def split(text: str, separator: str, most: int | None = None) -> list[list[Cell]]:
    """The lines of the text as cells. Raises NotRead for a cell that never ends."""
    lines: list[list[Cell]] = []
    try:
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[separator]):
            lines.append([*line])
            if most and len(lines) >= most:
                break
    except csv.Error as problem:
        raise NotRead("quotes") from problem
    if lines and lines[0] and clean(lines[0][0]).lower().startswith("sep=") and len(clean(lines[0][0])) <= 5:
        lines[0] = []  # a hint to one spreadsheet program, and no title
    return lines


def find_separator(text: str, vocabulary: Collection[str]) -> str:
    """The sign that makes columns of the lines: the most known headings, then the most even width."""

    def worth(name: str) -> tuple[int, float]:
        try:
            lines = split(text, name, SAMPLE_LINES)
        except NotRead:
            return (0, 0)
        known = max((known_headings(line, vocabulary) for line in lines[:DEEPEST]), default=0)
        widths = Counter(len(line) for line in lines if len(line) > 1)
        width, times = widths.most_common(1)[0] if widths else (1, 0)
        return known, times * min(width, 12)

    return max(SEPARATORS, key=worth)
