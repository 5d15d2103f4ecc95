"""Seats of occasions that were over before Prasme: from paper to the database, in bulk."""

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
    """One seat as the paper has it. presences: for each half-day in the order of time; outcome: by the rule.

    holder: none for somebody who came as a guest.
    """

    holder: Organisation | None
    person: Person
    aid: Aid | None
    presences: Sequence[Presence]
    outcome: SeatState
    answer: PastAnswer | None


@dataclass(frozen=True, kw_only=True)
class PastRoster:
    """The seats of one occasion. parts: its half-days in the order of time."""

    occasion: Occasion
    parts: Sequence[Part]
    people: Sequence[PastPerson]
    sheet: Document | None

    @property
    def ended_at(self) -> datetime:
        return self.parts[-1].ends_at


@action
def record_past_seats(*, rosters: Sequence[PastRoster], by: User | None) -> list[list[Seat]]:
    """Write seats, steps, attendance, sheets and answers. Returns the seats of each roster.

    A seat counts as given when the first half-day began, and as over when the last one ended; the rows' history says
    who entered it, and when.
    """
    seats = [[_seat(roster, one) for one in roster.people] for roster in rosters]
    Seat.objects.bulk_create([seat for of_roster in seats for seat in of_roster])
    seated = list(zip(rosters, seats, strict=True))
    SeatStep.objects.bulk_create(
        [step for roster, of_roster in seated for seat in of_roster for step in _steps(roster, seat, by)]
    )
    Attendance.objects.bulk_create(
        [
            Attendance(seat=seat, part=part, presence=presence, method=Method.SIGNATURE, at=part.ends_at, by=by)
            for roster, of_roster in seated
            for seat, one in zip(of_roster, roster.people, strict=True)
            for part, presence in zip(roster.parts, one.presences, strict=True)
        ]
    )
    Sheet.objects.bulk_create(
        [
            Sheet(session_id=session, document=roster.sheet)
            for roster in rosters
            if roster.sheet
            for session in sorted({part.session_id for part in roster.parts})
        ]
    )
    Feedback.objects.bulk_create([answer for roster in rosters for answer in _answers(roster)])
    return seats


def _seat(roster: PastRoster, one: PastPerson) -> Seat:
    return Seat(
        occasion=roster.occasion,
        holder=one.holder,
        person=one.person,
        aid=one.aid,
        state=one.outcome,
        requested_at=roster.parts[0].starts_at,
        has_answered=one.answer is not None,
    )


def _steps(roster: PastRoster, seat: Seat, by: User | None) -> list[SeatStep]:
    way = (SeatState.RESERVED, SeatState.CONFIRMED, seat.state)
    for before, after in pairwise(way):
        check_step(before, after)
    moments = (seat.requested_at, seat.requested_at, roster.ended_at)
    return [SeatStep(seat=seat, state=state, at=moment, by=by) for state, moment in zip(way, moments, strict=True)]


def _answers(roster: PastRoster) -> list[Feedback]:
    # By what was said: in the order of the seats, an answer's place would tell whose it is.
    told = sorted(
        (one.answer.quality, one.answer.would_recommend, one.answer.comment) for one in roster.people if one.answer
    )
    return [
        Feedback(
            occasion=roster.occasion,
            given_on=roster.ended_at.date(),
            quality=quality,
            would_recommend=would_recommend,
            comment=comment,
        )
        for quality, would_recommend, comment in told
    ]
