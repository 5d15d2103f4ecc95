"""Amounts of other currencies in euro: by a fixed rate where the currency became the euro, else by the day's rate."""

from __future__ import annotations

from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.grant_equivalent import cents
from prasme.engines.law.reason import Reason, amount, because, phrase

FIXED = {
    "BGN": "conversion.bgn", "EEK": "conversion.eek", "HRK": "conversion.hrk", "LTL": "conversion.ltl",
    "LVL": "conversion.lvl",
}  # fmt: skip
MESSAGES = {
    "fixed": phrase("%(currency)s became the euro: %(rate)s for one euro, for good; %(euro)s."),
    "day": phrase("Converted at the rate of the day, %(rate)s %(currency)s for one euro: %(euro)s."),
}


class RateNotKnown(Exception):
    """The currency has no fixed rate on that day, and none was given."""


def in_euro(money: Decimal, currency: str, law: Law, *, rate: Decimal | None = None) -> Finding:
    """outcome: euro, rate (units for one euro). rate: the ECB's of the day of the grant; a fixed rate goes before it.

    Raises RateNotKnown.
    """
    currency = currency.upper()
    name = FIXED.get(currency, "")
    if currency == "EUR":
        rate = Decimal(1)
    elif name and law.is_in_force(name):
        rate = law[name]
    if rate is None or rate <= 0:
        raise RateNotKnown(currency)
    euro = cents(money / rate)
    told = {"currency": currency, "rate": str(rate), "euro": amount(euro)}
    if name and law.is_in_force(name):
        reason = because(law, name, MESSAGES["fixed"], **told)
    else:
        reason = Reason(message=MESSAGES["day"], values=told, source="ECB", confirmed=True)
    return Finding(
        rule="in_euro",
        day=law.day,
        inputs={"money": money, "currency": currency},
        outcome={"euro": euro, "rate": rate},
        reasons=(reason,),
    )
