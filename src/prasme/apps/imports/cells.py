"""One line of a file, read field by field; whatever is wrong with a cell is noted at its field."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from prasme.apps.accounts.models import User
from prasme.engines import tabular
from prasme.engines.tabular import Cell, DateOrder, Range, Row, Sheet

Note = tuple[str, str, str, dict[str, str | int]]  # level, code, field, what stands in the text

MAIL = re.compile(r"[^@\s,;<>()\"']+@[^@\s,;<>()\"']+\.[^@\s.,;<>()\"']{2,}")
MAIL_BETWEEN = re.compile(r"[\s,;/|]+")
DIGIT = re.compile(r"\d")


class Line:
    """A row whose fields are asked by name. `answers` stand in the place of what the file says."""

    def __init__(self, row: Row, case: "Case") -> None:
        self.number = row.number
        self.row = row
        self.case = case
        self.answers = case.answers.get(row.number, {})
        self.notes: list[Note] = []

    def note(self, level: str, code: str, name: str = "", /, **said: str | int) -> None:
        self.notes.append((level, code, name, said))

    def has(self, name: str) -> bool:
        return name in self.case.places

    def raw(self, name: str) -> Cell:
        if name in self.answers:
            return self.answers[name]
        place = self.case.places.get(name)
        return self.row.cells[place] if place is not None and place < len(self.row.cells) else None

    def is_none(self, name: str) -> bool:
        return tabular.is_none(self.raw(name))

    def text(self, name: str, most: int = 200) -> str:
        """The cell as one clean line, empty for any way to say “none”."""
        value = self.raw(name)
        if tabular.is_none(value):
            return ""
        text = tabular.clean(value)
        if len(text) > most:
            self.note("error", "long", name, most=most)
            return text[:most]
        return text

    def required(self, name: str, most: int = 200) -> str:
        text = self.text(name, most)
        if not text:
            self.note("error", "missing", name)
        return text

    def day(self, name: str) -> date | None:
        value = self.raw(name)
        if tabular.is_none(value):
            return None
        try:
            return tabular.day_of(value, self.case.order, latest_year=self.case.on.year)
        except tabular.NoDay:
            self.note("error", "no_day", name)
            return None

    def number_in(self, name: str) -> Decimal | Range | None:
        """The number, or the range; a cell without any figure is an error."""
        value = self.raw(name)
        if tabular.is_none(value):
            return None
        try:
            found = tabular.number_of(value)
        except tabular.NoNumber:
            has_figure = DIGIT.search(tabular.clean(value))
            self.note("question" if has_figure else "error", "number_unclear" if has_figure else "no_number", name)
            return None
        if isinstance(found, Decimal) and found < 0:
            self.note("error", "negative", name)
            return None
        if isinstance(found, Decimal) and found >= 10**12:
            self.note("error", "too_large", name)
            return None
        return found

    def amount(self, name: str) -> Decimal | None:
        """EUR to the cent; a range in its place is a question."""
        found = self.number_in(name)
        if isinstance(found, Range):
            self.note("question", "range", name)
            return None
        return found.quantize(Decimal("0.01")) if found is not None else None

    def mails(self, name: str) -> list[str]:
        """Every address in the cell, small and once; what is none is a question."""
        found = [mail.lower().strip(".") for mail in MAIL_BETWEEN.split(self.text(name, 500)) if mail]
        good = [mail.removeprefix("mailto:") for mail in found if MAIL.fullmatch(mail.removeprefix("mailto:"))]
        if len(good) < len(found):
            self.note("question", "no_mail", name)
        return list(dict.fromkeys(mail for mail in good if len(mail) <= 254))

    def phone(self, name: str) -> str:
        """As written, with its leading zero; a cell that holds a number has lost any that it had."""
        text = self.text(name, 60)
        if text and sum(letter.isdecimal() for letter in text) < 4:
            self.note("question", "no_phone", name)
            return ""
        return text[:30].strip()


@dataclass(kw_only=True)
class Case:
    """A file with everything that was found and said about it. user: who imports; none on the command line."""

    sheet: Sheet
    places: Mapping[str, int]
    order: DateOrder | None
    is_order_certain: bool = True
    language: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    answers: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    user: User | None = None
    on: date
    at: datetime | None = None  # of the writing; none while rows are only judged
    tell: Callable[[int, int], None] = lambda _done, _of: None

    def lines(self) -> Iterator[Line]:
        for done, row in enumerate(self.sheet.rows):
            if done % 500 == 0:
                self.tell(done, len(self.sheet.rows))
            yield Line(row, self)

    def heading(self, name: str) -> str:
        """What the file calls the field."""
        place = self.places.get(name)
        if place is None:
            return ""
        return self.sheet.headings[place] or tabular.column_letters(place + 1)

    def chosen(self, name: str, text: str) -> str:
        """The key of the record that somebody named for this name in the file."""
        return self.names.get(name, {}).get(tabular.words(text), "")
