"""Partners whom somebody has to call, and partners who say different things."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.cooperation import queries, rules
from prasme.apps.worklist.kinds import Item, Kind

Rows = QuerySet[Any, Any]
Row = Mapping[str, Any]


def _to_call(user: User, at: datetime) -> Rows:
    found = queries.to_call(user, on=timezone.localtime(at).date(), asked_before=at - rules.CALLED_AFTER)
    return found.order_by("due_on", "pk").values(
        "pk", "due_on", firm=F("partner__organisation__name"), subject=F("partner__cooperation__subject")
    )


def _call(row: Row) -> Item:
    return Item(
        title=_("Ask %s what became of it") % row["firm"],
        detail=row["subject"],
        due=row["due_on"],
        href=reverse("cooperation:note-answer", args=[row["pk"]]),
    )


def _disagreeing(user: User, _at: datetime) -> Rows:
    return queries.disagreements(user).order_by("moved_on", "pk").values("pk", "subject")


def _disagree(row: Row) -> Item:
    return Item(
        title=_("Partners say different things: %s") % row["subject"],
        href=reverse("cooperation:cooperation", args=[row["pk"]]),
    )


KINDS = [
    Kind(
        key="partners-to-call",
        name=gettext_lazy("Partners to ask"),
        needs=(Permission.COOPERATION_KEEP,),
        rows=_to_call,
        item=_call,
    ),
    Kind(
        key="partners-disagree",
        name=gettext_lazy("Partners disagree"),
        needs=(Permission.COOPERATION_KEEP,),
        rows=_disagreeing,
        item=_disagree,
    ),
]
