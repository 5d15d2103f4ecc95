"""Timetables: each row a session of a group; the rows of one group become a run."""

from collections.abc import Sequence
from typing import Any

from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Name, Outcome, Remark, Verdict
from prasme.apps.occasions.models import Session
from prasme.apps.training.imports.names import Names
from prasme.apps.training.imports.sessions import Meeting, read_meeting
from prasme.apps.training.models import Run


def judge(case: Case) -> list[Verdict]:
    names = Names(case)
    meetings = [read_meeting(line, names) for line in case.lines()]
    taken = Taken(case, meetings)
    standing: list[Meeting] = []
    verdicts = []
    for meeting in meetings:
        verdict = Verdict(meeting.line.number, plan=meeting)
        if not _has_error(meeting):
            _against_rows(verdict, meeting, standing)
        if verdict.same_as is None and not _has_error(meeting):
            taken.check(verdict, meeting)
        if _has_error(meeting):
            verdict.outcome = Outcome.ERROR
        elif verdict.outcome == Outcome.CREATE:
            standing.append(meeting)
        verdict.remarks = [Remark(*note) for note in meeting.line.notes]
        verdicts.append(verdict)
    return verdicts


def _has_error(meeting: Meeting) -> bool:
    return any(level == "error" for level, *_rest in meeting.line.notes)


def _against_rows(verdict: Verdict, meeting: Meeting, standing: Sequence[Meeting]) -> None:
    """Earlier rows that stand: the same once more, another course for the group, or at the same time."""
    for other in standing:
        same_group = other.code == meeting.code
        if same_group and (meeting.starts_at, meeting.ends_at, meeting.room_key, meeting.trainers) == (
            other.starts_at, other.ends_at, other.room_key, other.trainers,
        ):  # fmt: skip
            verdict.outcome, verdict.same_as = Outcome.SKIP, other.line.number
            meeting.line.note("told", "same_row", row=other.line.number)
            return
        if same_group and meeting.course_record != other.course_record:
            meeting.line.note("error", "group_differs", "course", row=other.line.number)
        if not meeting.overlaps(other):
            continue
        if meeting.room_key is not None and meeting.room_key == other.room_key:
            meeting.line.note("error", "room_of_row", "room", row=other.line.number)
        if set(meeting.trainers) & set(other.trainers):
            meeting.line.note("error", "trainer_of_row", "trainer", row=other.line.number)
        if same_group:
            meeting.line.note("error", "group_of_row", "group", row=other.line.number)


class Taken:
    """What stands in the calendar already: groups by code, rooms and trainers at the times of the file."""

    def __init__(self, case: Case, meetings: Sequence[Meeting]) -> None:
        self.edition = case.options.get("edition")
        codes = {one.code for one in meetings} if self.edition else set()
        self.runs = {run.code: run for run in Run.objects.filter(code__in=codes)}
        self.known = set(
            Session.objects.filter(occasion__run__in=self.runs.values()).values_list("occasion__run__code", "starts_at")
        )
        self.sessions: list[Any] = []
        starts = [one.starts_at for one in meetings if one.starts_at]
        if starts and self.edition:
            ends = [one.ends_at for one in meetings if one.ends_at]
            others = Session.objects.filter(is_cancelled=False, starts_at__lt=max(ends), ends_at__gt=min(starts))
            self.sessions = list(others.values_list("room_id", "leader_id", "starts_at", "ends_at", "occasion__title"))

    def check(self, verdict: Verdict, meeting: Meeting) -> None:
        run = self.runs.get(meeting.code)
        if run and (run.code, meeting.starts_at) in self.known:
            verdict.outcome, verdict.record = Outcome.SKIP, str(run.pk)
            meeting.line.note("told", "same_record")
            return
        if run:
            meeting.line.note("error", "code_taken", "group")
        if not (meeting.starts_at and meeting.ends_at):
            return
        if self.edition and not self.edition.starts_on <= meeting.starts_at.date() <= self.edition.ends_on:
            meeting.line.note("error", "outside", "day")
        for room, leader, starts_at, ends_at, title in self.sessions:
            if meeting.starts_at < ends_at and starts_at < meeting.ends_at:
                if meeting.room and meeting.room.pk == room:
                    meeting.line.note("error", "room_taken", "room", other=title)
                if meeting.leader and meeting.leader.pk == leader:
                    meeting.line.note("error", "trainer_taken", "trainer", other=title)


def names(case: Case, _verdicts: Sequence[Verdict]) -> list[Name]:
    known = Names(case)
    for line in case.lines():
        read_meeting(line, known)
    return known.asked()


def summary(_case: Case, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    def rows(*codes: str) -> list[int]:
        return [one.number for one in verdicts if any(remark.code in codes for remark in one.remarks)]

    def pairs(code: str) -> list[list[int]]:
        found = [(int(r.said["row"]), one.number) for one in verdicts for r in one.remarks if r.code == code]
        return [list(pair) for pair in found]

    return {
        "groups": len({one.plan.code for one in verdicts if one.outcome == Outcome.CREATE}),
        "room_conflict": pairs("room_of_row"),
        "trainer_conflict": pairs("trainer_of_row"),
        "group_conflict": pairs("group_of_row"),
        "taken_in_calendar": rows("room_taken", "trainer_taken"),
        "nonexistent_local_time": rows("skipped_time"),
        "ambiguous_local_time": rows("time_twice"),
        "end_before_start": rows("end_first"),
    }
