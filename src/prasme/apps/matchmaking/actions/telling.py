"""What representatives are written: each letter has the link that is theirs alone."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import translation

from prasme.apps.accounts.models import User
from prasme.apps.matchmaking.models import Forum, Participant, Representative
from prasme.apps.occasions.queries import reader_of_person
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About


def tell(
    kind: str, participants: Iterable[Participant], key: str, *, by: User | None, at: datetime, **values: Any
) -> int:
    """Write to everybody who sits there for them; returns how many letters were written."""
    of = {one.pk: one for one in participants}
    people = Representative.objects.filter(participant__in=of).select_related("person__identity").order_by("pk")
    return sum(_write(kind, one, of[one.participant_id], key, by=by, at=at, **values) for one in people)


def _write(
    kind: str, one: Representative, participant: Participant, key: str, *, by: User | None, at: datetime, **values: Any
) -> bool:
    reader = reader_of_person(one.person)
    if reader is None:
        return False
    forum = participant.forum
    with translation.override(reader.language):
        title = str(forum.measure)
    written = write_message(
        kind=kind,
        key=f"{kind}:{key}:{one.pk}",
        to=reader,
        values={
            "reader": reader.name, "forum": title, "organisation": participant.organisation.name,
            "on": forum.measure.starts_on, "venue": forum.measure.occasion.venue, "link": "", **values,
        },
        about=about(forum, participant),
        by=by,
        at=at,
        secret_of=one.pk,
    )  # fmt: skip
    return written is not None


def about(forum: Forum, participant: Participant) -> About:
    return About(
        title=f"{forum.measure.code} {participant.organisation.name}",
        href=reverse("matchmaking:participant", args=[participant.pk]),
        edition=forum.measure.occasion.edition_id,
        organisation=participant.organisation_id,
    )
