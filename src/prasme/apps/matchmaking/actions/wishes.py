"""Who wants to meet whom: asked, answered, taken back, forgotten."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.actions.telling import tell
from prasme.apps.matchmaking.models import (
    Answering,
    Forum,
    Meeting,
    MeetingState,
    MeetingStep,
    NoGo,
    Participant,
    ParticipantState,
)
from prasme.apps.matchmaking.queries.people import cap_of

S = MeetingState


class CannotMeet(Exception):
    """These two do not meet: of one side, not in the catalogue, or one of them wants not to."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text or _("These two cannot meet on this day."))


class WishesClosed(Exception):
    """It is too late for wishes."""

    def __str__(self) -> str:
        return _("Wishes are no longer taken. Ask the organiser; at the day itself there is often a free table.")


class TooManyMeetings(Exception):
    """The participant has as many meetings as may be."""

    def __init__(self, most: int) -> None:
        super().__init__(_("You may have %d meetings. Take back a wish first.") % most)


def step(
    meeting: Meeting,
    state: MeetingState,
    *,
    by: User | None,
    at: datetime,
    said_by: Participant | None = None,
    note: str = "",
    seen: int | None = None,
    **values: Any,
) -> None:
    """Move a meeting on and write down who did it. Raises StepNotPossible, ChangedMeanwhile."""
    rules.check_step(meeting.state, state)
    if state not in (S.SCHEDULED, S.HELD, S.NOT_HELD):
        values |= {"round": None, "table": None, "is_locked": False}
    meeting.save_version(seen=meeting.version if seen is None else seen, state=state, **values)
    MeetingStep.objects.create(meeting=meeting, state=state, at=at, by=by, said_by=said_by, note=note[:300])


def _only(name: str, value: int | None) -> dict[str, Any]:
    return {name: value}


@action
def wish_meeting(
    *,
    wisher: Participant,
    other: Participant,
    priority: int = 2,
    message: str = "",
    by: User | None,
    at: datetime,
) -> Meeting:
    """One side wants to meet the other. Wished by both, it is accepted; where nobody has to say yes, it is at once.

    Raises CannotMeet, WishesClosed, TooManyMeetings, StepNotPossible.
    """
    forum = _open(wisher.forum, at)
    _lock(wisher, other)
    _check_pair(wisher, other)
    one, second = sorted((wisher, other), key=lambda each: each.pk)
    mine, theirs = ("wish_of_one", "wish_of_other") if wisher.pk == one.pk else ("wish_of_other", "wish_of_one")
    meeting = Meeting.objects.select_for_update().filter(one=one, other=second).first()
    if meeting is None or getattr(meeting, mine) is None:
        _check_cap(wisher)
    if meeting is None:
        return _first_wish(forum, wisher, other, (one, second), {mine: priority}, message, by=by, at=at)
    if meeting.state in rules.MAY_MEET or (meeting.state == S.REQUESTED and meeting.asked_by_id == wisher.pk):
        meeting.save_version(seen=meeting.version, **{mine: priority})
        return meeting
    is_mutual = getattr(meeting, theirs) is not None and meeting.state != S.WITHDRAWN
    accepted = is_mutual or forum.answering == Answering.OPT_OUT
    step(
        meeting, S.ACCEPTED if accepted else S.REQUESTED, by=by, at=at, said_by=wisher,
        expires_at=None if accepted else _expiry(forum, at), asked_by=meeting.asked_by if is_mutual else wisher,
        **_only(mine, priority),
    )  # fmt: skip
    if not accepted:
        _tell_asked(wisher, other, by=by, at=at)
    return meeting


def _first_wish(
    forum: Forum, wisher: Participant, other: Participant, pair: tuple[Participant, Participant],
    wish: dict[str, int], message: str, *, by: User | None, at: datetime,
) -> Meeting:  # fmt: skip
    accepted = forum.answering == Answering.OPT_OUT
    meeting = Meeting.objects.create(
        forum=forum, one=pair[0], other=pair[1], state=S.ACCEPTED if accepted else S.REQUESTED, asked_by=wisher,
        message=message[:300], asked_at=at, expires_at=None if accepted else _expiry(forum, at), **wish,
    )  # fmt: skip
    MeetingStep.objects.create(meeting=meeting, state=meeting.state, at=at, by=by, said_by=wisher)
    _tell_asked(wisher, other, by=by, at=at)
    return meeting


def _lock(*participants: Participant) -> None:
    """Two who wish for each other in one moment are served one after the other."""
    keys = Participant.objects.filter(pk__in=[one.pk for one in participants]).select_for_update(no_key=True)
    list(keys.order_by("pk").values_list("pk"))


def _open(forum: Forum, at: datetime) -> Forum:
    if forum.wishes_until and at > forum.wishes_until:
        raise WishesClosed
    return forum


def _check_pair(wisher: Participant, other: Participant) -> None:
    if wisher.forum_id != other.forum_id or wisher.side_id == other.side_id:
        raise CannotMeet(_("People of one side do not meet each other here."))
    if any(one.state != ParticipantState.ADMITTED for one in (wisher, other)):
        raise CannotMeet(_("One of the two is not in the catalogue."))
    first, second = sorted((wisher.pk, other.pk))
    if NoGo.objects.filter(one=first, other=second).exists():
        raise CannotMeet


