"""The register of enterprises: the list, a new one, corrections, another profile from a day on."""

import math
from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, linked, of_choices, written
from prasme.apps.core.lately import lately
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import number
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.core.words import matching
from prasme.apps.enterprises import actions, queries, rules
from prasme.apps.enterprises.forms import (
    EditForm,
    EnterpriseFilter,
    ProfileForm,
    RegisterForm,
)
from prasme.apps.enterprises.models import OrganisationKind, SizeClass
from prasme.apps.enterprises.nace import section_title
from prasme.apps.enterprises.queries.figures import size_by_figures
from prasme.apps.territories.queries import heirs


def _sector(row: Row) -> SafeString:
    code = row["nace_code"] or ""
    return format_html('{} <small class="code">{}</small>', section_title(code), code)


COLUMNS = [
    Column("name", "folded", label=_l("Enterprise"), show=linked("site:enterprise", by="pk", text=itemgetter("name"))),
    Column("registration_number", "registration_number", label=_l("Number"), css="code"),
    Column("size_class", "size_class", label=_l("Size"), show=of_choices("size_class", SizeClass)),
    Column("nace_code", "nace_code", label=_l("Sector"), show=_sector),
    Column("seat_name", "seat_name", label=_l("Seat")),
    Column("trained", "trained", label=_l("People trained"), show=written("trained", number), css="number"),
]


@require_safe
@requires(Permission.ENTERPRISE_VIEW)
def enterprises(request: SignedIn) -> HttpResponseBase:
    """Every enterprise as it is today; the address holds search and filters."""
    today = timezone.localdate()
    visible = queries.enterprises_visible_to(request.user)
    seats = lately(request.user, "seats of enterprises", lambda: queries.seats_of_enterprises(visible, today))
    filters = EnterpriseFilter(seats, request.GET)
    chosen, words = filters.chosen(), request.GET.get("q", "")
    rows = matching(queries.enterprise_rows(visible, today), words)
    if "size" in chosen:
        rows = rows.filter(size_class=chosen["size"])
    if "seat" in chosen:
        rows = rows.filter(seat_code=chosen["seat"])
    if file := export_of(request, rows, COLUMNS, name="enterprises", sort="name"):
        return file
    table = table_of(request, rows, COLUMNS, sort="name")
    context = {
        "table": table,
        "filters": filters,
        "is_filtered": bool(chosen or words),
        "may_edit": may(request.user, Permission.ENTERPRISE_EDIT),
    }
    return render(request, "enterprises/enterprises.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def register(request: SignedIn) -> HttpResponse:
    today = timezone.localdate()
    form = RegisterForm(request.POST or None, today=today, initial={"valid_from": today})
    taken_by = None
    if form.is_valid():
        values = form.cleaned_data
        new = actions.NewEnterprise(
            kind=values["kind"], name=values["name"], registration_number=values["registration_number"],
            email=values["email"], phone=values["phone"], profile=form.profile(),
        )  # fmt: skip
        try:
            enterprise = actions.register_enterprise(new=new, on=values["valid_from"], by=request.user)
        except actions.NumberTaken as refusal:
            taken_by = refusal.organisation
            form.add_error("registration_number", _said(refusal))
        else:
            messages.success(request, _("%s is registered.") % enterprise.name)
            if rules.registration_number_warning(enterprise.country_code, enterprise.registration_number):
                messages.warning(request, _("The check digit of its registration number does not fit."))
            if actions.suspect_firm(enterprise=enterprise, at=timezone.now(), by=request.user):
                messages.warning(request, _("It looks like an enterprise that is there. See “Suspected duplicates”."))
            return redirect("site:enterprise", enterprise.pk)
    context = {"form": form, "taken_by": taken_by}
    return render(request, "enterprises/register.html", context, status=422 if form.errors else 200)


def _said(refusal: actions.NumberTaken) -> str:
    return _("This number belongs to %(name)s already. Compare the digits.") % {"name": refusal.organisation.name}


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def edit(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """Corrects name and contacts; of two people at once, the second is shown what the first wrote."""
    enterprise = get_object_or_404(queries.enterprises_to_edit(request.user), pk=enterprise_id)
    names = ("name", "registration_number", "email", "phone")
    initial: dict[str, Any] = {name: getattr(enterprise, name) for name in names}
    form = EditForm(request.POST or None, initial=initial | {"seen": enterprise.version})
    taken_by, now = None, None
    if form.is_valid():
        try:
            actions.edit_organisation(organisation=enterprise, by=request.user, **form.cleaned_data)
        except actions.NumberTaken as refusal:
            taken_by = refusal.organisation
            form.add_error("registration_number", _said(refusal))
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            now = [{"name": form[name].label, "value": initial[name] or "–"} for name in names]
            form.see(enterprise.version)
        else:
            messages.success(request, _("Saved."))
            if rules.registration_number_warning(enterprise.country_code, form.cleaned_data["registration_number"]):
                messages.warning(request, _("The check digit of its registration number does not fit."))
            return redirect("site:enterprise", enterprise.pk)
    context = {"enterprise": enterprise, "form": form, "taken_by": taken_by, "now": now}
    return render(request, "enterprises/edit.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def change_profile(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """From a day on the enterprise is something else; what was counted before stays as it was counted."""
    enterprise = get_object_or_404(queries.enterprises_to_edit(request.user), pk=enterprise_id)
    today = timezone.localdate()
    current = queries.profile_on(enterprise, today)
    names = ("size_class", "headcount", "turnover", "balance", "nace_code", "nace_revision", "seat")
    initial = {name: getattr(current, name) for name in names} if current else {}
    by_figures = size_by_figures(enterprise, today)
    if by_figures:  # what the latest year says is proposed; whoever knows the group decides
        year = by_figures.year
        initial |= {"headcount": math.ceil(year.headcount or 0), "turnover": year.turnover, "balance": year.balance}
        if enterprise.kind != OrganisationKind.SELF_EMPLOYED:
            initial["size_class"] = by_figures.size
    if current:
        initial["seat"] = heirs(today).get(current.seat_id)  # the seat may have been joined with another since
    form = ProfileForm(request.POST or None, today=today, initial=initial | {"valid_from": today})
    if form.is_valid():
        actions.change_profile(
            enterprise=enterprise, new=form.profile(), on=form.cleaned_data["valid_from"], by=request.user
        )
        messages.success(request, _("The new profile is in force. Earlier figures keep the earlier one."))
        return redirect("site:enterprise", enterprise.pk)
    context = {"enterprise": enterprise, "form": form, "current": current, "by_figures": by_figures}
    return render(request, "enterprises/change_profile.html", context, status=422 if form.errors else 200)
