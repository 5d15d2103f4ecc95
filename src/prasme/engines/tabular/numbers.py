"""Numbers as people write them: decimal comma or point, spaces in the thousands, a range instead of a number."""

import re
from decimal import Decimal
from typing import NamedTuple

from prasme.engines.tabular.text import Cell, clean, fold


class NoNumber(ValueError):
    """The cell holds no number."""


class Range(NamedTuple):
    """Two ends (or one) instead of a number: `5-9`, `10+`, `ap 20`. None: open on that side."""

    least: Decimal | None
    most: Decimal | None


UNITS = re.compile(r"€|\$|\b(?:eur|euro|bgn|lv|лв|nok|kr|gab|cilv|cilveki|бр|pers)\b\.?|\s")
PLAIN = r"\d[\d.,'’]*"
NUMBER = re.compile(rf"([-−+]?)({PLAIN})")
TWO_ENDS = re.compile(rf"({PLAIN})(?:[-–—−]|\.\.+|lidz|до|to|til|a|bis)({PLAIN})")
AT_MOST = re.compile(rf"(?:<|<=|≤|lidz|до|max|under|inntil|bis)({PLAIN})")
AT_LEAST = re.compile(rf"(?:>|>=|≥|virs|no|над|min|over)({PLAIN})|({PLAIN})\+")
ABOUT = re.compile(rf"(?:~|≈|ap|apm|aptuveni|около|ок|ca|about|circa|etwa|env|environ)\.?({PLAIN})")


def number_of(cell: Cell) -> Decimal | Range:
    """The number in the cell, exactly as written, or the range that stands in its place. Raises NoNumber."""
    if isinstance(cell, bool):
        raise NoNumber
    if isinstance(cell, int | float):
        return Decimal(repr(cell)) if cell == cell and abs(cell) != float("inf") else _none()
    text = UNITS.sub("", fold(clean(cell)))
    if match := NUMBER.fullmatch(text):
        value = _plain(match[2])
        return -value if match[1] in ("-", "−") else value
    if match := TWO_ENDS.fullmatch(text):
        return Range(_plain(match[1]), _plain(match[2]))
    if match := ABOUT.fullmatch(text):
        return Range(_plain(match[1]), _plain(match[1]))
    if match := AT_LEAST.fullmatch(text):
        return Range(_plain(match[1] or match[2]), None)
    if match := AT_MOST.fullmatch(text):
        return Range(None, _plain(match[1]))
    raise NoNumber


def _none() -> Decimal:
    raise NoNumber


def _plain(text: str) -> Decimal:
    """`1250000,50`, `1.250.000,50`, `1,250,000.50`, `1'250`: the last sign is the decimal one, if it can be."""
    text = text.replace("'", "").replace("’", "").rstrip(".,")
    signs = [letter for letter in text if letter in ".,"]
    if not signs:
        return Decimal(text)
    last = signs[-1]
    whole, _, rest = text.rpartition(last)
    groups = re.split(r"[.,]", whole)
    is_grouped = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    if len(set(signs)) == 2:
        if signs.count(last) > 1 or not is_grouped:
            raise NoNumber
        return Decimal(f"{''.join(groups)}.{rest}")
    if len(signs) > 1 or (len(rest) == 3 and whole.strip("0") and len(whole) <= 3):
        if not is_grouped or len(rest) != 3:
            raise NoNumber
        return Decimal("".join(groups) + rest)
    return Decimal(f"{whole}.{rest}")
