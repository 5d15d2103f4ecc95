"""A run that was over before Prasme: from paper to the database, by the same rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation, Person, Profile
from prasme.apps.evidence.models import Document
from prasme.apps.funding.actions import PastAid, record_granted_aid
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import PastAnswer, PastPerson, PlannedSession, record_past_seats
from prasme.apps.occasions.models import Presence, SeatState, Venue
from prasme.apps.occasions.rules import Mark
from prasme.apps.programmes.models import Course, Edition
from prasme.apps.training import rules
from prasme.apps.training.actions.completing import Taken, outcome_of, write_participations
from prasme.apps.training.actions.runs import new_run
from prasme.apps.training.models import Run, RunState


@dataclass(frozen=True, kw_only=True)
class PastSeat:
    """One line of the paper. presences: for each half-day in the order of time.

    feedback: (quality 0–10, would recommend, comment) or none. aid_share: the share that was granted, none: the
    edition's own.
    """

    holder: Organisation
    person: Person
    presences: Sequence[Presence]
    feedback: tuple[int, bool, str] | None = None
    aid_share: Decimal | None = None


@action
def record_past_run(
    *,
    edition: Edition,
    course: Course,
    provider: Organisation,
    code: str,
    language: str,
    venue: Venue,
    minimum: int,
    capacity: int,
    sessions: Sequence[PlannedSession],
    people: Sequence[PastSeat],
    sheet: Document | None,
    granted_on: date,
    by: User | None,
    at: datetime,
) -> Run:
    """Enter a finished run with everything that its paper says; completion and money follow from the rules.

    The certificates get codes and no PDF: paper ones were given out. Raises what publishing a run raises.
    """
    run = new_run(
        course=course, edition=edition, provider=provider, code=code, language=language, venue=venue,
        minimum=minimum, capacity=capacity, sessions=sessions, by=by, state=RunState.COMPLETED, locked_at=at,
    )  # fmt: skip
    parts = list(occasions.parts_of(run.occasion))
    told = [
        rules.completion(
            [Mark(hours=part.hours, presence=presence) for part, presence in zip(parts, one.presences, strict=True)],
            share=edition.completion_share,
        )
        for one in people
    ]
    outcomes = [outcome_of(completion) for completion in told]
    # Nobody is paid for a seat on which nobody ever sat.
    paid = [one for one, outcome in zip(people, outcomes, strict=True) if outcome != SeatState.NO_SHOW]
    aid = iter(_granted(run, paid, granted_on, by, at))
    seats = record_past_seats(
        occasion=run.occasion,
        parts=parts,
        people=[
            PastPerson(
                holder=one.holder,
                person=one.person,
                aid=None if outcome == SeatState.NO_SHOW else next(aid),
                presences=one.presences,
                outcome=outcome,
                answer=PastAnswer(quality=one.feedback[0], would_recommend=one.feedback[1], comment=one.feedback[2])
                if one.feedback
                else None,
            )
            for one, outcome in zip(people, outcomes, strict=True)
        ],
        sheet=sheet,
        held_at=parts[0].starts_at,
        by=by,
    )
    done = [
        Taken(seat, completion)
        for seat, completion in zip(seats, told, strict=True)
        if seat.state == SeatState.COMPLETED
    ]
    write_participations(run, done, issued_on=run.ends_on)
    return run


def _granted(run: Run, people: Sequence[PastSeat], granted_on: date, by: User | None, at: datetime) -> Sequence:
    sizes = dict(
        Profile.objects.in_force(granted_on)
        .filter(enterprise__in={one.holder.pk for one in people})
        .values_list("enterprise_id", "size_class")
    )
    return record_granted_aid(
        edition=run.occasion.edition,
        aid=[
            PastAid(
                enterprise=one.holder,
                size_class=sizes.get(one.holder.pk),
                price=run.occasion.price,
                share=one.aid_share,
            )
            for one in people
        ],
        granted_on=granted_on,
        by=by,
        at=at,
    )
