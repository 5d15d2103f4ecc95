"""Everybody whom a version of the timetable touches gets the own agenda."""

from collections.abc import Collection
from datetime import datetime

from prasme.apps.accounts.models import User
from prasme.apps.matchmaking.actions.telling import tell
from prasme.apps.matchmaking.models import Participant, Release
from prasme.apps.matchmaking.queries import agendas


def tell_agendas(release: Release, touched: Collection[int], *, by: User | None, at: datetime) -> int:
    """Returns how many letters were written."""
    people = Participant.objects.filter(pk__in=touched).select_related(
        "organisation", "forum__measure__occasion__venue"
    )
    zone = release.forum.measure.occasion.venue.time_zone
    return sum(
        tell(
            "matchmaking-agenda", [one], str(release.pk), by=by, at=at, zone=zone, number=release.number,
            meetings=agendas.lines_for_letter(one),
        )
        for one in people.order_by("pk")
    )  # fmt: skip
