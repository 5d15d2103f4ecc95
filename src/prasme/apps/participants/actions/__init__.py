"""Every write about participants. Each file holds what belongs together."""

from prasme.apps.participants.actions.answering import (
    NotAsked,
    NothingToVerify,
    NoticeNotConfirmed,
    NowVerified,
    Said,
    Unanswered,
    record_answers,
    verify_answers,
)
from prasme.apps.participants.actions.asking import ask_people, make_link, make_papers
from prasme.apps.participants.actions.looking import look_at_apart
from prasme.apps.participants.actions.notices import NotInForce, confirm_notice, publish_notice
from prasme.apps.participants.actions.questions import NewQuestion, add_question, retire_question

__all__ = [
    "NewQuestion",
    "NotAsked",
    "NotInForce",
    "NothingToVerify",
    "NoticeNotConfirmed",
    "NowVerified",
    "Said",
    "Unanswered",
    "add_question",
    "ask_people",
    "confirm_notice",
    "look_at_apart",
    "make_link",
    "make_papers",
    "publish_notice",
    "record_answers",
    "retire_question",
    "verify_answers",
]
