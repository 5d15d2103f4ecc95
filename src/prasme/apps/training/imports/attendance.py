"""Attendance lists: people down, days across; a cell says who was there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from prasme.apps.accounts.models import User
from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Made, Name, Outcome, Remark, Verdict
from prasme.apps.occasions import queries
from prasme.apps.occasions.models import Method, Part, Presence
from prasme.apps.occasions.rules import STRENGTH
from prasme.apps.training.actions.importing import import_marks
from prasme.apps.training.imports.marks import Column, NoMark, Said, columns_of_days, mark_of
from prasme.apps.training.imports.people import Roster, name_in
from prasme.apps.training.imports.texts import STAYS


@dataclass
class Person:
    """A line: what each day says, and which marks come of it."""

    said: list[tuple[date, Said]] = field(default_factory=list)
    marks: dict[tuple[int, int], Said] = field(default_factory=dict)


def columns(case: Case) -> list[Column]:
    return columns_of_days(case.sheet.headings, set(case.places.values()), case.order, case.on.year)


def judge(case: Case) -> list[Verdict]:
    roster, days = Roster(case), columns(case)
    parts = _parts(roster, days)
    standing = queries.standing(roster.run.occasion) if roster.run else {}
    verdicts = []
    for line in case.lines():
        verdict = Verdict(line.number, plan=Person())
        name = name_in(line)
        seat = roster.find(line, name) if name else None
        if not days:
            line.note("error", "no_days")
        for column in days:
            try:
                said = mark_of(line.row.cells[column.place])
            except NoMark:
                line.note("error", "mark_unclear", "name", day=column.day.isoformat())
                continue
            verdict.plan.said.append((column.day, said))
            if roster.run and not parts[column.place]:
                line.note("error", "no_session", "name", day=column.day.isoformat())
            for part in parts[column.place] if seat else ():
                mark = standing.get((seat.pk, part.pk)) if seat else None
                if mark and mark.presence != said.presence and STRENGTH[mark.method] > STRENGTH["trainer"]:
                    line.note("warning", "stronger", "name", day=column.day.isoformat(), how=mark.get_method_display())
                    continue
                if mark and mark.presence != said.presence:
                    line.note("told", "mark_differs", "name", day=column.day.isoformat())
                if seat and (mark is None or mark.presence != said.presence):
                    verdict.plan.marks[seat.pk, part.pk] = said
        if any(level == "error" for level, *_rest in line.notes):
            verdict.outcome = Outcome.ERROR
        elif roster.run and not verdict.plan.marks:
            verdict.outcome = Outcome.SKIP
        verdict.remarks = [Remark(*note) for note in line.notes]
        verdicts.append(verdict)
    return verdicts


def _parts(roster: Roster, days: Iterable[Column]) -> dict[int, list[Part]]:
    """The half-days of each column: those of its day, or the one that begins at its time."""
    if roster.run is None:
        return {column.place: [] for column in days}
    zone = ZoneInfo(roster.run.occasion.venue.time_zone)
    local = [(part, part.starts_at.astimezone(zone)) for part in queries.parts_of(roster.run.occasion)]
    return {
        column.place: [
            part for part, at in local if at.date() == column.day and column.at in (None, at.time().replace(second=0))
        ]
        for column in days
    }


def write(case: Case, verdicts: Sequence[Verdict]) -> list[Made]:
    roster = Roster(case)
    assert roster.run is not None  # asked for among the options
    marks = {key: said for verdict in verdicts for key, said in verdict.plan.marks.items()}
    late = {key: said.late for key, said in marks.items() if said.late}
    import_marks(
        run=roster.run, marks={key: said.presence for key, said in marks.items()}, late=late, stayed={},
        method=Method.TRAINER, by=case.user,
    )  # fmt: skip
    return [
        Made(row=one.number, what="marks", key=str(min(one.plan.marks)[0]), after={"marks": len(one.plan.marks)})
        for one in verdicts
        if one.plan.marks
    ]


def take_back(made: Sequence[Made], _by: User | None, _at: datetime) -> dict[str, str]:
    """Marks are evidence: they are corrected, never taken out."""
    return {one.label: str(STAYS) for one in made}


def names(case: Case, _verdicts: Sequence[Verdict]) -> list[Name]:
    roster = Roster(case)
    for line in case.lines():
        if name := name_in(line):
            roster.find(line, name)
    return roster.asked()


def summary(case: Case, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    said = [one for verdict in verdicts for _day, one in verdict.plan.said]
    minutes = sorted({one.late for one in said if one.late})
    return {
        "people": len(verdicts),
        "sessions": [day.isoformat() for day in sorted({column.day for column in columns(case)})],
        "present": sum(one.presence == Presence.PRESENT for one in said),
        "late": sum(one.presence == Presence.LATE for one in said),
        "late_minutes": minutes[0] if len(minutes) == 1 else minutes,
        "excused": sum(one.presence == Presence.EXCUSED for one in said),
        "absent": sum(one.presence == Presence.ABSENT for one in said),
        "marks": sum(len(verdict.plan.marks) for verdict in verdicts),
    }
