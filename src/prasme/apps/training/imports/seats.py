"""Lists of who takes which seat: names for seats that an enterprise holds, and new seats for the others."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.text import fold
from prasme.apps.enterprises.imports.enterprises import read_number
from prasme.apps.enterprises.imports.firms import Register
from prasme.apps.enterprises.models import Employment, Organisation, Person
from prasme.apps.enterprises.queries import enterprises_to_staff
from prasme.apps.imports.cells import Case, Line
from prasme.apps.imports.kinds import Made, Name, NotWritten, Outcome, Remark, Verdict
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.occasions.queries.line import free_for
from prasme.apps.training.actions.importing import REFUSED, NewSeat, import_seats, take_back_seats
from prasme.apps.training.imports.people import key_of
from prasme.apps.training.imports.sessions import code_of
from prasme.apps.training.imports.texts import SEAT_STAYS
from prasme.apps.training.models import Application, ApplicationState, Run, RunState
from prasme.apps.training.queries import runs_visible_to


def runs_open_to(user: User | None) -> QuerySet[Run]:
    """Those to come; whoever keeps seats of own people reaches all of them, and is held to the own enterprise."""
    found = Run.objects.filter(occasion__locked_at=None, occasion__is_cancelled=False)
    found = found.exclude(state__in=(RunState.COMPLETED, RunState.CANCELLED))
    if user is not None and not may(user, Permission.SEAT_HOLD):
        found = found.filter(pk__in=runs_visible_to(user, Permission.APPLICATION_DECIDE).values("pk"))
    return found.select_related("occasion__venue", "occasion__edition")


class People:
    """Who works in the firms of a file, by name and by address."""

    def __init__(self, firms: Sequence[Organisation], on: date) -> None:
        working = Employment.objects.filter(
            Q(ended_on=None) | Q(ended_on__gte=on), enterprise__in=firms, started_on__lte=on
        ).select_related("person__identity")
        self.of_firm: dict[int, dict[str, Person]] = defaultdict(dict)
        self.by_name: dict[tuple[int, str], set[str]] = defaultdict(set)
        for one in working:
            key = str(one.person_id)
            self.of_firm[one.enterprise_id][key] = one.person
            self.by_name[one.enterprise_id, key_of(str(one.person))].add(key)
            if mail := one.person.identity.email.lower():
                self.by_name[one.enterprise_id, mail].add(key)

    def find(self, firm: int, name: str, mails: Sequence[str], chosen: str) -> Person | None:
        if chosen in self.of_firm[firm]:
            return self.of_firm[firm][chosen]
        for said in (*mails, key_of(name)):
            if len(found := self.by_name.get((firm, said), ())) == 1:
                return self.of_firm[firm][next(iter(found))]
        return None


class Rows:
    """The rows of a file with the records that they mean."""

    def __init__(self, case: Case) -> None:
        self.case, self.lines = case, list(case.lines())
        runs = runs_open_to(case.user).filter(starts_on__gt=case.on)
        groups = {code_of(line.text("group", 60)) for line in self.lines if line.has("group")}
        self.runs = {fold(run.code): run for run in runs.filter(code__in={*groups, *(g.upper() for g in groups)})}
        self.usual: Run | None = case.options.get("run") or None
        self.numbers = [read_number(line, str(case.options["country"]), is_required=False) for line in self.lines]
        names = [line.text("enterprise") for line in self.lines]
        self.register = Register(country=str(case.options["country"]), numbers=self.numbers, names=names)
        self.own = list(enterprises_to_staff(case.user)[:2]) if case.user else []
        self.allowed = self._allowed()
        firms = [
            firm for line, number in zip(self.lines, self.numbers, strict=True) if (firm := self.firm(line, number))
        ]
        self.people = People(firms, case.on)
        self.approved = set(
            Application.objects.filter(enterprise__in=firms, state=ApplicationState.APPROVED).values_list(
                "enterprise_id", "edition_id"
            )
        )
        self.unknown: dict[tuple[int, str], list[int]] = defaultdict(list)
        held = Seat.objects.filter(holder__in=firms).exclude(state=SeatState.WITHDRAWN)
        self.sitting = set(held.filter(person__isnull=False).values_list("occasion_id", "person_id"))
        self.unnamed: dict[tuple[int, int | None], list[Seat]] = defaultdict(list)
        for seat in held.filter(person=None, state=SeatState.RESERVED).order_by("requested_at", "pk"):
            self.unnamed[seat.occasion_id, seat.holder_id].append(seat)
        self.new: Counter[int] = Counter()  # by occasion
        self.free: dict[tuple[int, int], int] = {}  # by occasion and firm

    def _allowed(self) -> set[int] | None:
        if self.case.user is None or may(self.case.user, Permission.APPLICATION_DECIDE):
            return None
        return set(enterprises_to_staff(self.case.user).values_list("pk", flat=True))

    def firm(self, line: Line, number: str) -> Organisation | None:
        if number:
            return self.register.by_number.get(number)
        if name := line.text("enterprise"):
            return self.register.named(name)
        return self.own[0] if self.allowed is not None and len(self.own) == 1 else None

    def run(self, line: Line) -> Run | None:
        group = line.text("group", 60)
        found = self.runs.get(fold(code_of(group))) if group else self.usual
        if found is None:
            line.note("error", "group_unknown" if group else "group_missing", "group")
        return found

    def read(self, line: Line, number: str) -> "NewSeat | None":
        run, firm = self.run(line), self.firm(line, number)
        named = bool(number or line.text("enterprise"))
        field = "registration_number" if number else "enterprise"
        if firm is None:
            line.note("error", "firm_unknown" if named else "firm_missing", field)
        elif self.allowed is not None and firm.pk not in self.allowed:
            line.note("error", "firm_of_others", field)
        elif run and (firm.pk, run.occasion.edition_id) not in self.approved:
            line.note("error", "not_approved", field, edition=str(run.occasion.edition))
        if run is None or firm is None:
            return None
        name, mails = self._name(line), line.mails("email")
        person = None
        if name or mails:
            person = self.people.find(firm.pk, name, mails, self.case.chosen("name", name))
            if person is None:
                self.unknown[firm.pk, name or mails[0]].append(line.number)
                line.note("error", "not_employed", "name" if name else "email")
        return NewSeat(run=run, firm=firm, person=person)

    def _name(self, line: Line) -> str:
        return line.text("name", 170) or " ".join(filter(None, [line.text("given", 80), line.text("family", 80)]))


def judge(case: Case) -> list[Verdict]:
    rows, verdicts = Rows(case), []
    first: dict[tuple[int, Any], int] = {}
    for line, number in zip(rows.lines, rows.numbers, strict=True):
        plan = rows.read(line, number)
        verdict = Verdict(line.number, plan=plan)
        if any(level == "error" for level, *_rest in line.notes):
            verdict.outcome = Outcome.ERROR
        elif plan is not None:
            _decide(verdict, line, plan, rows, first)
        verdict.remarks = [Remark(*note) for note in line.notes]
        verdicts.append(verdict)
    return verdicts


def _decide(verdict: Verdict, line: Line, plan: NewSeat, rows: Rows, first: dict[tuple[int, Any], int]) -> None:
    occasion, key = plan.run.occasion_id, plan.person.pk if plan.person else None
    if key and (occasion, key) in rows.sitting:
        verdict.outcome = Outcome.SKIP
        line.note("told", "sits_already", "name")
    elif key and (row := first.setdefault((occasion, key), line.number)) != line.number:
        verdict.outcome, verdict.same_as = Outcome.SKIP, row
        line.note("told", "same_row", "", row=row)
    elif key and (held := rows.unnamed[occasion, plan.firm.pk]):
        plan.seat = held.pop(0)
        verdict.outcome, verdict.record = Outcome.UPDATE, str(plan.seat.pk)
        line.note("told", "named_on_held")
    else:
        rows.new[occasion] += 1
        both = occasion, plan.firm.pk
        if both not in rows.free:
            of = plan.run.occasion
            rows.free[both] = free_for(of, plan.firm.pk, of.capacity, on=rows.case.on)
        if rows.new[occasion] > rows.free[both]:
            line.note("warning", "waits")


def write(case: Case, verdicts: Sequence[Verdict]) -> list[Made]:
    plans = [one for one in verdicts if one.outcome in (Outcome.CREATE, Outcome.UPDATE)]
    assert case.at is not None  # told by the import that writes
    try:
        seats = import_seats(plans=[one.plan for one in plans], by=case.user, at=case.at)
    except REFUSED as refusal:
        raise NotWritten(str(refusal)) from refusal
    return [
        Made(
            row=one.number, what="seat", key=str(seat.pk), is_new=one.outcome == Outcome.CREATE,
            after={"version": seat.version},
        )
        for one, seat in zip(plans, seats, strict=True)
    ]  # fmt: skip


def take_back(made: Sequence[Made], by: User | None, at: datetime) -> dict[str, str]:
    """New seats that nothing has become of since are given back with their money; a name stays, and is replaced."""
    new = {int(one.key): int(one.after["version"]) for one in made if one.is_new}
    given_back = take_back_seats(versions=new, by=by, at=at)
    return {one.label: str(SEAT_STAYS) for one in made if int(one.key) not in given_back}


def names(case: Case, _verdicts: Sequence[Verdict]) -> list[Name]:
    rows = Rows(case)
    for line, number in zip(rows.lines, rows.numbers, strict=True):
        rows.read(line, number)
    return [
        Name(
            "name",
            name,
            tuple(of),
            sorted(((key, str(p)) for key, p in rows.people.of_firm[firm].items()), key=_by_name),
        )
        for (firm, name), of in rows.unknown.items()
    ]


def _by_name(choice: tuple[str, str]) -> str:
    return choice[1]


def summary(_case: Case, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    plans = [one.plan for one in verdicts if one.plan]
    return {
        "groups": sorted({plan.run.code for plan in plans}),
        "enterprises": len({plan.firm.pk for plan in plans}),
        "named": sum(plan.person is not None for plan in plans),
    }
