"""Where in a sheet the headings stand, and which lines are no data: titles, blanks, totals, notes."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from prasme.engines.tabular.text import Cell, clean, is_none, words

DEEPEST = 25  # lines in which the headings are looked for
TOTALS = frozenset(
    {
        "kopa", "pavisam", "kopsumma", "summa", "pavisam kopa", "kopa eur", "общо", "всичко", "сума", "итого", "total",
        "totals", "grand total", "sum", "totalt", "i alt", "summe", "gesamt", "gesamtsumme", "somme", "total general",
    }
)  # fmt: skip
ORDINALS = frozenset(
    {"nr", "npk", "no", "n", "id", "nr p k", "p k", "nr pk", "p k nr", "lfd nr", "rindas nr", "lope nr"}
)
NOT_WORDS = re.compile(r"\b(?:eur|euro|bgn|nok|lv|лв|20\d\d|gada|г)\b")


class Ignored(StrEnum):
    TITLE = "title"
    BLANKS = "blanks"
    TOTAL = "total"
    NOTE = "note"
    HEADINGS = "headings again"
    NUMBERS = "column numbers"


@dataclass(frozen=True)
class Row:
    """A line of data. number: counts every line of the file from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Layout:
    header_line: int
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    ignored: tuple[tuple[int, Ignored], ...]


def heading_words(text: Cell) -> str:
    """A heading made comparable: without case, marks, currency and year."""
    plain = words(clean(text))
    return " ".join(NOT_WORDS.sub(" ", plain).split()) or plain


def known_headings(cells: Sequence[Cell], vocabulary: Collection[str]) -> int:
    """How many different headings of the vocabulary the line has."""
    found = {heading_words(cell) for cell in cells if isinstance(cell, str)}
    return len({one for one in found if one in vocabulary})


def find_header(lines: Sequence[Sequence[Cell]], vocabulary: Collection[str]) -> int:
    """The line (from 1) with the headings: the one that knows most of them, else the first full one. 0 for none."""
    first = lines[:DEEPEST]
    scores = [known_headings(line, vocabulary) for line in first]
    if scores and max(scores) >= 2:
        return scores.index(max(scores)) + 1
    widths = [sum(1 for cell in line if clean(cell)) for line in first]
    if not widths or not max(widths):
        return 0
    if scores and max(scores) == 1 and max(widths) == 1:
        return scores.index(1) + 1
    widest = max(widths)
    return next(
        number
        for number, (line, width) in enumerate(zip(first, widths, strict=True), start=1)
        if width >= max(1, widest * 0.6) and (all(isinstance(c, str) for c in line if clean(c)) or width == widest)
    )


def lay_out(lines: Sequence[Sequence[Cell]], vocabulary: Collection[str], header_line: int | None = None) -> Layout:
    """The headings and the data below them. header_line: where somebody says that they stand."""
    at = header_line or find_header(lines, vocabulary)
    if not at or at > len(lines):
        return Layout(0, (), (), ())
    headings = [clean(cell) for cell in lines[at - 1]]
    width = max((len(headings), *(_filled(line) for line in lines[at:])))
    headings += [""] * (width - len(headings))
    while (
        headings
        and not headings[-1]
        and not any(clean(line[len(headings) - 1]) for line in lines[at:] if len(line) >= len(headings))
    ):
        headings.pop()
    ordinals = {place for place, text in enumerate(headings) if words(text) in ORDINALS or text in ("№", "#")}
    ignored = [
        (number, Ignored.TITLE if _filled(line) else Ignored.BLANKS) for number, line in enumerate(lines[: at - 1], 1)
    ]
    rows: list[Row] = []
    for number, line in enumerate(lines[at:], start=at + 1):
        cells = tuple(line[place] if place < len(line) else None for place in range(len(headings)))
        why = _why_ignored(cells, headings, ordinals)
        if why is None:
            rows.append(Row(number, cells))
        else:
            ignored.append((number, why))
    return Layout(at, tuple(headings), *_without_notes(rows, ignored, len(headings)))


def _filled(line: Sequence[Cell]) -> int:
    """How far the line reaches."""
    return max((place for place, cell in enumerate(line, start=1) if clean(cell)), default=0)


def _why_ignored(cells: Sequence[Cell], headings: Sequence[str], ordinals: Collection[int]) -> Ignored | None:
    said = {place: clean(cell) for place, cell in enumerate(cells) if clean(cell)}
    if all(place in ordinals or is_none(cells[place]) for place in said):
        return Ignored.BLANKS  # a form that was numbered in advance
    texts = [text for text in said.values() if not _is_figure(text)]
    if len(texts) <= 2 and any(words(text) in TOTALS for text in [*said.values()][:2]):
        return Ignored.TOTAL
    if len(said) > 1 and all(headings[place] == text for place, text in said.items()):
        return Ignored.HEADINGS
    if len(said) >= 3 and [*said.values()] == [str(number) for number in range(1, len(said) + 1)]:
        return Ignored.NUMBERS
    return None


def _is_figure(text: str) -> bool:
    return not any(letter.isalpha() for letter in text)


def _without_notes(
    rows: list[Row], ignored: list[tuple[int, Ignored]], width: int
) -> tuple[tuple[Row, ...], tuple[tuple[int, Ignored], ...]]:
    """Lines after the last data, apart from it, in which only one or two cells are filled: who signed, a remark."""
    gaps = {number for number, why in ignored if why in (Ignored.BLANKS, Ignored.TOTAL)}
    notes = []
    for place in range(len(rows) - 1, 0, -1):
        row = rows[place]
        if width < 4 or sum(1 for cell in row.cells if clean(cell)) > 2:
            break
        notes.append(row.number)
        if row.number - 1 in gaps and row.number - 1 != rows[place - 1].number:
            kept = rows[:place]
            return tuple(kept), tuple(sorted([*ignored, *((number, Ignored.NOTE) for number in notes)]))
    return tuple(rows), tuple(sorted(ignored))
