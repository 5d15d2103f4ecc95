"""What an edition may spend by category, what it spent, and what a flat rate of the law gives on top."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, Sum
from django.utils.translation import gettext as _

from prasme.apps.funding import queries as aid
from prasme.apps.funding.models import AidState
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.models import Cost, CostCategory, CostOption, CostPlan, Period
from prasme.engines.law import law_on
from prasme.engines.law.finding import Finding
from prasme.engines.law.simplified_costs import FlatRate, may_take_other_of_staff
from prasme.engines.law.simplified_costs import flat_rate as flat_rate_of

NOTHING = Decimal(0)
# What a flat rate pays for, and which of the period's costs it is a share of.
PAYS = {
    FlatRate.INDIRECT_OF_DIRECT: CostCategory.INDIRECT,
    FlatRate.INDIRECT_OF_STAFF: CostCategory.INDIRECT,
    FlatRate.INDIRECT_CALCULATED: CostCategory.INDIRECT,
    FlatRate.STAFF_OF_OTHER_DIRECT: CostCategory.STAFF,
    FlatRate.OTHER_OF_STAFF: CostCategory.OTHER,
}
STAFF, DIRECT = Q(category=CostCategory.STAFF), ~Q(category=CostCategory.INDIRECT)
OF = {
    FlatRate.INDIRECT_OF_DIRECT: DIRECT,
    FlatRate.INDIRECT_OF_STAFF: STAFF,
    FlatRate.INDIRECT_CALCULATED: DIRECT,
    FlatRate.STAFF_OF_OTHER_DIRECT: DIRECT & ~STAFF,
    FlatRate.OTHER_OF_STAFF: STAFF,
}


@dataclass(frozen=True)
class Line:
    """A category of an edition. committed: held and not yet spent; planned, left: none where there is no limit."""

    name: str
    planned: Decimal | None
    committed: Decimal
    spent: Decimal
    category: str = ""

    @property
    def left(self) -> Decimal | None:
        return None if self.planned is None else self.planned - self.committed - self.spent


@dataclass(frozen=True)
class Offered:
    """A flat rate of a period's costs. refused: why the law forbids it here, else empty."""

    rate: FlatRate
    category: str
    finding: Finding
    text: str
    refused: str = ""

    @property
    def amount(self) -> Decimal:
        return self.finding["most"]


def plan_of(edition: Edition) -> CostPlan | None:
    return CostPlan.objects.filter(edition=edition).order_by("-version").first()


def left_of(edition: Edition, category: str) -> Decimal | None:
    """What a category has left; none where it has no limit."""
    plan = plan_of(edition)
    if plan is None or category not in plan.amounts:
        return None
    spent = Cost.objects.filter(edition=edition, category=category).aggregate(sum=Sum("amount"))["sum"] or NOTHING
    return Decimal(plan.amounts[category]) - spent


def budget_of(edition: Edition) -> list[Line]:
    """The aid of the seats first, then each category of other costs."""
    told = aid.statement_of(edition)
    plan = plan_of(edition)
    amounts = plan.amounts if plan else {}
    spent = dict(Cost.objects.filter(edition=edition).values_list("category").annotate(sum=Sum("amount")))
    seats = Line(
        _("training: aid of seats"), edition.aid_budget, Decimal(told[AidState.RESERVED]["amount"]),
        Decimal(told[AidState.GRANTED]["amount"]),
    )  # fmt: skip
    return [seats] + [
        Line(
            str(category.label), Decimal(amounts[category]) if category in amounts else None, NOTHING,
            spent.get(category, NOTHING), category.value,
        )
        for category in CostCategory
    ]  # fmt: skip


def together(lines: Sequence[Line]) -> Line:
    limits = [line.planned for line in lines]
    planned = None if None in limits else sum((limit for limit in limits if limit is not None), NOTHING)
    return Line(
        _("together"),
        planned,
        sum((one.committed for one in lines), NOTHING),
        sum((one.spent for one in lines), NOTHING),
    )


def flat_rate(period: Period, rate: FlatRate) -> Offered:
    """By the law of the period's last day, of the costs that are not such a flat rate themselves. Raises NotInForce."""
    law, pays = law_on(period.ends_on), PAYS[rate]
    costs = Cost.objects.filter(edition=period.edition_id, spent_on__range=(period.starts_on, period.ends_on))
    own = Q(option=CostOption.FLAT, category=pays)
    base = costs.filter(OF[rate]).exclude(own).aggregate(sum=Sum("amount"))["sum"] or NOTHING
    found = flat_rate_of(rate, base, law)
    text, refused = " ".join(reason.told(_) for reason in found.reasons), ""
    if rate is FlatRate.OTHER_OF_STAFF:
        is_flat = costs.filter(STAFF, option=CostOption.FLAT).exists()
        allowed = may_take_other_of_staff(law, staff_is_flat=is_flat)
        refused = "" if allowed["allowed"] else " ".join(reason.told(_) for reason in allowed.reasons)
    if not refused and costs.filter(own, reverses=None, reversed_by=None).exists():
        refused = _("A flat rate for this category is recorded in this period already.")
    return Offered(rate, pays.value, found, text, refused)


def flat_rates(period: Period) -> list[Offered]:
    return [flat_rate(period, rate) for rate in FlatRate]
