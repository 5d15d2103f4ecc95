"""Organisations that are no enterprises: who owns a programme, pays for it, teaches in it or opens its rooms."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import linked, of_choices
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.core.words import matching
from prasme.apps.enterprises import actions, queries
from prasme.apps.enterprises.forms import EditForm, OrganisationForm
from prasme.apps.enterprises.models import OrganisationKind

_LINK = linked("enterprises:edit-organisation", by="pk", text=lambda row: row["name"])
COLUMNS = [
    Column("name", "name", label=_l("Organisation"), show=_LINK),
    Column("kind", "kind", label=_l("Kind"), show=of_choices("kind", OrganisationKind)),
    Column("registration_number", "registration_number", label=_l("Registration number")),
    Column("email", "email", label=_l("E-mail address")),
    Column("phone", "phone"),
]
NAMES = ("name", "registration_number", "email", "phone")


@require_safe
@requires(Permission.EDITION_EDIT, everywhere=True)
def organisations(request: SignedIn) -> HttpResponseBase:
    rows = matching(queries.other_organisations(), request.GET.get("q", ""))
    if file := export_of(request, rows, COLUMNS, name="organisations", sort="name"):
        return file
    context = {"table": table_of(request, rows, COLUMNS, sort="name"), "is_filtered": bool(request.GET.get("q"))}
    return render(request, "enterprises/organisations.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def register_organisation(request: SignedIn) -> HttpResponse:
    """A provider, host, funder or owner, of which no size or sector is kept."""
    form = OrganisationForm(request.POST or None)
    if form.is_valid():
        try:
            made = actions.register_organisation(by=request.user, **form.cleaned_data)
        except actions.NumberTaken as refusal:
            form.add_error("registration_number", _taken(refusal))
        else:
            messages.success(request, _("%s is registered.") % made.name)
            return redirect("enterprises:organisations")
    context = {
        "form": form,
        "title": _("Register an organisation"),
        "lead": _("Who owns a programme, pays for it, teaches in it or opens its rooms."),
        "submit": _("Register"),
    }
    return render(request, "one_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def edit_organisation(request: SignedIn, organisation_id: int) -> HttpResponse:
    """Corrects name and contacts; of two people at once, the second is shown what the first wrote."""
    found = get_object_or_404(queries.other_organisations(), pk=organisation_id)
    initial: dict[str, Any] = {name: getattr(found, name) for name in NAMES}
    form, now = EditForm(request.POST or None, initial=initial | {"seen": found.version}), None
    form.fields["registration_number"].help_text = ""  # digits of a country's register, or none
    if form.is_valid():
        try:
            actions.edit_organisation(organisation=found, by=request.user, **form.cleaned_data)
        except actions.NumberTaken as refusal:
            form.add_error("registration_number", _taken(refusal))
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            now = [{"name": form[name].label, "value": initial[name] or "–"} for name in NAMES]
            form.see(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("enterprises:organisations")
    context = {"organisation": found, "form": form, "now": now}
    return render(request, "enterprises/edit_organisation.html", context, status=422 if form.errors else 200)


def _taken(refusal: actions.NumberTaken) -> str:
    text = _("This number belongs to %(name)s already. Compare the digits.")
    return text % {"name": refusal.organisation.name}
