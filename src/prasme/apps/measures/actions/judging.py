"""The jury: what it looks at, what ties a juror, and the points."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures.models import Contributor, Criterion, Measure, Score, Team, TeamState, Tie
from prasme.apps.measures.queries import jury


class Conflict(Exception):
    """The juror has a tie to the team's organisation or the challenge's owner."""

    def __init__(self, why: str) -> None:
        super().__init__(_("You give no points to this team: %s") % why)


class NotInTheFinal(Exception):
    """Only teams of the final are scored."""

    def __str__(self) -> str:
        return _("This team is not in the final.")


class PointsGiven(Exception):
    """The criteria stand as soon as somebody has given points."""

    def __str__(self) -> str:
        return _("Points are given by these criteria already; they stay as they are.")


@action
def set_criteria(*, measure: Measure, criteria: Sequence[tuple[str, int]], by: User | None) -> None:
    """Title and weight of each; the old ones go. Raises PointsGiven."""
    if Score.objects.filter(criterion__measure=measure).exists():
        raise PointsGiven
    measure.criteria.all().delete()
    Criterion.objects.bulk_create(
        [Criterion(measure=measure, title=title, weight=weight) for title, weight in criteria]
    )


@action
def declare_tie(*, juror: Contributor, organisation: Organisation, why: str, by: User | None = None) -> Tie:
    """From now on the juror gives this firm's teams and challenges no points; points given before are taken out."""
    tie, _new = Tie.objects.get_or_create(juror=juror, organisation=organisation, defaults={"why": why})
    of_firm = Score.objects.filter(juror=juror, team__organisation=organisation)
    of_owner = Score.objects.filter(juror=juror, team__challenge__organisation=organisation)
    (of_firm | of_owner).delete()
    return tie


@action
def give_points(
    *, juror: Contributor, team: Team, points: Mapping[int, int], at: datetime, by: User | None = None
) -> None:
    """Points for every criterion, by its key; given again, they take the place of the old. Raises Conflict,
    NotInTheFinal."""
    if team.state != TeamState.FINALIST:
        raise NotInTheFinal
    if why := jury.tie_between(juror, team):
        raise Conflict(why)
    for criterion in team.challenge.measure.criteria.all():
        Score.objects.update_or_create(
            juror=juror, team=team, criterion=criterion, defaults={"points": points[criterion.pk], "at": at}
        )
