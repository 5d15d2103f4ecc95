"""Questions about the law as a lawyer writes them in a file, one function for each kind of question.

A function takes what the question gives and its day; it reads that into the frozen cases of the rules and tells their
outcome in the question's own words. No law stands here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from prasme.engines.law.questions import costs, counts, equivalents, exempted, groups, held_aid, investors, sizes
from prasme.engines.law.questions.given import Given
from prasme.engines.law.reason import Reason

Question = Callable[[Given, date], tuple[dict[str, Any], tuple[Reason, ...]]]
QUESTIONS: dict[str, Question] = {
    "aid_part_of_service": equivalents.aid_part_of_service,
    "annual_work_units": sizes.awu,
    "assess_award": held_aid.assess_award,
    "convert": equivalents.convert,
    "counted_part": equivalents.counted_part,
    "cumulation": exempted.cumulation,
    "declaration": held_aid.declaration,
    "degree_of_urbanisation": counts.degree_of_urbanisation,
    "disadvantaged_by_age": exempted.disadvantaged_by_age,
    "enterprises_counted_once": counts.enterprises_counted_once,
    "exempt_investor": investors.exempt_investor,
    "guarantee_gge": equivalents.guarantee_gge,
    "in_difficulty": exempted.in_difficulty,
    "innovation_advice": exempted.innovation_advice,
    "instalments_gge": equivalents.instalments_gge,
    "keep_until": costs.keep_until,
    "loan_gge": equivalents.loan_gge,
    "merger": held_aid.merger,
    "nace": counts.nace,
    "notification_threshold": exempted.notification_threshold,
    "nuts": counts.nuts,
    "participants": counts.participants,
    "publish_award": exempted.publish_award,
    "register_deadline": held_aid.register_deadline,
    "simplified_cost": costs.simplified_cost,
    "size_category": sizes.size_category,
    "size_category_with_public_holder": groups.size_category_with_public_holder,
    "size_of_group": groups.size_of_group,
    "size_of_group_symbolic": groups.size_of_group_symbolic,
    "split": held_aid.split,
    "split_date": held_aid.split_date,
    "trainee_wage": exempted.trainee_wage,
    "training_aid": exempted.training_aid,
    "two_year_rule": sizes.two_year_rule,
}
