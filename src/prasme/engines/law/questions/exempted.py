"""Questions about block-exempted aid: training, innovation advice, difficulty, cumulation, publication."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law import exemption, training_costs
from prasme.engines.law.dated import Law
from prasme.engines.law.de_minimis import HeldAid
from prasme.engines.law.difficulty import Accounts
from prasme.engines.law.difficulty import in_difficulty as find_difficulty
from prasme.engines.law.innovation_aid import AdviceCase
from prasme.engines.law.innovation_aid import innovation_advice as find_advice
from prasme.engines.law.lapse import Footing, footing
from prasme.engines.law.questions.given import Given, QuestionUnclear, numbers
from prasme.engines.law.questions.held_aid import awards
from prasme.engines.law.reason import Reason
from prasme.engines.law.size import SizeClass
from prasme.engines.law.workers import earns_bonus

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
NOTHING, WHOLE = Decimal(0), Decimal(1)
ARTICLES = {
    "31": "training", "28": "innovation", "27": "cluster", "18": "consultancy", "56": "local_infrastructure",
}  # fmt: skip


def size_told(given: Given, default: str = "") -> SizeClass:
    told = str(given.any_of("size", **({"default": default} if default else {}))).lower().removesuffix("_sized")
    told = {"sme": "small", "mid-cap": "large", "small_mid_cap": "large", "midcap": "large"}.get(told, told)
    try:
        return SizeClass(told)
    except ValueError as problem:
        raise QuestionUnclear(f"{told} is no size: micro, small, medium or large") from problem


def _standing(stand: Footing) -> dict[str, Any]:
    return {"provisional": stand.law.is_provisional, "may_be_granted": stand.may_grant}


def _footing(given: Given, day: date, name: str) -> Footing:
    return footing(day, name, is_existing_scheme=given.flag("existing_scheme"))


def training_aid(given: Given, day: date) -> Answer:
    basis = "training_aid.base_intensity"
    stand = _footing(given, day, basis)
    trainees = given.number("trainees", default=WHOLE)
    everybody = given.flag("disabled_or_disadvantaged", "disadvantaged", "disabled")
    qualifying = trainees if everybody else given.number("qualifying", default=NOTHING)
    eligible = given.number("eligible", "eligible_costs", "costs", default=NOTHING)
    found = training_costs.training_aid(
        size_told(given, "large"), eligible, stand.law, trainees=trainees, qualifying=qualifying,
        is_mandatory=given.flag("mandatory"), is_maritime=given.flag("maritime"),
    )  # fmt: skip
    answer = {"max_pct": found["share"] * 100, "max_aid": found["aid"], **_standing(stand)}
    reasons = [*found.reasons, *stand.reasons]
    applied = given.day_or_none("applied", "application", "applied_on")
    began = given.day_or_none("started", "start", "began", "works_start", "start_of_works")
    if applied and began:
        incentive = exemption.incentive(applied, began, stand.law)
        answer |= {"allowed": incentive["is_in_time"], "incentive_effect": incentive["is_in_time"]}
        reasons += incentive.reasons
        if not incentive["is_in_time"]:
            answer |= {"max_aid": NOTHING, "max_pct": NOTHING}
    return answer, tuple(reasons)


def trainee_wage(given: Given, day: date) -> Answer:
    law = _footing(given, day, "training_aid.wages_follow_attendance").law
    course = given.number_or_none("course_h", "course_hours")
    found = training_costs.trainee_wage(
        given.number("hourly", "hourly_wage"), given.number("attended_h", "attended_hours"), course, law
    )
    return {"eligible_wage": found["wage"]}, found.reasons


def notification_threshold(given: Given, day: date) -> Answer:
    told = str(given.any_of("measure", "article", "art", default="training")).lower().removeprefix("art").strip(". ")
    measure = ARTICLES.get(told, told)
    measure = next((one for one in exemption.NOTIFICATION if one.startswith(measure.split()[0])), "")
    if not measure:
        raise QuestionUnclear(f"no notification threshold is kept for {told}")
    stand = _footing(given, day, exemption.NOTIFICATION[measure])
    found = exemption.notification(given.number("aid"), stand.law, measure=measure)
    return {"exempt": found["exempt"], "threshold": found["limit"], **_standing(stand)}, (
        *found.reasons,
        *stand.reasons,
    )


def cumulation(given: Given, day: date) -> Answer:
    stand = _footing(given, day, "training_aid.base_intensity")
    trainees = given.number("trainees", default=WHOLE)
    everybody = given.flag("disabled_or_disadvantaged", "disadvantaged")
    eligible = given.number("eligible", "eligible_costs")
    reasons: tuple[Reason, ...] = ()
    if (told := given.number_or_none("max_pct", "gber_max_pct")) is not None:
        most = eligible * told / 100
    else:
        aid = training_costs.training_aid(
            size_told(given), eligible, stand.law, trainees=trainees,
            qualifying=trainees if everybody else given.number("qualifying", default=NOTHING),
        )  # fmt: skip
        most, reasons = aid["aid"], aid.reasons
    headroom = given.number_or_none("headroom", "de_minimis_headroom")
    if headroom is None and (held := given.number_or_none("de_minimis_held", "held")) is not None:
        headroom = max(footing(day, "de_minimis.ceiling").law["de_minimis.ceiling"] - held, NOTHING)
    found = exemption.left_for_de_minimis(
        most, given.number("gber_aid", "exempted"), stand.law,
        are_same_costs=given.flag("same_costs", default=True), headroom=headroom,
    )  # fmt: skip
    planned = given.number_or_none("de_minimis", "new_de_minimis")
    answer = {"max_extra_de_minimis": found["left"], "max_total": most}
    if planned is not None:
        answer["allowed"] = found["left"] is None or planned <= found["left"]
    return answer, (*reasons, *found.reasons)


def disadvantaged_by_age(given: Given, day: date) -> Answer:
    law = _footing(given, day, "disadvantaged_workers.young_from").law
    told = given.any_of("ages", "age")
    found = [earns_bonus(law, age=age) for age in numbers(told, "ages")]
    earns = [one["earns"] for one in found]
    answer = {"disadvantaged": earns if isinstance(told, list) else earns[0]}
    return answer, tuple(_texts(found))


def _texts(found: list[Any]) -> list[Reason]:
    """Each reason once, in the order of the people."""
    kept: dict[str, Reason] = {}
    for one in found:
        for reason in one.reasons:
            kept.setdefault(reason.text, reason)
    return list(kept.values())


def in_difficulty(given: Given, day: date) -> Answer:
    law = _footing(given, day, "difficulty.lost_capital").law
    capital = given.number_or_none("subscribed_capital", "capital")
    reserves = given.number_or_none("own_funds_excl_capital", "reserves")
    if reserves is None and (losses := given.number_or_none("accumulated_losses", "losses")) is not None:
        reserves = -abs(losses)
    if reserves is None and capital is not None and (funds := given.number_or_none("own_funds", "equity")) is not None:
        reserves = funds - capital
    accounts = Accounts(
        capital=capital,
        reserves=reserves,
        age=given.number_or_none("age_years", "age"),
        is_small_or_medium=size_told(given, "small") is not SizeClass.LARGE and given.flag("sme", default=True),
        is_insolvent=given.flag("insolvent", "insolvency", "insolvency_proceedings"),
        has_rescue_aid=given.flag("rescue_aid_not_repaid", "rescue_aid"),
        debt_to_equity=tuple(numbers(given.any_of("debt_to_equity", "debt_equity", default=[]), "debt to equity")),
        interest_cover=tuple(
            numbers(given.any_of("interest_cover", "ebitda_cover", "ebitda_interest", default=[]), "interest cover")
        ),
    )
    found = find_difficulty(accounts, law)
    # A plain de minimis grant does not ask; only the shortcuts for loans and guarantees do.
    answer = {"in_difficulty": found["in_difficulty"], "gber": found["block_exemption"], "de_minimis_grant": True}
    return answer, found.reasons


def innovation_advice(given: Given, day: date) -> Answer:
    stand = _footing(given, day, "innovation_aid.full_support_ceiling")
    value = given.number("value", "service_value", "market_value")
    paid = given.number_or_none("price_paid", "paid")
    if paid is None:
        paid = value - given.number("aid", default=value)
    earlier = [name for name in given if name.startswith(("prior", "already", "held", "used"))]
    held = given[earlier[0]] if earlier else []
    case = AdviceCase(
        value=value, paid=paid, size=size_told(given, "small"), held=_counter(held, day),
        is_published=given.flag("published", "discounts_published", "published_before", default=True),
    )  # fmt: skip
    found = find_advice(case, stand.law)
    allowed = found["allowed"] and stand.may_grant
    answer = {
        "aid": found["aid"], "art28": allowed, "allowed": allowed,
        "max_pct": found["share"] * 100, "max_aid": found["most"], "in_window": found["held"],
        "total": found["held"] + found["aid"], "headroom": found["headroom"], "within_counter": found["is_within"],
        "provisional": stand.law.is_provisional,
    }  # fmt: skip
    return answer, (*found.reasons, *stand.reasons)


def _counter(held: Any, day: date) -> tuple[HeldAid, ...]:
    return tuple(aid for _, aid in awards(held, on=day, state="LV"))


def publish_award(given: Given, day: date) -> Answer:
    stand = _footing(given, day, "block_exemption.publication")
    told = given.any_of("individual_award", "award", "aid")
    sector = str(given.any_of("sector", default="")).lower()
    is_primary = given.flag("primary_production") or any(word in sector for word in ("primary", "fish", "aquacult"))
    found = [_publication(one, stand.law, is_primary=is_primary) for one in numbers(told, "award")]
    publish = [one["publish"] for one in found]
    answer = {"publish": publish if isinstance(told, list) else publish[0], "within_months": found[0]["within_months"]}
    return answer, tuple(_texts(found))


def _publication(award: Decimal, law: Law, *, is_primary: bool) -> Any:
    return exemption.publication(award, law, is_primary_production=is_primary)
