"""Questions about amounts: grant equivalents, what counts, other currencies, services of a hub."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law import counted, grant_equivalent
from prasme.engines.law.calendar_years import years_between
from prasme.engines.law.currency import RateNotKnown, in_euro
from prasme.engines.law.finding import Finding
from prasme.engines.law.lapse import footing
from prasme.engines.law.questions.given import Given, QuestionUnclear, law_of_act, law_saying, number, share
from prasme.engines.law.questions.given import day as read_day
from prasme.engines.law.reason import Reason

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
NOTHING, WHOLE = Decimal(0), Decimal(1)
CENTRAL = ("eu_central_share", "central_share", "digital_europe_share", "horizon_share", "centrally_managed_share")


def _equivalent(found: Finding) -> Answer:
    return {"shortcut": found["shortcut"], "gge": found.outcome.get("equivalent")}, found.reasons


def _borrower(given: Given) -> bool:
    return not given.flag("insolvent", "borrower_insolvent") and given.flag("rating_ok", default=True)


def loan_gge(given: Given, day: date) -> Answer:
    lent = given.number("loan", "amount")
    collateral = given.number_or_none("collateral_share", "collateral_pct")
    if collateral is not None:
        collateral = share(collateral) if collateral > 1 or "collateral_pct" in given else collateral
    elif (pledged := given.number_or_none("collateral")) is not None:
        collateral = pledged / lent
    law = law_of_act(str(given.any_of("reg", default="")), "de_minimis.ceiling", day)
    law = law_saying(
        footing(law.day, "de_minimis.ceiling").law,
        {
            "de_minimis.ceiling": given.number_or_none("ceiling"),
            "de_minimis_amounts.loan_short_limit": given.number_or_none("base5"),
            "de_minimis_amounts.loan_long_limit": given.number_or_none("base10"),
        },
    )
    return _equivalent(
        grant_equivalent.loan(
            lent, given.number("years"), law, collateral=WHOLE if collateral is None else collateral,
            borrower_qualifies=_borrower(given),
        )
    )  # fmt: skip


def guarantee_gge(given: Given, day: date) -> Answer:
    guaranteed = given.number("guaranteed", "guarantee", "amount")
    part = given.number_or_none("share_of_loan", "share_of_loan_pct")
    if part is not None:
        part = share(part) if part > 1 else part
    elif (lent := given.number_or_none("loan")) is not None:
        part = guaranteed / lent
    law = law_of_act(str(given.any_of("reg", default="")), "de_minimis.ceiling", day)
    law = law_saying(
        footing(law.day, "de_minimis.ceiling").law,
        {
            "de_minimis.ceiling": given.number_or_none("ceiling"),
            "de_minimis_amounts.guarantee_short_limit": given.number_or_none("base5"),
            "de_minimis_amounts.guarantee_long_limit": given.number_or_none("base10"),
        },
    )
    return _equivalent(
        grant_equivalent.guarantee(
            guaranteed, given.number("years"), law, share_of_loan=part or NOTHING, borrower_qualifies=_borrower(given)
        )
    )


def instalments_gge(given: Given, day: date) -> Answer:
    granted_on = given.day("granted", "granted_on", default=day)

    def after(when: Any) -> Decimal:
        return years_between(granted_on, read_day(when, "an instalment")) if isinstance(when, str) else number(when, "")

    paid = [(after(when), number(part, "an instalment")) for when, part in given.any_of("instalments")]
    rate = given.number("discount_rate", "rate")
    law = footing(granted_on, "de_minimis_amounts.instalments_are_discounted").law
    found = grant_equivalent.instalments(paid, share(rate) if rate >= 1 else rate, law)
    nominal = sum((part for _, part in paid), NOTHING)
    return {"gge": found["equivalent"], "nominal": nominal}, found.reasons


def counted_part(given: Given, day: date) -> Answer:
    law = footing(day, "de_minimis_amounts.central_union_money_counts").law
    if "scheme_cap" in given or "cap" in given:
        cap, so_far = given.number("scheme_cap", "cap"), given.number("actual_so_far", "so_far", default=NOTHING)
        if (final := given.number_or_none("final", "actual_final")) is not None:
            return {"counts": final}, counted.counted_part(final, law).reasons
        found = counted.counted_while_open(cap, so_far, law)
        return dict(found.outcome), found.reasons
    advantage = given.number("service_value", "value", "grant", "amount", "aid")
    advantage -= given.number("price_paid", "paid", default=NOTHING)
    central = sum((given.number(name) for name in CENTRAL if name in given), NOTHING)
    public = given.number_or_none("national_share", "state_share")
    for name in ("erdf_share", "esf_share", "esf_plus_share"):
        # Union money that the State runs is public money like its own.
        if public is not None and name in given:
            public += given.number(name)
    found = counted.counted_part(advantage, law, central_share=central, public_share=public)
    return dict(found.outcome), found.reasons


def aid_part_of_service(given: Given, day: date) -> Answer:
    rate = given.number("state_aid_rate", "rate")
    value = given.number("value", "service_value") - given.number("price_paid", default=NOTHING)
    law = footing(day, "de_minimis_amounts.union_money_of_the_state_counts").law
    found = counted.aid_in_service(value, share(rate) if rate > 1 else rate, law)
    return dict(found.outcome), found.reasons


def convert(given: Given, day: date) -> Answer:
    on = given.day("granted", "granted_on", default=day)
    law = footing(on, "conversion.eek").law
    rate = given.number_or_none("rate", "ecb_rate")
    if currency := given.any_of("currency", default=""):
        money = given.number("amount", "gge")
    else:
        codes = [name for name in given if len(name) == len("EUR") and name.isalpha() and name != "day"]
        if len(codes) != 1:
            raise QuestionUnclear("the question names no one currency")
        currency, money = codes[0], given.number(codes[0])
    try:
        found = in_euro(money, currency, law, rate=rate)
    except RateNotKnown as problem:
        raise QuestionUnclear(f"no rate is known for {problem} on {on}, and none is given") from problem
    return {"eur": found["euro"], "rate": found["rate"]}, found.reasons
