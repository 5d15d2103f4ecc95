"""Services of a hub: listed with their price, and done for customers that stand in the register."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding.actions import grant_aid, release_aid, reserve_aid
from prasme.apps.measures.models import Delivery, DeliveryState, Service
from prasme.apps.programmes.models import Edition


class ListedAlready(Exception):
    """A service of this name is in the price list."""

    def __str__(self) -> str:
        return _("A service of this name is in the price list already.")


class NotListed(Exception):
    """The service is not published, or is offered no more."""

    def __str__(self) -> str:
        return _("This service is not in the published price list.")


class OverAlready(Exception):
    """The service was finished or stopped."""

    def __str__(self) -> str:
        return _("This service is over.")


@dataclass(frozen=True, kw_only=True)
class NewService:
    """market_value: EUR of one, without aid."""

    title: str
    category: str
    technology: str
    market_value: Decimal
    text: str = ""
    translations: Mapping[str, Any] | None = None


@action
def list_service(*, edition: Edition, new: NewService, by: User | None) -> Service:
    """A new line of the price list, not published yet. Raises ListedAlready."""
    try:
        with transaction.atomic():
            return Service.objects.create(
                edition=edition, title=new.title, text=new.text, category=new.category, technology=new.technology,
                market_value=new.market_value, translations=dict(new.translations or {}),
            )  # fmt: skip
    except IntegrityError as problem:
        raise ListedAlready from problem


@action
def edit_service(*, service: Service, seen: int, new: NewService, by: User | None) -> None:
    """What was done keeps the market value of its day. Raises ListedAlready, ChangedMeanwhile."""
    try:
        with transaction.atomic():
            service.save_version(
                seen=seen, title=new.title, text=new.text, category=new.category, technology=new.technology,
                market_value=new.market_value,
            )  # fmt: skip
    except IntegrityError as problem:
        raise ListedAlready from problem


@action
def publish_service(*, service: Service, by: User | None, at: datetime) -> None:
    """From now on it stands in the public price list."""
    if service.published_at is None:
        service.save_version(seen=service.version, published_at=at)


@action
def end_service(*, service: Service, by: User | None, at: datetime) -> None:
    """It is offered no more; what was done stays."""
    if service.ended_at is None:
        service.save_version(seen=service.version, ended_at=at)


@dataclass(frozen=True, kw_only=True)
class NewDelivery:
    """has_aid: whether the edition pays a part of the market value; else the customer pays the price that is named."""

    text: str
    starts_on: date
    location: str
    attendees: int
    has_aid: bool
    price: Decimal | None = None


@action
def deliver_service(
    *, service: Service, customer: Organisation, new: NewDelivery, by: User | None, at: datetime, request_key: str = ""
) -> Delivery:
    """Record a service for a customer; its aid is set aside under the law of the first day.

    Raises NotListed and what reserving aid raises.
    """
    if request_key and (known := Delivery.objects.filter(request_key=request_key).first()):
        return known
    if service.published_at is None or service.ended_at is not None:
        raise NotListed
    aid = None
    price = service.market_value if new.price is None else new.price
    if new.has_aid:
        aid = reserve_aid(
            edition=service.edition, enterprise=customer, price=service.market_value, on=new.starts_on, by=by, at=at
        )
        price = service.market_value - aid.amount
    return Delivery.objects.create(
        service=service, customer=customer, text=new.text, starts_on=new.starts_on, location=new.location,
        attendees=new.attendees, market_value=service.market_value, price=price, aid=aid, request_key=request_key,
    )  # fmt: skip


@action
def finish_delivery(*, delivery: Delivery, seen: int, on: date, attendees: int, by: User | None, at: datetime) -> None:
    """It is done: its aid is granted on that day. Raises OverAlready, ChangedMeanwhile and what granting raises."""
    if delivery.state != DeliveryState.RUNNING:
        raise OverAlready
    delivery.save_version(seen=seen, state=DeliveryState.FINISHED, ends_on=on, attendees=attendees)
    if delivery.aid:
        grant_aid(aid=delivery.aid, on=on, by=by, at=at)


@action
def stop_delivery(*, delivery: Delivery, seen: int, on: date, reason: str, by: User | None, at: datetime) -> None:
    """It is not done to the end: the money that was set aside is free again. Raises OverAlready, ChangedMeanwhile."""
    if delivery.state != DeliveryState.RUNNING:
        raise OverAlready
    delivery.save_version(seen=seen, state=DeliveryState.STOPPED, ends_on=max(on, delivery.starts_on))
    if delivery.aid:
        release_aid(aid=delivery.aid, reason=reason, on=on, by=by, at=at)


@action
def note_investment(*, delivery: Delivery, seen: int, investment: Decimal | None, by: User | None) -> None:
    """What the customer says it has invested since because of the service. Raises ChangedMeanwhile."""
    delivery.save_version(seen=seen, investment=investment)
