"""What can be counted of measures: who was there, what was held and what it cost, which firms applied, services."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    DateTimeField,
    DecimalField,
    F,
    Func,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    When,
)
from django.db.models import Value as Constant
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.sources import Column, Source
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures.models import (
    Category,
    Contributor,
    CostLine,
    Delivery,
    DeliveryState,
    Measure,
    MeasureKind,
    MeasureState,
    Part,
    Technology,
)
from prasme.apps.occasions.models import Attendance, Seat
from prasme.apps.occasions.rules import ATTENDED
from prasme.apps.territories.models import Territory

EURO: DecimalField = DecimalField(max_digits=14, decimal_places=2)
PLACES = {"on_site": _("on site"), "remote": _("remotely")}


def visits() -> QuerySet:
    """One person at one measure, on the first day of being there, in the calendar of the place."""
    begins = Func(
        F("part__session__occasion__venue__time_zone"), F("part__starts_at"), function="timezone",
        output_field=DateTimeField(),
    )  # fmt: skip
    there = Attendance.objects.filter(seat=OuterRef("pk"), superseded_by=None, presence__in=sorted(ATTENDED))
    first = there.annotate(held_on=Cast(begins, DateField())).order_by("part__starts_at")
    seats = Seat.objects.filter(occasion__measure__isnull=False, person__isnull=False)
    return seats.annotate(
        came_on=Subquery(first.values("held_on")[:1]),
        came_by=Case(
            When(guest__is_remote=True, then=Constant("remote")), default=Constant("on_site"), output_field=CharField()
        ),
    ).filter(came_on__isnull=False)


def measures() -> QuerySet:
    """Those that were held; cost: what is paid, planned: by the drivers, EUR."""
    lines = CostLine.objects.filter(measure=OuterRef("pk")).order_by().values("measure")
    actual = lines.annotate(euro=Sum("actual")).values("euro")
    plan = lines.annotate(
        euro=Sum(F("unit_cost") * F("intensity") * F("units"), output_field=EURO)
    ).values("euro")  # fmt: skip
    return Measure.objects.filter(state=MeasureState.HELD).annotate(
        cost=Coalesce(Subquery(actual, output_field=EURO), Constant(0, output_field=EURO)),
        planned_cost=Coalesce(Subquery(plan, output_field=EURO), Constant(0, output_field=EURO)),
    )


def applicants() -> QuerySet:
    """A firm with a challenge, or an organisation with a team."""
    return Contributor.objects.filter(part__in=Part.applicants())


def services() -> QuerySet:
    return Delivery.objects.annotate(
        aid_euro=Coalesce(F("aid__euro"), Constant(0, output_field=EURO), output_field=EURO)
    )


def _chosen(choices: Any) -> Callable[[set], Mapping[Any, str]]:
    return lambda _keys: {choice.value: str(choice.label) for choice in choices}


def _organisations(keys: set) -> Mapping[Any, str]:
    return dict(Organisation.objects.filter(pk__in=keys).values_list("pk", "name"))


def _territories(keys: set) -> Mapping[Any, str]:
    return {one.pk: str(one) for one in Territory.objects.filter(pk__in=keys)}


def _measures(keys: set) -> Mapping[Any, str]:
    return dict(Measure.objects.filter(pk__in=keys).values_list("pk", "occasion__title"))


def _held(before: str, measure: str) -> dict[str, Column]:
    """Columns of a measure. before: the way to it, measure: to its key."""
    return {
        "kind": Column(path=f"{before}kind", title=_("kind of measure"), label=_chosen(MeasureKind)),
        "measure": Column(path=measure, title=_("measure"), label=_measures),
    }


ORGANISATION = _("organisation")
SOURCES = [
    Source(
        name="visit",
        title=_("people at measures"),
        model=Seat,
        rows=visits,
        day="came_on",
        day_title=_("first day there"),
        edition="occasion__edition",
        columns={
            **_held("occasion__measure__", "occasion__measure"),
            "person": Column(path="person", title=_("person")),
            "organisation": Column(path="guest__registration__organisation", title=ORGANISATION, label=_organisations),
            "place": Column(
                path="came_by",
                title=_("on site or remotely"),
                label=lambda _keys: {key: str(name) for key, name in PLACES.items()},
            ),
            "municipality": Column(path="occasion__venue__municipality", title=_("municipality"), label=_territories),
            "region": Column(path="occasion__venue__municipality__parent", title=_("region"), label=_territories),
        },
    ),
    Source(
        name="measure",
        title=_("measures held"),
        model=Measure,
        rows=measures,
        day="ends_on",
        day_title=_("last day"),
        edition="occasion__edition",
        columns={
            **_held("", "pk"),
            "cost": Column(path="cost", title=_("cost, EUR")),
            "planned": Column(path="planned_cost", title=_("planned cost, EUR")),
            "municipality": Column(path="occasion__venue__municipality", title=_("municipality"), label=_territories),
            "region": Column(path="occasion__venue__municipality__parent", title=_("region"), label=_territories),
        },
    ),
    Source(
        name="applicant",
        title=_("firms that applied to hackathons"),
        model=Contributor,
        rows=applicants,
        day="since",
        day_title=_("day of the application"),
        edition="measure__occasion__edition",
        columns={
            **_held("measure__", "measure"),
            "organisation": Column(path="organisation", title=ORGANISATION, label=_organisations),
            "part": Column(path="part", title=_("part"), label=_chosen(Part)),
        },
    ),
    Source(
        name="service",
        title=_("services of the hub"),
        model=Delivery,
        rows=services,
        day="starts_on",
        day_title=_("first day"),
        edition="service__edition",
        columns={
            "customer": Column(path="customer", title=_("customer"), label=_organisations),
            "category": Column(path="service__category", title=_("category"), label=_chosen(Category)),
            "technology": Column(path="service__technology", title=_("technology"), label=_chosen(Technology)),
            "state": Column(path="state", title=_("state"), label=_chosen(DeliveryState)),
            "price": Column(path="price", title=_("price, EUR")),
            "market_value": Column(path="market_value", title=_("market value, EUR")),
            "aid": Column(path="aid_euro", title=_("aid, EUR")),
            "investment": Column(path="investment", title=_("investment triggered, EUR")),
        },
    ),
]
