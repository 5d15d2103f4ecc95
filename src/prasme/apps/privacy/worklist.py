"""Requests for erasure, and what is past its keeping."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.privacy.models import ErasureState, PastKeeping
from prasme.apps.privacy.queries.erasures import erasures_visible_to
from prasme.apps.privacy.queries.scope import people_in_care
from prasme.apps.worklist.kinds import Item, Kind

ANSWER_TAKES = timedelta(days=30)
Row = Mapping[str, Any]


def _asked(user: User, _at: datetime) -> QuerySet[Any, Any]:
    found = erasures_visible_to(user).filter(state=ErasureState.ASKED)
    return found.order_by("asked_at", "pk").values("person_key", "asked_at")


def _asked_one(row: Row) -> Item:
    return Item(
        title=_("Decide on a request for erasure"),
        due=row["asked_at"] + ANSWER_TAKES,
        href=reverse("privacy:erase", args=[row["person_key"]]),
    )


def _past(user: User, _at: datetime) -> QuerySet[Any, Any]:
    found = PastKeeping.objects.filter(person_key__in=people_in_care(user).values("pk"))
    year = found.values("kept_until").annotate(people=Count("pk"), first=Min("found_at"))
    return year.order_by("kept_until").values("kept_until", "people")


def _past_one(row: Row) -> Item:
    text = ngettext("%d person is past the keeping period", "%d people are past the keeping period", row["people"])
    return Item(
        title=text % row["people"],
        detail=_("No rule keeps their records any more; decide what goes"),
        due=row["kept_until"],
        count=row["people"],
        href=reverse("privacy:past-keeping"),
    )


KINDS = [
    Kind(
        key="erasures",
        name=gettext_lazy("Requests for erasure"),
        needs=(Permission.PRIVACY_KEEP,),
        rows=_asked,
        item=_asked_one,
    ),
    Kind(
        key="past-keeping",
        name=gettext_lazy("Past the keeping period"),
        needs=(Permission.PRIVACY_KEEP,),
        rows=_past,
        item=_past_one,
    ),
]
