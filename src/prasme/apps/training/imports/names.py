"""Courses, houses, rooms and trainers as a timetable names them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.imports.cells import Case, Line
from prasme.apps.imports.kinds import Name
from prasme.apps.occasions.models import Room, Venue
from prasme.apps.programmes.models import Course
from prasme.apps.training import queries
from prasme.engines import tabular


@dataclass(frozen=True)
class Found:
    course: Course | None = None
    venue: Venue | None = None
    room: Room | None = None
    leader: User | None = None


class Names:
    """What the names of a file stand for, and which of them nobody knows."""

    def __init__(self, case: Case) -> None:
        edition, provider = case.options.get("edition"), case.options.get("provider")
        self.case = case
        self.unknown: dict[tuple[str, str], list[int]] = {}
        self.courses = list(Course.objects.filter(block__programme=edition.programme_id)) if edition else []
        self.rooms = list(queries.rooms()) if edition else []
        self.venues = list(Venue.objects.filter(archived_at=None).order_by("name")) if edition else []
        trainers = queries.trainers_of(type(provider).objects.filter(pk=provider.pk)) if provider else []
        self.trainers: list[User] = list(trainers)

    def find(self, line: Line, *, course: str, place: str, room: str, trainer: Sequence[str]) -> Found:
        if not self.case.options.get("edition"):
            return Found()
        venue = self._one(line, "venue", place, self.venues, lambda one: [one.name]) if place else None
        if not place:
            line.note("error", "missing", "venue")
        of_venue = [one for one in self.rooms if venue and one.venue_id == venue.pk]
        return Found(
            self._one(line, "course", course, self.courses, lambda one: [one.title, *_titles(one), one.code]),
            venue,
            self._one(line, "room", room, of_venue, lambda one: [one.name], f"{place}, {room}")
            if room and venue
            else None,
            self._one(line, "trainer", trainer[0], self.trainers, lambda one: [one.name, one.email])
            if trainer
            else None,
        )

    def _one(self, line: Line, field: str, text: str, records: Iterable[Any], names: Any, key: str = "") -> Any:
        if not text:
            return None
        chosen = self.case.chosen(field, key or text)
        words = tabular.words(text)
        for record in records:
            if str(record.pk) == chosen or (
                not chosen and words in {tabular.words(name) for name in names(record) if name}
            ):
                return record
        if chosen != "-":
            needs = field in ("course", "venue")
            line.note("error" if needs else "question", f"{field}_unknown", field)
            self.unknown.setdefault((field, key or text), []).append(line.number)
        return None

    def asked(self) -> list[Name]:
        choices: dict[str, list[tuple[str, str]]] = {
            "course": [(str(one.pk), f"{one.code} {one}") for one in sorted(self.courses, key=lambda one: one.code)],
            "venue": [(str(one.pk), one.name) for one in self.venues],
            "room": [(str(one.pk), str(one)) for one in self.rooms],
            "trainer": [(str(one.pk), one.name) for one in self.trainers],
        }
        return [Name(field, text, tuple(rows), choices[field]) for (field, text), rows in self.unknown.items()]


def _titles(course: Course) -> list[str]:
    return [texts["title"] for texts in course.translations.values() if texts.get("title")]
