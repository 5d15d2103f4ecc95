"""Simplified cost options of the funds: flat rates, hourly unit costs, and when they are a must. Money: EUR."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from prasme.engines.law.aid_intensity import CENT
from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.grant_equivalent import cents
from prasme.engines.law.reason import amount, because, number, percent, phrase

NOTHING = Decimal(0)
HOURS, ON_FLAT = "simplified_costs.hours_of_a_year", "simplified_costs.other_never_on_flat_staff"


class FlatRate(StrEnum):
    """What is paid as a share, and of what."""

    INDIRECT_OF_DIRECT = "simplified_costs.indirect_of_direct"
    INDIRECT_OF_STAFF = "simplified_costs.indirect_of_staff"
    INDIRECT_CALCULATED = "simplified_costs.indirect_calculated"
    STAFF_OF_OTHER_DIRECT = "simplified_costs.staff_of_other_direct"
    OTHER_OF_STAFF = "simplified_costs.other_of_staff"


MESSAGES = {
    FlatRate.INDIRECT_OF_DIRECT: phrase("Indirect costs: up to %(share)s of %(base)s direct costs, %(most)s."),
    FlatRate.INDIRECT_OF_STAFF: phrase("Indirect costs: up to %(share)s of %(base)s direct staff costs, %(most)s."),
    FlatRate.INDIRECT_CALCULATED: phrase(
        "Indirect costs, with a calculation: up to %(share)s of %(base)s direct costs, %(most)s."
    ),
    FlatRate.STAFF_OF_OTHER_DIRECT: phrase("Staff: up to %(share)s of %(base)s other direct costs, %(most)s."),
    FlatRate.OTHER_OF_STAFF: phrase(
        "All other costs: up to %(share)s of %(base)s direct staff costs, %(most)s; allowances come on top."
    ),
    "on_flat": phrase("Staff costs that are a flat rate themselves cannot carry a flat rate for all other costs."),
    "hourly": phrase("%(gross)s a year by %(hours)s hours: %(hourly)s an hour."),
    "hours": phrase("At most %(hours)s hours a year are accepted from this person."),
    "must": phrase("Up to %(limit)s simplified costs are a must, except where the operation is State aid."),
    "may": phrase("Over %(limit)s, or State aid: simplified costs are not a must."),
}


@dataclass(frozen=True, kw_only=True)
class Lump:
    """A unit cost or a lump sum of an edition, as its call names it. price: EUR for one unit or milestone."""

    name: str
    price: Decimal
    source: str

    def pays(self, delivered: Decimal, *, is_whole_only: bool = False) -> Decimal:
        """EUR for what was delivered. is_whole_only: a lump sum is paid whole or not at all."""
        return cents(self.price * (delivered.to_integral_value(ROUND_DOWN) if is_whole_only else delivered))


def flat_rate(rate: FlatRate, base: Decimal, law: Law, *, allowances: Decimal = NOTHING) -> Finding:
    """outcome: most (EUR), total (base, flat rate and, where they come on top, allowances)."""
    most = (base * law[rate]).quantize(CENT, rounding=ROUND_DOWN)
    on_top = allowances if rate is FlatRate.OTHER_OF_STAFF else NOTHING
    reason = because(law, rate, MESSAGES[rate], share=percent(law[rate]), base=amount(base), most=amount(most))
    return Finding(
        rule="flat_rate",
        day=law.day,
        inputs={"rate": rate.value, "base": base, "allowances": allowances},
        outcome={"most": most, "total": base + most + on_top},
        reasons=(reason,),
    )


def may_take_other_of_staff(law: Law, *, staff_is_flat: bool) -> Finding:
    """Whether the flat rate for all other costs may be taken of these staff costs. outcome: allowed."""
    allowed = not (staff_is_flat and law[ON_FLAT])
    reason = because(law, ON_FLAT, MESSAGES["on_flat"])
    inputs = {"staff_is_flat": staff_is_flat}
    return Finding(rule="other_of_staff", day=law.day, inputs=inputs, outcome={"allowed": allowed}, reasons=(reason,))


def hourly_rate(annual_gross: Decimal, full_time: Decimal, law: Law) -> Finding:
    """outcome: hourly (EUR), hours (of the year). annual_gross: of this person; full_time: the part worked, 0 to 1."""
    hours = law[HOURS] * full_time
    hourly = cents(annual_gross / hours)
    told = {"gross": amount(annual_gross), "hours": number(hours), "hourly": amount(hourly)}
    return Finding(
        rule="hourly_rate",
        day=law.day,
        inputs={"annual_gross": annual_gross, "full_time": full_time},
        outcome={"hourly": hourly, "hours": hours},
        reasons=(because(law, HOURS, MESSAGES["hourly"], **told),),
    )


def accepted_hours(declared: Decimal, full_time: Decimal, law: Law) -> Finding:
    """outcome: accepted, of the hours that a person declared for a year."""
    most = law[HOURS] * full_time
    return Finding(
        rule="accepted_hours",
        day=law.day,
        inputs={"declared": declared, "full_time": full_time},
        outcome={"accepted": min(declared, most), "most": most},
        reasons=(because(law, HOURS, MESSAGES["hours"], hours=number(most)),),
    )


def must_simplify(total_cost: Decimal, law: Law, *, is_state_aid: bool = False) -> Finding:
    """outcome: must. De minimis aid is no State aid in this sense."""
    name = "simplified_costs.mandatory_up_to"
    must = total_cost <= law[name] and not is_state_aid
    return Finding(
        rule="must_simplify",
        day=law.day,
        inputs={"total_cost": total_cost, "is_state_aid": is_state_aid},
        outcome={"must": must},
        reasons=(because(law, name, MESSAGES["must" if must else "may"], limit=amount(law[name])),),
    )
