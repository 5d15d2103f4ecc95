"""What the live edition costs beside its seats, what stood in its way, its own indicators, its first claim."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from prasme.apps.demo.stage import Stage
from prasme.apps.reporting import actions as reporting
from prasme.apps.reporting.models import CostCategory, CostOption, Period
from prasme.engines.law.simplified_costs import FlatRate

PLAN = {
    CostCategory.STAFF: 24_000,
    CostCategory.SERVICES: 6_000,
    CostCategory.TRAVEL: 1_500,
    CostCategory.EVENTS: 4_000,
    CostCategory.INDIRECT: 4_500,
}
STAFF, EVENTS, TRAVEL = CostCategory.STAFF, CostCategory.EVENTS, CostCategory.TRAVEL
UNIT, ACTUAL = CostOption.UNIT, CostOption.ACTUAL
# Days from today, category, option, for what, how many, price of one.
COSTS = (
    (-100, STAFF, UNIT, "Coordination, first month", 84, "19.50"),
    (-70, STAFF, UNIT, "Coordination, second month", 96, "19.50"),
    (-64, CostCategory.SERVICES, ACTUAL, "Printing of leaflets", 1, "312.40"),
    (-52, EVENTS, ACTUAL, "Hall for the opening day", 1, "480.00"),
    (-50, TRAVEL, ACTUAL, "Bus of the opening day", 1, "165.00"),
    (-49, TRAVEL, ACTUAL, "Bus of the opening day", 1, "165.00"),
    (-40, STAFF, UNIT, "Coordination, third month", 90, "19.50"),
    (-10, STAFF, UNIT, "Coordination, fourth month", 88, "19.50"),
)
DIFFICULTIES: tuple[dict[str, Any], ...] = (
    {
        "title": "The hall of the library in Kuldīga was under repair",
        "since": -95,
        "effect": "Two groups could not begin on their days.",
        "measure": "The school next door lent a classroom.",
        "owner": "Coordinator",
        "outcome": "Both groups ended four weeks later than planned.",
        "ended_on": -61,
    },
    {
        "title": "Firms with one employee cannot leave the shop by day",
        "since": -45,
        "effect": "Every third invitation is declined.",
        "measure": "Evening groups are being planned with two providers.",
        "owner": "Coordinator",
    },
)
PEOPLE = {
    "title": {"en": "People of micro firms trained", "lv": "Apmācītie mikrouzņēmumu darbinieki"},
    "unit": {"en": "people", "lv": "cilvēki"},
    "counting_rule": {
        "en": "Each person of a micro firm is counted once, on the day of the first course completed.",
        "lv": "Katru mikrouzņēmuma darbinieku skaita vienreiz — dienā, kad pabeigts pirmais kurss.",
    },
    "source": "participation",
    "measure": "distinct",
    "of": "person",
    "where": {"size": "micro"},
    "place": "municipality",
    "breakdowns": ["municipality", "course"],
    "target": 80,
}
AID = {
    "title": {"en": "Aid for one training", "lv": "Atbalsts vienai apmācībai"},
    "unit": {"en": "EUR", "lv": "EUR"},
    "counting_rule": {
        "en": "The aid that was granted, divided by the trainings provided.",
        "lv": "Piešķirtais atbalsts, dalīts ar sniegto apmācību skaitu.",
    },
    "expression": "aid_granted / trainings_provided",
    "round": 2,
}


def load(stage: Stage) -> None:
    _spend(stage)
    for said in DIFFICULTIES:
        days = {name: stage.today + timedelta(said[name]) for name in ("since", "ended_on") if name in said}
        at, by = stage.at(said["since"]), stage.operator
        reporting.note_difficulty(edition=stage.edition, values=said | days, at=at, by=by)
    for name, data in (("micro_people", PEOPLE), ("aid_for_one", AID)):
        reporting.define_indicator(
            edition=stage.edition, of_programme=False, name=name, data=data, at=stage.at(-90), by=stage.operator
        )
    _claim(stage)


def _spend(stage: Stage) -> None:
    """One cost was entered twice, and its second line is taken back."""
    edition, by = stage.edition, stage.operator
    amounts = {category.value: Decimal(most) for category, most in PLAN.items()}
    reporting.plan_costs(edition=edition, amounts=amounts, seen=0, at=stage.at(-110), by=by)
    twice = None
    for day, category, option, text, quantity, price in COSTS:
        new = reporting.NewCost(
            category=category, option=option, description=text, quantity=Decimal(quantity), price=Decimal(price),
            spent_on=stage.today + timedelta(day),
        )  # fmt: skip
        made = reporting.record_cost(edition=edition, new=new, at=stage.at(day), by=by)
        twice = made if category == TRAVEL else twice
    assert twice is not None
    on = stage.today - timedelta(45)
    reporting.reverse_cost(cost=twice, reason="Entered twice", on=on, at=stage.at(-45), by=by)


def _claim(stage: Stage) -> None:
    """The first three months: frozen, with the flat rate for indirect costs, and claimed."""
    edition, by = stage.edition, stage.operator
    period: Period = reporting.open_period(
        edition=edition, title="The first months", starts_on=edition.starts_on,
        ends_on=stage.today - timedelta(30), by=by,
    )  # fmt: skip
    reporting.take_flat_rate(period=period, rate=FlatRate.INDIRECT_OF_STAFF, at=stage.at(-8), by=by)
    reporting.freeze_period(period=period, at=stage.at(-8), by=by)
    reporting.make_claim(period=period, at=stage.at(-7), by=by)
