"""Runs that were over before Prasme: from paper to the database in bulk, by the same rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, islice

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.enterprises.queries import profiles_of
from prasme.apps.evidence.models import Document
from prasme.apps.funding.actions import PastAid, record_granted_aid
from prasme.apps.funding.models import Aid
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import PastAnswer, PastPerson, PastRoster, PlannedSession, record_past_seats
from prasme.apps.occasions.models import Part, Presence, SeatState, Venue
from prasme.apps.occasions.rules import Mark
from prasme.apps.programmes.models import Course, Edition
from prasme.apps.training import rules
from prasme.apps.training.actions.completing import Taken, outcome_of, write_participations
from prasme.apps.training.actions.runs import RunPlan, new_runs
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


@dataclass(frozen=True, kw_only=True)
class PastRun:
    """A finished run with everything that its paper says. entered_at: when it came into Prasme."""

    edition: Edition
    course: Course
    provider: Organisation
    code: str
    language: str
    venue: Venue
    minimum: int
    capacity: int
    sessions: Sequence[PlannedSession]
    people: Sequence[PastSeat]
    sheet: Document | None = None
    granted_on: date
    entered_at: datetime

    def plan(self) -> RunPlan:
        return RunPlan(
            course=self.course, edition=self.edition, provider=self.provider, code=self.code, language=self.language,
            venue=self.venue, minimum=self.minimum, capacity=self.capacity, sessions=self.sessions,
            locked_at=self.entered_at,
        )  # fmt: skip


@action
def record_past_runs(*, past: Sequence[PastRun], by: User | None) -> list[Run]:
    """Enter finished runs, all or none; completion and money follow from the rules.

    The certificates get codes and no PDF: paper ones were given out. Raises what publishing a run raises.
    """
    runs = new_runs(plans=[one.plan() for one in past], state=RunState.COMPLETED, by=by)
    parts = occasions.parts_of_each([run.occasion for run in runs])
    lines = [
        _line(one, run, seat, parts[run.occasion_id])
        for one, run in zip(past, runs, strict=True)
        for seat in one.people
    ]
    # Nobody is paid for a seat on which nobody ever sat.
    paid = [line for line in lines if line.outcome != SeatState.NO_SHOW]
    aid = {id(line): granted for line, granted in zip(paid, _granted(paid, by), strict=True)}
    people = iter([_person(line, aid.get(id(line))) for line in lines])
    seats = record_past_seats(
        rosters=[
            PastRoster(
                occasion=run.occasion,
                parts=parts[run.occasion_id],
                people=list(islice(people, len(one.people))),
                sheet=one.sheet,
            )
            for one, run in zip(past, runs, strict=True)
        ],
        by=by,
    )
    write_participations(
        [
            Taken(line.run, seat, line.completion, line.run.ends_on)
            for line, seat in zip(lines, chain.from_iterable(seats), strict=True)
            if line.outcome == SeatState.COMPLETED
        ]
    )
    return runs


@dataclass(frozen=True)
class _Line:
    """A line of a paper with what the rule makes of it."""

    past: PastRun
    run: Run
    seat: PastSeat
    completion: rules.Completion
    outcome: SeatState


def _line(past: PastRun, run: Run, seat: PastSeat, parts: Sequence[Part]) -> _Line:
    marks = [Mark(hours=part.hours, presence=presence) for part, presence in zip(parts, seat.presences, strict=True)]
    completion = rules.completion(marks, share=past.edition.completion_share)
    return _Line(past, run, seat, completion, outcome_of(completion))


def _person(line: _Line, aid: Aid | None) -> PastPerson:
    told = line.seat.feedback
    return PastPerson(
        holder=line.seat.holder,
        person=line.seat.person,
        aid=aid,
        presences=line.seat.presences,
        outcome=line.outcome,
        answer=PastAnswer(quality=told[0], would_recommend=told[1], comment=told[2]) if told else None,
    )


def _granted(lines: Sequence[_Line], by: User | None) -> list[Aid]:
    profiles = profiles_of({line.seat.holder.pk for line in lines})
    sizes = [profiles.on(line.seat.holder.pk, line.past.granted_on) for line in lines]
    return record_granted_aid(
        aid=[
            PastAid(
                edition=line.past.edition,
                enterprise=line.seat.holder,
                size_class=profile.size_class if profile else None,
                price=line.run.occasion.price,
                granted_on=line.past.granted_on,
                entered_at=line.past.entered_at,
                share=line.seat.aid_share,
            )
            for line, profile in zip(lines, sizes, strict=True)
        ],
        by=by,
    )
