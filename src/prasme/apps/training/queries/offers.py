"""What anybody may see: courses that still take people, and what a seat would cost a firm of a size."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Case, F, IntegerField, QuerySet, Value, When

from prasme.apps.enterprises.models import SizeClass
from prasme.apps.funding.rules import Quote, ShareNotSet, SizeUnknown, quote
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.territories.models import Territory, TerritoryKind
from prasme.apps.training.models import Run, RunState
from prasme.apps.training.queries.runs import run_rows, runs_with_all
from prasme.engines.law import NotInForce


def offered_runs(*, at: datetime, near: Territory | None = None) -> QuerySet[Run]:
    """Runs of open editions that have not begun. near: those in the municipality first, then those in its region."""
    runs = run_rows(
        runs_with_all(
            Run.objects.filter(
                state__in=(RunState.PLANNED, RunState.CONFIRMED),
                occasion__edition__state=EditionState.OPEN,
                occasion__sessions__number=1,
                occasion__sessions__starts_at__gt=at,
            )
        )
    ).annotate(left=F("capacity") - F("taken"))
    if near is None:
        return runs.order_by("starts_on", "code")
    away = Case(
        When(occasion__venue__municipality=near, then=Value(0)),
        When(occasion__venue__municipality__parent=near.parent_id or 0, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return runs.annotate(away=away).order_by("away", "starts_on", "code")


def places_offered() -> list[tuple[str, str]]:
    """Municipalities of today to look near to."""
    return list(
        Territory.objects.filter(kind=TerritoryKind.MUNICIPALITY, valid_to=None)
        .order_by("name")
        .values_list("code", "name")
    )


def price_for(edition: Edition, size: str, price: Decimal, *, on: date) -> Quote | None:
    """None when nothing says on that day who pays what."""
    try:
        return quote(edition=edition, enterprise_size=size, price=price, on=on)
    except (SizeUnknown, ShareNotSet, NotInForce):
        return None


@dataclass(frozen=True)
class Share:
    """What a firm of a size pays for one seat."""

    label: str
    quote: Quote


def shares_by_size(run: Run, *, on: date) -> list[Share]:
    edition = run.occasion.edition
    sizes = {size.value: str(size.label) for size in SizeClass}
    eligible = edition.eligible_sizes or list(sizes)
    found = []
    for size in sizes:
        told = price_for(edition, size, run.occasion.price, on=on) if size in eligible else None
        if told:
            found.append(Share(sizes[size], told))
    return found
