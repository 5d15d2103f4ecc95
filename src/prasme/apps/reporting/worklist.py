"""Periods to freeze, findings to answer, answers to settle."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.reporting.models import Period, Remark, RemarkKind
from prasme.apps.worklist.kinds import Item, Kind


def _periods(user: User, at: datetime) -> QuerySet[Any, Any]:
    mine = reach(user, Permission.PERIOD_FREEZE).over(edition="edition_id")
    over = Period.objects.filter(mine, freeze=None, ends_on__lt=at.date()).order_by("ends_on", "pk")
    return over.values("pk", "title", "ends_on", of=F("edition__title"))


def _period(row: Mapping[str, Any]) -> Item:
    return Item(
        title=_("Freeze the period %s") % row["title"],
        detail=row["of"],
        due=row["ends_on"],
        href=reverse("reporting:period", args=[row["pk"]]),
    )


def _findings(user: User, permission: Permission, *, answered: bool) -> QuerySet[Any, Any]:
    """Findings of an auditor that are not settled, with an answer or without."""
    mine = reach(user, permission).over(edition="period__edition_id")
    said = Remark.objects.filter(to=OuterRef("pk"))
    found = Remark.objects.filter(
        mine, ~Exists(said.filter(kind=RemarkKind.SETTLED)), kind=RemarkKind.FINDING, to=None
    ).annotate(is_answered=Exists(said))
    found = found.filter(is_answered=answered).order_by("at", "pk")
    return found.values("pk", "text", "period_id", of=F("period__title"))


def _to_answer(user: User, _at: datetime) -> QuerySet[Any, Any]:
    return _findings(user, Permission.PERIOD_FREEZE, answered=False)


def _to_settle(user: User, _at: datetime) -> QuerySet[Any, Any]:
    """Whoever found it says whether the answer will do."""
    return _findings(user, Permission.AUDIT, answered=True).filter(by=user)


def _finding(row: Mapping[str, Any], title: str) -> Item:
    return Item(
        title=title % {"period": row["of"]},
        detail=Truncator(row["text"]).chars(120),
        href=f"{reverse('reporting:room', args=[row['period_id']])}#remark-{row['pk']}",
    )


KINDS = [
    Kind(
        key="periods",
        name=gettext_lazy("Periods to freeze"),
        needs=(Permission.PERIOD_FREEZE,),
        rows=_periods,
        item=_period,
    ),
    Kind(
        key="findings",
        name=gettext_lazy("Findings to answer"),
        needs=(Permission.PERIOD_FREEZE,),
        rows=_to_answer,
        item=lambda row: _finding(row, _("Answer the auditor’s finding on %(period)s")),
    ),
    Kind(
        key="answers",
        name=gettext_lazy("Answers to settle"),
        needs=(Permission.AUDIT,),
        rows=_to_settle,
        item=lambda row: _finding(row, _("Settle the finding on %(period)s, or ask again")),
    ),
]
