"""The list of classes of economic activity: what is loaded, and loading it."""

from django.contrib import messages
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.enterprises import actions
from prasme.apps.enterprises.forms.years import ListForm
from prasme.apps.enterprises.models import NaceClass, NaceStep

COLUMNS = [
    Column("revision", "revision"),
    Column("code", "code"),
    Column("name", "name"),
    Column("language", "language"),
]


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_VIEW)
def nace(request: SignedIn) -> HttpResponseBase:
    """The classes that are loaded; who keeps enterprises loads more."""
    may_load = may(request.user, Permission.ENTERPRISE_EDIT)
    form = ListForm(request.POST or None, request.FILES or None) if may_load else None
    if form is not None and form.is_valid():
        kind, rows = form.cleaned_data["file"]
        load = actions.load_classes if kind == "classes" else actions.load_steps
        count = load(rows=rows, by=request.user)
        messages.success(request, _("Rows that are loaded: %(count)d.") % {"count": count})
        return redirect("enterprises:nace")
    words = request.GET.get("q", "").strip()
    rows = NaceClass.objects.all()
    for word in words.split():
        rows = rows.filter(name__icontains=word) | rows.filter(code__icontains=word)
    if file := export_of(request, rows, COLUMNS, name="nace", sort="code"):
        return file
    context = {
        "table": table_of(request, rows, COLUMNS, sort="code"),
        "steps": NaceStep.objects.count(),
        "form": form,
        "is_filtered": bool(words),
    }
    return render(request, "enterprises/nace.html", context, status=422 if form and form.errors else 200)
