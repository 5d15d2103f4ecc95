"""Deadlines of editions that are near or over."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.programmes import queries
from prasme.apps.worklist.kinds import Item, Kind

AHEAD = timedelta(days=28)  # nobody prepares a report on its last day


def _rows(user: User, at: datetime) -> QuerySet[Any, Any]:
    near = timezone.localtime(at).date() + AHEAD
    due = queries.deadlines_for(user).filter(done_at=None, due_on__lte=near).order_by("due_on", "pk")
    return due.values("pk", "title", "due_on", of=F("edition__title"), code=F("edition__code"))


def _item(row: Mapping[str, Any]) -> Item:
    return Item(
        title=row["title"],
        detail=row["of"],
        due=row["due_on"],
        href=reverse("programmes:deadlines", args=[row["code"]]) + f"#deadline-{row['pk']}",
    )


KINDS = [
    Kind(
        key="deadlines",
        name=gettext_lazy("Deadlines"),
        needs=(Permission.EDITION_VIEW,),
        rows=_rows,
        item=_item,
    )
]
