"""Lists of the records behind figures of measures, services and cooperation: columns, and what is read for them."""

from collections.abc import Callable
from operator import itemgetter

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _l

from prasme.apps.cooperation.models import Kind, State
from prasme.apps.core.cells import linked, of_choices, written
from prasme.apps.core.tables import Column
from prasme.apps.core.templatetags.writing import money, short_day
from prasme.apps.measures.models import Category, DeliveryState, MeasureKind, Part

_PERSON = linked("site:person", by="person_id", text=itemgetter("person_name"))
_MEASURE = linked("measures:measure", by="measure_code", text=itemgetter("measure_title"))
_KIND = of_choices("measure_kind", MeasureKind)
COLUMNS = {
    "visit": [
        Column("person_name", sort="person_name", label=_l("Person"), show=_PERSON),
        Column("organisation_name", sort="organisation_name", label=_l("Organisation")),
        Column("measure_title", sort="measure_title", label=_l("Measure"), show=_MEASURE),
        Column("measure_code", sort="measure_code"),
        Column("measure_kind", sort="measure_kind", label=_l("Kind"), show=_KIND),
        Column("came_on", sort="came_on", label=_l("First day there"), show=written("came_on", short_day)),
        Column("person_id"),
    ],
    "measure": [
        Column("measure_title", sort="measure_title", label=_l("Measure"), show=_MEASURE),
        Column("measure_code", sort="measure_code"),
        Column("measure_kind", sort="measure_kind", label=_l("Kind"), show=_KIND),
        Column("ends_on", sort="ends_on", label=_l("Last day"), show=written("ends_on", short_day)),
        Column("planned_cost", sort="planned_cost", label=_l("Planned"), show=written("planned_cost", money),
               css="number"),
        Column("cost", sort="cost", label=_l("Cost"), show=written("cost", money), css="number"),
    ],
    "applicant": [
        Column("organisation_name", sort="organisation_name", label=_l("Organisation")),
        Column("part", sort="part", label=_l("Part"), show=of_choices("part", Part)),
        Column("topic", sort="topic", label=_l("What about")),
        Column("measure_title", sort="measure_title", label=_l("Measure"), show=_MEASURE),
        Column("measure_code", sort="measure_code"),
        Column("since", sort="since", label=_l("Applied"), show=written("since", short_day)),
    ],
    "service": [
        Column("customer_name", sort="customer_name", label=_l("Customer")),
        Column("service_title", sort="service_title", label=_l("Service")),
        Column("category", sort="category", label=_l("Category"), show=of_choices("category", Category)),
        Column("starts_on", sort="starts_on", label=_l("Begins"), show=written("starts_on", short_day)),
        Column("state", sort="state", label=_l("State"), show=of_choices("state", DeliveryState)),
        Column("price", sort="price", label=_l("Price"), show=written("price", money), css="number"),
        Column("aid_euro", sort="aid_euro", label=_l("Aid"), show=written("aid_euro", money), css="number"),
    ],
    "cooperation": [
        Column("subject", sort="subject", label=_l("Subject"),
               show=linked("cooperation:cooperation", by="pk", text=itemgetter("subject"))),
        Column("kind", sort="kind", label=_l("Kind"), show=of_choices("kind", Kind)),
        Column("measure_title", sort="measure_title", label=_l("Measure")),
        Column("began_on", sort="began_on", label=_l("Since"), show=written("began_on", short_day)),
        Column("state", sort="state", label=_l("State"), show=of_choices("state", State)),
    ],
}  # fmt: skip


def _of_measure(found: QuerySet, before: str) -> QuerySet:
    """before: the way to the measure."""
    return found.annotate(
        measure_title=F(f"{before}occasion__title"), measure_code=F(f"{before}code"), measure_kind=F(f"{before}kind")
    )


def _visits(found: QuerySet) -> QuerySet:
    name = Concat(F("person__identity__given_name"), Value(" "), F("person__identity__family_name"))
    named = found.annotate(person_name=name, organisation_name=F("guest__registration__organisation__name"))
    return _of_measure(named, "occasion__measure__")


def _measures(found: QuerySet) -> QuerySet:
    return found.annotate(measure_title=F("occasion__title"), measure_code=F("code"), measure_kind=F("kind"))


def _applicants(found: QuerySet) -> QuerySet:
    return _of_measure(found.annotate(organisation_name=F("organisation__name")), "measure__")


def _services(found: QuerySet) -> QuerySet:
    return found.annotate(
        customer_name=F("customer__name"), service_title=F("service__title"), category=F("service__category")
    )


def _cooperations(found: QuerySet) -> QuerySet:
    return found.annotate(measure_title=F("occasion__title"))


LISTED: dict[str, Callable[[QuerySet], QuerySet]] = {
    "visit": _visits,
    "measure": _measures,
    "applicant": _applicants,
    "service": _services,
    "cooperation": _cooperations,
}
