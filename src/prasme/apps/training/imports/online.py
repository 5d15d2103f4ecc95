"""Logs of on-line rooms (who joined and left, or for how many minutes) and progress in self-paced courses."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from prasme.apps.imports.cells import Case, Line
from prasme.apps.imports.kinds import Made, Name, Outcome, Remark, Verdict
from prasme.apps.occasions import queries
from prasme.apps.occasions.models import Method, Part, Presence, Seat
from prasme.apps.occasions.rules import ONLINE_PERCENT, STRENGTH, stayed_minutes
from prasme.apps.programmes.models import Mode
from prasme.apps.training.actions.importing import import_marks
from prasme.apps.training.imports.marks import moment_in
from prasme.apps.training.imports.people import Roster, key_of, name_in
from prasme.engines import tabular
from prasme.engines.tabular import NoDay, NoTime

LEFT = frozenset({"left", "leave", "pameta", "izgaja", "atstaja", "напусна", "forlot", "verlassen", "quitte"})
Stay = tuple[datetime, datetime]


@dataclass
class Visitor:
    """Everything that the file says of one name."""

    name: str
    row: int
    events: list[tuple[datetime, bool]] = field(default_factory=list)  # when, whether the person left
    stays: list[Stay] = field(default_factory=list)
    minutes: int | None = None
    percent: int | None = None
    seat: Seat | None = None
    marks: dict[tuple[int, int], tuple[Presence, int | None]] = field(default_factory=dict)

    def all_stays(self, until: datetime) -> list[Stay]:
        """From joining to leaving; who never left stayed to the end."""
        stays, joined = list(self.stays), None
        for at, has_left in sorted(self.events):
            if has_left and joined:
                stays.append((joined, at))
                joined = None
            elif not has_left:
                joined = joined or at
        return [*stays, (joined, until)] if joined else stays

    def stayed(self, until: datetime) -> int:
        stays = self.all_stays(until)
        if self.minutes is not None or not stays:
            return self.minutes or 0
        return stayed_minutes(stays, min(one for one, _other in stays), max(other for _one, other in stays))


def read(case: Case) -> tuple[list[tuple[Line, Visitor]], list[Visitor]]:
    """Each line with its visitor, and the visitors, each once."""
    roster = Roster(case)
    visitors: dict[str, Visitor] = {}
    lines = []
    for line in case.lines():
        name, mails = name_in(line), line.mails("email")
        key = key_of(name) or (mails[0] if mails else str(line.number))
        visitor = visitors.setdefault(key, Visitor(name or key, line.number))
        if visitor.row == line.number and (name or mails):
            visitor.seat = roster.find(line, name or mails[0], mails)
        _read_times(line, visitor)
        lines.append((line, visitor))
    return lines, list(visitors.values())


def _read_times(line: Line, visitor: Visitor) -> None:
    if line.has("at") and (at := _moment(line, "at")):
        has_left = bool({*tabular.fold(line.text("action")).split()} & LEFT)
        visitor.events.append((at, has_left))
    if line.has("joined") and line.has("left"):
        joined, left = _moment(line, "joined"), _moment(line, "left")
        if joined and left and joined <= left:
            visitor.stays.append((joined, left))
        elif joined and left:
            line.note("error", "end_first", "left")
    if line.has("minutes") and isinstance(minutes := line.number_in("minutes"), Decimal):
        visitor.minutes = (visitor.minutes or 0) + int(minutes)
    if line.has("percent") and isinstance(percent := line.number_in("percent"), Decimal):
        share = percent * 100 if percent <= 1 and isinstance(line.raw("percent"), float) else percent
        visitor.percent = max(visitor.percent or 0, int(share))


def _moment(line: Line, name: str) -> datetime | None:
    try:
        return moment_in(line.raw(name), line.case.order)
    except (NoDay, NoTime):
        line.note("error", "no_moment", name)
        return None


def _days(visitors: Sequence[Visitor]) -> list[datetime]:
    return [at for one in visitors for at in (*(e[0] for e in one.events), *(m for s in one.stays for m in s))]


def judge(case: Case) -> list[Verdict]:
    lines, visitors = read(case)
    _mark(case, visitors)
    verdicts = []
    for line, visitor in lines:
        verdict = Verdict(line.number, plan=visitor)
        if any(level == "error" for level, *_rest in line.notes):
            verdict.outcome = Outcome.ERROR
        elif visitor.row != line.number:
            verdict.outcome = Outcome.SKIP
            line.note("told", "with_row", row=visitor.row)
        elif case.options.get("run") and not visitor.marks:
            verdict.outcome = Outcome.SKIP
            line.note("told", "nothing_new")
        verdict.remarks = [Remark(*note) for note in line.notes]
        verdicts.append(verdict)
    return verdicts


def _mark(case: Case, visitors: Sequence[Visitor]) -> None:
    """The half-days of the days in the log; of self-paced progress the half-days on which people work alone."""
    run = case.options.get("run")
    if not run:
        return
    zone = ZoneInfo(run.occasion.venue.time_zone)
    least = int(case.options.get("percent") or ONLINE_PERCENT)
    days = {at.date() for at in _days(visitors)}
    chosen = case.options.get("day")
    every = list(queries.parts_of(run.occasion))
    timed = [
        part for part in every if part.starts_at.astimezone(zone).date() in (days or ({chosen} if chosen else set()))
    ]
    alone = [part for part in every if part.session.mode == Mode.SELF_PACED]
    standing = queries.standing(run.occasion)
    for visitor in (one for one in visitors if one.seat):
        for part in alone if visitor.percent is not None and not timed else timed:
            minutes = _minutes_of(visitor, part, timed, zone)
            length = int((part.ends_at - part.starts_at).total_seconds() // 60)
            share = visitor.percent if minutes is None else minutes * 100 // max(length, 1)
            presence = Presence.PRESENT if (share or 0) >= least else Presence.ABSENT
            assert visitor.seat is not None
            key = (visitor.seat.pk, part.pk)
            mark = standing.get(key)
            is_weaker = mark is None or STRENGTH[mark.method] < STRENGTH[Method.ONLINE_LOG]
            if mark is None or (is_weaker and presence == Presence.PRESENT):
                visitor.marks[key] = (presence, minutes)


def _minutes_of(visitor: Visitor, part: Part, timed: Sequence[Part], zone: ZoneInfo) -> int | None:
    """Minutes within the half-day; of a sum without times the share that the half-day has of the day."""
    starts_at, ends_at = (moment.astimezone(zone).replace(tzinfo=None) for moment in (part.starts_at, part.ends_at))
    if stays := visitor.all_stays(ends_at):
        return stayed_minutes(stays, starts_at, ends_at)
    if visitor.minutes is None:
        return None
    whole = sum((one.ends_at - one.starts_at).total_seconds() for one in timed)
    return int(visitor.minutes * (part.ends_at - part.starts_at).total_seconds() / whole) if whole else None


def write(case: Case, verdicts: Sequence[Verdict]) -> list[Made]:
    visitors = [verdict.plan for verdict in verdicts if verdict.outcome == Outcome.CREATE]
    marks = {key: one for visitor in visitors for key, one in visitor.marks.items()}
    import_marks(
        run=case.options["run"], marks={key: presence for key, (presence, _minutes) in marks.items()}, late={},
        stayed={key: minutes for key, (_presence, minutes) in marks.items() if minutes is not None},
        method=Method.ONLINE_LOG, by=case.user, online_percent=int(case.options["percent"]),
    )  # fmt: skip
    return [
        Made(row=one.row, what="marks", key=str(one.seat.pk), after={"marks": len(one.marks)})
        for one in visitors
        if one.seat and one.marks
    ]


def names(case: Case, _verdicts: Sequence[Verdict]) -> list[Name]:
    roster = Roster(case)
    asked: set[str] = set()
    for line in case.lines():
        name, mails = name_in(line), line.mails("email")
        if (name or mails) and key_of(name or mails[0]) not in asked:
            asked.add(key_of(name or mails[0]))
            roster.find(line, name or mails[0], mails)
    return roster.asked()


def summary(_case: Case, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    visitors = list({id(verdict.plan): verdict.plan for verdict in verdicts}.values())
    moments = _days(visitors)
    until = max(moments, default=datetime.min)  # noqa: DTZ901 - local times of the log, compared with each other
    days = sorted({at.date().isoformat() for at in moments})
    return {
        "session_date": days[0] if len(days) == 1 else days or None,
        "minutes": {one.name: one.stayed(until) for one in visitors},
        "percent": {one.name: one.percent for one in visitors if one.percent is not None},
        "marks": sum(len(one.marks) for one in visitors),
    }
