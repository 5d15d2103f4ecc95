"""What a measure costs: planned by its driver, actual when it is known, and who pays which share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.measures import rules
from prasme.apps.measures.models import CostLine, Driver, FundingShare, Measure, PaysAs


@dataclass(frozen=True, kw_only=True)
class Planned:
    """intensity: how many people work in each hour; it is of time alone, and 1 elsewhere."""

    title: str
    driver: Driver | str
    unit_cost: Decimal
    units: Decimal
    intensity: Decimal = Decimal(1)


@action
def plan_cost(*, measure: Measure, planned: Planned, by: User | None, line: CostLine | None = None) -> CostLine:
    """A new line, or another plan of one."""
    values = {
        "title": planned.title, "driver": planned.driver, "unit_cost": planned.unit_cost, "units": planned.units,
        "intensity": planned.intensity if planned.driver == Driver.TIME else Decimal(1),
    }  # fmt: skip
    if line is None:
        return CostLine.objects.create(measure=measure, **values)
    for name, value in values.items():
        setattr(line, name, value)
    line.save(update_fields=list(values))
    return line


@action
def remove_cost(*, line: CostLine, by: User | None) -> None:
    line.delete()


@action
def record_actual(
    *,
    line: CostLine,
    actual: Decimal,
    paid_on: date,
    by: User | None,
    at: datetime,
    paper: tuple[str, str, bytes] | None = None,
) -> None:
    """What it cost. paper: the invoice (name, media type, content)."""
    line.actual, line.paid_on = actual, paid_on
    if paper:
        name, media_type, content = paper
        line.document = store_document(
            kind=DocumentKind.OTHER, name=name, media_type=media_type, content=content,
            scopes=[(ScopeKind.EDITION, line.measure.occasion.edition_id)], by=by, at=at,
        )  # fmt: skip
    line.save(update_fields=["actual", "paid_on", "document"])


@action
def set_shares(
    *, measure: Measure, shares: Sequence[tuple[Organisation, PaysAs | str, Decimal]], by: User | None
) -> None:
    """Who pays which part, in percent; together 100, or nobody. Raises SharesNotWhole."""
    if shares:
        rules.check_shares(percent for _payer, _as, percent in shares)
    measure.shares.all().delete()
    FundingShare.objects.bulk_create(
        [
            FundingShare(measure=measure, organisation=payer, pays_as=pays_as, percent=percent)
            for payer, pays_as, percent in shares
        ]
    )
