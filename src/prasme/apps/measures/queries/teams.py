"""Teams of a hackathon: what each has handed in, what is late, what is missing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.measures.models import (
    Challenge,
    Checkpoint,
    Measure,
    MeasureState,
    Question,
    StatusReport,
    Team,
    TeamState,
)
from prasme.apps.measures.queries import measures_visible_to

AT_WORK = (TeamState.WORKING, TeamState.FINALIST)


@dataclass(frozen=True)
class Reported:
    """A checkpoint of one team. is_late: sent after the moment, or not sent and the moment is over."""

    checkpoint: Checkpoint
    report: StatusReport | None
    is_late: bool


def teams_of(measure: Measure) -> QuerySet[Team]:
    return with_all(Team.objects.filter(challenge__measure=measure)).order_by("challenge__pk", "name", "pk")


def with_all(teams: QuerySet[Team]) -> QuerySet[Team]:
    return teams.select_related(
        "challenge__measure__occasion__edition", "challenge__measure__occasion__venue", "challenge__organisation",
        "challenge__owner__person__identity", "challenge__owner__organisation", "organisation",
        "representative__person__identity", "representative__organisation", "letter", "cooperation",
    )  # fmt: skip


def challenges_of(measure: Measure) -> QuerySet[Challenge]:
    found = measure.challenges.select_related("organisation", "owner__person__identity")
    return found.prefetch_related("teams").order_by("pk")


def reported(team: Team, checkpoints: list[Checkpoint], *, at: datetime) -> list[Reported]:
    sent = {one.checkpoint_id: one for one in team.reports.all()}
    return [
        Reported(one, sent.get(one.pk), (sent[one.pk].sent_at if one.pk in sent else at) > one.due_at)
        for one in checkpoints
    ]


def missing_for_final(team: Team, *, at: datetime) -> list[str]:
    """What stands between a team and the final, each in a sentence."""
    missing = [] if team.letter_id else [_("The signed letter of intent is not here.")]
    due = team.challenge.measure.checkpoints.filter(due_at__lte=at)
    without = due.exclude(reports__team=team).order_by("due_at")
    return missing + [_("The report of the checkpoint “%s” is not here.") % one.title for one in without]


# ---------------------------------------------------------------- what is left to do


def questions_late(user: User, *, at: datetime) -> QuerySet[Question]:
    """Asked and not answered in time, of measures that go on."""
    visible = measures_visible_to(user, Permission.MEASURE_RUN).filter(state=MeasureState.ANNOUNCED)
    found = Question.objects.filter(
        answered_at=None, due_at__lt=at, team__challenge__measure__in=visible, team__state__in=AT_WORK
    )
    return found.order_by("due_at", "pk")


def reports_late(user: User, *, at: datetime) -> QuerySet[Any, Any]:
    """Checkpoints that are over with teams at work that have not reported; a row for each such team, as `team`."""
    visible = measures_visible_to(user, Permission.MEASURE_RUN).filter(state=MeasureState.ANNOUNCED)
    at_work = Q(measure__challenges__teams__state__in=AT_WORK)
    rows = Checkpoint.objects.filter(at_work, due_at__lt=at, measure__in=visible).annotate(
        team=F("measure__challenges__teams"), team_name=F("measure__challenges__teams__name")
    )
    sent = StatusReport.objects.filter(checkpoint=OuterRef("pk"), team=OuterRef("team"))
    return rows.filter(~Exists(sent)).order_by("due_at", "pk", "team")
