"""Groups from a timetable that was imported; and taking them out again."""

from collections.abc import Collection, Sequence

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.occasions.models import Occasion
from prasme.apps.training.actions.runs import RunPlan, new_runs
from prasme.apps.training.models import Run, RunState


@action
def import_runs(*, plans: Sequence[RunPlan], by: User | None) -> list[Run]:
    """Announce many groups with their sessions; all or none. Raises what publishing one raises."""
    return new_runs(plans=plans, state=RunState.PLANNED, by=by)


@action
def remove_imported_runs(*, runs: Collection[Run], by: User | None) -> None:
    """Take out groups that an import made and nobody has used since, with their sessions."""
    occasions = [run.occasion_id for run in runs]
    Run.objects.filter(pk__in=[run.pk for run in runs]).delete()
    Occasion.objects.filter(pk__in=occasions).delete()
