"""A participant's meetings as events of a calendar: the same event keeps its name, and every change counts it up."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.core.icalendar import Event, calendar_of
from prasme.apps.matchmaking.models import Meeting, Participant, Release, Round
from prasme.apps.matchmaking.queries.meetings import WITH, of_participant


def place_of(meeting: Meeting) -> str:
    """The table, or the remote room."""
    if meeting.one.is_remote or meeting.other.is_remote:
        return _("remote room %d") % (meeting.table or 0)
    return _("table %d") % (meeting.table or 0)


def event_of(
    meeting: Meeting, participant: Participant, *, link: str = "", organiser: str = "", attendee: str = ""
) -> Event:
    forum = meeting.forum
    venue = forum.measure.occasion.venue
    partner = meeting.other if meeting.one_id == participant.pk else meeting.one
    assert meeting.round is not None
    return Event(
        uid=f"meeting-{meeting.pk}-{participant.pk}@prasme",
        title=_("Meeting with %s") % partner.organisation.name,
        starts=meeting.round.starts_at,
        ends=meeting.round.ends_at,
        place=f"{venue.name}, {venue.address}, {place_of(meeting)}",
        text=str(forum),
        url=link,
        sequence=meeting.changes,
        organiser=organiser,
        attendee=attendee,
    )


def scheduled_of(participant: Participant) -> list[Meeting]:
    own = Meeting.objects.filter(of_participant(participant), round__isnull=False)
    return list(own.exclude(state="not_held").select_related(*WITH).order_by("round__number"))


def calendar_for(participant: Participant, *, at: datetime, link: str = "") -> str:
    events = [event_of(one, participant, link=link) for one in scheduled_of(participant)]
    return calendar_of(str(participant.forum), events, at=at)


def lines_for_letter(participant: Participant) -> list[dict[str, Any]]:
    return [
        {"at": one.round.starts_at, "partner": _partner(one, participant), "meeting": one}
        for one in scheduled_of(participant)
        if one.round
    ]


def _partner(meeting: Meeting, participant: Participant) -> str:
    other = meeting.other if meeting.one_id == participant.pk else meeting.one
    return other.organisation.name


def dropped_in(release: Release, participant: Participant) -> list[Event]:
    """Events that stood in the version before and are off by this one: a calendar program takes them out."""
    before = Release.objects.filter(forum=release.forum_id, number=release.number - 1).first()
    if before is None:
        return []
    stays = {row[0] for row in release.places}
    gone = [row for row in before.places if row[0] not in stays]
    rounds = Round.objects.in_bulk([row[1] for row in gone])
    found = Meeting.objects.filter(of_participant(participant), pk__in=[row[0] for row in gone])
    at = {row[0]: rounds.get(row[1]) for row in gone}
    events = []
    for one in found.select_related(*WITH):
        one.round = at[one.pk]
        if one.round:
            events.append(replace(event_of(one, participant), is_cancelled=True))
    return events
