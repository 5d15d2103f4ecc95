"""Periods that are over and not yet frozen."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.reporting.models import Period
from prasme.apps.worklist.kinds import Item, Kind


def _rows(user: User, at: datetime) -> QuerySet[Any, Any]:
    mine = reach(user, Permission.PERIOD_FREEZE).over(edition="edition_id")
    over = Period.objects.filter(mine, freeze=None, ends_on__lt=at.date()).order_by("ends_on", "pk")
    return over.values("pk", "title", "ends_on", of=F("edition__title"))


def _item(row: Mapping[str, Any]) -> Item:
    return Item(
        title=_("Freeze the period %s") % row["title"],
        detail=row["of"],
        due=row["ends_on"],
        href=reverse("reporting:period", args=[row["pk"]]),
    )


KINDS = [
    Kind(
        key="periods",
        name=gettext_lazy("Periods to freeze"),
        needs=(Permission.PERIOD_FREEZE,),
        rows=_rows,
        item=_item,
    )
]
