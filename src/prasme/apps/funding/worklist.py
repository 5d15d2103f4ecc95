"""Exchange rates that open editions need and nobody has entered lately."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.funding.models import ExchangeRate
from prasme.apps.funding.queries import EURO
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.programmes.rules import months_later
from prasme.apps.worklist.kinds import Item, Kind

AHEAD = timedelta(days=5)


def _rows(user: User, at: datetime) -> QuerySet[Any, Any]:
    newest = ExchangeRate.objects.filter(currency=OuterRef("currency")).values("currency").annotate(day=Max("on"))
    old = months_later(timezone.localtime(at).date() + AHEAD, -1)
    needing = (
        Edition.objects.filter(reach(user, Permission.EDITION_EDIT).over(edition="pk"), state=EditionState.OPEN)
        .exclude(currency=EURO)
        .annotate(newest=Subquery(newest.values("day")))
    )
    return (
        needing.filter(Q(newest=None) | Q(newest__lt=old))
        .order_by("currency", "pk")
        .values("currency", "newest", of=F("title"))
    )


def _item(row: Mapping[str, Any]) -> Item:
    return Item(
        title=_("Enter what one euro costs in %s") % row["currency"],
        detail=row["of"],
        due=months_later(row["newest"], 1) if row["newest"] else None,
        href=reverse("funding:rates"),
    )


KINDS = [
    Kind(
        key="exchange-rates",
        name=gettext_lazy("Exchange rates"),
        needs=(Permission.EDITION_EDIT,),
        rows=_rows,
        item=_item,
    )
]
