"""What an auditor finds: packs, samples, remarks."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.reporting.models import Pack, Period, Remark, RemarkKind, Sample, SampleItem


def periods_audited(user: User, permission: Permission = Permission.FIGURE_VIEW) -> QuerySet[Period]:
    mine = reach(user, permission).over(edition="edition_id")
    return Period.objects.filter(mine).select_related("edition__programme", "freeze__document", "freeze__by")


def packs_of(period: Period) -> QuerySet[Pack]:
    return Pack.objects.filter(period=period).select_related("document", "by").order_by("-asked_at", "-pk")


def samples_of(period: Period) -> QuerySet[Sample]:
    return Sample.objects.filter(period=period).select_related("by").order_by("-at", "-pk")


def items_of(sample: Sample) -> QuerySet[SampleItem]:
    return SampleItem.objects.filter(sample=sample).annotate(said=Count("remarks")).order_by("number")


def remarks_of(period: Period, item: SampleItem | None = None) -> list[Mapping[str, Any]]:
    """Remarks with their answers below them, the oldest first; of the whole period, or of one record."""
    found = Remark.objects.filter(period=period).select_related("by", "item__sample").order_by("at", "pk")
    if item is not None:
        found = found.filter(item=item)
    below: dict[int, list[Remark]] = {}
    tops = []
    for one in found:
        if one.to_id is None:
            tops.append(one)
        else:
            below.setdefault(one.to_id, []).append(one)
    return [
        {
            "remark": one,
            "answers": below.get(one.pk, []),
            "is_settled": any(answer.kind == RemarkKind.SETTLED for answer in below.get(one.pk, [])),
        }
        for one in tops
    ]
