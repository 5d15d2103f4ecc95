"""Who was there, and the paper that proves it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import moment
from prasme.apps.evidence.models import Document
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.models import Attendance, Method, Occasion, Part, Presence, SeatState, Session, Sheet

Key = tuple[int, int]  # seat, half-day


class BeforeTheSession(Exception):
    """Nobody can have been there yet."""

    def __init__(self, part: Part, zone: str) -> None:
        self.opens_at = rules.marking_opens_at(part.starts_at)
        super().__init__(
            _("This half-day begins on %(start)s. Marking opens at %(opens)s.")
            % {"start": moment(part.starts_at, zone), "opens": moment(self.opens_at, zone)}
        )
        self.part = part


class OccasionLocked(Exception):
    """The course is completed: its attendance changes only with a reason."""

    def __str__(self) -> str:
        return _("This course is completed. A correction needs a reason.")


class MarkedMeanwhile(Exception):
    """Somebody else marked the same half-days after this page was opened. keys: which."""

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(
            _("Somebody else marked %d of these half-days after you opened the roster. They are shown as they are now.")
            % len(keys)
        )
        self.keys = tuple(keys)


class NotOnTheRoster(Exception):
    """A seat or half-day of another occasion, or a seat without a person."""


@action
def mark_attendance(
    *,
    occasion: Occasion,
    marks: Mapping[Key, Presence],
    method: Method,
    by: User | None,
    at: datetime,
    seen: Mapping[Key, int | None] | None = None,
    reason: str = "",
) -> int:
    """Mark half-days of seats; a mark that changes is a new record that supersedes the old. Returns how many.

    seen: the mark's key that the page showed for each (none: no mark). Without it the newest is taken as seen.
    Raises BeforeTheSession, OccasionLocked, MarkedMeanwhile, NotOnTheRoster; then nothing is marked.
    """
    now = Occasion.objects.select_related("venue").get(pk=occasion.pk)
    if now.locked_at and not reason:
        raise OccasionLocked
    _check_roster(now, marks, at)
    standing = queries.standing(now, marks)
    if seen is not None:
        _check_seen(marks, seen, standing)
    rows = [
        Attendance(
            seat_id=seat, part_id=part, presence=presence, method=method, at=at, by=by,
            supersedes=standing.get((seat, part)), reason=reason[:300],
        )
        for (seat, part), presence in sorted(marks.items())
        if (seat, part) not in standing or standing[seat, part].presence != presence
    ]  # fmt: skip
    try:
        with transaction.atomic():
            Attendance.objects.bulk_create(rows)
    except IntegrityError as problem:
        raise MarkedMeanwhile([(row.seat_id, row.part_id) for row in rows]) from problem
    return len(rows)


def _check_roster(occasion: Occasion, marks: Mapping[Key, Presence], at: datetime) -> None:
    parts = {part.pk: part for part in queries.parts_of(occasion)}
    seats = set(queries.roster_of(occasion).exclude(state=SeatState.RESERVED).values_list("pk", flat=True))
    for seat, part in sorted(marks, key=lambda key: key[1]):
        if seat not in seats or part not in parts:
            raise NotOnTheRoster
        if at < rules.marking_opens_at(parts[part].starts_at):
            raise BeforeTheSession(parts[part], occasion.venue.time_zone)


def _check_seen(
    marks: Mapping[Key, Presence], seen: Mapping[Key, int | None], standing: Mapping[Key, Attendance]
) -> None:
    changed = [
        key
        for key, presence in marks.items()
        if key in standing and standing[key].pk != seen.get(key) and standing[key].presence != presence
    ]
    if changed:
        raise MarkedMeanwhile(changed)


@action
def file_sheet(*, sessions: Sequence[Session], document: Document, by: User | None) -> None:
    """Say which sessions a signed paper proves. One scan may prove several."""
    file_sheets(sheets=[(session, document) for session in sessions], by=by)


@action
def file_sheets(*, sheets: Sequence[tuple[Session, Document]], by: User | None) -> None:
    """The same for many papers."""
    Sheet.objects.bulk_create([Sheet(session=session, document=document) for session, document in sheets])
