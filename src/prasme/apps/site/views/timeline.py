"""Everything that happened with a firm, in time."""

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import Table, csv_file, xlsx_file
from prasme.apps.enterprises.queries import enterprises_visible_to
from prasme.apps.site.queries.timeline import KINDS, timeline_of, written_at

SIZE = 50
HEADER = ("at", "kind", "what", "by")


@require_safe
@requires(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD)
def timeline(request: SignedIn, enterprise_id: int) -> HttpResponseBase:
    """The newest first; the address holds the kind and the page."""
    found = get_object_or_404(enterprises_visible_to(request.user), pk=enterprise_id)
    kind = request.GET.get("kind", "")
    events = timeline_of(request.user, found, kind)
    wanted = request.GET.get("format")
    if wanted in ("csv", "xlsx"):
        rows = ((event.moment.isoformat(), event.kind, event.what, event.by) for event in events)
        write = csv_file if wanted == "csv" else xlsx_file
        return write(f"timeline-{found.pk}", HEADER, rows)
    pages = max(1, -(-len(events) // SIZE))
    asked = request.GET.get("page", "1")
    page = min(max(1, int(asked)), pages) if asked.isdecimal() else 1
    shown = [(event, written_at(event)) for event in events[(page - 1) * SIZE : page * SIZE]]
    table = Table(request, [], [], len(events), page, pages, "", False, SIZE)
    chips = [
        {
            "name": name, "on": kind == key, "removes": kind == key, "count": None,
            "href": table.href(kind=None if kind == key else key, page=None),
        }
        for key, name in KINDS.items()
    ]  # fmt: skip
    context = {"enterprise": found, "events": shown, "table": table, "chips": chips, "kind": KINDS.get(kind, "")}
    return render(request, "site/timeline.html", context)
