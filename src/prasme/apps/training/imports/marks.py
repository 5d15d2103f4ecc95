"""What a cell of an attendance list means, and when a column or a log entry was."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from prasme.apps.occasions.models import Presence
from prasme.engines import tabular
from prasme.engines.tabular import Cell, DateOrder, NoDay, NoTime

HERE = frozenset(["x", "+", "1", "v", "✓", "ja", "j", "yes", "y", "present", "bija", "klat", "piedalijas", "да"])
AWAY = frozenset(["0", "n", "nav", "ne", "no", "-", "absent", "a", "не", "nebija"])
EXCUSED = frozenset(
    [
        "slims",
        "slima",
        "slimo",
        "attaisnots",
        "attaisnota",
        "att",
        "excused",
        "e",
        "sick",
        "ill",
        "болен",
        "болна",
        "syk",
        "malade",
        "krank",
    ]
)
LATE = re.compile(
    r"^(?:kav\w*|late|nokav\w*|закъс\w*|forsinket|retard|verspatet)\.?\s*(\d{1,3})?(?:\s*(?:min\w*|′|'))?\.?$"
)
PARTS = re.compile(r"^\s*(\S+?)(?:,?\s+|T)(\d.*)$")


class NoMark(ValueError):
    """Nobody knows what the cell means."""


@dataclass(frozen=True)
class Said:
    presence: Presence
    late: int | None = None


def mark_of(cell: Cell) -> Said:
    """Presence in a cell of a list; empty is absence. Raises NoMark."""
    if cell is True:
        return Said(Presence.PRESENT)
    text = tabular.clean(cell).strip(". ").lower()
    if isinstance(cell, float) and cell == int(cell):
        text = str(int(cell))
    plain = tabular.fold(text)
    if text in HERE or plain in HERE:
        return Said(Presence.PRESENT)
    if not text or tabular.is_none(cell) or plain in AWAY or text in AWAY:
        return Said(Presence.ABSENT)
    if plain in EXCUSED or text in EXCUSED:
        return Said(Presence.EXCUSED)
    if found := LATE.match(plain) or LATE.match(text):
        return Said(Presence.LATE, int(found[1]) if found[1] and int(found[1]) else None)
    raise NoMark


@dataclass(frozen=True)
class Column:
    """A column of days. at: the beginning of the half-day, where the heading says it."""

    place: int
    day: date
    at: time | None


def columns_of_days(headings: tuple[str, ...], taken: set[int], order: DateOrder | None, year: int) -> list[Column]:
    """The columns whose heading is a day."""
    found = []
    for place, heading in enumerate(headings):
        if place in taken or not heading:
            continue
        try:
            day = tabular.day_of(heading, order, latest_year=year + 1)
        except NoDay:
            continue
        parts = PARTS.match(heading)
        at = None
        if parts:
            try:
                at = tabular.time_of(parts[2])
            except NoTime:
                at = None
        found.append(Column(place, day, at))
    return found


def moment_in(cell: Cell, order: DateOrder | None) -> datetime:
    """The local moment of an entry in a log. Raises NoDay, NoTime."""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None, second=0, microsecond=0)
    text = tabular.clean(cell)
    found = PARTS.match(text)
    if not found:
        raise NoTime
    return datetime.combine(tabular.day_of(found[1].rstrip(","), order), tabular.time_of(found[2]))
