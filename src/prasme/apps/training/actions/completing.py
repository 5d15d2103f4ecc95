"""A run is over: who completed it, by the rule, and what follows for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from procrastinate.contrib.django import app as jobs

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.queries import profiles_of
from prasme.apps.funding.actions import settle_aid
from prasme.apps.occasions.actions import close_seats
from prasme.apps.occasions.actions.steps import day_at, step
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.training import queries, rules
from prasme.apps.training.actions.certificates import end_certificate
from prasme.apps.training.actions.codes import new_code
from prasme.apps.training.actions.runs import RunOver, locked
from prasme.apps.training.models import Certificate, EndKind, Participation, Run, RunState
from prasme.apps.training.queries import certificates

# By name: tasks import actions, never the other way.
RENDERING = "prasme.apps.training.tasks.render_run_certificates"


class NotYet(Exception):
    """Something is missing before the run can be completed. missing: what, each in a sentence."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(" ".join(missing))
        self.missing = tuple(missing)


def outcome_of(completion: rules.Completion) -> SeatState:
    if completion.is_completed:
        return SeatState.COMPLETED
    return SeatState.NOT_COMPLETED if completion.was_there else SeatState.NO_SHOW


@action
def complete_run(*, run: Run, by: User | None, at: datetime) -> list[Participation]:
    """Give everybody the outcome that the hours say, with a certificate for those who completed; lock the attendance.

    The PDF of the certificates is made by a job. Raises NotYet, RunOver.
    """
    now = locked(run)
    if now.state not in (RunState.CONFIRMED, RunState.RUNNING):
        raise RunOver(now)
    if missing := queries.missing_for_completion(now, at=at):
        raise NotYet(missing)
    told = queries.completions_of(now)
    seats = close_seats(
        occasion=now.occasion,
        outcomes={seat: outcome_of(completion) for seat, completion in told.items()},
        reason=_("Nobody took the seat."),
        by=by,
        at=at,
    )
    _settle(now, seats, told, by=by, at=at)
    done = [
        Taken(now, seat, told[seat.pk], day_at(now.occasion, at)) for seat in seats if seat.state == SeatState.COMPLETED
    ]
    participations = write_participations(done)
    now.save_version(seen=now.version, state=RunState.COMPLETED)
    jobs.configure_task(RENDERING).defer(run=now.pk)
    run.refresh_from_db()
    return participations


def _settle(
    run: Run, seats: Sequence[Seat], told: Mapping[int, rules.Completion], *, by: User | None, at: datetime
) -> None:
    """Where the edition pays for hours, price each seat on which somebody sat by those that were attended."""
    if not run.occasion.edition.settles_by_hours:
        return
    for seat in seats:
        if seat.aid and seat.pk in told and seat.state in (SeatState.COMPLETED, SeatState.NOT_COMPLETED):
            hours = told[seat.pk]
            settle_aid(
                aid=seat.aid, attended=hours.attended, hours=hours.scheduled, on=day_at(run.occasion, at), by=by, at=at
            )


@dataclass(frozen=True)
class Taken:
    """A seat whose person completed the run, the hours that say so, and the day on which the certificate is issued."""

    run: Run
    seat: Seat
    completion: rules.Completion
    issued_on: date


def write_participations(done: Sequence[Taken]) -> list[Participation]:
    """A participation and a certificate for each; what the firm and the place are on the day is kept with it."""
    profiles = profiles_of({one.seat.holder_id for one in done if one.seat.holder_id})
    participations = Participation.objects.bulk_create(
        [
            Participation(
                seat=one.seat,
                run=one.run,
                person_id=one.seat.person_id,  # type: ignore[misc]  # only a named person completes
                enterprise_id=one.seat.holder_id,
                profile=profiles.on(one.seat.holder_id, one.run.ends_on) if one.seat.holder_id else None,
                municipality_id=one.run.occasion.venue.municipality_id,
                completed_on=one.run.ends_on,
                hours=one.completion.attended,
            )
            for one in done
        ]
    )
    Certificate.objects.bulk_create(
        [
            Certificate(participation=participation, code=new_code(), issued_on=one.issued_on)
            for participation, one in zip(participations, done, strict=True)
        ]
    )
    return participations


@action
def recheck_run(*, run: Run, reason: str, by: User | None, at: datetime) -> int:
    """After a correction of the attendance, let the rule speak again. Returns how many outcomes changed.

    Who completed after all gets participation and certificate; who did not, loses them: the certificate is revoked, the
    history keeps both.
    """
    now = locked(run)
    if now.state != RunState.COMPLETED:
        raise RunOver(now)
    changed = queries.outcomes_that_differ(now)
    for seat, completion in changed:
        if seat.state == SeatState.COMPLETED:
            for certificate in certificates.with_all(Certificate.objects.filter(participation__seat=seat)):
                end_certificate(certificate, EndKind.REVOKED, reason=reason, by=by, at=at)
                certificate.delete()
            Participation.objects.filter(seat=seat).delete()
        step(seat, outcome_of(completion), by=by, at=at, reason=reason)
    _settle(now, queries.seats_with_aid(now), queries.completions_of(now), by=by, at=at)
    done = [
        Taken(now, seat, completion, day_at(now.occasion, at))
        for seat, completion in changed
        if completion.is_completed
    ]
    if done:
        write_participations(done)
        jobs.configure_task(RENDERING).defer(run=now.pk)
    return len(changed)
