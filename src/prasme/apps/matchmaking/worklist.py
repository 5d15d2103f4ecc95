"""What waits for who runs matchmaking days: registrations, drafts that nobody released, meetings not marked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.matchmaking.models import MeetingState, ParticipantState
from prasme.apps.matchmaking.queries.forums import forums_visible_to
from prasme.apps.occasions.models import SeatState
from prasme.apps.worklist.kinds import Item, Kind

Rows = QuerySet[Any, Any]
Row = Mapping[str, Any]


def _to_admit(user: User, at: datetime) -> Rows:
    """Registrations that have a seat; who is on the waiting list waits for that first."""
    waits = Q(
        participants__state=ParticipantState.REGISTERED,
        participants__representatives__seat__state=SeatState.CONFIRMED,
    )
    found = forums_visible_to(user, Permission.MEASURE_RUN).annotate(
        waiting=Count("participants", filter=waits, distinct=True), first_at=Min("rounds__starts_at"),
        of=F("measure__occasion__title"),
    )  # fmt: skip
    return (
        found.filter(waiting__gt=0, first_at__gt=at)
        .order_by("first_at", "pk")
        .values("pk", "waiting", "of", "first_at")
    )


def _admit(row: Row) -> Item:
    n = row["waiting"]
    return Item(
        title=ngettext("Admit a participant: %(of)s", "Admit %(n)d participants: %(of)s", n)
        % {"n": n, "of": row["of"]},
        due=row["first_at"],
        count=n,
        href=reverse("matchmaking:participants", args=[row["pk"]]) + "?state=registered",
    )


def _unmarked(user: User, at: datetime) -> Rows:
    over = Q(meetings__state=MeetingState.SCHEDULED, meetings__round__ends_at__lte=at)
    found = forums_visible_to(user, Permission.MEASURE_RUN).annotate(
        open=Count("meetings", filter=over), first=Min("meetings__round__number", filter=over),
        of=F("measure__occasion__title"), on=F("measure__starts_on"),
    )  # fmt: skip
    return found.filter(open__gt=0).order_by("on", "pk").values("pk", "open", "first", "of", "on")


def _mark(row: Row) -> Item:
    n = row["open"]
    return Item(
        title=ngettext("Was the meeting held? %(of)s", "Were %(n)d meetings held? %(of)s", n)
        % {"n": n, "of": row["of"]},
        detail=_("Accepted is not held: mark each round."),
        due=row["on"],
        count=n,
        href=reverse("matchmaking:mark-round", args=[row["pk"], row["first"]]),
    )


KINDS = [
    Kind(
        key="matchmaking-to-admit", name=gettext_lazy("Registrations for matchmaking days"),
        needs=(Permission.MEASURE_RUN,), rows=_to_admit, item=_admit,
    ),
    Kind(
        key="matchmaking-not-marked", name=gettext_lazy("Meetings not marked"),
        needs=(Permission.MEASURE_RUN,), rows=_unmarked, item=_mark,
    ),
]  # fmt: skip
