"""What stands on the own page of somebody who takes a part."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from prasme.apps.measures.models import Challenge, Contributor, Part, Score, Team, TeamState
from prasme.apps.measures.queries.jury import tie_between
from prasme.apps.measures.queries.teams import reported, with_all


def contributor(key: int) -> Contributor | None:
    found = Contributor.objects.filter(pk=key).select_related(
        "measure__occasion__venue", "measure__occasion__organiser", "measure__occasion__edition__programme__owner",
        "person__identity", "organisation",
    )  # fmt: skip
    return found.prefetch_related("measure__texts", "ties__organisation").first()


def teams_with_all() -> QuerySet[Team]:
    return with_all(Team.objects.all()).prefetch_related("reports", "questions")


def page_of(found: Contributor, *, at: datetime) -> dict[str, Any]:
    """By the part; nothing of anybody else's."""
    if found.part == Part.OWNER:
        challenge = Challenge.objects.filter(owner=found).first()
        teams = teams_with_all().filter(challenge=challenge).exclude(state=TeamState.APPLIED) if challenge else []
        return {"challenge": challenge, "teams": list(teams)}
    if found.part == Part.REPRESENTATIVE:
        team = teams_with_all().filter(representative=found).first()
        return {"team": team, "checkpoints": _owed(team, at), "questions": _asked(team)} if team else {}
    if found.part == Part.MENTOR:
        teams = teams_with_all().filter(mentorings__mentor=found).order_by("name")
        return {"teams": list(teams)}
    if found.part == Part.JUROR:
        return {"to_score": _to_score(found)}
    return {}


def _owed(team: Team, at: datetime) -> list[Any]:
    return reported(team, list(team.challenge.measure.checkpoints.order_by("due_at")), at=at)


def _asked(team: Team) -> list[Any]:
    return sorted(team.questions.all(), key=lambda one: (one.answered_at is not None, one.due_at))


def _to_score(juror: Contributor) -> list[dict[str, Any]]:
    final = teams_with_all().filter(challenge__measure=juror.measure, state=TeamState.FINALIST).order_by("name", "pk")
    scored = set(Score.objects.filter(juror=juror).values_list("team", flat=True))
    return [{"team": team, "why": tie_between(juror, team), "is_scored": team.pk in scored} for team in final]
