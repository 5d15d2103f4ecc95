"""The imports that were made, and a new one."""

from operator import itemgetter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.core.cells import in_state, linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import moment, number
from prasme.apps.imports import actions, queries
from prasme.apps.imports.files import XLSX
from prasme.apps.imports.forms import UploadForm
from prasme.apps.imports.kinds import kinds, kinds_for
from prasme.apps.imports.models import Import, State

LOOK = {
    State.READ: "saved", State.COMPARING: "submitted", State.COMPARED: "needs", State.RUNNING: "submitted",
    State.DONE: "verified", State.FAILED: "refused", State.UNDOING: "submitted", State.UNDONE: "saved",
}  # fmt: skip


def _count(name: str, label: Any) -> Column:
    return Column(
        name, label=label, css="number", of_page=True,
        show=lambda row: number(row["counts"][name]) if name in row["counts"] else "",
    )  # fmt: skip


_FILE = linked("imports:import", by="pk", text=itemgetter("name"))
COLUMNS = [
    Column("name", "document__name", label=pgettext_lazy("import", "File"), show=_FILE),
    Column("kind", "kind", label=_("Kind"), show=lambda row: str(kinds()[row["kind"]].title)),
    Column("state", "state", label=_("State"), show=in_state("state", State, LOOK)),
    _count("rows", _("Rows")),
    _count("create", pgettext_lazy("rows of an import", "New")),
    _count("error", _("Errors")),
    Column("by", "created_by__name", label=_("By")),
    Column("created_at", "created_at", label=_("When"), show=written("created_at", moment), write=moment),
    Column("sha256"),
    Column("counts", write=str),
]  # fmt: skip


def type_of(found: Import) -> str:
    """What kind of file it is, in short."""
    return "XLSX" if found.document.media_type == XLSX else "CSV"


def may_import(user: Any) -> None:
    if not kinds_for(user):
        raise PermissionDenied


@require_safe
def imports(request: SignedIn) -> HttpResponseBase:
    """Who brought in what, when, and what came of it."""
    may_import(request.user)
    rows = queries.imports_visible_to(request.user).annotate(
        name=F("document__name"), by=F("created_by__name"), sha256=F("document__sha256")
    )
    words, kind = request.GET.get("q", ""), request.GET.get("kind", "")
    if words:
        rows = rows.filter(document__name__icontains=words)
    if kind in kinds():
        rows = rows.filter(kind=kind)
    if file := export_of(request, rows, COLUMNS, name="imports", sort="-created_at"):
        return file
    table = table_of(request, rows, COLUMNS, sort="-created_at")
    chips = [
        {"name": one.title, "href": table.href(kind=None if one.name == kind else one.name, page=None),
         "on": one.name == kind, "removes": one.name == kind}
        for one in kinds_for(request.user)
    ]  # fmt: skip
    context = {"table": table, "chips": chips if len(chips) > 1 else [], "is_filtered": bool(words or kind)}
    return render(request, "imports/imports.html", context)


@require_http_methods(["GET", "POST"])
def upload(request: SignedIn) -> HttpResponse:
    """A new file; it is read at once, and shown before anything is done with it."""
    may_import(request.user)
    form = UploadForm(request.user, request.POST or None, request.FILES or None, initial=request.GET.dict())
    if form.is_valid():
        name, media_type, content = form.cleaned_data["file"]
        found = actions.take_in(
            kind=kinds()[form.cleaned_data["kind"]], name=name, media_type=media_type, content=content,
            by=request.user, at=timezone.now(),
        )  # fmt: skip
        return redirect("imports:check", found.pk)
    return render(request, "imports/upload.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def file(request: SignedIn, import_id: int) -> FileResponse:
    """The file as it came in."""
    may_import(request.user)
    document = get_object_or_404(queries.imports_visible_to(request.user), pk=import_id).document
    response = FileResponse(
        document.file.open("rb"), content_type=document.media_type, filename=document.name, as_attachment=True
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
