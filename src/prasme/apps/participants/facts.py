"""What can be counted of participants: what they said at entry and later; the sensitive answers as a kind apart."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.db.models import CharField, DateField, OuterRef, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, TruncDate
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.sources import Column, Source
from prasme.apps.occasions.models import Seat
from prasme.apps.participants.dataset import shipped, worded
from prasme.apps.participants.models import Answers, AnswersState, ApartAnswers, Moment
from prasme.apps.participants.queries import OVER, SITS
from prasme.apps.participants.rules import DECLINED
from prasme.apps.programmes.models import Edition, ParticipantData

AT_ENTRY = ("born_on", "sex", "labour_status", "education", "rural")
ON_LEAVING = ("searching", "learning", "qualified", "working")
SIX_MONTHS = ("working_later", "improved")
APART = ("disability", "minority", "third_country", "foreign_background", "housing")


def answers_to(key: str) -> Callable[[set], Mapping[Any, str]]:
    """The words of a question's answers."""

    def label(_keys: set) -> Mapping[Any, str]:
        question = next(one for one in shipped(ParticipantData.ESF_PLUS) if one.key == key)
        return {option.key: worded(option.text) for option in question.options} | {
            DECLINED: str(_("prefers not to say"))
        }

    return label


def is_asked(editions: Collection[int]) -> bool:
    return Edition.objects.filter(pk__in=editions).exclude(participant_data=ParticipantData.NONE).exists()


def said(key: str, path: str = "said") -> Cast:
    return Cast(KeyTextTransform(key, path), CharField(max_length=40))


def seats_of(person: str, edition: str) -> QuerySet[Seat]:
    return Seat.objects.filter(
        person=OuterRef(person), occasion__edition=OuterRef(edition), occasion__is_cancelled=False,
        state__in=SITS + OVER,
    )  # fmt: skip


def first_day(person: str, edition: str, sent_at: str) -> Coalesce:
    """Of the first course there; of the answers, while there is no course yet."""
    run = seats_of(person, edition).order_by("occasion__run__starts_on").values("occasion__run__starts_on")
    return Coalesce(Subquery(run[:1], output_field=DateField()), TruncDate(sent_at))


def participants() -> QuerySet:
    """A row for each person and edition whose answers at entry were sent, with what was said later."""
    entry = Answers.objects.filter(moment=Moment.ENTRY).exclude(state=AnswersState.SAVED)

    def later(moment: str) -> QuerySet[Answers]:
        same = Answers.objects.filter(person=OuterRef("person"), edition=OuterRef("edition"), moment=moment)
        return same.exclude(state=AnswersState.SAVED)

    def told(moment: str, key: str) -> Subquery:
        return Subquery(later(moment).annotate(told=said(key)).values("told")[:1])

    def sent_on(moment: str) -> Subquery:
        return Subquery(later(moment).annotate(day=TruncDate("sent_at")).values("day")[:1])

    return entry.annotate(
        entered=first_day("person", "edition", "sent_at"),
        left=sent_on(Moment.EXIT),
        six_months=sent_on(Moment.SIX_MONTHS),
        **{f"said_{key}": said(key) for key in AT_ENTRY},
        **{f"said_{key}": told(Moment.EXIT, key) for key in ON_LEAVING},
        **{f"said_{key}": told(Moment.SIX_MONTHS, key) for key in SIX_MONTHS},
    )


def sensitive() -> QuerySet:
    """The answers of special categories at entry: no name, no person, no firm."""
    sent = ApartAnswers.objects.filter(answers__moment=Moment.ENTRY).exclude(answers__state=AnswersState.SAVED)
    return sent.annotate(
        entered=first_day("answers__person", "answers__edition", "answers__sent_at"),
        said_sex=said("sex", "answers__said"),
        **{f"said_{key}": said(key) for key in APART},
    )


TITLES = {
    "born_on": _("age"),
    "sex": _("sex"),
    "labour_status": _("labour status"),
    "education": _("education"),
    "rural": _("lives in the countryside"),
    "searching": _("looks for work on leaving"),
    "learning": _("learns further on leaving"),
    "qualified": _("gained a qualification"),
    "working": _("works on leaving"),
    "working_later": _("works six months later"),
    "improved": _("is better off six months later"),
    "disability": _("disability"),
    "minority": _("minority"),
    "third_country": _("citizen of a third country"),
    "foreign_background": _("foreign background"),
    "housing": _("without a safe home"),
}


def columns(keys: tuple[str, ...]) -> dict[str, Column]:
    names = {"born_on": "age"}
    return {names.get(key, key): Column(path=f"said_{key}", title=TITLES[key], label=answers_to(key)) for key in keys}


SOURCES = [
    Source(
        name="participant",
        title=_("participants who answered"),
        model=Answers,
        rows=participants,
        day="entered",
        day_title=_("first day"),
        edition="edition",
        columns={
            "person": Column(path="person", title=_("person")),
            **columns(AT_ENTRY),
            "is_whole": Column(path="is_whole", title=_("everything needed is there")),
            "left_on": Column(path="left", title=_("day of the answers on leaving")),
            **columns(ON_LEAVING),
            "six_months_on": Column(path="six_months", title=_("day of the answers six months later")),
            **columns(SIX_MONTHS),
        },
        is_asked=is_asked,
    ),
    Source(
        name="sensitive_answer",
        title=_("sensitive answers"),
        model=ApartAnswers,
        rows=sensitive,
        day="entered",
        day_title=_("first day"),
        edition="answers__edition",
        columns={
            "sex": Column(path="said_sex", title=TITLES["sex"], label=answers_to("sex")),
            **columns(APART),
            "is_whole": Column(path="answers__is_whole", title=_("everything needed is there")),
        },
        is_apart=True,
        is_asked=is_asked,
    ),
]
