"""What waits for whoever holds measures: answers and reports of teams that are late, challenges to choose, actions."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Min, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.measures.models import ActionPoint, Challenge, ChallengeState, MeasureState
from prasme.apps.measures.queries import measures_visible_to
from prasme.apps.measures.queries.teams import questions_late, reports_late
from prasme.apps.worklist.kinds import Item, Kind

Rows = QuerySet[Any, Any]
Row = Mapping[str, Any]
RUNS = (Permission.MEASURE_RUN,)


def _questions(user: User, at: datetime) -> Rows:
    return questions_late(user, at=at).values("pk", "due_at", "team", name=F("team__name"), asked=F("text"))


def _question(row: Row) -> Item:
    return Item(
        title=_("No answer from the team: %s") % row["name"],
        detail=row["asked"][:120],
        due=row["due_at"],
        href=reverse("measures:team", args=[row["team"]]) + "#questions",
    )


def _reports(user: User, at: datetime) -> Rows:
    return reports_late(user, at=at).values("pk", "due_at", "team", "team_name", "title")


def _report(row: Row) -> Item:
    return Item(
        title=_("No report from the team: %s") % row["team_name"],
        detail=row["title"],
        due=row["due_at"],
        href=reverse("measures:team", args=[row["team"]]),
    )


def _challenges(user: User, _at: datetime) -> Rows:
    visible = measures_visible_to(user, Permission.MEASURE_RUN).filter(state=MeasureState.ANNOUNCED)
    waiting: Rows = Challenge.objects.filter(measure__in=visible, state=ChallengeState.SENT)
    groups = waiting.values("measure").annotate(
        n=Count("pk"), code=F("measure__code"), title=F("measure__occasion__title"), due=Min("measure__starts_on")
    )
    return groups.order_by("due", "measure")


def _challenge(row: Row) -> Item:
    text = ngettext("Choose or archive %(n)d challenge: %(of)s", "Choose or archive %(n)d challenges: %(of)s", row["n"])
    return Item(
        title=text % {"n": row["n"], "of": row["title"]},
        detail=row["code"],
        due=row["due"],
        count=row["n"],
        href=reverse("measures:challenges", args=[row["code"]]),
    )


def _actions(user: User, at: datetime) -> Rows:
    visible = measures_visible_to(user, Permission.MEASURE_RUN)
    late: Rows = ActionPoint.objects.filter(note__measure__in=visible, done_on=None, due_on__lt=at.date())
    return late.order_by("due_on", "pk").values(
        "pk", "text", "owner", "due_on", code=F("note__measure__code"), note_key=F("note")
    )


def _action(row: Row) -> Item:
    return Item(
        title=_("Ask whether it is done: %s") % row["text"],
        detail=f"{row['owner']}, {row['code']}",
        due=row["due_on"],
        href=reverse("measures:note", args=[row["note_key"]]),
    )


KINDS = [
    Kind(
        key="team-questions", name=gettext_lazy("Teams that do not answer"), needs=RUNS, rows=_questions, item=_question
    ),
    Kind(key="team-reports", name=gettext_lazy("Teams that do not report"), needs=RUNS, rows=_reports, item=_report),
    Kind(key="challenges", name=gettext_lazy("Challenges to choose"), needs=RUNS, rows=_challenges, item=_challenge),
    Kind(key="actions", name=gettext_lazy("Actions of measures that are due"), needs=RUNS, rows=_actions, item=_action),
]
