"""What a cell says once the accidents of offices and keyboards are taken away."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta | None

# Letters that do not come apart into a plain one and a mark.
PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "ß": "ss", "ı": "i"})
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))  # soft hyphens, spaces without a width
NONE = frozenset(
    {
        "", "-", "--", "---", "–", "—", "/", ".", "...", "…", "?", "nav", "n/a", "#n/a", "n.a.", "none", "null", "nil",
        "няма", "н/д", "ingen", "aucun", "aucune", "neant", "keine", "kein", "keiner", "entfallt", "nezinams",
    }
)  # fmt: skip


def clean(cell: Cell) -> str:
    """The cell as one line: every kind of space is one space, none stands at an end, a whole number has no point."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "minutes")
        case date() | time():
            return cell.isoformat()
    text = " ".join(str(cell).translate(UNSEEN).split())
    # An apostrophe keeps a spreadsheet from reckoning; our own exports have it too.
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def fold(text: str) -> str:
    """Small letters without marks, so that two ways to write a word compare as one."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


def words(text: str) -> str:
    """Folded, and only letters and digits: `Reģ. Nr.:` is `reg nr`."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def is_none(cell: Cell) -> bool:
    """Whether the office says with it that there is nothing."""
    return cell is None or fold(clean(cell)) in NONE
