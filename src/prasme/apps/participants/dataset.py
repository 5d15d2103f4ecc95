"""The data sets that ship, and the questions of an edition: those of its set and the operator's own."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml
from django.utils.translation import get_language

from prasme.apps.participants.models import OwnQuestion
from prasme.apps.participants.rules import NO, YES, Asked, Option, Question, read_question
from prasme.apps.programmes.models import Edition, ParticipantData

FOLDER = Path(__file__).parent / "data"


def worded(words: Mapping[str, str] | None) -> str:
    """In the reader's language, where it is written in it."""
    if not words:
        return ""
    return words.get((get_language() or "en")[:2]) or words["en"]


@cache
def shipped(name: str) -> tuple[Question, ...]:
    """The questions of a set that ships, in their order. Raises BadDataSet."""
    data = yaml.safe_load((FOLDER / f"{name}.yaml").read_text())
    return tuple(read_question(one) for one in data["questions"])


def own_question(found: OwnQuestion) -> Question:
    both = {"en": found.text, "lv": found.text_lv or found.text}
    options = tuple(Option(str(number), {"en": text}) for number, text in enumerate(found.options))
    if found.kind == Asked.YES_NO:
        options = (Option(YES, {"en": "Yes", "lv": "Jā"}), Option(NO, {"en": "No", "lv": "Nē"}))
    return Question(
        key=f"own_{found.pk}",
        moment=found.moment,
        kind=Asked(found.kind),
        text=both,
        options=options,
        may_decline=found.may_decline,
        is_apart=found.is_apart,
    )


def questions_of(edition: Edition, moment: str = "", *, with_retired: bool = False) -> list[Question]:
    """What the edition asks, at one moment or at all; none where nobody wants to know."""
    if edition.participant_data == ParticipantData.NONE:
        return []
    asked: list[Question] = []
    if edition.participant_data == ParticipantData.ESF_PLUS:
        asked += shipped("esf_plus")
    own = OwnQuestion.objects.filter(edition=edition).order_by("number", "pk")
    asked += [own_question(one) for one in (own if with_retired else own.filter(is_retired=False))]
    return [one for one in asked if not moment or one.moment == moment]


def said(question: Question, answer: str) -> str:
    """An answer as it is read."""
    return next((worded(one.text) for one in question.options if one.key == answer), answer)


def draft_of(values: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """A first text for a notice, in both languages, for an operator to change."""
    parts = yaml.safe_load((FOLDER / "notice.yaml").read_text())
    return {part: {code: text.format(**values) for code, text in both.items()} for part, both in parts.items()}
