"""Who has answered the funder's questions in the live edition: many have, some began, some have not."""

from datetime import date
from random import Random

from prasme.apps.demo.stage import Stage
from prasme.apps.participants.actions import (
    Said,
    ask_people,
    confirm_notice,
    publish_notice,
    record_answers,
    verify_answers,
)
from prasme.apps.participants.dataset import draft_of, questions_of
from prasme.apps.participants.models import Moment, Way
from prasme.apps.participants.queries import participants_of
from prasme.apps.participants.rules import NO, YES, Asked, Question

ANSWERS = 9  # of so many people: the first have not answered, the next began, the others sent
MISSING, BEGAN, VERIFIED = 3, 4, 6
PLAIN = {
    "sex": ["woman"] * 6 + ["man"] * 5,
    "labour_status": ["employed"] * 9 + ["self_employed"] * 2,
    "education": ["isced_3_4"] * 5 + ["isced_5_8"] * 5 + ["isced_0_2"],
}
SELDOM = [NO] * 14 + [YES, "declined"]
SEED = 11


def load(stage: Stage) -> None:
    """Sensitive answers are invented as the others are, mostly no."""
    edition, random = stage.edition, Random(SEED)
    owner = edition.programme.owner.name
    parts = draft_of({"edition": edition.title, "owner": owner})
    notice = publish_notice(edition=edition, parts=parts, by=stage.operator, at=stage.at(-100))
    people = participants_of(edition, Moment.ENTRY, on=stage.today).select_related("identity").order_by("created_at")
    questions = questions_of(edition, Moment.ENTRY)
    silent = []
    for number, person in enumerate(people):
        place = number % ANSWERS
        if place < MISSING or person.user_id is not None:
            silent.append(person)
            continue
        at = stage.at(-1, 7)
        confirm_notice(person=person, notice=notice, way=Way.SIGNED_IN, by=None, at=at)
        said = _said(random, questions, is_whole=place != MISSING)
        answers = record_answers(
            person=person, edition=edition, moment=Moment.ENTRY, said=said, is_sent=place >= BEGAN,
            seen=None, by=None, at=at,
        )  # fmt: skip
        if place >= VERIFIED:
            verify_answers(answers=answers, seen=answers.version, by=stage.operator, at=stage.at(-1, 8))
    asked = [person for person in silent if person.identity.email]
    ask_people(edition=edition, moment=Moment.ENTRY, people=asked, by=stage.operator, at=stage.at(0, 7))


def _said(random: Random, questions: list[Question], *, is_whole: bool) -> Said:
    asked = [one for one in questions if one.kind is not Asked.BIRTHDAY]
    answers = {one.key: random.choice(PLAIN.get(one.key, SELDOM)) for one in asked}
    if not is_whole:
        answers = dict(list(answers.items())[:2])
    year = 1960 + random.randrange(46)
    born_on = date(year, 1 + random.randrange(12), 1 + random.randrange(28)) if is_whole else None
    return Said(answers=answers, way=Way.LINK, born_on=born_on)