def _check_cap(wisher: Participant) -> None:
    most = cap_of(wisher)
    if most is None:
        return
    own = Q(one=wisher, wish_of_one__isnull=False) | Q(other=wisher, wish_of_other__isnull=False)
    going = Q(state__in=(*rules.MAY_MEET, S.REQUESTED))
    if (
        Meeting.objects.filter(own & going | (Q(one=wisher) | Q(other=wisher)) & Q(state__in=rules.MAY_MEET)).count()
        >= most
    ):
        raise TooManyMeetings(most)


def _expiry(forum: Forum, at: datetime) -> datetime:
    """When a wish is forgotten: it does not block a place for longer."""
    ends = at + timedelta(hours=forum.answer_hours)
    return min(ends, forum.wishes_until) if forum.wishes_until else ends


def _tell_asked(wisher: Participant, other: Participant, *, by: User | None, at: datetime) -> None:
    """One letter a day, however many ask: the page behind its link has them all."""
    zone = ZoneInfo(wisher.forum.measure.occasion.venue.time_zone)
    day = at.astimezone(zone).date().isoformat()
    tell("matchmaking-asked", [other], f"{other.pk}:{day}", by=by, at=at, wisher=wisher.organisation.name)


@action
def answer_wish(
    *, meeting: Meeting, participant: Participant, is_yes: bool, seen: int, by: User | None, at: datetime,
    note: str = "",
) -> None:  # fmt: skip
    """Yes or no of the side that was asked; a no is possible until the meeting is over.

    Raises StepNotPossible, ChangedMeanwhile, TooManyMeetings.
    """
    mine = "wish_of_one" if participant.pk == meeting.one_id else "wish_of_other"
    had_round = meeting.round_id is not None
    if is_yes:
        _check_cap(participant)
        step(meeting, S.ACCEPTED, by=by, at=at, said_by=participant, seen=seen, expires_at=None)
    else:
        step(
            meeting, S.DECLINED, by=by, at=at, said_by=participant, seen=seen, expires_at=None, note=note,
            **_only(mine, None),
        )  # fmt: skip
    if had_round and not is_yes:
        _tell_off(meeting, participant, by=by, at=at)


def _tell_off(meeting: Meeting, who: Participant, *, by: User | None, at: datetime) -> None:
    """The other side had this meeting in the agenda."""
    other = meeting.other if who.pk == meeting.one_id else meeting.one
    key = f"{meeting.pk}:{meeting.version}"
    tell("matchmaking-off", [other], key, by=by, at=at, partner=who.organisation.name, meeting=meeting.pk)


@action
def take_back(*, meeting: Meeting, participant: Participant, seen: int, by: User | None, at: datetime) -> None:
    """The side that wished no longer does. Raises StepNotPossible, ChangedMeanwhile."""
    mine = "wish_of_one" if participant.pk == meeting.one_id else "wish_of_other"
    had_round = meeting.round_id is not None
    step(meeting, S.WITHDRAWN, by=by, at=at, said_by=participant, seen=seen, expires_at=None, **_only(mine, None))
    if had_round:
        _tell_off(meeting, participant, by=by, at=at)


@action
def withdraw_all(*, participant: Participant, reason: str, by: User | None, at: datetime) -> int:
    """Everything that is still ahead of a participant who does not come."""
    own = Meeting.objects.filter(Q(one=participant) | Q(other=participant))
    ahead = own.filter(state__in=(S.REQUESTED, S.ACCEPTED, S.SCHEDULED)).order_by("pk").select_related(
        "one__organisation", "other__organisation", "one__forum__measure__occasion__venue",
        "other__forum__measure__occasion__venue",
    )  # fmt: skip
    for meeting in ahead:
        had_round = meeting.round_id is not None
        step(meeting, S.WITHDRAWN, by=by, at=at, said_by=participant, note=reason, expires_at=None)
        if had_round:
            _tell_off(meeting, participant, by=by, at=at)
    return len(ahead)


@action
def pair_participants(*, pairs: Sequence[tuple[Participant, Participant]], by: User, at: datetime) -> list[Meeting]:
    """The organiser puts two together; both know it from their agenda. Raises CannotMeet."""
    made = []
    for one, other in pairs:
        _check_pair(one, other)
        first, second = sorted((one, other), key=lambda each: each.pk)
        meeting = Meeting.objects.select_for_update().filter(one=first, other=second).first()
        if meeting is None:
            meeting = Meeting.objects.create(
                forum=one.forum, one=first, other=second, state=S.ACCEPTED, asked_at=at, wish_of_one=None
            )
            MeetingStep.objects.create(meeting=meeting, state=S.ACCEPTED, at=at, by=by)
        elif meeting.state not in (*rules.MAY_MEET, *rules.OVER):
            step(meeting, S.ACCEPTED, by=by, at=at, expires_at=None)
        made.append(meeting)
    return made


def expire_wishes(*, at: datetime) -> int:
    """Wishes that nobody answered in time end, each in a transaction of its own. Safe at any time, also twice."""
    ended = 0
    over = Meeting.objects.filter(state=S.REQUESTED, expires_at__lte=at).order_by("pk")
    for meeting in over:
        with suppress(ChangedMeanwhile, rules.StepNotPossible):  # answered this moment
            expire_wish(meeting=meeting, by=None, at=at)
            ended += 1
    return ended


@action
def expire_wish(*, meeting: Meeting, by: User | None, at: datetime) -> None:
    step(meeting, S.EXPIRED, by=by, at=at, expires_at=None)
