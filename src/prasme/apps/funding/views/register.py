"""The central register of de minimis aid: what is to be entered there by when, in files or by hand."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import linked, written
from prasme.apps.core.tables import Column, csv_file, export_of, table_of, xlsx_file
from prasme.apps.core.templatetags.look import state
from prasme.apps.core.templatetags.writing import money, short_day
from prasme.apps.funding import actions, queries
from prasme.apps.funding.forms import RegisterForm
from prasme.apps.funding.models import AidState, FilingState

LARGEST_FILE = 2000  # awards; a register's form takes no more rows at once
STATES = {
    queries.TO_FILE: _l("To be entered"),
    queries.SENT: _l("In a file"),
    queries.FILED: pgettext_lazy("in the register", "Entered"),
    queries.TO_ADJUST: _l("To be changed there"),
    queries.TO_WITHDRAW: _l("To be taken out"),
}
KINDS = {
    queries.TO_FILE: "needs", queries.SENT: "submitted", queries.FILED: "verified", queries.TO_WITHDRAW: "needs",
    queries.TO_ADJUST: "needs", FilingState.WITHDRAWN: "saved",
}  # fmt: skip


def _key(row: Mapping[str, Any]) -> str:
    """What the award waits for."""
    if row["filing"] == FilingState.SENT:
        return queries.SENT
    if row["state"] == AidState.GRANTED:
        if row["filing"] != FilingState.FILED:
            return queries.TO_FILE
        is_changed = row["adjusted_at"] is not None and row["adjusted_at"] > row["filed_at"]
        return queries.TO_ADJUST if is_changed else queries.FILED
    return queries.TO_WITHDRAW if row["filing"] == FilingState.FILED else str(FilingState.WITHDRAWN)


def _state(row: dict[str, Any]) -> SafeString:
    key = _key(row)
    return state(KINDS.get(key, "saved"), str(STATES.get(key, FilingState.WITHDRAWN.label)))


def _due(row: dict[str, Any]) -> str | SafeString:
    due = queries.register_due(row["granted_on"], row["country"])
    if due is None or _key(row) != queries.TO_FILE:
        return "–"
    if due < timezone.localdate():
        return format_html("<strong>{}</strong>", _("%s, over") % short_day(due))
    return short_day(due)


_FIRM = linked("funding:filing", by="pk", text=lambda row: row["enterprise_name"])
# Every field that the sources name for an award; an export and a file to the register have all of them.
COLUMNS = [
    Column("enterprise_name", "enterprise_name", label=_l("Enterprise"), show=_FIRM),
    Column("enterprise_number", "enterprise_number", label=_l("Number"), css="code"),
    Column("country", "country"),
    Column("granter", "granter"),
    Column("edition_code", "edition_code", label=_l("Edition")),
    Column("granted_on", "granted_on", label=_l("Granted on"), show=written("granted_on", short_day)),
    Column("due", label=_l("Enter by"), show=_due, of_page=True),
    Column("euro", "euro", label=_l("Aid, EUR"), show=written("euro", money), css="number"),
    Column("amount", "amount"),
    Column("currency", "currency"),
    Column("per_euro", "per_euro"),
    Column("intensity", "intensity"),
    Column("state", "state", label=_l("State"), show=_state),
    Column("filing", "filing"),
    Column("register_number", "register_number", label=_l("Number in the register")),
]


def _asked(request: SignedIn) -> dict[str, Any]:
    return {"state": request.GET.get("state", ""), "edition": request.GET.get("edition", "")}


@require_safe
@requires(Permission.ENTERPRISE_VIEW)
def register(request: SignedIn) -> HttpResponseBase:
    """Every grant of de minimis aid and what the register still wants of it."""
    asked = _asked(request)
    rows = queries.register_rows(request.user, **asked)
    if file := export_of(request, rows, COLUMNS, name="register", sort="granted_on"):
        return file
    table = table_of(request, rows, COLUMNS, sort="granted_on")
    chosen = asked["state"]
    context = {
        "table": table,
        "chips": [{"name": _("All"), "href": table.href(state=None, page=None), "on": not chosen}]
        + [
            {"name": name, "href": table.href(state=key, page=None), "on": key == chosen}
            for key, name in STATES.items()
        ],
        "is_filtered": any(asked.values()),
        "waiting": queries.register_rows(request.user, state=queries.TO_FILE, edition=asked["edition"]).count(),
        "edition": asked["edition"],
        "may_file": may(request.user, Permission.APPLICATION_DECIDE),
        "largest": LARGEST_FILE,
    }
    return render(request, "funding/register.html", context)


@require_POST
@requires(Permission.APPLICATION_DECIDE)
def make_file(request: SignedIn) -> HttpResponse:
    """A file of what is to be entered, the oldest first; it is kept, and its awards are from now on in a file."""
    edition, wanted = request.POST.get("edition", ""), request.POST.get("format", "csv")
    today = timezone.localdate()
    found = queries.register_rows(request.user, state=queries.TO_FILE, edition=edition, granted_until=today)
    rows = list(found.order_by("granted_on", "pk")[:LARGEST_FILE].values("pk", *_keys()))
    name = f"register-{timezone.localtime():%Y-%m-%d-%H%M}"
    write = xlsx_file if wanted == "xlsx" else csv_file
    file = write(name, _keys(), ([row[key] for key in _keys()] for row in rows))
    content = b"".join(file) if file.streaming else file.content
    try:
        actions.make_register_file(
            aid=[row["pk"] for row in rows], name=f"{name}.{'xlsx' if wanted == 'xlsx' else 'csv'}",
            media_type=file["Content-Type"].split(";")[0], content=content, on=today, by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except actions.NotToFile as refusal:
        messages.error(request, str(refusal))
        return redirect("funding:register")
    answer = HttpResponse(content, content_type=file["Content-Type"])
    answer["Content-Disposition"] = file["Content-Disposition"]
    return answer


def _keys() -> list[str]:
    return [column.key for column in COLUMNS if not column.of_page and column.key not in ("state", "filing")]


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_VIEW)
def filing(request: SignedIn, aid_id: int) -> HttpResponse:
    """One grant at the register: what was done, and what the register says, typed by hand."""
    rows = queries.register_rows(request.user).select_related("enterprise", "edition")
    found: Any = get_object_or_404(rows, pk=aid_id)
    may_file = may(request.user, Permission.APPLICATION_DECIDE)
    today: date = timezone.localdate()
    form = (
        RegisterForm(request.POST or None, granted_on=found.granted_on, today=today, initial={"on": today})
        if may_file
        else None
    )
    if form and form.is_valid():
        actions.record_filing(aid=found, by=request.user, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("Put down."))
        return redirect(f"{reverse('funding:register')}?state={queries.TO_FILE}")
    context = {
        "aid": found,
        "form": form,
        "due": queries.register_due(found.granted_on, found.enterprise.country_code),
        "today": today,
        "filings": found.filings.select_related("by", "document").order_by("at", "pk"),
    }
    return render(request, "funding/filing.html", context, status=422 if form and form.errors else 200)
