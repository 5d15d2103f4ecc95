"""Suspected duplicates, and links that firms declared, that wait for somebody to look."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Min, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import DeclaredLink, DeclaredState, SuspicionState, Twin
from prasme.apps.enterprises.queries import enterprises_to_edit
from prasme.apps.enterprises.queries.duplicates import suspicions_visible_to
from prasme.apps.worklist.kinds import Item, Kind

TITLES = {
    Twin.FIRM: gettext_lazy("Enterprises that may be one"),
    Twin.PERSON: gettext_lazy("People who may be one"),
}


def _rows(user: User, _at: datetime) -> QuerySet[Any, Any]:
    """A line for each kind, with how many pairs it stands for: nobody wants a hundred lines of them."""
    found = suspicions_visible_to(user).filter(state=SuspicionState.OPEN)
    return found.order_by("kind").values("kind").annotate(pairs=Count("pk"))


def _item(row: Mapping[str, Any]) -> Item:
    return Item(
        title=str(TITLES[row["kind"]]),
        detail=_("Look at each pair: one, or two?"),
        href=f"{reverse('enterprises:duplicates')}?kind={row['kind']}",
        count=row["pairs"],
    )


def _declared(user: User, _at: datetime) -> QuerySet[Any, Any]:
    found = DeclaredLink.objects.filter(state=DeclaredState.OPEN, enterprise__in=enterprises_to_edit(user))
    return (
        found.values("enterprise", of=F("enterprise__name"))
        .annotate(links=Count("pk"), since=Min("at"))
        .order_by("since")
    )


def _declared_item(row: Mapping[str, Any]) -> Item:
    return Item(
        title=_("Look at the firms that %s says it belongs with") % row["of"],
        href=reverse("enterprises:declared", args=[row["enterprise"]]),
        count=row["links"],
    )


KINDS = [
    Kind(
        key="declared-links",
        name=gettext_lazy("Declared ties of firms"),
        needs=(Permission.ENTERPRISE_EDIT,),
        rows=_declared,
        item=_declared_item,
    ),
    Kind(
        key="duplicates",
        name=gettext_lazy("Suspected duplicates"),
        needs=(Permission.ENTERPRISE_EDIT,),
        rows=_rows,
        item=_item,
    ),
]
