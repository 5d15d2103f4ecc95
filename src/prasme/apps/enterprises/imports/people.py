"""Lists of people: each row somebody, mostly with the firm where the person works."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.conf import settings

from prasme.apps.core.text import fold
from prasme.apps.enterprises import queries
from prasme.apps.enterprises.actions import NewPerson, national_id_hash
from prasme.apps.enterprises.imports.enterprises import read_number
from prasme.apps.enterprises.imports.firms import Register, plain_name
from prasme.apps.enterprises.models import Employment, Identity, Organisation
from prasme.apps.imports.cells import Case, Line
from prasme.apps.imports.kinds import Outcome, Remark, Verdict

OLDEST = 120  # years
FirmKey = tuple[str, str]  # number and plain name


@dataclass(eq=False)
class Somebody:
    """A row as it was understood, and who it turned out to be."""

    line: Line
    given: str
    family: str
    born_on: date | None
    firm: FirmKey
    firm_name: str
    number: str
    email: str
    phone: str
    occupation: str
    national_id: str
    since: date
    record: Organisation | None = None  # the firm, where the register has it
    known: Identity | None = None  # the person, likewise
    contacts: Mapping[str, str] | None = None
    is_employed: bool = False
    also: "Somebody | None" = None  # an earlier row with the same person in another firm

    @cached_property
    def folded(self) -> str:
        return fold(f"{self.given} {self.family} {self.given}")

    def new(self) -> NewPerson:
        language = self.line.case.language
        known = language if language in dict(settings.LANGUAGES) else "en" if language else settings.LETTER_LANGUAGE
        return NewPerson(
            given_name=self.given, family_name=self.family, email=self.email, phone=self.phone, language=known,
            national_id=self.national_id, occupation=self.occupation,
        )  # fmt: skip


def read_somebody(line: Line) -> Somebody:
    given, family = _names(line)
    born_on = line.day("born_on")
    if born_on and not line.case.on.year - OLDEST <= born_on.year <= line.case.on.year:
        line.note("error", "no_birthday", "born_on")
    since = line.day("started_on")
    if since and since > line.case.on:
        line.note("error", "ahead", "started_on")
    mails = line.mails("email")
    if len(mails) > 1:
        line.note("warning", "more_mails", "email")
    firm_name = line.text("enterprise")
    number = read_number(line, str(line.case.options["country"]), is_required=False)
    if not firm_name and not number and (line.has("enterprise") or line.has("registration_number")):
        line.note("warning", "no_firm", "enterprise" if line.has("enterprise") else "registration_number")
    return Somebody(
        line, given, family, born_on, (number, plain_name(firm_name) if not number else ""), firm_name, number,
        mails[0] if mails else "", line.phone("phone"), line.text("occupation", 100),
        "".join(filter(str.isalnum, line.text("national_id", 30))), since or line.case.on,
    )  # fmt: skip


def _names(line: Line) -> tuple[str, str]:
    for field, is_family_first in (("full_name", False), ("full_name_family_first", True)):
        if line.has(field) and not (line.has("given_name") and line.has("family_name")):
            return _split(line, field, is_family_first)
    return line.required("given_name", 80), line.required("family_name", 80)


def _split(line: Line, field: str, is_family_first: bool) -> tuple[str, str]:
    """Given and family name of one cell. Before a comma stands the family name."""
    text = line.required(field, 160)
    if not text:
        return "", ""
    first, comma, last = text.partition(",")
    parts = (first.split(), last.split()) if comma else (text.split()[:1], text.split()[1:])
    if not all(parts):
        line.note("error", "two_names", field)
        return "", ""
    if comma or is_family_first:
        return " ".join(parts[1]), " ".join(parts[0])
    *given, family = text.split()
    return " ".join(given), family


def judge(case: Case) -> list[Verdict]:
    people = [read_somebody(line) for line in case.lines()]
    _place(case, people)
    _recognise(people)
    verdicts, seen = [], Seen()
    for one in people:
        verdict = Verdict(one.line.number, plan=one)
        if not any(level == "error" for level, *_rest in one.line.notes):
            seen.compare(verdict, one)
            if verdict.same_as is None:
                _decide(verdict, one)
        verdict.remarks = [Remark(*note) for note in one.line.notes]
        if any(remark.level == "error" for remark in verdict.remarks):
            verdict.outcome = Outcome.ERROR
        verdicts.append(verdict)
    return verdicts


def _place(case: Case, people: Sequence[Somebody]) -> None:
    """Which firms are in the register, and which somebody may add people to."""
    register = Register(
        country=str(case.options["country"]), numbers=[one.number for one in people],
        names=[one.firm_name for one in people if not one.number],
    )  # fmt: skip
    allowed = None
    if case.user is not None and not queries.enterprises_to_edit(case.user).exists():
        allowed = set(queries.enterprises_to_staff(case.user).values_list("pk", flat=True))
    told: set[FirmKey] = set()
    for one in people:
        field = "registration_number" if one.number else "enterprise"
        one.record = register.by_number.get(one.number) if one.number else register.named(one.firm_name)
        if not one.number and len(register.by_name.get(plain_name(one.firm_name), ())) > 1:
            one.line.note("error", "firm_twice", field)
        elif allowed is not None and (not one.record or one.record.pk not in allowed):
            one.line.note("error", "firm_not_yours", field)
        elif not one.record and any(one.firm) and one.firm not in told:
            told.add(one.firm)
            one.line.note("told", "firm_new", field)
        if one.record and one.number and one.firm_name and plain_name(one.record.name) != plain_name(one.firm_name):
            one.line.note("warning", "number_of_other", field, name=one.record.name)


def _recognise(people: Sequence[Somebody]) -> None:
    """Who is there already: by the personal code, else by name and mail, else by name in the same firm."""
    hashes = {national_id_hash(one.national_id) for one in people} - {""}
    folded = sorted({one.folded for one in people})
    found = Identity.objects.filter(person__merged_into=None).select_related("person")
    by_hash = {identity.national_id_hash: identity for identity in found.filter(national_id_hash__in=hashes)}
    by_name: dict[str, list[Identity]] = defaultdict(list)
    for start in range(0, len(folded), 5000):
        for identity in found.filter(folded__in=folded[start : start + 5000]):
            by_name[identity.folded].append(identity)
    keys = {identity.person_id for group in (by_hash.values(), *by_name.values()) for identity in group}
    employed = set(
        Employment.objects.filter(person__in=keys, ended_on=None).values_list("person_id", "enterprise_id")
        if keys else ()
    )  # fmt: skip
    for one in people:
        _recognise_one(one, by_hash, by_name.get(one.folded, []), employed)


def _recognise_one(
    one: Somebody, by_hash: Mapping[str, Identity], same_name: Sequence[Identity], employed: set[tuple[Any, int]]
) -> None:
    answer = one.line.answers.get("same", "")
    one.known = by_hash.get(national_id_hash(one.national_id)) if one.national_id else None
    if not one.known and answer != "new":
        here = one.record.pk if one.record else None
        certain = [
            identity for identity in same_name
            if (one.email and identity.email == one.email)
            or ((identity.person_id, here) in employed and not _contradicts(one, identity))
        ]  # fmt: skip
        if len(certain) == 1:
            one.known = certain[0]
        elif same_name and answer == "same":
            one.known = certain[0] if certain else same_name[0]
        elif same_name:
            one.line.note("suspected", "like_record", _name_field(one.line))
    if one.known and one.record:
        one.is_employed = (one.known.person_id, one.record.pk) in employed
    if one.known:
        said = {"email": one.email, "phone": one.phone}
        one.contacts = {name: value for name, value in said.items() if value and not getattr(one.known, name)}


def _contradicts(one: Somebody, identity: Identity) -> bool:
    return bool(
        (one.email and identity.email and one.email != identity.email)
        or (one.national_id and identity.national_id_hash)
        or (not one.email and one.phone and identity.phone and _digits(one.phone) != _digits(identity.phone))
    )


def _digits(phone: str) -> str:
    return "".join(filter(str.isdecimal, phone))[-8:]


def _name_field(line: Line) -> str:
    return next((name for name in ("family_name", "full_name", "full_name_family_first") if line.has(name)), "")


def _decide(verdict: Verdict, one: Somebody) -> None:
    """What becomes of a row that no earlier row says."""
    if not one.known:
        return
    verdict.record = str(one.known.person_id)
    joins = not one.is_employed and any(one.firm)
    what = [one.line.case.heading(name) for name in one.contacts or ()]
    if joins:
        what.append(one.firm_name or one.number)
    verdict.outcome = Outcome.UPDATE if what else Outcome.SKIP
    if what:
        one.line.note("told", "is_changed", "", what=", ".join(what))
    else:
        one.line.note("told", "same_record")


class Seen:
    """The earlier rows, by what makes two rows one person."""

    def __init__(self) -> None:
        self.by_code: dict[str, Somebody] = {}
        self.by_name: dict[str, list[Somebody]] = defaultdict(list)
        self.by_record: dict[tuple[Any, FirmKey], Somebody] = {}

    def compare(self, verdict: Verdict, one: Somebody) -> None:
        same = self.by_code.get(one.national_id) if one.national_id else None
        if same is None and one.known:
            same = self.by_record.get((one.known.person_id, one.firm))
        answer = one.line.answers.get("same", "")
        if same is None and answer != "new":
            same = self._by_name(one, answer)
        if same is not None and same.firm != one.firm and any(one.firm) and not one.known:
            one.also = same
            one.line.note("warning", "employed_also", "enterprise", row=same.line.number)
        elif same is not None:
            verdict.outcome, verdict.same_as = Outcome.SKIP, same.line.number
            one.line.note("told", "same_row", "", row=same.line.number)
            return
        self.by_name[one.folded].append(one)
        if one.national_id:
            self.by_code.setdefault(one.national_id, one)
        if one.known:
            self.by_record[one.known.person_id, one.firm] = one

    def _by_name(self, one: Somebody, answer: str) -> Somebody | None:
        others = self.by_name.get(one.folded, [])
        for other in others:
            if _is_same(one, other) or answer == "same":
                return other
        if others and not any(level == "suspected" for level, *_rest in one.line.notes):
            one.line.note("suspected", "like_row", _name_field(one.line), row=others[0].line.number)
        return None


def _is_same(one: Somebody, other: Somebody) -> bool:
    """Two rows of the same name: nothing in them differs that both say."""
    if one.firm != other.firm:
        return False
    pairs = (
        (one.born_on, other.born_on), (one.email, other.email), (_digits(one.phone), _digits(other.phone)),
        (one.national_id, other.national_id),
    )  # fmt: skip
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)


def summary(_case: Case, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    firms = {v.plan.firm for v in verdicts if v.outcome != Outcome.ERROR and any(v.plan.firm)}
    return {"enterprises": len(firms)}
