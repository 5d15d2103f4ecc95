"""Training aid on a group's costs: mandatory training, mixed groups, wages for the hours attended. Money: EUR."""

from __future__ import annotations

from decimal import Decimal

from prasme.engines.law.aid_intensity import CENT
from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.grant_equivalent import cents
from prasme.engines.law.reason import Reason, amount, because, number, percent, phrase
from prasme.engines.law.size import SizeClass
from prasme.engines.law.training_aid import training_aid_intensity

NOTHING = Decimal(0)
MESSAGES = {
    "mandatory": phrase("No aid: the training is what national standards oblige the firm to give."),
    "maritime": phrase("Maritime transport: up to %(share)s."),
    "mixed": phrase("The bonus for workers is given on the cost of %(qualifying)s of %(trainees)s trainees."),
    "wage": phrase("%(hours)s hours attended at %(hourly)s make %(wage)s; hours that were missed are not eligible."),
}


def training_aid(
    size: SizeClass, eligible: Decimal, law: Law, *, trainees: Decimal = Decimal(1), qualifying: Decimal = NOTHING,
    is_mandatory: bool = False, is_maritime: bool = False,
) -> Finding:  # fmt: skip
    """outcome: share (0 to 1), aid (EUR, cut to the cent).

    qualifying: of the trainees, workers with disabilities or disadvantaged; all of them: the bonus is on everything.
    """
    reasons: tuple[Reason, ...]
    inputs = {"size": size, "eligible": eligible, "trainees": trainees, "qualifying": qualifying}
    if is_mandatory and law["training_aid.mandatory_training_is_excluded"]:
        share, reasons = NOTHING, (because(law, "training_aid.mandatory_training_is_excluded", MESSAGES["mandatory"]),)
    elif is_maritime:
        share = law["training_aid.maritime_intensity"]
        reasons = (because(law, "training_aid.maritime_intensity", MESSAGES["maritime"], share=percent(share)),)
    else:
        plain = training_aid_intensity(size, law)
        bonus = training_aid_intensity(size, law, for_disadvantaged_workers=True)
        is_mixed = NOTHING < qualifying < trainees and bool(law["training_aid.bonus_follows_trainees"])
        part = qualifying / trainees if is_mixed else Decimal(qualifying > 0)
        share = bonus.share * part + plain.share * (1 - part)
        reasons = (bonus if part else plain).reasons
        if is_mixed:
            name = "training_aid.bonus_follows_trainees"
            told = {"qualifying": number(qualifying), "trainees": number(trainees)}
            reasons += (because(law, name, MESSAGES["mixed"], **told),)
    aid = (eligible * share).quantize(CENT, rounding="ROUND_DOWN")
    return Finding(
        rule="training_aid", day=law.day, inputs=inputs, outcome={"share": share, "aid": aid}, reasons=reasons
    )


def trainee_wage(hourly: Decimal, attended: Decimal, course: Decimal | None, law: Law) -> Finding:
    """outcome: wage, the eligible personnel cost of one trainee (EUR). course: scheduled hours, the most that count."""
    hours = attended if course is None else min(attended, course)
    if not law["training_aid.wages_follow_attendance"]:
        hours = attended if course is None else course
    wage = cents(hourly * max(hours, NOTHING))
    reason = because(
        law, "training_aid.wages_follow_attendance", MESSAGES["wage"],
        hours=number(hours), hourly=amount(hourly), wage=amount(wage),
    )  # fmt: skip
    inputs = {"hourly": hourly, "attended": attended, "course": course}
    return Finding(rule="trainee_wage", day=law.day, inputs=inputs, outcome={"wage": wage}, reasons=(reason,))
