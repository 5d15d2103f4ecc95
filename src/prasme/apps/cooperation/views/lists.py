"""Agreements and projects in one list, and what became of them in shares."""

from functools import partial
from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.cooperation import queries
from prasme.apps.cooperation.models import Kind, Reason, State
from prasme.apps.cooperation.templatetags.cooperation_states import STATES
from prasme.apps.core.cells import in_state, linked, of_choices, written
from prasme.apps.core.tables import Column, csv_file, export_of, table_of, xlsx_file
from prasme.apps.core.templatetags.writing import money, short_day

COLUMNS = [
    Column("subject", "subject", label=_l("Subject"),
           show=linked("cooperation:cooperation", by="pk", text=lambda row: row["subject"])),
    Column("between", label=_l("Between")),
    Column("kind", "kind", label=_l("Kind"), show=of_choices("kind", Kind)),
    Column("place", "place", label=_l("Met at"), show=lambda row: row["place"] or "–"),
    Column("edition_title", "edition_title"),
    Column("began_on", "began_on", label=_l("Since"), show=written("began_on", short_day)),
    Column("moved_on", "moved_on", label=_l("Last word"), show=written("moved_on", short_day)),
    Column("value", "value", label=_l("Value"), show=written("value", money, "–"), css="number"),
    Column("in_kind"),
    Column("state", "state", label=_l("State"), show=in_state("state", State, STATES)),
]  # fmt: skip
GROUPS = {"going": _l("Going on"), "done": _l("Implemented or delivered"), "over": _l("Ended or stopped")}
ASKED = ("q", "kind", "state", "measure", "edition", "funder")


def _asked(request: SignedIn) -> dict[str, str]:
    return {name: request.GET.get(name, "") for name in ASKED}


@require_safe
@requires(Permission.COOPERATION_VIEW)
def cooperations(request: SignedIn) -> HttpResponseBase:
    visible, asked = queries.cooperations_visible_to(request.user), _asked(request)
    rows = queries.with_partners(queries.cooperations_matching(visible, asked))
    if file := export_of(request, rows, COLUMNS, name="cooperation", sort="-began_on"):
        return file
    table = table_of(request, rows, COLUMNS, sort="-began_on")
    context = {
        "table": table,
        "chips": _chips(partial(table.href, page=None), asked),
        "is_filtered": any(asked.values()),
        "keeps": may(request.user, Permission.COOPERATION_KEEP),
    }
    return render(request, "cooperation/cooperations.html", context)


def _chips(href: Any, asked: dict[str, str]) -> list[dict[str, Any]]:
    chips = [{"name": _("All"), "href": href(kind=None, state=None), "on": not asked["kind"] and not asked["state"]}]
    chips += [
        {"name": label, "href": href(kind=None if asked["kind"] == key else key), "on": asked["kind"] == key}
        for key, label in [
            (Kind.AGREEMENT, _("Partnership agreements")), (Kind.PROJECT, _("Cooperation projects")),
        ]
    ]  # fmt: skip
    chips += [
        {"name": label, "href": href(state=None if asked["state"] == key else key), "on": asked["state"] == key}
        for key, label in GROUPS.items()
    ]
    if asked["state"] in State.values:
        chips.append({"name": State(asked["state"]).label, "href": href(state=None), "on": True, "removes": True})
    for name, said in (("measure", _("One measure")), ("edition", _("One edition")), ("funder", _("One funder"))):
        if asked[name]:
            chips.append({"name": said, "href": href(**{name: None}), "on": True, "removes": True})
    return chips


HEADER = ("key", "name", "begun", "going_on", "implemented_or_delivered", "ended_or_stopped", "share_done")
NAMES = {"measure": _l("Measure"), "edition": _l("Edition"), "funder": _l("Funder")}


@require_safe
@requires(Permission.COOPERATION_VIEW)
def outcomes(request: SignedIn) -> HttpResponseBase:
    """Shares of what was begun: by measure, edition or funder, each number opening to its records."""
    by = request.GET.get("by", "measure")
    by = by if by in queries.BY else "measure"
    kind = request.GET.get("kind", "")
    found = queries.cooperations_matching(queries.cooperations_visible_to(request.user), {"kind": kind})
    lines = queries.outcomes(found, by)
    if request.GET.get("format") in ("csv", "xlsx"):
        rows = [(one.key, one.name, one.begun, one.going, one.done, one.over, round(one.share, 4)) for one in lines]
        write = csv_file if request.GET["format"] == "csv" else xlsx_file
        return write("cooperation-outcomes", HEADER, rows)
    context = {
        "lines": lines,
        "by": by,
        "title": NAMES[by],
        "kind": kind if kind in Kind.values else "",
        "chips": [{"name": name, "href": _href(request, by=key), "on": key == by} for key, name in NAMES.items()],
        "kinds": [
            {"name": Kind(key).label, "href": _href(request, kind="" if kind == key else key), "on": kind == key}
            for key in Kind.values
        ],
        "csv": _href(request, format="csv"),
        "xlsx": _href(request, format="xlsx"),
        "reasons": [(Reason(reason).label, count) for reason, count in queries.why_over(found)],
    }
    return render(request, "cooperation/outcomes.html", context)


def _href(request: SignedIn, **changes: str) -> str:
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"?{query.urlencode()}"
