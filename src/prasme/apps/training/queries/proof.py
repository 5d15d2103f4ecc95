"""Who was there and what proves it: the matrix of a run, and its rows for a spreadsheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.models import Attendance, Part, Seat, SeatState
from prasme.apps.occasions.queries.room import roster_to_mark
from prasme.apps.occasions.rules import ATTENDED, STRENGTH
from prasme.apps.programmes.models import Mode
from prasme.apps.training.models import Run
from prasme.apps.training.queries.runs import completions_of
from prasme.apps.training.rules import Completion


@dataclass(frozen=True)
class Cell:
    """One half-day of one person. is_missing: no mark though it is over; is_unsigned: there, without a signature."""

    part: Part
    mark: Attendance | None
    is_missing: bool
    is_unsigned: bool


@dataclass(frozen=True)
class Line:
    seat: Seat
    cells: list[Cell]
    completion: Completion | None


@dataclass(frozen=True)
class Proof:
    """The matrix. missing: half-days without a mark; unsigned: presences that want a signature."""

    parts: list[Part]
    lines: list[Line]

    @property
    def missing(self) -> int:
        return sum(cell.is_missing for line in self.lines for cell in line.cells)

    @property
    def unsigned(self) -> int:
        return sum(cell.is_unsigned for line in self.lines for cell in line.cells)


def proof_of(run: Run, *, at: datetime) -> Proof:
    occasion = run.occasion
    parts = list(occasions.parts_of(occasion))
    marks, told = occasions.standing(occasion), completions_of(run)
    lines = []
    for seat in roster_to_mark(occasion):
        cells = [_cell(part, marks.get((seat.pk, part.pk)), at) for part in parts]
        lines.append(Line(seat, cells, told.get(seat.pk)))
    return Proof(parts, lines)


def _cell(part: Part, mark: Attendance | None, at: datetime) -> Cell:
    wants_signature = part.session.mode == Mode.FACE_TO_FACE
    is_there = mark is not None and mark.presence in ATTENDED
    return Cell(
        part, mark, is_missing=mark is None and part.ends_at <= at,
        is_unsigned=wants_signature and is_there and mark is not None and mark.method != "signature",
    )  # fmt: skip


# ---------------------------------------------------------------- for spreadsheets; the names of columns are stable


def matrix_rows(run: Run, *, at: datetime) -> tuple[list[str], Iterator[list[Any]]]:
    """People × half-days: a line for each person, a column for each half-day by the local time of its beginning."""
    proof, zone = proof_of(run, at=at), ZoneInfo(run.occasion.venue.time_zone)
    head = ["person", "enterprise", *(f"{part.starts_at.astimezone(zone):%Y-%m-%d %H:%M}" for part in proof.parts)]
    rows = (
        [
            str(line.seat.person), line.seat.holder.name if line.seat.holder else "",
            *(_written(cell.mark) for cell in line.cells),
        ]
        for line in proof.lines
    )  # fmt: skip
    return head, rows


def _written(mark: Attendance | None) -> str:
    if mark is None:
        return ""
    return f"late {mark.late_minutes}" if mark.late_minutes else mark.presence


RECORDS = [
    "run", "person_key", "person", "enterprise", "session", "starts_at", "ends_at", "hours", "presence",
    "late_minutes", "stayed_minutes", "method", "strength", "marked_at", "received_at", "marked_by",
    "document_sha256", "supersedes", "counts", "reason",
]  # fmt: skip


def record_rows(run: Run) -> tuple[list[str], Iterator[list[Any]]]:
    """Every record of attendance, also those that were superseded, in the order in which they were made."""
    marks = (
        Attendance.objects.filter(seat__occasion=run.occasion)
        .select_related("seat__person__identity", "seat__holder", "part__session", "by", "document")
        .order_by("pk")
    )
    superseded = set(marks.exclude(supersedes=None).values_list("supersedes", flat=True))
    rows = (
        [
            run.code, str(mark.seat.person_id), str(mark.seat.person),
            mark.seat.holder.name if mark.seat.holder else "", mark.part.session.number,
            mark.part.starts_at.isoformat(), mark.part.ends_at.isoformat(), mark.part.hours,
            mark.presence, mark.late_minutes, mark.stayed_minutes, mark.method, STRENGTH[mark.method],
            mark.at.isoformat(), mark.received_at.isoformat() if mark.received_at else None,
            mark.by.name if mark.by else None, mark.document.sha256 if mark.document else None, mark.supersedes_id,
            "no" if mark.pk in superseded else "yes", mark.reason,
        ]
        for mark in marks
    )  # fmt: skip
    return RECORDS, rows


RESULTS = [
    "run", "course", "person", "enterprise", "state", "hours_attended", "hours_excused", "hours_scheduled",
    "hours_needed", "practical_passed", "practical_needed", "rule_says_completed",
]  # fmt: skip


def result_rows(run: Run) -> tuple[list[str], Iterator[list[Any]]]:
    """What came of everybody with a seat, and what the rule says."""
    told = completions_of(run)
    seats = occasions.roster_of(run.occasion).exclude(state=SeatState.WAITING)

    def rows() -> Iterator[list[Any]]:
        for seat in seats:
            one = told[seat.pk]
            work = next((c for c in one.conditions if c.kind == "practical"), None)
            yield [
                run.code, str(run.course), str(seat.person), seat.holder.name if seat.holder else "", seat.state,
                one.attended, one.excused, one.scheduled, one.needed, work.reached if work else None,
                work.needed if work else None, "yes" if one.is_completed else "no",
            ]  # fmt: skip

    return RESULTS, rows()


def roster_rows(run: Run) -> tuple[list[str], Iterator[list[Any]]]:
    """Who is expected."""
    rows = (
        [run.code, str(seat.person), seat.holder.name if seat.holder else "", seat.state]
        for seat in occasions.roster_of(run.occasion)
    )
    return ["run", "person", "enterprise", "state"], rows
