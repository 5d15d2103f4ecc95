"""The days whose aid counts: rolling years for most de minimis regulations of today, fiscal years where they say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from prasme.engines.law.calendar_years import years_after
from prasme.engines.law.dated import Law
from prasme.engines.law.de_minimis_case import AidKind
from prasme.engines.law.reason import Reason, because, phrase

INSTRUMENTS = {
    AidKind.GENERAL: "de_minimis",
    AidKind.AGRICULTURE: "de_minimis_agriculture",
    AidKind.FISHERY: "de_minimis_fishery",
    AidKind.PUBLIC_SERVICE: "de_minimis_sgei",
}
MESSAGES = {
    "window_rolling_years": phrase("Aid counts from %(from)s on: %(length)s years back from the day of the grant."),
    "window_fiscal_years": phrase("Aid counts from %(from)s on: this fiscal year and those before, %(length)s in all."),
    "boundary": phrase("%(count)s on %(from)s, the first day of the window; the law does not say whether it counts."),
}


@dataclass(frozen=True, kw_only=True)
class Window:
    """begins_on: the first day that counts. has_boundary: that day counts only by the cautious reading."""

    name: str
    begins_on: date
    ends_on: date
    has_boundary: bool
    law: Law

    def __contains__(self, day: date) -> bool:
        return self.begins_on <= day <= self.ends_on

    def is_boundary(self, day: date) -> bool:
        return self.has_boundary and day == self.begins_on

    def reason(self) -> Reason:
        length = str(self.law[self.name])
        message = MESSAGES[self.name.rpartition(".")[-1]]
        return because(self.law, self.name, message, length=length, **{"from": self.begins_on.isoformat()})

    def boundary_reason(self, count: str) -> Reason:
        rule = self.name.partition(".")[0] + ".boundary_day_counts"
        return because(self.law, rule, MESSAGES["boundary"], count=count, **{"from": self.begins_on.isoformat()})


def window(
    kind: AidKind, law: Law, *, fiscal_year_starts_in: int = 1, boundary_day_counts: bool | None = None
) -> Window:
    """The window that ends with the law's day. Raises NotInForce where no such regulation holds.

    boundary_day_counts: a setting where the text is silent; None: the cautious reading that the parameters keep.
    """
    day, instrument = law.day, INSTRUMENTS[kind]
    rolling, fiscal = f"{instrument}.window_rolling_years", f"{instrument}.window_fiscal_years"
    if rolling in law.names and law.is_in_force(rolling):
        first = years_after(day, -int(law[rolling]))
        counts = boundary_day_counts
        if counts is None:
            counts = bool(law[f"{instrument}.boundary_day_counts"])
        begins_on = first if counts else first + timedelta(days=1)
        return Window(name=rolling, begins_on=begins_on, ends_on=day, has_boundary=counts, law=law)
    length = int(law[fiscal])
    year = day.year if day.month >= fiscal_year_starts_in else day.year - 1
    begins_on = date(year - length + 1, fiscal_year_starts_in, 1)
    return Window(name=fiscal, begins_on=begins_on, ends_on=day, has_boundary=False, law=law)


def ceiling_name(kind: AidKind, law: Law, *, has_register: bool = False) -> str:
    """The parameter that holds the ceiling; the fishery one is higher where a central register is kept."""
    higher = f"{INSTRUMENTS[kind]}.ceiling_with_register"
    if has_register and higher in law.names and law.is_in_force(higher):
        return higher
    return f"{INSTRUMENTS[kind]}.ceiling"


def ceiling_of(kind: AidKind, law: Law, *, has_register: bool = False) -> Decimal:
    """EUR."""
    return law[ceiling_name(kind, law, has_register=has_register)]
