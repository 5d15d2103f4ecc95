"""Teams: registered, at work, asked and answering, reporting, in the final, and afterwards in a project."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.cooperation.actions import Party, record_cooperation
from prasme.apps.cooperation.models import Cooperation, Kind
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.models import Person
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.measures import rules
from prasme.apps.measures.actions.challenges import check_takes
from prasme.apps.measures.actions.contributors import organisation_of, tell_contributor
from prasme.apps.measures.actions.people import person_meant
from prasme.apps.measures.actions.registering import NotOpen
from prasme.apps.measures.models import (
    Challenge,
    ChallengeState,
    Checkpoint,
    Contributor,
    Mentoring,
    Part,
    Question,
    StatusReport,
    Team,
    TeamState,
)
from prasme.apps.measures.queries import teams as reads
from prasme.apps.occasions.actions.steps import day_at


class TeamIsThere(Exception):
    """The organisation has a team for this challenge."""

    def __str__(self) -> str:
        return _("This organisation has a team for this challenge already.")


class NotReady(Exception):
    """Something is missing for the final. missing: each in a sentence."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(" ".join(missing))
        self.missing = tuple(missing)


class SaidAlready(Exception):
    """It was answered or reported before."""

    def __str__(self) -> str:
        return _("This was sent already.")


class SameOrganisation(Exception):
    """A team of the challenge's owner: there are no two sides to a project."""

    def __str__(self) -> str:
        return _("Team and owner of the challenge are one organisation: a project needs two.")


@dataclass(frozen=True, kw_only=True)
class NewTeam:
    representative: NewPerson
    organisation_name: str
    registration_number: str
    name: str
    people: int
    record: str = ""
    country: str = "LV"


@action
def register_team(*, challenge: Challenge, new: NewTeam, at: datetime, by: User | None = None) -> Team:
    """Its representative gets a letter with the link to the own page. Raises NotOpen, TeamIsThere."""
    measure = challenge.measure
    check_takes(measure, at)
    if challenge.state != ChallengeState.CHOSEN:
        raise NotOpen
    organisation = organisation_of(
        name=new.organisation_name, number=new.registration_number, country=new.country,
        email=new.representative.email, by=by,
    )  # fmt: skip
    speaker = Contributor.objects.create(
        measure=measure, part=Part.REPRESENTATIVE, person=person_meant(new.representative, by=by),
        organisation=organisation, topic=new.name, since=day_at(measure.occasion, at),
        language=new.representative.language,
    )  # fmt: skip
    try:
        with transaction.atomic():
            team = Team.objects.create(
                challenge=challenge, organisation=organisation, representative=speaker, name=new.name,
                people=new.people, record=new.record,
            )  # fmt: skip
    except IntegrityError as problem:
        raise TeamIsThere from problem
    tell_contributor("contributor-page", speaker, str(speaker.pk), by=by, at=at)
    return team


@action
def move_team(*, team: Team, state: TeamState, seen: int, by: User | None, at: datetime) -> None:
    """Accept it, let it into the final, or stop it. Raises StepNotPossible, NotReady, ChangedMeanwhile."""
    rules.check_team_step(team.state, state)
    if state == TeamState.FINALIST and (missing := reads.missing_for_final(team, at=at)):
        raise NotReady(missing)
    team.save_version(seen=seen, state=state)


@action
def change_representative(*, team: Team, new: NewPerson, by: User | None, at: datetime) -> None:
    """Somebody else speaks for the team; the old link opens nothing any more."""
    person: Person = person_meant(new, by=by)
    speaker = team.representative
    speaker.person, speaker.language = person, new.language
    speaker.save(update_fields=["person", "language"])
    tell_contributor("contributor-page", speaker, f"{speaker.pk}:{person.pk}", by=by, at=at)


@action
def assign_mentors(*, team: Team, mentors: Sequence[Contributor], by: User | None) -> None:
    """These and no others accompany the team."""
    keys = [one.pk for one in mentors]
    Mentoring.objects.filter(team=team).exclude(mentor__in=keys).delete()
    known = set(Mentoring.objects.filter(team=team).values_list("mentor_id", flat=True))
    Mentoring.objects.bulk_create([Mentoring(team=team, mentor_id=key) for key in keys if key not in known])


@action
def ask_team(*, team: Team, text: str, by: User | None, at: datetime) -> Question:
    """The representative is written to, and answers within the hours of the measure."""
    measure = team.challenge.measure
    due_at = at + timedelta(hours=measure.answer_hours or 48)
    question = Question.objects.create(team=team, text=text, asked_at=at, due_at=due_at)
    tell_contributor(
        "team-asked", team.representative, str(question.pk), by=by, at=at, question=text, due_at=due_at
    )  # fmt: skip
    return question


@action
def answer_question(*, question: Question, answer: str, at: datetime, by: User | None = None) -> None:
    """Raises SaidAlready."""
    now = Question.objects.select_for_update(no_key=True).get(pk=question.pk)
    if now.answered_at:
        raise SaidAlready
    now.answer, now.answered_at = answer, at
    now.save(update_fields=["answer", "answered_at"])


@action
def report_status(
    *, team: Team, checkpoint: Checkpoint, done: str, ahead: str, hindered: str, at: datetime, by: User | None = None
) -> StatusReport:
    """How far the team is; late reports are taken, and stay late. Raises SaidAlready."""
    try:
        with transaction.atomic():
            return StatusReport.objects.create(
                team=team, checkpoint=checkpoint, done=done, ahead=ahead, hindered=hindered, sent_at=at
            )
    except IntegrityError as problem:
        raise SaidAlready from problem


@action
def file_letter(
    *, team: Team, name: str, media_type: str, content: bytes, at: datetime, by: User | None = None
) -> Document:
    """The signed letter of intent. A newer one takes the place of the older, which stays in the history."""
    document = store_document(
        kind=DocumentKind.AGREEMENT, name=name, content=content, media_type=media_type,
        scopes=[(ScopeKind.EDITION, team.challenge.measure.occasion.edition_id)], by=by, at=at,
    )  # fmt: skip
    team.letter = document
    team.save(update_fields=["letter"])
    return document


@action
def start_project(*, team: Team, on: date, by: User | None, at: datetime) -> Cooperation:
    """What the hackathon began goes on as a cooperation project, and is asked after. Once. Raises SameOrganisation."""
    now = Team.objects.select_for_update(no_key=True, of=("self",)).get(pk=team.pk)
    if now.cooperation:
        return now.cooperation
    challenge, occasion = team.challenge, team.challenge.measure.occasion
    if challenge.organisation_id == team.organisation_id:
        raise SameOrganisation
    now.cooperation = record_cooperation(
        kind=Kind.PROJECT, edition=occasion.edition, occasion=occasion,
        parties=[_party(challenge.owner, _("the challenge")), _party(team.representative, _("the solution"))],
        subject=f"{challenge.title}: {team.name}"[:200], on=on, at=at, by=by, document=now.letter,
        request_key=f"team-{team.pk}",
    )  # fmt: skip
    now.save(update_fields=["cooperation"])
    return now.cooperation


def _party(contributor: Contributor, gives: str) -> Party:
    identity = getattr(contributor.person, "identity", None)
    assert contributor.organisation is not None  # owners and representatives speak for one
    return Party(
        organisation=contributor.organisation, contact=str(contributor.person),
        email=identity.email if identity else "", language=contributor.language, gives=gives,
    )  # fmt: skip
