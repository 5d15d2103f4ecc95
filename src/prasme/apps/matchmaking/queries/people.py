"""Participants: whom one may see, whom one may meet, and whom one might like to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.text import fold
from prasme.apps.core.words import matching
from prasme.apps.enterprises.models import Organisation
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.models import (
    SPOKEN,
    Away,
    Forum,
    Intent,
    Interest,
    Meeting,
    NoGo,
    Participant,
    ParticipantState,
    Representative,
)


def with_interests(participants: QuerySet[Participant]) -> QuerySet[Participant]:
    said = Interest.objects.select_related("topic").order_by("topic__number", "intent")
    return participants.select_related("organisation", "side").prefetch_related(Prefetch("interests", said))


def participants_visible_to(user: User, permission: Permission = Permission.MEASURE_VIEW) -> QuerySet[Participant]:
    occasion = "forum__measure__occasion"
    over = reach(user, permission).over(edition=f"{occasion}__edition_id", organisation=f"{occasion}__organiser_id")
    return Participant.objects.filter(over).select_related(
        "organisation", "side", "gone_from", "forum__measure__occasion__venue", "forum__measure__occasion__edition"
    )


def _meets(participant: str) -> Q:
    return Q(one=OuterRef(participant)) | Q(other=OuterRef(participant))


def participant_rows(participants: QuerySet[Participant]) -> QuerySet[Participant]:
    contact = Representative.objects.filter(participant=OuterRef("pk")).order_by("pk")
    return participants.annotate(
        name=F("organisation__name"),
        country=F("organisation__country_code"),
        kind=F("organisation__kind"),
        side_name=F("side__name"),
        people=Count("representatives", distinct=True),
        given_name=contact.values("person__identity__given_name")[:1],
        family_name=contact.values("person__identity__family_name")[:1],
        email=contact.values("person__identity__email")[:1],
    )


def matching_participants(
    participants: QuerySet[Participant], *, words: str = "", side: str = "", state: str = "", mode: str = "",
    topic: str = "", intent: str = "", language: str = "",
) -> QuerySet[Participant]:  # fmt: skip
    """A filter that makes no sense is left out."""
    if fold(words):
        firms = matching(Organisation.objects.all(), words)
        text = Q(organisation__in=firms) | Q(profile__icontains=words.strip())
        participants = participants.filter(text)
    if side.isdecimal():
        participants = participants.filter(side=int(side))
    if state in ParticipantState.values:
        participants = participants.filter(state=state)
    if mode in ("remote", "on_site"):
        participants = participants.filter(is_remote=mode == "remote")
    if language in SPOKEN:
        participants = participants.filter(languages__contains=[language])
    said = Interest.objects.filter(participant=OuterRef("pk"))
    if topic.isdecimal():
        said = said.filter(topic=int(topic))
    if intent in Intent.values:
        said = said.filter(intent=intent)
    if topic.isdecimal() or intent in Intent.values:
        participants = participants.filter(Exists(said))
    return participants


def cap_of(participant: Participant) -> int | None:
    """The own limit, or the day's, whichever is less."""
    limits = [one for one in (participant.most_meetings, participant.forum.most_meetings) if one is not None]
    return min(limits) if limits else None


# ---------------------------------------------------------------- the other sides


def no_gos_of(participant: Participant) -> set[int]:
    pairs = NoGo.objects.filter(Q(one=participant) | Q(other=participant)).values_list("one_id", "other_id")
    return {key for pair in pairs for key in pair} - {participant.pk}


def others_of(participant: Participant) -> QuerySet[Participant]:
    """Whom the participant could meet, by name."""
    found = Participant.objects.filter(forum=participant.forum_id, state=ParticipantState.ADMITTED)
    found = found.exclude(side=participant.side_id).exclude(pk__in=no_gos_of(participant))
    return with_interests(found).order_by("organisation__name", "pk")


def meetings_with(participant: Participant) -> dict[int, Meeting]:
    """By the other's key."""
    own = Meeting.objects.filter(Q(one=participant) | Q(other=participant))
    return {one.other_id if one.one_id == participant.pk else one.one_id: one for one in own}


@dataclass
class Grouped:
    """What one says, by intent, as it is read: the label and the topics with their notes."""

    label: str
    topics: list[str] = field(default_factory=list)
    note: str = ""


def said_by(participant: Participant) -> list[Grouped]:
    found: dict[str, Grouped] = {}
    for one in participant.interests.all():
        group = found.setdefault(one.intent, Grouped(label=str(Intent(one.intent).label)))
        group.topics.append(one.topic.name)
        group.note = group.note or one.note
    return [found[intent] for intent in Intent.values if intent in found]


def languages_of(codes: Iterable[str]) -> str:
    return ", ".join(str(SPOKEN[code]) for code in codes if code in SPOKEN)


# ---------------------------------------------------------------- suggestions


def cards_of(forum: Forum) -> dict[int, rules.Card]:
    """Everybody in the catalogue as the suggestions see them: four queries, however many they are."""
    rounds = frozenset(forum.rounds.values_list("pk", flat=True))
    away: dict[int, set[int]] = defaultdict(set)
    for participant, missed in Away.objects.filter(participant__forum=forum).values_list("participant_id", "round_id"):
        away[participant].add(missed)
    says: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    said = Interest.objects.filter(participant__forum=forum)
    for participant, intent, topic in said.values_list("participant_id", "intent", "topic_id"):
        says[participant][intent].add(topic)
    rows = Participant.objects.filter(forum=forum, state=ParticipantState.ADMITTED)
    return {
        key: rules.Card(
            key=key,
            side=side,
            says={intent: frozenset(topics) for intent, topics in says[key].items()},
            languages=frozenset(languages),
            free=rounds - away[key],
        )
        for key, side, languages in rows.values_list("pk", "side_id", "languages")
    }


@dataclass(frozen=True)
class Suggested:
    participant: Participant
    reasons: list[str]


def suggestions_for(participant: Participant, most: int = 12) -> list[Suggested]:
    """The best that are not wished for, asked or refused yet, with why."""
    cards = cards_of(participant.forum)
    mine = cards.get(participant.pk)
    if mine is None:
        return []
    but = {*meetings_with(participant), *no_gos_of(participant)}
    found = rules.suggestions(mine, cards.values(), but=but)[:most]
    records = {one.pk: one for one in with_interests(Participant.objects.filter(pk__in=[one.key for one in found]))}
    topics = dict(participant.forum.topics.values_list("pk", "name"))
    return [Suggested(records[one.key], in_words(one.reasons, topics)) for one in found]


def in_words(reasons: Sequence[rules.Reason], topics: dict[int, str]) -> list[str]:
    told: list[str] = []
    for reason in reasons:
        of: Any = reason.of
        names = ", ".join(str(SPOKEN[one]) if reason.kind == "language" else topics[one] for one in of)
        text = {
            "they_offer": _("they offer what you look for: %s"),
            "you_offer": _("they look for what you offer: %s"),
            "together": _("both would do it together: %s"),
            "language": _("both speak: %s"),
        }[reason.kind]
        told.append(text % names)
    return told
