"""Answers come in half, come in whole, and are verified."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.actions.identity import note_birthday
from prasme.apps.enterprises.models import Person
from prasme.apps.evidence.models import Document
from prasme.apps.participants import queries, rules
from prasme.apps.participants.dataset import questions_of
from prasme.apps.participants.models import Answers, AnswersState, ApartAnswers, Way
from prasme.apps.participants.rules import Asked, Question
from prasme.apps.programmes.models import Edition


class NotAsked(Exception):
    """The edition asks nothing at this moment."""


class NoticeNotConfirmed(Exception):
    """Nobody answers before having read what the answers are for, in the version in force."""

    def __str__(self) -> str:
        return _("First the notice about the purpose has to be read and confirmed.")


class Unanswered(Exception):
    """Questions without an answer. keys: of the questions."""

    def __init__(self, keys: list[str]) -> None:
        super().__init__(", ".join(keys))
        self.keys = keys


class NowVerified(Exception):
    """Verified answers are changed by the operator only."""

    def __str__(self) -> str:
        return _("Your answers are verified. If something is wrong, tell the person who runs the programme.")


class NothingToVerify(Exception):
    """The answers are not sent, or verified already."""

    def __str__(self) -> str:
        return _("Only answers that were sent and are not verified yet can be verified.")


@dataclass(frozen=True, kw_only=True)
class Said:
    """What somebody answered, by key of the question. No answer to a sensitive question leaves the earlier one."""

    answers: Mapping[str, str]
    way: Way
    born_on: date | None = None
    paper: Document | None = None


@action
def record_answers(
    *,
    person: Person,
    edition: Edition,
    moment: str,
    said: Said,
    is_sent: bool,
    seen: int | None,
    by: User | None,
    at: datetime,
) -> Answers:
    """Keep answers, half filled in or sent.

    seen: the version that was answered on, None where there was none. On paper a question may stay open: the paper is
    what it is. Raises NotAsked, NoticeNotConfirmed, Unanswered, NowVerified, ChangedMeanwhile.
    """
    list(Person.objects.select_for_update(no_key=True).filter(pk=person.pk))
    questions = questions_of(edition, moment)
    if not questions:
        raise NotAsked
    if queries.confirmation_of(person, queries.notice_of(edition)) is None:
        raise NoticeNotConfirmed
    before = queries.answers_of(person, edition, moment)
    if (before.version if before else None) != seen:
        raise ChangedMeanwhile
    if before and before.state == AnswersState.VERIFIED and said.way != Way.PAPER:
        raise NowVerified
    born_on = said.born_on or person.identity.born_on
    plain, apart = _sorted(questions, said.answers, before, _band(person, edition, born_on, at))
    if is_sent and said.way != Way.PAPER and (missing := _missing(questions, {**plain, **apart})):
        raise Unanswered(missing)
    if said.born_on and said.born_on != person.identity.born_on:
        note_birthday(person=person, born_on=said.born_on, by=by)
    return _write(person, edition, moment, plain, apart, questions, before, said, is_sent, by, at)


def _band(person: Person, edition: Edition, born_on: date | None, at: datetime) -> str:
    return rules.age_band(born_on, queries.entered_on(person, edition, at=at)) if born_on else ""


def _sorted(
    questions: list[Question], answers: Mapping[str, str], before: Answers | None, band: str
) -> tuple[dict[str, str], dict[str, str]]:
    """The answers of each table. The date of birth becomes an age."""
    kept = ApartAnswers.objects.filter(answers=before).first() if before else None
    plain: dict[str, str] = {}
    apart: dict[str, str] = dict(kept.said) if kept else {}
    for question in questions:
        answer = band if question.kind is Asked.BIRTHDAY else answers.get(question.key, "")
        if answer:
            (apart if question.is_apart else plain)[question.key] = answer
    return plain, apart


def _missing(questions: list[Question], answers: Mapping[str, str]) -> list[str]:
    return [one.key for one in questions if one.kind is not Asked.TEXT and not answers.get(one.key)]


def _write(
    person: Person,
    edition: Edition,
    moment: str,
    plain: dict[str, str],
    apart: dict[str, str],
    questions: list[Question],
    before: Answers | None,
    said: Said,
    is_sent: bool,
    by: User | None,
    at: datetime,
) -> Answers:
    # What was sent stays sent: somebody who corrects an answer has not taken back the others.
    is_sent = is_sent or (before is not None and before.state != AnswersState.SAVED)
    values = {
        "said": plain,
        "state": AnswersState.SUBMITTED if is_sent else AnswersState.SAVED,
        "is_whole": rules.is_whole(questions, plain),
        "way": said.way,
        "sent_at": at if is_sent else None,
        "sent_by": by if is_sent else None,
        "verified_at": None,
        "verified_by": None,
        "paper": said.paper or (before.paper if before else None),
    }
    if before is None:
        written = Answers.objects.create(person=person, edition=edition, moment=moment, **values)
    else:
        written = before
        before.save_version(seen=before.version, **values)
    if apart:
        ApartAnswers.objects.update_or_create(answers=written, defaults={"said": apart})
    return written


@action
def verify_answers(*, answers: Answers, seen: int, by: User, at: datetime) -> None:
    """Somebody compared the answers with a paper or a register. Raises NothingToVerify, ChangedMeanwhile."""
    if answers.state != AnswersState.SUBMITTED:
        raise NothingToVerify
    answers.save_version(seen=seen, state=AnswersState.VERIFIED, verified_at=at, verified_by=by)
