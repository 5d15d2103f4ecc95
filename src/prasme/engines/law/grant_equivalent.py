"""Gross grant equivalent of loans, guarantees and instalments. Money: EUR, rounded to the cent."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import amount, because, number, percent, phrase

CENT = Decimal("0.01")
MESSAGES = {
    "equivalent": phrase(
        "%(amount)s over %(years)s years count with %(equivalent)s: the ceiling times amount and years, by %(limit)s"
        " over %(term)s years."
    ),
    "limits": phrase("The shortcut ends at %(short)s over %(short_term)s years and %(long)s over %(long_term)s years."),
    "collateral": phrase("Collateral under %(share)s of the loan: no shortcut, the equivalent has to be computed."),
    "guarantee_share": phrase("More than %(share)s of the loan is guaranteed: no shortcut."),
    "borrower": phrase("The borrower is insolvent, or large with a rating that is too low: no shortcut."),
    "instalments": phrase(
        "Paid in instalments: discounted at %(rate)s a year to the day of the grant, %(equivalent)s."
    ),
}


def cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, rounding=ROUND_HALF_UP)


def loan(
    amount_lent: Decimal, years: Decimal, law: Law, *, collateral: Decimal = Decimal(1), borrower_qualifies: bool = True
) -> Finding:
    """outcome: shortcut, and with it equivalent (EUR). collateral: as a share of the loan."""
    least = law["de_minimis_amounts.loan_collateral"]
    refusal = ""
    if collateral < least:
        refusal = "collateral"
    elif not borrower_qualifies:
        refusal = "borrower"
    return _shortcut("loan", amount_lent, years, law, refusal=refusal, share_name="de_minimis_amounts.loan_collateral")


def guarantee(
    guaranteed: Decimal,
    years: Decimal,
    law: Law,
    *,
    share_of_loan: Decimal = Decimal(0),
    borrower_qualifies: bool = True,
) -> Finding:
    """outcome: shortcut, and with it equivalent (EUR). share_of_loan: the guaranteed part of the loan."""
    refusal = ""
    if share_of_loan > law["de_minimis_amounts.guarantee_share"]:
        refusal = "guarantee_share"
    elif not borrower_qualifies:
        refusal = "borrower"
    name = "de_minimis_amounts.guarantee_share"
    return _shortcut("guarantee", guaranteed, years, law, refusal=refusal, share_name=name)


def _shortcut(kind: str, given: Decimal, years: Decimal, law: Law, *, refusal: str, share_name: str) -> Finding:
    short, long = _limit(kind, "short", law), _limit(kind, "long", law)
    short_term, long_term = law["de_minimis_amounts.short_term_years"], law["de_minimis_amounts.long_term_years"]
    fits = (years <= short_term and given <= short) or (years <= long_term and given <= long)
    name = f"de_minimis_amounts.{kind}_short_limit"
    outcome: dict[str, object] = {"shortcut": fits and not refusal}
    if refusal:
        reason = because(law, share_name, MESSAGES[refusal], share=percent(law[share_name]))
    elif fits:
        equivalent = cents(law["de_minimis.ceiling"] * given * years / (short * short_term))
        outcome["equivalent"] = equivalent
        reason = because(
            law, name, MESSAGES["equivalent"], "de_minimis.ceiling", amount=amount(given), years=number(years),
            equivalent=amount(equivalent), limit=amount(short), term=number(short_term),
        )  # fmt: skip
    else:
        reason = because(
            law, name, MESSAGES["limits"], short=amount(short), short_term=number(short_term), long=amount(long),
            long_term=number(long_term),
        )  # fmt: skip
    inputs = {"amount": given, "years": years}
    return Finding(rule=f"{kind}_equivalent", day=law.day, inputs=inputs, outcome=outcome, reasons=(reason,))


def _limit(kind: str, term: str, law: Law) -> Decimal:
    limits = {
        ("loan", "short"): "de_minimis_amounts.loan_short_limit",
        ("loan", "long"): "de_minimis_amounts.loan_long_limit",
        ("guarantee", "short"): "de_minimis_amounts.guarantee_short_limit",
        ("guarantee", "long"): "de_minimis_amounts.guarantee_long_limit",
    }
    return law[limits[kind, term]]


def instalments(paid: Iterable[tuple[Decimal, Decimal]], rate: Decimal, law: Law) -> Finding:
    """outcome: equivalent (EUR). paid: years after the grant, and EUR. rate: the discount rate of the grant's day."""
    paid = tuple(paid)
    whole = sum((part for _, part in paid), Decimal(0))
    if law["de_minimis_amounts.instalments_are_discounted"]:
        whole = sum((part / (1 + rate) ** years for years, part in paid), Decimal(0))
    equivalent = cents(whole)
    reason = because(
        law, "de_minimis_amounts.instalments_are_discounted", MESSAGES["instalments"],
        rate=percent(rate), equivalent=amount(equivalent),
    )  # fmt: skip
    return Finding(
        rule="instalments_equivalent",
        day=law.day,
        inputs={"paid": paid, "rate": rate},
        outcome={"equivalent": equivalent},
        reasons=(reason,),
    )
