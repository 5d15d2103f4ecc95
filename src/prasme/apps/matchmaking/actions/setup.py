"""A matchmaking day is set up: its sides, topics, rounds and tables."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.models import (
    WORKING,
    Answering,
    Draft,
    Forum,
    Interest,
    Meeting,
    Round,
    Scheduling,
    Side,
    Topic,
)
from prasme.apps.measures.models import Measure
from prasme.apps.occasions.rules import moment_of

GRID = 100  # rounds at most: a day has no more


class NoRound(Exception):
    """Between the beginning and the end not one meeting fits."""

    def __str__(self) -> str:
        return _("No round fits between the beginning and the end. Make the day longer or the meetings shorter.")


class TooManyRounds(Exception):
    """More than anybody can sit through."""

    def __str__(self) -> str:
        return _("These are more than %d rounds. Make the meetings longer or the day shorter.") % GRID


class RoundsInUse(Exception):
    """Meetings stand in the rounds: their number can no longer change."""

    def __str__(self) -> str:
        return _("Meetings stand in these rounds. Their number stays; you can move the beginning of the day.")


class SideInUse(Exception):
    """Participants are on the side."""

    def __init__(self, side: Side) -> None:
        super().__init__(_("Participants are on the side “%s”. It cannot be taken away.") % side.name)


class TopicInUse(Exception):
    """Participants said something about the topic."""

    def __init__(self, topic: Topic) -> None:
        super().__init__(_("Participants offer or look for something on “%s”. Rename it, or leave it.") % topic.name)


@dataclass(frozen=True, kw_only=True)
class NewSide:
    name: str
    kinds: Sequence[str] = ()  # of organisation; none: any


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How a day is to work; the fields are those of `Forum`."""

    begins: time
    ends: time
    tables: int
    minutes: int = 6
    pause_minutes: int = 2
    breaks: Sequence[tuple[time, time]] = ()
    remote_rooms: int | None = None
    most_meetings: int | None = None
    answer_hours: int = 72
    wishes_until: datetime | None = None
    scheduling: str = Scheduling.ORGANISER
    answering: str = Answering.OPT_IN
    admits_at_once: bool = False

    def values(self) -> dict[str, Any]:
        said = {one.name: getattr(self, one.name) for one in fields(self)}
        return said | {"breaks": [[f"{start:%H:%M}", f"{end:%H:%M}"] for start, end in self.breaks]}


@action
def set_up_forum(
    *, measure: Measure, plan: Plan, sides: Sequence[NewSide], topics: Sequence[str], by: User | None
) -> Forum:
    """Raises NoRound, TooManyRounds."""
    forum = Forum.objects.create(measure=measure, **plan.values())
    _sides(forum, sides)
    _topics(forum, topics)
    _rounds(forum)
    return forum


@action
def change_forum(
    *, forum: Forum, plan: Plan, sides: Sequence[NewSide], topics: Sequence[str], seen: int, by: User | None
) -> None:
    """Raises NoRound, TooManyRounds, RoundsInUse, SideInUse, TopicInUse, ChangedMeanwhile."""
    forum.save_version(seen=seen, **plan.values())
    _sides(forum, sides)
    _topics(forum, topics)
    _rounds(forum)


def _sides(forum: Forum, new: Sequence[NewSide]) -> None:
    """By number: a side that is renamed keeps its participants."""
    known = {side.number: side for side in forum.sides.all()}
    for number, side in known.items():
        if number > len(new) and side.participants.exists():
            raise SideInUse(side)
    forum.sides.filter(number__gt=len(new)).delete()
    for number, one in enumerate(new, start=1):
        Side.objects.update_or_create(forum=forum, number=number, defaults={"name": one.name, "kinds": list(one.kinds)})


def _topics(forum: Forum, names: Sequence[str]) -> None:
    gone = forum.topics.exclude(name__in=names)
    if said := Interest.objects.filter(topic__in=gone).select_related("topic").first():
        raise TopicInUse(said.topic)
    gone.delete()
    for number, name in enumerate(dict.fromkeys(names), start=1):
        Topic.objects.update_or_create(forum=forum, name=name, defaults={"number": number})


def _rounds(forum: Forum) -> None:
    slots = slots_of(forum)
    if not slots:
        raise NoRound
    if len(slots) > GRID:
        raise TooManyRounds
    known = list(forum.rounds.order_by("number"))
    if len(known) != len(slots):
        in_use = Meeting.objects.filter(round__forum=forum).exists()
        if in_use or Draft.objects.filter(forum=forum, state__in=WORKING).exists():
            raise RoundsInUse
        forum.rounds.filter(number__gt=len(slots)).delete()
    for number, slot in enumerate(slots, start=1):
        Round.objects.update_or_create(
            forum=forum,
            number=number,
            defaults={"starts_at": slot.starts, "ends_at": slot.ends, "session": slot.session},
        )


def slots_of(forum: Forum) -> list[rules.Slot]:
    """The rounds by the settings, on the first day of the measure, by the clocks of the place."""
    on, zone = forum.measure.starts_on, forum.measure.occasion.venue.time_zone
    return rules.rounds_between(
        moment_of(on, _clock(forum.begins), zone),
        moment_of(on, _clock(forum.ends), zone),
        minutes=forum.minutes,
        pause=forum.pause_minutes,
        breaks=[(moment_of(on, _clock(a), zone), moment_of(on, _clock(b), zone)) for a, b in forum.breaks],
    )


def _clock(value: time | str) -> time:
    return time.fromisoformat(value) if isinstance(value, str) else value


class TooLate(Exception):
    """No round is left that could begin later."""

    def __str__(self) -> str:
        return _("Every round has begun. Nothing is left to be moved.")


@action
def shift_rounds(*, forum: Forum, minutes: int, by: User | None, at: datetime) -> int:
    """Everything that has not begun begins so many minutes later; meetings stay in their rounds. Raises TooLate.

    Returns how many rounds were moved.
    """
    ahead = list(forum.rounds.filter(starts_at__gt=at).order_by("number"))
    if not ahead:
        raise TooLate
    for one in ahead:
        one.starts_at += timedelta(minutes=minutes)
        one.ends_at += timedelta(minutes=minutes)
    Round.objects.bulk_update(ahead, ["starts_at", "ends_at"])
    for meeting in Meeting.objects.filter(round__in=ahead, state="scheduled"):
        meeting.save_version(seen=meeting.version, changes=meeting.changes + 1)
    return len(ahead)
