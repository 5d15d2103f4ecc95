"""Lists of firms: each row a firm with what it is from the day of the import on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.actions import NewProfile
from prasme.apps.enterprises.actions.importing import ImportedFirm
from prasme.apps.enterprises.imports.firms import Register, is_number, number_in, plain_name
from prasme.apps.enterprises.models import Organisation, Profile, SizeClass
from prasme.apps.enterprises.rules import NotNace, OtherSection, nace_code, registration_number_warning
from prasme.apps.imports.cells import Case, Line
from prasme.apps.imports.kinds import Outcome, Remark, Verdict
from prasme.apps.territories.models import Territory
from prasme.apps.territories.queries import heirs
from prasme.engines import law, tabular
from prasme.engines.tabular import Range

CODE = re.compile(r"(?:NACE\s*)?([A-V]?\s*\d[\d.,]*)(?=$|[\s;:–—-])", re.IGNORECASE)
PROFILE = ("size_class", "headcount", "turnover", "balance", "nace_code", "seat")


@dataclass(frozen=True)
class Firm:
    """A row as it was understood."""

    line: Line
    name: str
    number: str
    country: str
    profile: Mapping[str, Any]  # what is known of it
    emails: list[str]
    phone: str


class Seats:
    """Municipalities by any name they ever had, and what has their land on the day."""

    def __init__(self, case: Case) -> None:
        self.heirs = heirs(case.on)
        self.by_name: dict[str, Territory] = {}
        for unit in Territory.objects.exclude(kind="country").order_by("-kind", "valid_from"):
            for name in (unit.name, unit.name_en):
                if name:
                    self.by_name[seat_words(name)] = unit

    def find(self, text: str) -> tuple[Territory | None, Territory | None]:
        """The unit of that name, and the one that is in force in its place."""
        unit = self.by_name.get(seat_words(text))
        return unit, (self.heirs.get(unit.pk, unit) if unit else None)


def seat_words(name: str) -> str:
    words = tabular.words(name).split()
    words = ["novads" if word in ("nov", "novada", "n") else word for word in words]
    kept = [
        word
        for word in words
        if word not in ("valstspilseta", "pilseta", "municipality", "община", "област", "kommune")
    ]
    return " ".join(kept or words)


def read_firm(line: Line, seats: Seats) -> Firm:
    case = line.case
    country = line.text("country", 60).upper() or str(case.options["country"])
    if len(country) != 2:
        line.note("error", "country", "country")
        country = str(case.options["country"])
    name = line.required("name")
    number = read_number(line, country, is_required=True)
    profile = {
        "nace_code": _nace(line), "seat": _seat(line, seats), "turnover": line.amount("turnover"),
        "balance": line.amount("balance"), "headcount": None, "size_class": None,
    }  # fmt: skip
    _size(line, profile)
    return Firm(line, name, number, country, profile, line.mails("email"), line.phone("phone"))


def read_number(line: Line, country: str, *, is_required: bool) -> str:
    text = line.text("registration_number", 30)
    if not text:
        if is_required:
            line.note("error", "number_missing", "registration_number")
        return ""
    number = number_in(text, country)
    if not is_number(number, country):
        line.note("error", "number_form", "registration_number", country=country)
        return ""
    if _has_odd_digit(country, number):
        line.note("warning", "number_digit", "registration_number")
    return number


@lru_cache(maxsize=20_000)  # the firm of many people is looked at once
def _has_odd_digit(country: str, number: str) -> bool:
    return registration_number_warning(country, number)


def _nace(line: Line) -> str:
    if line.is_none("nace_code"):
        return ""
    raw = line.raw("nace_code")
    try:
        return nace_code(raw if isinstance(raw, int | float) else _code_in(line.text("nace_code")))
    except OtherSection as problem:
        line.note("error", "nace_section", "nace_code", division=problem.division, section=problem.section)
    except NotNace:
        line.note("error", "no_nace", "nace_code")
    return ""


def _code_in(text: str) -> str:
    """The code, where its title stands beside it: `C 10.71 Maizes ražošana`."""
    found = CODE.match(text)
    return found[1].rstrip(".,") if found else text


def _seat(line: Line, seats: Seats) -> Territory | None:
    text = line.text("seat")
    if not text:
        return None
    unit, now = seats.find(text)
    if unit is None or now is None:
        line.note("error", "no_seat", "seat")
    elif seat_words(now.name) != seat_words(unit.name) and unit.valid_to:
        line.note("warning", "seat_ended", "seat", name=unit.name, day=day(unit.valid_to), heir=now.name)
    return now


def _size(line: Line, profile: dict[str, Any]) -> None:
    """Headcount and size; of a range only the size, where both ends have the same."""
    found = line.number_in("headcount")
    ends: list[Decimal] = []
    if isinstance(found, Range):
        line.note("question", "range", "headcount")
        ends = [end for end in found if end is not None] if None not in found else []
    elif found is not None:
        profile["headcount"] = int(found)
        ends = [found]
    sizes = {_size_of(end, profile, line) for end in ends}
    if len(sizes) == 1:
        profile["size_class"] = sizes.pop()
    elif line.case.options.get("size"):
        profile["size_class"] = SizeClass(line.case.options["size"])


def _size_of(headcount: Decimal, profile: Mapping[str, Any], line: Line) -> SizeClass:
    turnover, balance = profile["turnover"], profile["balance"]
    known = [amount for amount in (turnover, balance) if amount is not None]
    least = min(known, default=Decimal(0))  # either of the two suffices
    decided = law.size_class(headcount, least, least, law.law_on(line.case.on))
    return SizeClass(decided.size.value)


def judge(case: Case) -> list[Verdict]:
    seats = Seats(case)
    firms = [read_firm(line, seats) for line in case.lines()]
    register = Register(country=str(case.options["country"]), numbers=[firm.number for firm in firms], names=())
    profiles = {
        profile.enterprise_id: profile
        for profile in Profile.objects.in_force(case.on).filter(
            enterprise__in=[one.pk for one in register.by_number.values()]
        )
    }
    first: dict[tuple[str, str], Firm] = {}
    verdicts = []
    for firm in firms:
        verdict = Verdict(firm.line.number)
        key = (firm.country, firm.number)
        earlier = first.get(key) if firm.number else None
        if earlier:
            verdict.outcome, verdict.same_as = Outcome.SKIP, earlier.line.number
            same = plain_name(earlier.name) == plain_name(firm.name)
            firm.line.note("told" if same else "question", "same_row" if same else "number_of_row",
                           "" if same else "name", row=earlier.line.number)  # fmt: skip
        elif firm.number:
            first[key] = firm
        known = register.by_number.get(firm.number) if firm.number else None
        if known and not earlier:
            _compare(verdict, firm, known, profiles.get(known.pk))
        if not known:
            _say_what_is_missing(firm)
        verdict.remarks = [Remark(*note) for note in firm.line.notes]
        if any(remark.level == "error" for remark in verdict.remarks):
            verdict.outcome = Outcome.ERROR
        verdict.plan = verdict.plan or firm
        verdicts.append(verdict)
    return verdicts


def _say_what_is_missing(firm: Firm) -> None:
    said = [name for name in ("size_class", "nace_code", "seat") if not firm.profile[name]]
    wrong = any(level == "error" for level, *_rest in firm.line.notes)
    if said and not wrong:
        field = {"size_class": "headcount"}.get(said[0], said[0])
        firm.line.note("warning", "no_profile", field, missing=firm.line.case.heading(field) or field)


@dataclass(frozen=True)
class Known:
    """A firm that is in the register, and what the file changes of it."""

    firm: Firm
    record: Organisation
    current: Profile | None
    profile: NewProfile | None
    contacts: Mapping[str, str]


def _compare(verdict: Verdict, firm: Firm, record: Organisation, current: Profile | None) -> None:
    verdict.record = str(record.pk)
    if plain_name(record.name) != plain_name(firm.name):
        firm.line.note("warning", "number_of_other", "name", name=record.name)
    said = {"email": firm.emails[0] if firm.emails else "", "phone": firm.phone}
    contacts = {name: value for name, value in said.items() if value and value != getattr(record, name)}
    values: dict[str, Any] = {
        name: firm.profile[name] or (getattr(current, name) if current else None) for name in PROFILE
    }
    changed = [name for name in PROFILE if not current or values[name] != getattr(current, name)]
    is_whole = all(values[name] for name in ("size_class", "nace_code", "seat"))
    profile = NewProfile(**values) if changed and is_whole else None
    what = [*contacts, *(changed if profile else ())]
    verdict.plan = Known(firm, record, current, profile, contacts)
    if what:
        verdict.outcome = Outcome.UPDATE
        names = ", ".join(firm.line.case.heading(name) or name for name in what if name != "size_class")
        firm.line.note("told", "is_changed", what=names or "size")
    else:
        verdict.outcome = Outcome.SKIP
        firm.line.note("told", "same_record")


def imported(firm: Firm) -> ImportedFirm:
    is_whole = all(firm.profile[name] for name in ("size_class", "nace_code", "seat"))
    return ImportedFirm(
        name=firm.name, registration_number=firm.number, country_code=firm.country, emails=firm.emails,
        phone=firm.phone, profile=NewProfile(**firm.profile) if is_whole else None,
    )  # fmt: skip


def summary(_case: Case, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    return {
        "enterprises": len({v.plan.number for v in verdicts if v.outcome != Outcome.ERROR and isinstance(v.plan, Firm)})
    }
