"""Days as people write them, and in which order day and month stand."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from prasme.engines.tabular.text import Cell, clean, fold


class DateOrder(StrEnum):
    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class NoDay(ValueError):
    """The cell is no day: it has another form, or the calendar does not have it."""


SERIAL_ZERO = date(1899, 12, 30)  # day 0 of a spreadsheet's count, with its leap day of 1900 that never was
SERIALS = range(3, 110_000)
MONTHS = (
    "jan janv янр янр януари ян january janvaris janvari janvaris januar janvier janner",
    "feb febr фев февруари february februaris februari februar fevrier fevr",
    "mar mars marts marta март march marz mar maart",
    "apr aprilis aprili apr април april avril avr",
    "mai maijs maija май may mai",
    "jun junijs junija юни june juni juin",
    "jul julijs julija юли july juli juillet juil",
    "aug augusts augusta август august aout",
    "sep sept septembris septembri септември september septembre",
    "okt oktobris oktobri октомври october oct oktober octobre",
    "nov novembris novembri ноември november novembre",
    "dec decembris decembri декември december desember des dezember dez decembre",
)
MONTH = {word: number for number, names in enumerate(MONTHS, start=1) for word in fold(names).split()}
FIGURES = re.compile(r"(\d{1,4})\s*([./\-])\s*(\d{1,2})\s*\2\s*(\d{2,4})(?!\d)\.?\s*(?:г|g|gada)?\.?(?=$|[\sT,])")
WRITTEN = re.compile(r"(?:(\d{4})\D{0,8}?)?\b(\d{1,2})(?:st|nd|rd|th)?[\s.\-]+([^\W\d_]{3,})\.?(?:[\s,\-]+(\d{4}))?")
MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
TOGETHER = re.compile(r"(?:19|20)\d{6}")
FORM_TAIL = re.compile(r"[\sT,]+\d{1,2}[:.]\d{2}.*$")


def _figures(text: str) -> re.Match[str] | None:
    return FIGURES.match(text)


def date_order(cells: Iterable[Cell]) -> tuple[DateOrder | None, bool]:
    """The order in which the texts among the cells write day, month and year, and whether that is certain.

    None when nothing in them is written in figures. Days that could be read both ways leave the order uncertain.
    """
    found: dict[DateOrder, int] = dict.fromkeys(DateOrder, 0)
    slashed = dotted = False
    for cell in cells:
        match = _figures(clean(cell)) if isinstance(cell, str) else None
        if not match:
            continue
        first, sign, second, _last = match.groups()
        if len(first) == 4:
            found[DateOrder.YMD] += 1
            continue
        dotted, slashed = dotted or sign == ".", slashed or sign != "."
        if int(first) > 12 >= int(second):
            found[DateOrder.DMY] += 1
        elif int(second) > 12 >= int(first) or re.search(r"\b[AP]M\b", clean(cell), re.IGNORECASE):
            found[DateOrder.MDY] += 1
    best = max(found, key=lambda order: found[order])
    if found[DateOrder.DMY] or found[DateOrder.MDY]:
        best = DateOrder.DMY if found[DateOrder.DMY] >= found[DateOrder.MDY] else DateOrder.MDY
        return best, not (found[DateOrder.DMY] and found[DateOrder.MDY])
    if dotted or slashed:
        return DateOrder.DMY, not slashed
    return (best, True) if found[best] else (None, True)


def day_of(cell: Cell, order: DateOrder | None = None, *, latest_year: int = 2099) -> date:
    """The day in the cell: a date, a spreadsheet's count of days, or words. Raises NoDay.

    latest_year: of two figures for a year, the century is the last that does not lead beyond it.
    """
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case bool():
            raise NoDay
        case int() | float():
            return _serial(float(cell))
    text = clean(cell)
    if text.isdecimal() and len(text) == 5:
        return _serial(float(text))
    if TOGETHER.fullmatch(text):
        return _day(int(text[:4]), int(text[4:6]), int(text[6:]))
    if match := _figures(text):
        return _in_figures(text, match, order or DateOrder.DMY, latest_year)
    return _in_words(text)


def _in_figures(text: str, match: re.Match[str], order: DateOrder, latest_year: int) -> date:
    if text[match.end() :].strip(" .") and not FORM_TAIL.search(text):
        raise NoDay
    first, sign, second, third = match.groups()
    if len(first) == 4:
        return _day(int(first), int(second), int(third))
    if len(first) > 2 or len(third) == 3:
        raise NoDay
    if order is DateOrder.YMD and len(third) == 2:
        return _day(_century(first, latest_year), int(second), int(third))
    day, month = (second, first) if order is DateOrder.MDY and sign != "." else (first, second)
    return _day(_century(third, latest_year), int(month), int(day))


def _in_words(text: str) -> date:
    folded = fold(text)
    if (match := MONTH_FIRST.match(folded)) and match[1] in MONTH:
        return _day(int(match[3]), MONTH[match[1]], int(match[2]))
    if (match := WRITTEN.match(folded)) and match[3] in MONTH and (match[1] or match[4]):
        return _day(int(match[1] or match[4]), MONTH[match[3]], int(match[2]))
    raise NoDay


def _serial(number: float) -> date:
    if int(number) not in SERIALS:
        raise NoDay
    return SERIAL_ZERO + timedelta(days=int(number))


def _century(figures: str, latest_year: int) -> int:
    year = int(figures)
    if len(figures) == 4:
        return year
    year += latest_year // 100 * 100
    return year if year <= latest_year else year - 100


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise NoDay from problem
