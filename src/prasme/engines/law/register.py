"""The central register: when an award is entered, and how long firms still declare other aid."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from datetime import date

from prasme.engines.law.calendar_years import years_after
from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import because, number, phrase
from prasme.engines.law.working_days import working_day_after

DAYS, KEPT = "de_minimis_register.working_days", "de_minimis_register.register_is_kept"
YEARS = "de_minimis_register.declaration_years"
MESSAGES = {
    "due": phrase("Entered within %(days)s working days from the day after the grant: by %(due)s."),
    "needed": phrase("The register covers %(years)s years only from %(covered)s on; until then the firm declares."),
    "not_needed": phrase("The register has covered %(years)s years since %(covered)s; no declaration is needed."),
}


def register_deadline(granted_on: date, law: Law, *, country: str = "", days_off: Collection[date] = ()) -> Finding:
    """outcome: due, the last day. country: whose holidays count; days_off: further ones."""
    due = working_day_after(granted_on, int(law[DAYS]), country=country, days_off=days_off)
    return Finding(
        rule="register_deadline",
        day=law.day,
        inputs={"granted_on": granted_on, "country": country},
        outcome={"due": due},
        reasons=(because(law, DAYS, MESSAGES["due"], days=number(law[DAYS]), due=due.isoformat()),),
    )


def declaration(granted_on: date, law: Law, *, register_began_on: date | None = None) -> Finding:
    """Whether the firm declares other aid before the grant. outcome: is_required, covered_on.

    register_began_on: of a country whose complete register is older than the Union's; None: the Union's first day.
    """
    began_on = register_began_on or law.parameter(KEPT).values[0].begins_on
    covered_on = years_after(began_on, int(law[YEARS]))
    is_required = granted_on < covered_on
    message = MESSAGES["needed" if is_required else "not_needed"]
    return Finding(
        rule="declaration",
        day=law.day,
        inputs={"granted_on": granted_on, "register_began_on": began_on},
        outcome={"is_required": is_required, "covered_on": covered_on},
        reasons=(because(law, YEARS, message, years=number(law[YEARS]), covered=covered_on.isoformat()),),
    )


def report_due(year: int, law: Law) -> date:
    """The day by which the register tells the Commission the sums of a year."""
    month = int(law["de_minimis_register.report_month"])
    return date(year + 1, month, calendar.monthrange(year + 1, month)[1])
