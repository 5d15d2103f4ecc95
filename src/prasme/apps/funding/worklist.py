"""What public money waits for: declarations, exchange rates, the register, undertakings that are known better."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, F, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.funding import queries
from prasme.apps.funding.models import DeclarationState, ExchangeRate, SignedDeclaration
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.programmes.rules import months_later
from prasme.apps.worklist.kinds import Item, Kind

AHEAD = timedelta(days=5)


def _rates(user: User, at: datetime) -> QuerySet[Any, Any]:
    newest = ExchangeRate.objects.filter(currency=OuterRef("currency")).values("currency").annotate(day=Max("on"))
    old = months_later(timezone.localtime(at).date() + AHEAD, -1)
    needing = (
        Edition.objects.filter(reach(user, Permission.EDITION_EDIT).over(edition="pk"), state=EditionState.OPEN)
        .exclude(currency=queries.EURO)
        .annotate(newest=Subquery(newest.values("day")))
    )
    return (
        needing.filter(Q(newest=None) | Q(newest__lt=old))
        .order_by("currency", "pk")
        .values("currency", "newest", of=F("title"))
    )


def _rate(row: Mapping[str, Any]) -> Item:
    return Item(
        title=_("Enter what one euro costs in %s") % row["currency"],
        detail=row["of"],
        due=months_later(row["newest"], 1) if row["newest"] else None,
        href=reverse("funding:rates"),
    )


def _filings(user: User, _at: datetime) -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = queries.register_rows(user, state=queries.TO_FILE)
    by_edition = rows.order_by().values("edition_code", "country", of=F("edition__title"))
    return by_edition.annotate(first=Min("granted_on"), count=Count("pk")).order_by("first", "edition_code")


def _filing(row: Mapping[str, Any]) -> Item:
    said = ngettext("Enter %(n)d grant in the register", "Enter %(n)d grants in the register", row["count"])
    return Item(
        title=said % {"n": row["count"]},
        detail=row["of"],
        due=queries.register_due(row["first"], row["country"]),
        count=row["count"],
        href=f"{reverse('funding:register')}?state={queries.TO_FILE}&edition={row['edition_code']}",
    )


def _regroupings(user: User, _at: datetime) -> QuerySet[Any, Any]:
    rows = queries.regroupings_for(user).order_by("is_within", "at", "pk")
    return rows.values("pk", "is_within", name=F("aid__enterprise__name"), of=F("aid__edition__title"))


def _regrouping(row: Mapping[str, Any]) -> Item:
    text = _("%s: its undertaking is known better") if row["is_within"] else _("%s: over the ceiling, as is known now")
    return Item(title=text % row["name"], detail=row["of"], href=reverse("funding:regrouping", args=[row["pk"]]))


def _declarations(user: User, _at: datetime) -> QuerySet[Any, Any]:
    mine = reach(user, Permission.APPLICATION_DECIDE).over(edition="edition_id")
    found = SignedDeclaration.objects.filter(mine, state=DeclarationState.SENT).order_by("at", "pk")
    return found.values("enterprise_id", code=F("edition__code"), name=F("enterprise__name"), of=F("edition__title"))


def _declaration(row: Mapping[str, Any]) -> Item:
    return Item(
        title=_("Check the declaration of %s") % row["name"],
        detail=row["of"],
        href=reverse("funding:declaration", args=[row["enterprise_id"], row["code"]]),
    )


KINDS = [
    Kind(
        key="declarations",
        name=gettext_lazy("Declarations to check"),
        needs=(Permission.APPLICATION_DECIDE,),
        rows=_declarations,
        item=_declaration,
    ),
    Kind(
        key="register",
        name=gettext_lazy("Register of de minimis aid"),
        needs=(Permission.APPLICATION_DECIDE,),
        rows=_filings,
        item=_filing,
    ),
    Kind(
        key="regroupings",
        name=gettext_lazy("Undertakings known better"),
        needs=(Permission.APPLICATION_DECIDE,),
        rows=_regroupings,
        item=_regrouping,
    ),
    Kind(
        key="exchange-rates",
        name=gettext_lazy("Exchange rates"),
        needs=(Permission.EDITION_EDIT,),
        rows=_rates,
        item=_rate,
    ),
]
