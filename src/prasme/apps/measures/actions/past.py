"""Measures that were over before Prasme: from lists and invoices to the database, in bulk."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from zoneinfo import ZoneInfo

from django.utils import translation

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.measures import rules
from prasme.apps.measures.actions.measures import add_from_template
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import (
    Challenge,
    ChallengeState,
    ComesAs,
    Contributor,
    CostLine,
    FundingShare,
    Guest,
    Measure,
    MeasureKind,
    MeasureState,
    Part,
    PaysAs,
    Registration,
    Team,
    TeamState,
)
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import (
    PastPerson,
    PastRoster,
    Plan,
    PlannedSession,
    plan_occasions,
    record_past_seats,
)
from prasme.apps.occasions.models import Occasion, OccasionKind, Presence, Seat, SeatState, Venue
from prasme.apps.programmes.models import Edition


@dataclass(frozen=True)
class PastGuest:
    """Somebody who was there on every half-day. organisation: none for who came for themselves."""

    person: Person
    organisation: Organisation | None = None
    is_remote: bool = False


@dataclass(frozen=True)
class PastTeam:
    name: str
    speaker: PastGuest
    people: int


@dataclass(frozen=True)
class PastChallenge:
    """A challenge that was worked on, and its teams, all of which came into the final."""

    title: str
    text: str
    owner: PastGuest
    teams: Sequence[PastTeam]


@dataclass(frozen=True, kw_only=True)
class PastMeasure:
    """A measure as its papers have it. share_paid: of the template's plan, what it really cost (1: as planned)."""

    kind: MeasureKind
    edition: Edition
    title: str
    code: str
    venue: Venue
    sessions: Sequence[PlannedSession]
    guests: Sequence[PastGuest]
    payers: Sequence[tuple[Organisation, PaysAs, Decimal]]
    summary: str = ""
    organiser: Organisation | None = None
    online_address: str = ""
    share_paid: Decimal = Decimal(1)
    challenges: Sequence[PastChallenge] = field(default=())


@action
def record_past_measures(*, past: Sequence[PastMeasure], by: User | None, at: datetime) -> list[Measure]:
    """Occasions, guests and attendance, costs paid, challenges and teams. Nothing is decided now, nobody is written to.

    at: when it is entered.
    """
    plans = [_plan(one, at) for one in past]
    held = plan_occasions(plans=plans, by=by, at=at)
    measures = Measure.objects.bulk_create([_measure(one, occasion) for one, occasion in zip(past, held, strict=True)])
    of_each = occasions.parts_of_each(held)
    rosters = [
        PastRoster(
            occasion=occasion, parts=of_each[occasion.pk], sheet=None,
            people=[_seated(guest, len(of_each[occasion.pk])) for guest in one.guests],
        )
        for one, occasion in zip(past, held, strict=True)
    ]  # fmt: skip
    seats = record_past_seats(rosters=rosters, by=by)
    for one, measure, of_measure in zip(past, measures, seats, strict=True):
        _register(one, measure, of_measure, at)
        _apply(one, measure)
    with translation.override(past[0].edition.languages[0] if past[0].edition.languages else "lv"):
        add_from_template(measures)
    _pay(past, measures)
    return measures


def _plan(one: PastMeasure, at: datetime) -> Plan:
    capacity = max(len(one.guests), template_of(one.kind).minimum)
    return Plan(
        edition=one.edition, kind=OccasionKind.MEASURE, title=one.title, venue=one.venue, minimum=1, capacity=capacity,
        sessions=one.sessions, code=one.code, organiser=one.organiser, locked_at=at,
    )  # fmt: skip


def _measure(one: PastMeasure, occasion: Occasion) -> Measure:
    template, days = template_of(one.kind), _days(one)
    return Measure(
        occasion=occasion, kind=one.kind, code=one.code, state=MeasureState.HELD, summary=one.summary,
        starts_on=min(days), ends_on=max(days), online_address=one.online_address,
        most_challenges=template.most_challenges, answer_hours=template.answer_hours,
    )  # fmt: skip


