"""Meetings as somebody reads them: the organiser's list, one participant's own, the agenda."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.text import fold
from prasme.apps.core.words import matching
from prasme.apps.enterprises.models import Organisation
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.models import Answer, Away, Forum, Meeting, MeetingState, Participant, Representative

# Accepted looks unlike held: blue is on its way, green is done.
KINDS = {
    MeetingState.REQUESTED: "needs",
    MeetingState.ACCEPTED: "saved",
    MeetingState.DECLINED: "refused",
    MeetingState.EXPIRED: "refused",
    MeetingState.WITHDRAWN: "saved",
    MeetingState.SCHEDULED: "submitted",
    MeetingState.HELD: "verified",
    MeetingState.NOT_HELD: "refused",
}
WITH = (
    "one__organisation", "other__organisation", "one__side", "other__side", "round",
    "forum__measure__occasion__venue", "forum__measure__occasion__edition",
)  # fmt: skip


def meetings_visible_to(user: User, permission: Permission = Permission.MEASURE_VIEW) -> QuerySet[Meeting]:
    occasion = "forum__measure__occasion"
    over = reach(user, permission).over(edition=f"{occasion}__edition_id", organisation=f"{occasion}__organiser_id")
    return Meeting.objects.filter(over).select_related(*WITH)


def of_participant(participant: Participant) -> Q:
    return Q(one=participant) | Q(other=participant)


def meeting_rows(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    return meetings.annotate(
        first=F("one__organisation__name"),
        second=F("other__organisation__name"),
        round_number=F("round__number"),
        starts_at=F("round__starts_at"),
        is_mutual=Case(
            When(wish_of_one__isnull=False, wish_of_other__isnull=False, then=Value(1)), default=Value(0),
            output_field=IntegerField(),
        ),
    )  # fmt: skip


def matching_meetings(
    meetings: QuerySet[Meeting],
    *,
    words: str = "",
    state: str = "",
    round_: str = "",
    mutual: str = "",
    locked: str = "",
) -> QuerySet[Meeting]:
    """A filter that makes no sense is left out."""
    if fold(words):
        firms = matching(Organisation.objects.all(), words)
        meetings = meetings.filter(Q(one__organisation__in=firms) | Q(other__organisation__in=firms))
    if state in MeetingState.values:
        meetings = meetings.filter(state=state)
    if round_.isdecimal():
        meetings = meetings.filter(round__number=int(round_))
    if mutual:
        meetings = meetings.filter(wish_of_one__isnull=False, wish_of_other__isnull=False)
    if locked:
        meetings = meetings.filter(is_locked=True)
    return meetings


@dataclass(frozen=True)
class Line:
    """A meeting from one side: with whom, what state, when and where, what can be done."""

    meeting: Meeting
    partner: Participant
    kind: str
    asked_me: bool  # the other side waits for this one's answer
    is_mutual: bool
    answered: bool = False

    @property
    def is_over(self) -> bool:
        return self.meeting.state in rules.OVER

    @property
    def may_decline(self) -> bool:
        return "declined" in rules.NEXT[self.meeting.state]


def line_of(meeting: Meeting, participant: Participant, answered: bool = False) -> Line:
    is_one = meeting.one_id == participant.pk
    return Line(
        meeting=meeting,
        partner=meeting.other if is_one else meeting.one,
        kind=KINDS[MeetingState(meeting.state)],
        asked_me=meeting.state == MeetingState.REQUESTED and meeting.asked_by_id != participant.pk,
        is_mutual=meeting.wish_of_one is not None and meeting.wish_of_other is not None,
        answered=answered,
    )


def lines_of(participant: Participant) -> list[Line]:
    """Everything of one participant: what waits for an answer first, then by time."""
    own = list(Meeting.objects.filter(of_participant(participant)).select_related(*WITH))
    said = set(Answer.objects.filter(participant=participant).values_list("meeting_id", flat=True))
    lines = [line_of(one, participant, one.pk in said) for one in own]
    order = {state: place for place, state in enumerate(("requested", "scheduled", "accepted", "held", "not_held"))}
    return sorted(
        lines,
        key=lambda line: (
            not line.asked_me,
            order.get(line.meeting.state, 9),
            line.meeting.round.number if line.meeting.round else 0,
            line.partner.organisation.name,
        ),
    )


def agenda_of(lines: Iterable[Line]) -> list[Line]:
    """What has a round, by time."""
    found = [line for line in lines if line.meeting.round and line.meeting.state != MeetingState.NOT_HELD]
    return sorted(found, key=lambda line: line.meeting.round.number if line.meeting.round else 0)


def next_in(agenda: Iterable[Line], at: datetime) -> Line | None:
    """The meeting that is on, or comes next."""
    ahead = (line for line in agenda if line.meeting.state == "scheduled" and line.meeting.round.ends_at > at)  # type: ignore[union-attr]
    return next(ahead, None)


def placed_in(forum: Forum) -> list[Meeting]:
    """Every meeting with a round, by round and table: the papers of the day."""
    found = Meeting.objects.filter(forum=forum, round__isnull=False, state__in=("scheduled", "held"))
    return list(found.select_related(*WITH).order_by("round__number", "table", "pk"))


def contacts_of(participant: Participant) -> list[dict[str, str]]:
    """Names, addresses and phones, where the participant said that partners may see them."""
    if not participant.shows_contacts:
        return []
    people = Representative.objects.filter(participant=participant).select_related("person__identity").order_by("pk")
    return [
        {"name": str(one.person), "email": one.person.identity.email, "phone": one.person.identity.phone}
        for one in people
        if hasattr(one.person, "identity") and not one.person.identity.erased_at
    ]


def free_rounds(meeting: Meeting) -> list[int]:
    """Keys of rounds in which both have time, nobody has another meeting, and a table is free."""
    forum = meeting.forum
    pair = (meeting.one_id, meeting.other_id)
    remote = meeting.one.is_remote or meeting.other.is_remote
    busy: set[int] = set()
    used: dict[int, int] = {}
    others = Meeting.objects.filter(forum=forum, round__isnull=False).exclude(pk=meeting.pk)
    for other in others.select_related("one", "other"):
        if {other.one_id, other.other_id} & set(pair):
            busy.add(other.round_id or 0)
        if (other.one.is_remote or other.other.is_remote) == remote:
            used[other.round_id or 0] = used.get(other.round_id or 0, 0) + 1
    busy |= set(Away.objects.filter(participant__in=pair).values_list("round_id", flat=True))
    most = forum.remote_rooms if remote else forum.tables
    rounds = forum.rounds.order_by("number").values_list("pk", flat=True)
    return [key for key in rounds if key not in busy and (most is None or used.get(key, 0) < most)]
