"""Who completed a course, which application fits an edition, how a certificate's code looks. Plain Python, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from prasme.apps.occasions.rules import Mark, attended_hours
from prasme.engines.law.calls_read import call_of_programme
from prasme.engines.law.eligibility import check
from prasme.engines.law.reason import phrase

# ---------------------------------------------------------------- completion


@dataclass(frozen=True, kw_only=True)
class Condition:
    """What a course asks beside hours. kind: `practical` (works passed) or `test`; both numbers in its own unit."""

    kind: str
    reached: int
    needed: int

    @property
    def is_met(self) -> bool:
        return self.reached >= self.needed


@dataclass(frozen=True, kw_only=True)
class Completion:
    """Whether somebody completed a course. attended, scheduled, needed: hours; needed is what the share asks for."""

    is_completed: bool
    was_there: bool
    attended: Decimal
    scheduled: Decimal
    needed: Decimal
    share: Decimal  # that was asked for, 0 to 1
    excused: Decimal = Decimal(0)  # hours missed with an excuse: not attended, and not held against anybody as absence
    conditions: Sequence[Condition] = ()

    @property
    def has_hours(self) -> bool:
        return self.scheduled > 0 and self.attended >= self.needed

    @property
    def reached(self) -> Decimal:
        return self.attended / self.scheduled if self.scheduled else Decimal(0)


def completion(marks: Sequence[Mark], *, share: Decimal, conditions: Sequence[Condition] = ()) -> Completion:
    """Enough hours, and every condition beside them.

    marks: every half-day of the course, also those without a mark, which count as not attended. Minutes late are taken
    off; an excused half-day is not attended.
    """
    scheduled = sum((mark.hours for mark in marks), Decimal(0))
    attended = attended_hours(marks)
    needed = scheduled * share
    return Completion(
        is_completed=scheduled > 0 and attended >= needed and all(one.is_met for one in conditions),
        was_there=attended > 0,
        attended=attended,
        scheduled=scheduled,
        needed=needed,
        share=share,
        excused=sum((mark.hours for mark in marks if mark.presence == "excused"), Decimal(0)),
        conditions=tuple(conditions),
    )


# ---------------------------------------------------------------- applications


@dataclass(frozen=True, kw_only=True)
class Check:
    """One rule held against an application. message: English with placeholders, translated where it is shown.

    is_met: false as well while nobody knows, which stops nothing; is_known says which of the two.
    """

    rule: str
    is_met: bool
    title: str
    message: str
    values: dict[str, str] = field(default_factory=dict)
    law: str = ""
    is_known: bool = True
    is_confirmed: bool = True  # the source of the rule was compared with its text

    @property
    def is_broken(self) -> bool:
        return self.is_known and not self.is_met

    def as_record(self) -> dict[str, Any]:
        return {
            "rule": self.rule, "is_met": self.is_met, "title": self.title, "message": self.message,
            "values": self.values, "law": self.law, "is_known": self.is_known, "is_confirmed": self.is_confirmed,
        }  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ApplicationFacts:
    """What the rules ask. seats: asked in all; sizes: that the edition takes, none: every size."""

    on: date
    edition: str
    edition_is_open: bool
    starts_on: date
    ends_on: date
    is_enterprise: bool
    size: str
    sizes: Sequence[str]
    size_law: str  # where the classes are set
    headcount: int | None
    seats: int
    closed_runs: Sequence[str]
    is_declared_true: bool
    outside_limits: Sequence[str] = ()  # runs of which one firm takes fewer or more seats than are asked


TITLES = {
    "edition_open": phrase("The edition is open"),
    "economic_activity": phrase("An enterprise in economic activity"),
    "size": phrase("Of a size that the edition takes"),
    "people": phrase("No more seats than people"),
    "runs": phrase("The courses still take people"),
    "limits": phrase("As many seats as one enterprise may have"),
    "declared": phrase("Declared to be true"),
}
# Rules of calls (engines/law/calls), by what they ask.
ASKED = {
    "is_registered": phrase("Registered"),
    "headcount": phrase("People, with linked enterprises"),
    "balance": phrase("Balance sheet total, with linked enterprises"),
    "turnover": phrase("Turnover, with linked enterprises"),
    "sector": phrase("Sector"),
    "lost_capital": phrase("Not in difficulty"),
    "tax_debt": phrase("Tax debt"),
    "is_insolvent": phrase("Not insolvent"),
    "has_group_accounts": phrase("Annual reports of linked enterprises"),
    "territory": phrase("Territory"),
    "previous_aid": phrase("Earlier aid"),
}


def check_call(programme: str, facts: Mapping[str, Any], on: date) -> list[Check]:
    """The rules of the call that the editions of a programme ask; none where it has no call of its own.

    facts: by what the rules ask; one that is missing is not known.
    """
    call = call_of_programme(programme)
    if call is None:
        return []
    return [
        Check(
            rule=f"call-{rule.name}", is_met=answer.fits is True, is_known=answer.fits is not None,
            title=ASKED[rule.asks], message=answer.reason.message, values=dict(answer.reason.values),
            law=answer.reason.source, is_confirmed=answer.reason.confirmed,
        )
        for rule, answer in zip(call.rules, check(call, facts, on).answers, strict=True)
    ]  # fmt: skip


def check_application(facts: ApplicationFacts) -> list[Check]:
    """Every rule of an edition, met or not, in the order in which an operator reads them."""
    is_on_time = facts.edition_is_open and facts.starts_on <= facts.on <= facts.ends_on
    fits_size = bool(facts.size) and (not facts.sizes or facts.size in facts.sizes)
    fits_people = facts.headcount is not None and facts.seats <= max(facts.headcount, 1)
    return [
        _check(
            "edition_open", is_on_time,
            phrase("%(edition)s takes applications from %(from)s to %(to)s."),
            edition=facts.edition, **{"from": facts.starts_on.isoformat(), "to": facts.ends_on.isoformat()},
        ),
        _check(
            "economic_activity", facts.is_enterprise,
            phrase("The register has it as an enterprise or a self-employed person.")
            if facts.is_enterprise
            else phrase("The register does not have it as an enterprise or a self-employed person."),
        ),
        _check(
            "size", fits_size,
            phrase("%(size)s; the edition takes: %(sizes)s."),
            law=facts.size_law,
            size=facts.size or "?", sizes=", ".join(facts.sizes) or "*",
        ),
        _check(
            "people", fits_people,
            phrase("%(seats)s seats asked, %(headcount)s people work there."),
            seats=str(facts.seats), headcount="?" if facts.headcount is None else str(facts.headcount),
        ),
        _check(
            "runs", facts.seats > 0 and not facts.closed_runs,
            phrase("Over, cancelled or begun: %(runs)s.")
            if facts.closed_runs
            else phrase("%(seats)s seats asked."),
            seats=str(facts.seats), runs=", ".join(facts.closed_runs),
        ),
        *_limits(facts),
        _check(
            "declared", facts.is_declared_true,
            phrase("The enterprise says that what it wrote is true.")
            if facts.is_declared_true
            else phrase("The enterprise has not said that what it wrote is true."),
        ),
    ]  # fmt: skip


def _limits(facts: ApplicationFacts) -> list[Check]:
    """Only where a run limits what one enterprise takes."""
    if not facts.outside_limits:
        return []
    message = phrase("One enterprise takes another number of seats: %(runs)s.")
    return [_check("limits", False, message, runs="; ".join(facts.outside_limits))]


def _check(rule: str, is_met: bool, message: str, law: str = "", **values: str) -> Check:
    return Check(rule=rule, is_met=is_met, title=TITLES[rule], message=message, values=values, law=law)


# The next states of an application.
NEXT: dict[str, frozenset[str]] = {
    "draft": frozenset({"submitted"}),
    "submitted": frozenset({"in_check", "approved", "returned", "refused"}),
    "in_check": frozenset({"approved", "returned", "refused"}),
    "returned": frozenset({"submitted"}),
    "approved": frozenset(),
    "refused": frozenset(),
}
EDITABLE = frozenset({"draft", "returned"})
DECIDABLE = frozenset({"submitted", "in_check"})

# ---------------------------------------------------------------- certificates

# No letter that looks like a digit or another letter, and no vowel: no word comes out by chance.
ALPHABET = "23456789BCDFGHJKMNPQRTVWXZ"
CODE_LENGTH = 12


def certificate_code(letters: Sequence[int]) -> str:
    """`K7QM-2XPD-9RTW` of twelve random numbers."""
    text = "".join(ALPHABET[number % len(ALPHABET)] for number in letters)
    return "-".join(text[start : start + 4] for start in range(0, len(text), 4))


def plain_code(typed: str) -> str:
    """What somebody typed from paper, as the code is written."""
    letters = "".join(letter for letter in typed.upper() if letter in ALPHABET)
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))
