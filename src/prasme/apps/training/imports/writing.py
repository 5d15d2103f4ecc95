"""Groups written from a timetable through actions, and taken back."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Made, Outcome, Verdict
from prasme.apps.imports.using import changed, in_use, used
from prasme.apps.occasions.actions import PlannedPart, PlannedSession
from prasme.apps.occasions.models import Occasion, Part, Session
from prasme.apps.occasions.rules import hours_between
from prasme.apps.programmes.models import Mode
from prasme.apps.training.actions.importing import import_runs, remove_imported_runs
from prasme.apps.training.actions.runs import RunPlan
from prasme.apps.training.imports.sessions import Meeting
from prasme.apps.training.models import Run


def write(case: Case, verdicts: Sequence[Verdict]) -> list[Made]:
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        if verdict.outcome == Outcome.CREATE:
            groups.setdefault(verdict.plan.code, []).append(verdict)
    runs = import_runs(plans=[_plan(case, [v.plan for v in of]) for of in groups.values()], by=case.user)
    return [
        Made(row=of[0].number, what="run", key=str(run.pk), after={"run": 1, "occasion": 1, "sessions": len(of)})
        for run, of in zip(runs, groups.values(), strict=True)
    ]


def _plan(case: Case, meetings: Sequence[Meeting]) -> RunPlan:
    first, options = meetings[0], case.options
    rooms = [meeting.room.capacity for meeting in meetings if meeting.room]
    capacity = min([first.capacity or int(options["capacity"]), *rooms])
    assert first.course_record  # a row without one is an error, and never comes here
    assert first.venue
    return RunPlan(
        course=first.course_record, edition=options["edition"], provider=options["provider"], code=first.code,
        language=str(options["language"]), venue=first.venue, capacity=capacity,
        minimum=min(first.minimum or int(options["minimum"]), capacity), sessions=_sessions(meetings),
    )  # fmt: skip


def _sessions(meetings: Sequence[Meeting]) -> list[PlannedSession]:
    """Rows of one day in one room with one trainer are the half-days of one session."""

    def same_day(meeting: Meeting) -> Any:
        room, leader = meeting.room, meeting.leader
        day = meeting.starts_at.date() if meeting.starts_at else None
        return day, room.pk if room else 0, leader.pk if leader else 0, meeting.is_online

    found = []
    for _day, of in groupby(sorted(meetings, key=same_day), key=same_day):
        rows = sorted(of, key=lambda one: str(one.starts_at))
        parts = [
            PlannedPart(one.starts_at, one.ends_at, hours_between(one.starts_at, one.ends_at))
            for one in rows
            if one.starts_at and one.ends_at
        ]
        mode = Mode.ONLINE if rows[0].is_online else Mode.FACE_TO_FACE
        found.append(PlannedSession(mode, rows[0].room, rows[0].leader, parts))
    return found


def take_back(made: Sequence[Made], by: User | None, _at: datetime) -> dict[str, str]:
    """Take out the groups that nobody has used; returns why, by `what:key`, for the others."""
    runs = {str(run.pk): run for run in Run.objects.filter(pk__in=[one.key for one in made]).select_related("occasion")}
    occasions = {run.occasion_id: key for key, run in runs.items()}
    users = {str(key): name for key, name in used(Run, runs, ()).items()}
    users |= {occasions[key]: name for key, name in used(Occasion, occasions, ("sessions", "run")).items()}
    sessions = dict(Session.objects.filter(occasion__in=occasions).values_list("pk", "occasion_id"))
    users |= {occasions[sessions[key]]: name for key, name in used(Session, sessions, ("parts",)).items()}
    parts = dict(Part.objects.filter(session__in=sessions).values_list("pk", "session__occasion_id"))
    users |= {occasions[parts[key]]: name for key, name in used(Part, parts, ()).items()}
    stays: dict[str, str] = {}
    for one in made:
        run = runs.get(one.key)
        if one.key in users:
            stays[one.label] = in_use(users[one.key])
        elif run is None or (run.version, run.occasion.version) != (one.after["run"], one.after["occasion"]):
            stays[one.label] = changed()
    remove_imported_runs(runs=[run for key, run in runs.items() if f"run:{key}" not in stays], by=by)
    return stays
