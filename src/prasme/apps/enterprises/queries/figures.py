"""Years, addresses and class names, and the size that a year's figures speak for."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext

from prasme.apps.enterprises.models import FinancialYear, MailAddress, NaceClass, NaceStep, Organisation, SizeClass
from prasme.engines.law import NotInForce, Reason, law_on, size_class


def years_of(enterprise: Organisation) -> list[FinancialYear]:
    return list(enterprise.years.order_by("-year"))


def addresses_of(organisation: Organisation) -> QuerySet[MailAddress]:
    return organisation.addresses.order_by("purpose", "email")


@dataclass(frozen=True)
class SizeByFigures:
    """The class that a year's figures speak for, with the reason that decided."""

    year: FinancialYear
    size: SizeClass
    reason: Reason

    @property
    def told(self) -> str:
        return self.reason.told(gettext)


def size_by_figures(enterprise: Organisation, on: date) -> SizeByFigures | None:
    """The class of the latest whole year before the day that has all three figures, by the law of the day.

    Of the firm alone: partners and linked firms are not counted in, and neither is the year before that.
    """
    whole = enterprise.years.filter(headcount__isnull=False, turnover__isnull=False, balance__isnull=False)
    latest = whole.filter(year__lt=on.year).order_by("-year").first()
    if latest is None or latest.headcount is None or latest.turnover is None or latest.balance is None:
        return None
    try:
        decision = size_class(latest.headcount, latest.turnover, latest.balance, law_on(on))
    except NotInForce:
        return None
    return SizeByFigures(latest, SizeClass(decision.size.value), decision.reasons[-1])


def class_name(code: str, revision: str, language: str) -> str:
    """What the class is called, in the language or else in English; empty where no list is loaded."""
    named = dict(
        NaceClass.objects.filter(revision=revision, code=code, language__in=(language, "en")).values_list(
            "language", "name"
        )
    )
    return named.get(language) or named.get("en") or ""


def steps_from(code: str) -> list[str]:
    """Into which codes of Rev. 2.1 a code of Rev. 2 went, where the list is loaded."""
    return list(NaceStep.objects.filter(before=code).order_by("after").values_list("after", flat=True))
