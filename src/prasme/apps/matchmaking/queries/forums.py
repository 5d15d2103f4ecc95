"""Matchmaking days that somebody may see, and how far each is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.cooperation.models import Cooperation
from prasme.apps.cooperation.models import Kind as CooperationKind
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.models import Forum, Meeting, MeetingState, Participant, ParticipantState, Release, Round
from prasme.apps.measures.models import Measure, MeasureKind


def forums_visible_to(user: User, permission: Permission = Permission.MEASURE_VIEW) -> QuerySet[Forum]:
    over = reach(user, permission).over(
        edition="measure__occasion__edition_id", organisation="measure__occasion__organiser_id"
    )
    return Forum.objects.filter(over).select_related("measure__occasion__venue", "measure__occasion__edition")


def with_all() -> QuerySet[Forum]:
    return Forum.objects.select_related("measure__occasion__venue", "measure__occasion__edition")


def measures_without_forum(user: User) -> QuerySet[Measure]:
    over = reach(user, Permission.MEASURE_RUN).over(
        edition="occasion__edition_id", organisation="occasion__organiser_id"
    )
    found = Measure.objects.filter(over, kind=MeasureKind.MATCHMAKING, forum=None, occasion__is_cancelled=False)
    return found.select_related("occasion__venue").order_by("-starts_on", "pk")


def _count(rows: QuerySet, by: str) -> Coalesce:
    counted = rows.order_by().values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def forum_rows(forums: QuerySet[Forum]) -> QuerySet[Forum]:
    """With the numbers of the list, each counted for itself."""
    people = Participant.objects.filter(forum=OuterRef("pk"), state=ParticipantState.ADMITTED)
    meetings = Meeting.objects.filter(forum=OuterRef("pk"))
    agreed = Cooperation.objects.filter(occasion=OuterRef("measure__occasion"), kind=CooperationKind.AGREEMENT)
    return forums.annotate(
        title=F("measure__occasion__title"),
        held_on=F("measure__starts_on"),
        venue_name=F("measure__occasion__venue__name"),
        participant_count=_count(people, "forum"),
        wish_count=_count(meetings, "forum"),
        held_count=_count(meetings.filter(state=MeetingState.HELD), "forum"),
        agreement_count=_count(agreed, "occasion"),
    )


def agreements_on(forum: Forum) -> int:
    """Signed on the spot: counted from records, for the screen and the page."""
    return Cooperation.objects.filter(occasion=forum.measure.occasion_id, kind=CooperationKind.AGREEMENT).count()


def rounds_of(forum: Forum) -> list[Round]:
    return list(Round.objects.filter(forum=forum).order_by("number"))


def is_over(forum: Forum, *, at: datetime) -> bool:
    """Whether the last gong has sounded."""
    rounds = Round.objects.filter(forum=forum)
    return rounds.exists() and not rounds.filter(ends_at__gt=at).exists()


def last_release(forum: Forum) -> Release | None:
    return Release.objects.filter(forum=forum).select_related("draft").order_by("-number").first()


@dataclass(frozen=True)
class Overview:
    """The numbers of a day, as its page shows them."""

    by_side: list[dict[str, Any]]
    by_state: dict[str, int]
    mutual: int
    rounds: int
    advised: tuple[int, int]
    agreements: int
    waiting: int  # who registered and is not admitted yet

    @property
    def to_place(self) -> int:
        return sum(self.by_state.get(state, 0) for state in rules.MAY_MEET)

    @property
    def asked(self) -> int:
        return sum(self.by_state.values())


def overview(forum: Forum) -> Overview:
    sides = forum.sides.order_by("number").annotate(
        admitted=Count("participants", filter=Q(participants__state=ParticipantState.ADMITTED)),
        registered=Count("participants", filter=Q(participants__state=ParticipantState.REGISTERED)),
    )
    by_side = list(sides.values("pk", "name", "admitted", "registered"))
    states = Meeting.objects.filter(forum=forum).order_by().values_list("state").annotate(n=Count("pk"))
    by_state = dict(states)
    rounds = forum.rounds.count()
    to_place = sum(by_state.get(state, 0) for state in (*rules.MAY_MEET, *rules.OVER))
    return Overview(
        by_side=by_side,
        by_state=by_state,
        mutual=Meeting.objects.filter(forum=forum, wish_of_one__isnull=False, wish_of_other__isnull=False).count(),
        rounds=rounds,
        advised=rules.tables_advised(to_place, rounds),
        agreements=agreements_on(forum),
        waiting=sum(side["registered"] for side in by_side),
    )
