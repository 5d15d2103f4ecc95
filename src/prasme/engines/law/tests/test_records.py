"""Register, records, working days of a country, and other dates."""

from datetime import date
from decimal import Decimal

import pytest

from prasme.engines.law import law_on, register
from prasme.engines.law.calendar_years import months_after, years_after, years_between
from prasme.engines.law.keeping import Kept, keep_until
from prasme.engines.law.working_days import CountryNotKnown, is_working_day, working_day_after

LAW = law_on(date(2026, 5, 10))


def test_the_deadline_passes_over_weekends_and_the_holidays_of_the_country():
    granted_on = date(2026, 4, 1)  # before Easter; 1 and 4 May are holidays in Latvia, 1 May only in Norway

    plain = register.register_deadline(granted_on, LAW)["due"]
    latvia = register.register_deadline(granted_on, LAW, country="LV")["due"]
    norway = register.register_deadline(granted_on, LAW, country="NO")["due"]

    assert plain == date(2026, 4, 29)
    assert latvia == date(2026, 5, 5)
    assert norway == date(2026, 5, 5)


@pytest.mark.parametrize("country", ["LV", "BG", "LU", "NO", "EL", "DE"])
def test_the_countries_of_the_programmes_have_calendars(country):
    assert not is_working_day(date(2026, 12, 25), country=country)
    assert is_working_day(date(2026, 12, 16), country=country)


def test_a_country_without_a_calendar_is_told():
    with pytest.raises(CountryNotKnown):
        working_day_after(date(2026, 1, 1), 1, country="XX")


def test_the_register_reports_by_the_end_of_june():
    assert register.report_due(2026, LAW) == date(2027, 6, 30)


def test_a_day_that_the_year_does_not_have_becomes_the_last_of_the_month():
    assert years_after(date(2024, 2, 29), 10) == date(2034, 2, 28)
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert years_between(date(2026, 5, 10), date(2028, 5, 10)) == 2
    assert years_between(date(2026, 1, 1), date(2026, 7, 2)) == Decimal(182) / 365


def test_each_regime_keeps_its_own_papers_and_the_longest_is_named():
    found = keep_until(
        Kept(
            last_payment_on=date(2027, 3, 15), de_minimis_on=date(2026, 5, 10),
            accounts_on=date(2020, 2, 15), accounts_cost=Decimal(1_000_000),
            union_payment_on=date(2026, 6, 30), union_grant=Decimal(60_000),
        ),
        LAW,
    )  # fmt: skip

    assert found["operation_until"] == date(2032, 12, 31)
    assert found["aid_record_until"] == found["keep_until"] == date(2036, 5, 10)
    assert [reason.confirmed for reason in found.reasons] == [True, True, False, False]


def test_nothing_that_happened_keeps_nothing():
    assert keep_until(Kept(), LAW)["keep_until"] is None
