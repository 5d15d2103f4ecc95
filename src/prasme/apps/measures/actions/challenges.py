"""The call for challenges: firms bring them, some are chosen, the others are kept with consent or given back."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.measures.actions.contributors import organisation_of, tell_contributor
from prasme.apps.measures.actions.measures import locked
from prasme.apps.measures.actions.people import person_meant
from prasme.apps.measures.actions.registering import NotOpen
from prasme.apps.measures.models import Challenge, ChallengeState, Contributor, Measure, MeasureState, Part
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions.steps import day_at


class EnoughChosen(Exception):
    """As many challenges are chosen as the measure works on."""

    def __init__(self, most: int) -> None:
        super().__init__(
            ngettext("%d challenge is chosen, and that is the most.", "%d challenges are chosen, and that is the most.",
                     most) % most
        )  # fmt: skip


class DecidedAlready(Exception):
    """The challenge is not waiting for a choice."""

    def __str__(self) -> str:
        return _("This challenge is decided already.")


@dataclass(frozen=True, kw_only=True)
class NewChallenge:
    """As its owner writes it. may_be_archived: consent to keep it when it is not chosen."""

    contact: NewPerson
    organisation_name: str
    registration_number: str
    title: str
    text: str
    given: str = ""
    may_be_archived: bool = False
    country: str = "LV"


@action
def bring_challenge(*, measure: Measure, new: NewChallenge, at: datetime, by: User | None = None) -> Challenge:
    """The owner gets a letter with the link to the own page. Raises NotOpen."""
    check_takes(measure, at)
    organisation = organisation_of(
        name=new.organisation_name, number=new.registration_number, country=new.country, email=new.contact.email, by=by
    )
    owner = Contributor.objects.create(
        measure=measure, part=Part.OWNER, person=person_meant(new.contact, by=by), organisation=organisation,
        topic=new.title, since=day_at(measure.occasion, at), language=new.contact.language,
    )  # fmt: skip
    found = Challenge.objects.create(
        measure=measure, owner=owner, organisation=organisation, title=new.title, text=new.text, given=new.given,
        may_be_archived=new.may_be_archived,
    )  # fmt: skip
    tell_contributor("contributor-page", owner, str(owner.pk), by=by, at=at)
    return found


def check_takes(measure: Measure, at: datetime) -> None:
    """Raises NotOpen."""
    if (
        measure.most_challenges is None
        or measure.state != MeasureState.ANNOUNCED
        or at >= occasions.first_moment(measure.occasion)
    ):
        raise NotOpen


@action
def choose_challenge(*, challenge: Challenge, seen: int, by: User | None, at: datetime) -> None:
    """Teams may work on it. Raises EnoughChosen, DecidedAlready, ChangedMeanwhile."""
    measure = locked(challenge.measure)  # two who choose at once do not choose one too many
    if Challenge.objects.get(pk=challenge.pk).state not in (ChallengeState.SENT, ChallengeState.ARCHIVED):
        raise DecidedAlready
    most = measure.most_challenges or 0
    if measure.challenges.filter(state=ChallengeState.CHOSEN).count() >= most:
        raise EnoughChosen(most)
    _decide(challenge, ChallengeState.CHOSEN, seen=seen, by=by, at=at)


@action
def close_call(*, measure: Measure, by: User | None, at: datetime) -> tuple[int, int]:
    """What is not chosen is archived where its owner consented, else given back; each owner is told.

    Returns how many of each.
    """
    now = locked(measure)
    waiting = list(now.challenges.filter(state=ChallengeState.SENT).order_by("pk"))
    for challenge in waiting:
        state = ChallengeState.ARCHIVED if challenge.may_be_archived else ChallengeState.DROPPED
        _decide(challenge, state, seen=challenge.version, by=by, at=at)
    kept = sum(one.may_be_archived for one in waiting)
    return kept, len(waiting) - kept


@action
def take_back_challenge(*, challenge: Challenge, by: User | None, at: datetime) -> None:
    """The owner takes it back, also out of the archive: its text is not kept. Raises DecidedAlready."""
    now = Challenge.objects.select_for_update(no_key=True).get(pk=challenge.pk)
    if now.state not in (ChallengeState.SENT, ChallengeState.ARCHIVED):
        raise DecidedAlready
    now.save_version(
        seen=now.version, state=ChallengeState.DROPPED, decided_at=at, may_be_archived=False, text="", given=""
    )


def _decide(challenge: Challenge, state: ChallengeState, *, seen: int, by: User | None, at: datetime) -> None:
    challenge.save_version(seen=seen, state=state, decided_at=at)
    owner = Contributor.objects.select_related("measure__occasion__venue", "person__identity").get(
        pk=challenge.owner_id
    )
    tell_contributor(
        "challenge-decided", owner, f"{challenge.pk}:{state}", by=by, at=at, state=state, title=challenge.title
    )
