"""What waits for whoever is signed in."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.core.tables import csv_file, xlsx_file
from prasme.apps.worklist import queries, rules
from prasme.apps.worklist.kinds import Item

FEW = 20  # of each kind, where all kinds are shown together
MANY = 500  # where one kind is shown
HEADER = ["kind", "title", "detail", "due", "count", "address"]
DUES = {
    rules.OVERDUE: gettext_lazy("Overdue"),
    rules.TODAY: gettext_lazy("Today"),
    rules.WEEK: gettext_lazy("In the next seven days"),
    rules.LATER: gettext_lazy("Later"),
    rules.UNDATED: gettext_lazy("Without a day"),
}


@require_safe
def worklist(request: SignedIn) -> HttpResponseBase:
    """Everything that waits, by when it is due; `?kind=` shows one kind, `?format=csv` exports."""
    at, user = timezone.now(), request.user
    asked = queries.kinds_for(user)
    chosen = next((kind for kind in asked if kind.key == request.GET.get("kind")), None)
    keys = [chosen.key] if chosen else []
    if request.GET.get("format") in ("csv", "xlsx"):
        return _file(request, queries.items_for(user, at=at, keys=keys))
    counts = queries.counts_lately(user, at=at, anew=True)
    items = queries.items_for(user, at=at, keys=keys, limit=MANY if chosen else FEW)
    shown: dict[str, int] = {}
    for item in items:
        shown[item.kind] = shown.get(item.kind, 0) + 1
    base = request.path
    total = sum(counts.values())
    context = {
        "groups": [
            (DUES[group.due], group, group.due in (rules.OVERDUE, rules.TODAY))
            for group in queries.grouped(items, today=timezone.localdate())
        ],
        "chips": [
            {"name": _("All"), "href": base, "count": total, "on": not chosen},
            *(
                {"name": kind.name, "href": f"{base}?kind={kind.key}", "count": counts[kind.key], "on": kind is chosen}
                for kind in asked
                if counts[kind.key] or kind is chosen
            ),
        ],
        "more": [
            (kind.name, f"{base}?kind={kind.key}", counts[kind.key] - shown.get(kind.key, 0))
            for kind in asked
            if not chosen and counts[kind.key] > shown.get(kind.key, 0)
        ],
        "chosen": chosen,
        "total": total,
        "export": f"{base}?{f'kind={chosen.key}&' if chosen else ''}format=",
    }
    return render(request, "worklist/worklist.html", context)


def _file(request: HttpRequest, items: list[Item]) -> HttpResponseBase:
    rows = [
        [item.kind, item.title, item.detail, queries.day_due(item), item.count, request.build_absolute_uri(item.href)]
        for item in items
    ]
    if request.GET["format"] == "csv":
        return csv_file("worklist", HEADER, rows)
    return xlsx_file("worklist", HEADER, rows)
