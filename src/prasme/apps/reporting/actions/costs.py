"""Writes of costs: recorded, taken back, taken as a flat rate; how much a category may cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import money
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import costing
from prasme.apps.reporting.actions.claims import keep_paper
from prasme.apps.reporting.models import Cost, CostCategory, CostOption, CostPlan, Period
from prasme.engines.law.simplified_costs import FlatRate

CENT = Decimal("0.01")


class AlreadyReversed(Exception):
    """The cost was reversed, or is a reversal itself."""


class BudgetOverdrawn(Exception):
    """The category has less left than the cost takes. left: in the edition's currency."""

    def __init__(self, edition: Edition, category: str, left: Decimal) -> None:
        told = {"category": CostCategory(category).label, "left": money(max(left, Decimal(0)), edition.currency)}
        super().__init__(
            _("Of the budget for %(category)s %(left)s are left. Record less, or raise the budget.") % told
        )
        self.left = left


class NothingToTake(Exception):
    """There are no costs in the period that the flat rate is a share of, or the law forbids it."""


@dataclass(frozen=True, kw_only=True)
class NewCost:
    category: str
    option: str
    description: str
    quantity: Decimal
    price: Decimal
    spent_on: date


@action
def record_cost(
    *, edition: Edition, new: NewCost, paper: tuple[str, bytes, str] | None = None, at: datetime, by: User | None
) -> Cost:
    """A cost of the edition. paper: name, content and media type of what proves it. Raises BudgetOverdrawn."""
    amount = (new.quantity * new.price).quantize(CENT, ROUND_HALF_UP)
    _hold(edition, new.category, amount)
    return Cost.objects.create(
        edition=edition, category=new.category, option=new.option, description=new.description,
        quantity=new.quantity, price=new.price, spent_on=new.spent_on, amount=amount,
        document=keep_paper(edition, *paper, at, by) if paper else None, at=at, by=by,
    )  # fmt: skip


def _hold(edition: Edition, category: str, amount: Decimal) -> None:
    """One cost at a time, so that two together do not take what is left for one. Raises BudgetOverdrawn."""
    Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    left = costing.left_of(edition, category)
    if left is not None and amount > left:
        raise BudgetOverdrawn(edition, category, left)


@action
def take_flat_rate(*, period: Period, rate: FlatRate, at: datetime, by: User | None) -> Cost:
    """The most that a flat rate gives of the period's costs, as a cost of its last day, with the law it rests on.

    Raises NothingToTake, BudgetOverdrawn, NotInForce.
    """
    Edition.objects.select_for_update(no_key=True).get(pk=period.edition_id)
    offered = costing.flat_rate(period, rate)
    if offered.refused or offered.amount <= 0:
        raise NothingToTake(rate)
    _hold(period.edition, offered.category, offered.amount)
    return Cost.objects.create(
        edition=period.edition, category=offered.category, option=CostOption.FLAT, description=offered.text[:200],
        price=offered.amount, amount=offered.amount, spent_on=period.ends_on, finding=offered.finding.as_record(),
        at=at, by=by,
    )  # fmt: skip


@action
def plan_costs(
    *, edition: Edition, amounts: Mapping[str, Decimal | None], seen: int, at: datetime, by: User | None
) -> CostPlan:
    """How much each category may cost, as the next version; None: no limit. seen: the version it was made from.

    Raises ChangedMeanwhile.
    """
    Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    before = costing.plan_of(edition)
    version = before.version if before else 0
    if version != seen:
        raise ChangedMeanwhile
    told: dict[str, Any] = {name: str(amount) for name, amount in amounts.items() if amount is not None}
    return CostPlan.objects.create(edition=edition, version=version + 1, amounts=told, at=at, by=by)


@action
def reverse_cost(*, cost: Cost, reason: str, on: date, at: datetime, by: User | None) -> Cost:
    """Take a cost back by a line of its own, of that day. Raises AlreadyReversed."""
    locked = Cost.objects.select_for_update(no_key=True, of=("self",)).get(pk=cost.pk)
    if locked.reverses_id or Cost.objects.filter(reverses=locked).exists():
        raise AlreadyReversed(cost.pk)
    return Cost.objects.create(
        edition=locked.edition, category=locked.category, option=locked.option, description=locked.description,
        quantity=-locked.quantity, price=locked.price, amount=-locked.amount, spent_on=on, reverses=locked,
        reason=reason, at=at, by=by,
    )  # fmt: skip
