"""Who was there, and the paper that proves it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import moment
from prasme.apps.evidence.models import Document
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.models import Attendance, Method, Occasion, Part, Presence, SeatState, Session, Sheet, Terms

Key = tuple[int, int]  # seat, half-day


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What is known of marks beside the presence.

    late, stayed: minutes of each. document: the file that proves them. nonce: of one mark that a phone sent.
    received_at: when marks came in that had waited for the network.
    """

    late: Mapping[Key, int] = field(default_factory=dict)
    stayed: Mapping[Key, int] = field(default_factory=dict)
    document: Document | None = None
    nonce: UUID | None = None
    received_at: datetime | None = None

    def late_of(self, key: Key, presence: str, standing: Attendance | None) -> int | None:
        """The minutes that are said; else those that were known of somebody who stays late."""
        if presence != Presence.LATE:
            return None
        known = standing.late_minutes if standing and standing.presence == Presence.LATE else None
        return self.late.get(key, known)

    def is_more_than(self, standing: Attendance, key: Key, presence: str, method: str) -> bool:
        """Whether there is something to write: another presence, other minutes, or a stronger proof of the same."""
        return (
            standing.presence != presence
            or self.late_of(key, presence, standing) != standing.late_minutes
            or rules.STRENGTH[method] > rules.STRENGTH[standing.method]
        )


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
    proof: Proof | None = None,
) -> int:
    """Mark half-days of seats; a mark that changes is a new record that supersedes the old. Returns how many.

    So is one that says the same with a stronger proof. seen: the mark's key that the page showed for each (none: no
    mark). Without it the newest is taken as seen. proof: what is known beside the presence.
    Raises BeforeTheSession, OccasionLocked, MarkedMeanwhile, NotOnTheRoster; then nothing is marked.
    """
    now = Occasion.objects.select_related("venue").get(pk=occasion.pk)
    if now.locked_at and not reason:
        raise OccasionLocked
    _check_roster(now, marks, at)
    standing = queries.standing(now, marks)
    if seen is not None:
        _check_seen(marks, seen, standing)
    proof = proof or Proof()
    rows = [
        Attendance(
            seat_id=key[0], part_id=key[1], presence=presence, method=method, at=at, by=by, reason=reason[:300],
            supersedes=standing.get(key), late_minutes=proof.late_of(key, presence, standing.get(key)),
            stayed_minutes=proof.stayed.get(key), document=proof.document, nonce=proof.nonce,
            received_at=proof.received_at,
        )
        for key, presence in sorted(marks.items())
        if key not in standing or proof.is_more_than(standing[key], key, presence, method)
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


@action
def set_terms(
    *, occasion: Occasion, late_after: int | None = None, online_percent: int | None = None, by: User | None
) -> None:
    """From when on somebody is late, and how much of an on-line half-day is presence; what is not said stays."""
    known = Terms.objects.filter(occasion=occasion).first()
    Terms.objects.update_or_create(
        occasion=occasion,
        defaults={
            "late_after": (known.late_after if known else rules.LATE_AFTER) if late_after is None else late_after,
            "online_percent": online_percent or (known.online_percent if known else rules.ONLINE_PERCENT),
        },
    )
