"""Messages that somebody has to look at."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.outbox import queries
from prasme.apps.outbox.models import MessageState
from prasme.apps.worklist.kinds import Item, Kind

TITLES = {
    MessageState.DRAFT: gettext_lazy("Read and send: %s"),
    MessageState.FAILED: gettext_lazy("A message failed: %s"),
    MessageState.TO_PRINT: gettext_lazy("Print and send by post: %s"),
}


def _rows(user: User, _at: datetime) -> QuerySet[Any, Any]:
    found = queries.messages_visible_to(user, Permission.MESSAGE_SEND).filter(state__in=TITLES)
    return found.order_by("created_at", "pk").values("pk", "state", "subject", "to_name")


def _item(row: Mapping[str, Any]) -> Item:
    title = str(TITLES[row["state"]]) % row["subject"]
    return Item(
        title=title,
        detail=_("to %s") % row["to_name"],
        href=reverse("outbox:message", args=[row["pk"]]),
    )


KINDS = [
    Kind(
        key="messages",
        name=gettext_lazy("Messages to look at"),
        needs=(Permission.MESSAGE_SEND,),
        rows=_rows,
        item=_item,
    )
]
