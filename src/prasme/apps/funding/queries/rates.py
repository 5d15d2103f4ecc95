"""What one euro cost in other currencies."""

from datetime import date

from django.db.models import F, QuerySet

from prasme.apps.funding.models import ExchangeRate
from prasme.apps.programmes.models import Edition
from prasme.apps.programmes.rules import months_later

EURO = "EUR"


def rate_on(currency: str, on: date) -> ExchangeRate | None:
    """The newest rate of that day or of the month before it; none where nobody entered one. Never for the euro.

    A month, because the Commission publishes its rates monthly; the ECB does daily.
    """
    found = ExchangeRate.objects.filter(currency=currency, on__lte=on, on__gte=months_later(on, -1))
    return found.order_by("-on", "-at", "-pk").first()


def rates() -> QuerySet[ExchangeRate]:
    return ExchangeRate.objects.annotate(by_name=F("by__name"))


def currencies_in_use() -> list[str]:
    """Those of editions, but the euro."""
    used = Edition.objects.exclude(currency=EURO).order_by("currency").values_list("currency", flat=True)
    return list(used.distinct())
