"""Whom a name in a list means: somebody on the roster of the course, and nobody else."""

from collections.abc import Iterable

from prasme.apps.core.text import fold
from prasme.apps.imports.cells import Case, Line
from prasme.apps.imports.kinds import Name
from prasme.apps.occasions.models import Seat
from prasme.apps.occasions.queries.room import roster_to_mark
from prasme.apps.training.models import Run


class Roster:
    """The people of a run by name and address; without a run nobody is looked for."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.run: Run | None = case.options.get("run") or None
        self.seats = {seat.pk: seat for seat in roster_to_mark(self.run.occasion)} if self.run else {}
        self.unknown: dict[str, list[int]] = {}
        self.by_name: dict[str, list[Seat]] = {}
        self.by_mail: dict[str, list[Seat]] = {}
        for seat in self.seats.values():
            assert seat.person is not None
            self.by_name.setdefault(key_of(str(seat.person)), []).append(seat)
            if mail := seat.person.identity.email.lower():
                self.by_mail.setdefault(mail, []).append(seat)

    def find(self, line: Line, name: str, mails: Iterable[str] = ()) -> Seat | None:
        """The one seat that is meant; else the name is asked. Somebody may say that it is none of these."""
        if self.run is None:
            return None
        chosen = self.case.chosen("name", name)
        if chosen == "-":
            return None
        if chosen.isdecimal() and int(chosen) in self.seats:
            return self.seats[int(chosen)]
        for mail in mails:
            if len(found := self.by_mail.get(mail, [])) == 1:
                return found[0]
        if len(found := self.by_name.get(key_of(name), [])) == 1:
            return found[0]
        self.unknown.setdefault(name, []).append(line.number)
        line.note("error", "person_unknown", "name")
        return None

    def asked(self) -> list[Name]:
        choices = [(str(seat.pk), str(seat.person)) for seat in self.seats.values()]
        return [Name("name", name, tuple(rows), choices) for name, rows in self.unknown.items()]


def key_of(name: str) -> str:
    """Given and family name in any order, and what an on-line room adds in brackets left out."""
    return " ".join(sorted(fold(name.split("(")[0]).split()))


def name_in(line: Line) -> str:
    """The whole name, from one column or from two."""
    name = line.text("name", 170) or " ".join(filter(None, [line.text("given", 80), line.text("family", 80)]))
    if not name and not line.text("email"):
        line.note("error", "missing", "name")
    return name
