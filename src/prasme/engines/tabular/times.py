"""Times of day: `09.00–12.15`, `9:00 - 12:15`, `kl. 9–12`, `9h00 à 12h15`, `1:06:00 PM`."""

import re
from datetime import datetime, time, timedelta

from prasme.engines.tabular.text import Cell, clean, fold


class NoTime(ValueError):
    """The cell says no time of day."""


CLOCK = r"(\d{1,2})(?:\s*[:.h]\s*(\d{2})(?:\s*:\s*\d{2})?|\s*h)?\s*(am|pm)?"
SPAN = re.compile(
    rf"(?:no|kl|от|from|fra|de|von|plkst)?\.?\s*{CLOCK}\s*(?:uhr)?\s*(?:[-–—−]|lidz|до|to|til|a|bis|until)\s*"
    rf"(?:kl\.?\s*)?{CLOCK}\s*(?:ч|uhr)?\.?"
)
ONE = re.compile(rf"(?:kl|plkst|pl)?\.?\s*{CLOCK}\s*(?:ч|uhr)?\.?")


def _clock(hours: str, minutes: str | None, half: str | None) -> time:
    hour = int(hours)
    if half:
        if not 1 <= hour <= 12:
            raise NoTime
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, int(minutes or 0))
    except ValueError as problem:
        raise NoTime from problem


def time_of(cell: Cell) -> time:
    """The time in the cell: a time, a spreadsheet's share of a day, or words. Raises NoTime."""
    match cell:
        case datetime():
            return cell.time().replace(second=0, microsecond=0)
        case time():
            return cell.replace(second=0, microsecond=0)
        case timedelta() if timedelta() <= cell < timedelta(days=1):
            return _share(cell / timedelta(days=1))
        case float() if 0 <= cell < 1:
            return _share(cell)
        case float() if (cell * 100) % 100 < 60 and cell < 24:  # 9.3 that was typed as 9.30
            return _clock(str(int(cell)), f"{round(cell % 1 * 100):02}", None)
    match = ONE.fullmatch(fold(clean(cell)))
    if not match:
        raise NoTime
    return _clock(match[1], match[2], match[3])


def _share(of_a_day: float) -> time:
    minutes = round(of_a_day * 24 * 60)
    return time(minutes // 60 % 24, minutes % 60)


def span_of(cell: Cell) -> tuple[time, time]:
    """Beginning and end in one cell; an end before the beginning is given back as it stands. Raises NoTime."""
    match = SPAN.fullmatch(fold(clean(cell)))
    if not match:
        raise NoTime
    hours, minutes, half, last_hours, last_minutes, last_half = match.groups()
    return _clock(hours, minutes, half or last_half), _clock(last_hours, last_minutes, last_half)
