"""Measures and services in the search box."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import days
from prasme.apps.measures.models import Delivery, Measure
from prasme.apps.measures.queries import measures_matching, measures_visible_to
from prasme.apps.measures.queries.hub_services import deliveries_matching, deliveries_visible_to
from prasme.apps.search.kinds import Hit, Kind


def _measures(user: User, words: str) -> QuerySet[Measure]:
    found = measures_matching(measures_visible_to(user), words=words)
    return found.select_related("occasion").prefetch_related("texts").order_by("-starts_on", "code")


def _measure(one: Measure) -> Hit:
    detail = f"{one.get_kind_display()}, {days(one.starts_on, one.ends_on)}"
    return Hit(str(one), detail, reverse("measures:measure", args=[one.code]))


def _deliveries(user: User, words: str) -> QuerySet[Delivery]:
    found = deliveries_matching(deliveries_visible_to(user), words=words)
    return found.select_related("service", "customer").order_by("-starts_on", "pk")


def _delivery(one: Delivery) -> Hit:
    return Hit(one.customer.name, str(one.service), reverse("measures:delivery", args=[one.pk]))


KINDS = [
    Kind(
        name=_("Measures"), place=6, needs=(Permission.MEASURE_VIEW,), found=_measures, hit=_measure,
        all_at="measures:measures",
    ),
    Kind(
        name=_("Services"), place=6, needs=(Permission.MEASURE_VIEW,), found=_deliveries, hit=_delivery,
        all_at="measures:deliveries",
    ),
]  # fmt: skip
