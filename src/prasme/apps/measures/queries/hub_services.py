"""The price list of a hub and what was done for whom, with the columns that the European network asks for."""

from typing import Any

from django.db.models import Case, CharField, F, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tongues import told
from prasme.apps.enterprises.models import Profile, SizeClass
from prasme.apps.funding.rules import Quote, ShareNotSet, SizeUnknown, quote
from prasme.apps.measures.models import Delivery, Service
from prasme.apps.programmes.models import EditionState
from prasme.engines.law import NotInForce


def services_visible_to(user: User, permission: Permission = Permission.MEASURE_VIEW) -> QuerySet[Service]:
    found = Service.objects.filter(reach(user, permission).over(edition="edition_id"))
    return found.select_related("edition").order_by("edition__starts_on", "category", "title")


def deliveries_visible_to(user: User, permission: Permission = Permission.MEASURE_VIEW) -> QuerySet[Delivery]:
    return Delivery.objects.filter(reach(user, permission).over(edition="service__edition_id"))


def price_list() -> QuerySet[Service]:
    """What everybody may see: published, still offered, of editions that are open."""
    found = Service.objects.filter(published_at__isnull=False, ended_at=None, edition__state=EditionState.OPEN)
    return found.select_related("edition").order_by("category", "market_value", "pk")


def price_for(service: Service, *, on: Any, size: str = SizeClass.SMALL) -> Quote | None:
    """What it costs a firm of the size with aid; None when nothing says so on that day."""
    try:
        return quote(edition=service.edition, enterprise_size=size, price=service.market_value, on=on)
    except (SizeUnknown, ShareNotSet, NotInForce):
        return None


def delivery_rows(deliveries: QuerySet[Delivery]) -> QuerySet[Delivery]:
    """The deliveries with what list and export show; region and staff are those of the first day."""
    profile = Profile.objects.filter(
        Q(valid_to=None) | Q(valid_to__gte=OuterRef("starts_on")), enterprise=OuterRef("customer"),
        valid_from__lte=OuterRef("starts_on"),
    ).order_by("-valid_from")  # fmt: skip
    region = Coalesce(F("seat__parent__name"), F("seat__name"))
    return deliveries.annotate(
        content_id=F("pk"),
        customer_name=F("customer__name"),
        customer_region=Subquery(profile.annotate(region=region).values("region")[:1]),
        customer_staff_size=Subquery(profile.values("headcount")[:1]),
        service_title=told("service__title"),
        service_category=F("service__category"),
        technology_type=F("service__technology"),
        short_description=F("text"),
        price_eur=F("price"),
        status=F("state"),
        dates=Concat(
            Cast("starts_on", TextField()),
            Case(
                When(ends_on=None, then=Value("")), default=Concat(Value(" / "), Cast("ends_on", TextField())),
                output_field=TextField(),
            ),
            output_field=TextField(),
        ),
        state_aid_information=Case(
            When(aid=None, then=Value("no aid")), default=F("aid__legal_basis"), output_field=CharField()
        ),
        aid_amount_eur=F("aid__euro"),
    )  # fmt: skip


def deliveries_matching(
    deliveries: QuerySet[Delivery], *, words: str = "", category: str = "", technology: str = "", state: str = ""
) -> QuerySet[Delivery]:
    given = {"service__category": category, "service__technology": technology, "state": state}
    found = deliveries.filter(**{name: value for name, value in given.items() if value})
    for word in words.split():
        found = found.filter(
            Q(customer__name__icontains=word) | Q(service__title__icontains=word) | Q(text__icontains=word)
        )
    return found