def _days(one: PastMeasure) -> list[date]:
    zone = ZoneInfo(one.venue.time_zone)
    return [session.starts_at.astimezone(zone).date() for session in one.sessions]


def _seated(guest: PastGuest, parts: int) -> PastPerson:
    return PastPerson(
        holder=None, person=guest.person, aid=None, presences=[Presence.PRESENT] * parts, outcome=SeatState.COMPLETED,
        answer=None,
    )  # fmt: skip


def _register(one: PastMeasure, measure: Measure, seats: Sequence[Seat], at: datetime) -> None:
    """A registration for each organisation, and one for everybody who came alone."""
    lines = [*zip(one.guests, seats, strict=True)]
    lines.sort(key=lambda line: line[0].organisation.pk if line[0].organisation else 0)
    groups = [
        [line]
        for line in lines
        if line[0].organisation is None
    ]  # fmt: skip
    with_firm = [line for line in lines if line[0].organisation]
    groups += [list(group) for _firm, group in groupby(with_firm, key=lambda line: line[0].organisation)]
    registrations = Registration.objects.bulk_create(
        [
            Registration(
                measure=measure, comes_as=ComesAs.ORGANISATION if group[0][0].organisation else ComesAs.PERSON,
                contact=group[0][0].person, organisation=group[0][0].organisation,
                organisation_name=group[0][0].organisation.name if group[0][0].organisation else "", at=at,
            )
            for group in groups
        ]
    )  # fmt: skip
    Guest.objects.bulk_create(
        [
            Guest(registration=registration, seat=seat, is_remote=guest.is_remote)
            for registration, group in zip(registrations, groups, strict=True)
            for guest, seat in group
        ]
    )


def _apply(one: PastMeasure, measure: Measure) -> None:
    if not one.challenges:
        return
    on = measure.starts_on
    owners = Contributor.objects.bulk_create(
        [_contributor(measure, Part.OWNER, told.owner, told.title, on) for told in one.challenges]
    )
    challenges = Challenge.objects.bulk_create(
        [
            Challenge(
                measure=measure, owner=owner, organisation=told.owner.organisation, title=told.title, text=told.text,
                state=ChallengeState.CHOSEN, may_be_archived=True,
            )
            for told, owner in zip(one.challenges, owners, strict=True)
        ]
    )  # fmt: skip
    teams = [
        (challenge, team) for told, challenge in zip(one.challenges, challenges, strict=True) for team in told.teams
    ]
    speakers = Contributor.objects.bulk_create(
        [_contributor(measure, Part.REPRESENTATIVE, team.speaker, team.name, on) for _challenge, team in teams]
    )
    Team.objects.bulk_create(
        [
            Team(
                challenge=challenge, organisation=team.speaker.organisation, representative=speaker, name=team.name,
                people=team.people, state=TeamState.FINALIST,
            )
            for (challenge, team), speaker in zip(teams, speakers, strict=True)
        ]
    )  # fmt: skip


def _contributor(measure: Measure, part: Part, guest: PastGuest, topic: str, on: date) -> Contributor:
    return Contributor(
        measure=measure, part=part, person=guest.person, organisation=guest.organisation, topic=topic, since=on
    )


def _pay(past: Sequence[PastMeasure], measures: Sequence[Measure]) -> None:
    shares = {measure.pk: one.share_paid for one, measure in zip(past, measures, strict=True)}
    lines = list(CostLine.objects.filter(measure__in=measures).select_related("measure"))
    for line in lines:
        planned = rules.planned(unit_cost=line.unit_cost, intensity=line.intensity, units=line.units)
        line.actual = (planned * shares[line.measure_id]).quantize(rules.CENT)
        line.paid_on = line.measure.ends_on
    CostLine.objects.bulk_update(lines, ["actual", "paid_on"])
    FundingShare.objects.bulk_create(
        [
            FundingShare(measure=measure, organisation=payer, pays_as=pays_as, percent=percent)
            for one, measure in zip(past, measures, strict=True)
            for payer, pays_as, percent in one.payers
        ]
    )
