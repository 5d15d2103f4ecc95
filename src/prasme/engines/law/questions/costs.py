"""Questions about simplified costs, and about how long papers are kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law import simplified_costs
from prasme.engines.law.keeping import Kept
from prasme.engines.law.keeping import keep_until as find_keeping
from prasme.engines.law.lapse import footing
from prasme.engines.law.questions.given import Given, QuestionUnclear
from prasme.engines.law.questions.given import day as read_day
from prasme.engines.law.reason import Reason
from prasme.engines.law.simplified_costs import FlatRate

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
NOTHING, WHOLE = Decimal(0), Decimal(1)
STAFF = ("direct_staff", "direct_staff_costs", "staff")
DIRECT = ("direct", "direct_costs", "direct_total", "total_direct", "direct_cost")
OTHER_DIRECT = ("other_direct", "other_direct_costs", "direct_other", "direct_without_staff", "direct_excl_staff")


def simplified_cost(given: Given, day: date) -> Answer:
    law = footing(day, "simplified_costs.hours_of_a_year").law
    answer: dict[str, Any] = {}
    reasons: list[Reason] = []

    def take(found: Any, **names: str) -> None:
        answer.update({name: found[of] for name, of in names.items()})
        reasons.extend(found.reasons)

    staff = given.number_or_none(*STAFF)
    if staff is not None and not {"annual_gross", "declared_hours"}.intersection(given):
        allowances = given.number("participant_allowances", "allowances", "participant_salaries", default=NOTHING)
        take(simplified_costs.flat_rate(FlatRate.INDIRECT_OF_STAFF, staff, law), indirect_max="most")
        other = simplified_costs.flat_rate(FlatRate.OTHER_OF_STAFF, staff, law, allowances=allowances)
        take(other, other_max="most", total_max="total")
    if (direct := given.number_or_none(*DIRECT)) is not None:
        is_calculated = given.flag("calculation", "with_calculation", "calculated")
        rate = FlatRate.INDIRECT_CALCULATED if is_calculated else FlatRate.INDIRECT_OF_DIRECT
        take(simplified_costs.flat_rate(rate, direct, law), indirect_max="most")
    if (other_direct := given.number_or_none(*OTHER_DIRECT)) is not None:
        take(simplified_costs.flat_rate(FlatRate.STAFF_OF_OTHER_DIRECT, other_direct, law), staff_max="most")
    if "staff_basis" in given or "use40" in given:
        is_flat = given.flag("use40", default=True) and _is_flat_staff(str(given.any_of("staff_basis", default="")))
        take(simplified_costs.may_take_other_of_staff(law, staff_is_flat=is_flat), allowed="allowed")
    full_time = given.number("fte", "full_time", default=WHOLE)
    if (gross := given.number_or_none("annual_gross", "annual_gross_cost")) is not None:
        if full_time <= 0:
            raise QuestionUnclear("fte is nothing, so there are no hours")
        take(simplified_costs.hourly_rate(gross, full_time, law), hourly="hourly", hours_cap="hours")
    if (declared := given.number_or_none("declared_hours", "hours")) is not None:
        take(simplified_costs.accepted_hours(declared, full_time, law), accepted_hours="accepted", hours_cap="most")
        if "hourly" in answer:
            answer["eligible_staff"] = answer["hourly"] * answer["accepted_hours"]
    if (total := given.number_or_none("total_cost")) is not None:
        must = simplified_costs.must_simplify(total, law, is_state_aid=given.flag("state_aid"))
        take(must, sco_mandatory="must")
    if not answer:
        raise QuestionUnclear("the question names no simplified cost option")
    return answer, tuple(reasons)


def _is_flat_staff(told: str) -> bool:
    """`20pct`, `20 %`, `flat`, `55(1)`: staff costs that are a flat rate of other direct costs."""
    told = told.lower().replace(" ", "")
    return "pct" in told or "%" in told or "flat" in told or "55(1)" in told


def keep_until(given: Given, day: date) -> Answer:
    provider = given.any_of("grants", "provider_grants", default=[])
    kept = Kept(
        last_payment_on=given.day_or_none("last_payment_by_MA", "last_payment", "last_payment_on"),
        de_minimis_on=given.day_or_none("granted", "de_minimis_granted", "grant", "granted_on"),
        exempted_on=given.day_or_none("gber_granted", "exempted_granted"),
        provider_on=tuple(read_day(one, "grants") for one in provider),
        accounts_on=given.day_or_none("accounts_submitted", "accounts"),
        accounts_cost=given.number_or_none("eligible_cost", "total_cost", "operation_cost"),
        union_payment_on=given.day_or_none("final_payment", "digital_europe_final_payment"),
        union_grant=given.number_or_none("grant_amount", "union_grant"),
    )
    law = (
        footing(day, "innovation_aid.record_years").law
        if provider
        else footing(day, "de_minimis_register.record_years").law
    )
    if kept.exempted_on:
        law = footing(day, "block_exemption.record_years").law
    found = find_keeping(kept, law)
    if found["keep_until"] is None:
        raise QuestionUnclear("the question names nothing after which papers are kept")
    answer = {
        "keep_until": found["keep_until"],
        "aid_record_until": found["aid_record_until"],
        "operation_docs_until": found["operation_until"],
    }
    return {name: value for name, value in answer.items() if value is not None}, found.reasons
