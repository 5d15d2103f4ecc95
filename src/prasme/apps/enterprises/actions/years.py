"""Figures of an enterprise year by year."""

from dataclasses import dataclass
from decimal import Decimal

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import FinancialYear, Organisation, YearSource


class YearKept(Exception):
    """This year of the enterprise is kept already."""

    def __init__(self, year: FinancialYear) -> None:
        super().__init__(str(year.year))
        self.year = year


@dataclass(frozen=True, kw_only=True)
class YearFigures:
    """headcount: annual work units. turnover, balance: EUR. None: not known."""

    headcount: Decimal | None = None
    turnover: Decimal | None = None
    balance: Decimal | None = None
    source: YearSource | str = YearSource.DECLARED
    declared_by: str = ""


@action
def record_year(*, enterprise: Organisation, year: int, figures: YearFigures, by: User | None) -> FinancialYear:
    """Keep the figures of an accounting year. Raises YearKept; what is kept is corrected instead."""
    Organisation.objects.select_for_update(no_key=True).get(pk=enterprise.pk)
    known = enterprise.years.filter(year=year).first()
    if known is not None:
        raise YearKept(known)
    made = FinancialYear(enterprise=enterprise, year=year, **vars(figures))
    made.save(force_insert=True)
    return made


@action
def correct_year(*, year: FinancialYear, seen: int, figures: YearFigures, reason: str, by: User) -> None:
    """The figures of the year were others; the history says what was written. Raises ChangedMeanwhile."""
    year.save_version(seen=seen, **vars(figures))
