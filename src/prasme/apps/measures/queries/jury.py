"""Who may score whom, and the ranking: counted from the points as they stand."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from prasme.apps.measures import rules
from prasme.apps.measures.models import Contributor, Measure, Part, Score, Team, TeamState
from prasme.apps.measures.queries.teams import teams_of


def jurors_of(measure: Measure) -> list[Contributor]:
    found = measure.contributors.filter(part=Part.JUROR).select_related("person__identity", "organisation")
    return list(found.prefetch_related("ties__organisation").order_by("pk"))


def tie_between(juror: Contributor, team: Team) -> str:
    """Why the juror may not score the team; empty when nothing ties them."""
    firms = {team.organisation_id: team.organisation.name, team.challenge.organisation_id: ""}
    firms[team.challenge.organisation_id] = team.challenge.organisation.name
    if juror.organisation_id in firms:
        return _("you come from %s.") % firms[juror.organisation_id]
    for tie in juror.ties.all():
        if tie.organisation_id in firms:
            return _("you said what ties you to %(firm)s: %(why)s.") % {
                "firm": firms[tie.organisation_id], "why": tie.why,
            }  # fmt: skip
    mine = Contributor.objects.filter(measure=juror.measure_id, person=juror.person_id, part=Part.MENTOR)
    if mine.filter(mentorings__team=team).exists():
        return _("you are its mentor.")
    return ""


@dataclass(frozen=True)
class Ranked:
    team: Team
    place: rules.Place


def ranking_of(measure: Measure) -> list[Ranked]:
    """Teams of the final by their score. Points of a juror whom something ties by now do not count."""
    teams = {team.pk: team for team in teams_of(measure).filter(state=TeamState.FINALIST)}
    weights = dict(measure.criteria.values_list("pk", "weight"))
    tied = {(juror.pk, team.pk) for juror in jurors_of(measure) for team in teams.values() if tie_between(juror, team)}
    rows = Score.objects.filter(team__in=teams).values_list("juror", "team", "criterion", "points")
    given = [
        rules.Given(juror=juror, team=team, criterion=criterion, points=points)
        for juror, team, criterion, points in rows
        if (juror, team) not in tied
    ]
    return [Ranked(teams[place.team], place) for place in rules.ranking(teams, weights, given)]
