"""Groups from a timetable that was imported; and taking them out again."""

from collections.abc import Collection, Mapping, Sequence

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.occasions.actions import Proof, mark_attendance, set_terms
from prasme.apps.occasions.actions.attendance import Key
from prasme.apps.occasions.models import Method, Occasion, Presence
from prasme.apps.occasions.queries import parts_of
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


@action
def import_marks(
    *, run: Run, marks: Mapping[Key, Presence], late: Mapping[Key, int], stayed: Mapping[Key, int], method: Method,
    by: User | None, online_percent: int | None = None,
) -> int:  # fmt: skip
    """Marks from a list or a log, each at the end of its half-day; all or none. Returns how many were written.

    online_percent: by what a log was judged, kept with the course. Raises what marking raises.
    """
    occasion = run.occasion
    if online_percent:
        set_terms(occasion=occasion, online_percent=online_percent, by=by)
    ends = {part.pk: part.ends_at for part in parts_of(occasion)}
    written = 0
    for part in sorted({part for _seat, part in marks}, key=lambda one: ends[one]):
        of_part = {key: presence for key, presence in marks.items() if key[1] == part}
        proof = Proof(late=late, stayed=stayed)
        written += mark_attendance(occasion=occasion, marks=of_part, method=method, by=by, at=ends[part], proof=proof)
    return written
