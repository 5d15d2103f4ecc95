"""How long records and papers are kept. Each regime for itself; the longest decides for what serves several."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from prasme.engines.law.calendar_years import end_of_year, years_after
from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.innovation_aid import records_until
from prasme.engines.law.reason import Reason, because, number, phrase

MESSAGES = {
    "operation": phrase(
        "Papers of the operation: %(years)s years after the year of the last payment to the beneficiary, to %(until)s;"
        " longer while proceedings run."
    ),
    "award": phrase("Record of the aid: %(years)s years from the grant, to %(until)s."),
    "provider": phrase("Records of the provider: %(years)s years from the last aid that it granted, to %(until)s."),
    "accounts": phrase("Papers of 2014-2020: %(years)s years after the year of the accounts, to %(until)s."),
    "union": phrase("Grant of the Commission: %(years)s years after the final payment, to %(until)s."),
}


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What happened, as far as it did. Days; costs and the grant of the Commission: EUR.

    de_minimis_on, exempted_on: grants. provider_on: every aid that one provider granted. accounts_on: 2014-2020.
    """

    last_payment_on: date | None = None
    de_minimis_on: date | None = None
    exempted_on: date | None = None
    provider_on: tuple[date, ...] = ()
    accounts_on: date | None = None
    accounts_cost: Decimal | None = None
    union_payment_on: date | None = None
    union_grant: Decimal | None = None


def keep_until(kept: Kept, law: Law) -> Finding:
    """outcome: keep_until (the longest), aid_record_until, operation_until; None where nothing of it happened."""
    reasons: list[Reason] = []

    def told(name: str, message: str, until: date) -> date:
        reasons.append(because(law, name, MESSAGES[message], years=number(law[name]), until=until.isoformat()))
        return until

    def after(day: date, name: str, message: str, *, is_from_end_of_year: bool = False) -> date:
        begin = end_of_year(day) if is_from_end_of_year else day
        return told(name, message, years_after(begin, int(law[name])))

    aid, operation = [], []
    if kept.de_minimis_on:
        aid.append(after(kept.de_minimis_on, "de_minimis_register.record_years", "award"))
    if kept.exempted_on:
        aid.append(after(kept.exempted_on, "block_exemption.record_years", "award"))
    if kept.provider_on:
        aid.append(told("innovation_aid.record_years", "provider", records_until(kept.provider_on, law)))
    if kept.last_payment_on:
        name = "retention.operation_years"
        operation.append(after(kept.last_payment_on, name, "operation", is_from_end_of_year=True))
    if kept.accounts_on:
        name = _accounts_rule(kept, law)
        operation.append(after(kept.accounts_on, name, "accounts", is_from_end_of_year=True))
    if kept.union_payment_on:
        operation.append(after(kept.union_payment_on, _union_rule(kept, law), "union"))
    return Finding(
        rule="keep_until",
        day=law.day,
        inputs=asdict(kept),
        outcome={
            "keep_until": max([*aid, *operation], default=None),
            "aid_record_until": max(aid, default=None),
            "operation_until": max(operation, default=None),
        },
        reasons=tuple(reasons),
    )


def _accounts_rule(kept: Kept, law: Law) -> str:
    is_large = kept.accounts_cost is not None and kept.accounts_cost >= law["retention.earlier_small_below"]
    return "retention.earlier_large_years" if is_large else "retention.earlier_small_years"


def _union_rule(kept: Kept, law: Law) -> str:
    is_small = kept.union_grant is not None and kept.union_grant <= law["retention.union_grant_small_to"]
    return "retention.union_grant_small_years" if is_small else "retention.union_grant_years"
