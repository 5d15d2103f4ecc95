"""Seats of an occasion that was over before Prasme: from paper to the database, in bulk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.evidence.models import Document
from prasme.apps.funding.models import Aid
from prasme.apps.occasions.models import (
    Attendance,
    Feedback,
    Method,
    Occasion,
    Part,
    Presence,
    Seat,
    SeatState,
    SeatStep,
    Sheet,
)
from prasme.apps.occasions.rules import check_step


@dataclass(frozen=True, kw_only=True)
class PastAnswer:
    quality: int
    would_recommend: bool
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class PastPerson:
    """One seat as the paper has it. presences: for each half-day in the order of time; outcome: by the rule."""

    holder: Organisation
    person: Person
    aid: Aid | None
    presences: Sequence[Presence]
    outcome: SeatState
    answer: PastAnswer | None


@action
def record_past_seats(
    *,
    occasion: Occasion,
    parts: Sequence[Part],
    people: Sequence[PastPerson],
    sheet: Document | None,
    held_at: datetime,
    by: User | None,
) -> list[Seat]:
    """Write seats, steps, attendance, the sheet and the answers. held_at: when the seats were given.

    The last step is dated at the end of the last half-day; the rows' history says who entered it, and when.
    """
    ended_at = parts[-1].ends_at
    given_at = min(held_at, parts[0].starts_at)
    seats = Seat.objects.bulk_create(
        [
            Seat(
                occasion=occasion,
                holder=one.holder,
                person=one.person,
                aid=one.aid,
                state=one.outcome,
                requested_at=given_at,
                has_answered=one.answer is not None,
            )
            for one in people
        ]
    )
    SeatStep.objects.bulk_create(_steps(seats, given_at, ended_at, by))
    Attendance.objects.bulk_create(
        [
            Attendance(seat=seat, part=part, presence=presence, method=Method.SIGNATURE, at=part.ends_at, by=by)
            for seat, one in zip(seats, people, strict=True)
            for part, presence in zip(parts, one.presences, strict=True)
        ]
    )
    if sheet:
        sessions = {part.session_id for part in parts}
        Sheet.objects.bulk_create([Sheet(session_id=session, document=sheet) for session in sorted(sessions)])
    Feedback.objects.bulk_create(
        [
            Feedback(
                occasion=occasion,
                given_on=ended_at.date(),
                quality=one.answer.quality,
                would_recommend=one.answer.would_recommend,
                comment=one.answer.comment,
            )
            for one in people
            if one.answer
        ]
    )
    return seats


def _steps(seats: Sequence[Seat], given_at: datetime, ended_at: datetime, by: User | None) -> list[SeatStep]:
    steps = []
    for seat in seats:
        way = (SeatState.RESERVED, SeatState.CONFIRMED, seat.state)
        for before, after in pairwise(way):
            check_step(before, after)
        moments = (given_at, given_at, ended_at)
        steps += [
            SeatStep(seat=seat, state=state, at=moment, by=by) for state, moment in zip(way, moments, strict=True)
        ]
    return steps
