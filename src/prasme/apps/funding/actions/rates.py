"""Exchange rates, as somebody published them."""

from datetime import date, datetime
from decimal import Decimal

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.funding.models import ExchangeRate


@action
def enter_rate(
    *, currency: str, on: date, per_euro: Decimal, source: str, by: User | None, at: datetime
) -> ExchangeRate:
    """Enter what one euro cost that day. Decisions made with an earlier entry stay as they were made."""
    return ExchangeRate.objects.create(currency=currency, on=on, per_euro=per_euro, source=source, by=by, at=at)
