"""Pages of the figures by year and of the other mail addresses of an enterprise."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises import actions, queries
from prasme.apps.enterprises.forms.years import AddressForm, CorrectYearForm, YearForm
from prasme.apps.enterprises.models import FinancialYear, MailAddress
from prasme.apps.enterprises.queries.figures import addresses_of


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def record_year(request: SignedIn, enterprise_id: int) -> HttpResponse:
    enterprise = get_object_or_404(queries.enterprises_to_edit(request.user), pk=enterprise_id)
    today = timezone.localdate()
    form = YearForm(today.year, request.POST or None, initial={"year": today.year - 1})
    if form.is_valid():
        try:
            actions.record_year(
                enterprise=enterprise, year=form.cleaned_data["year"], figures=form.figures(), by=request.user
            )
        except actions.YearKept as refusal:
            text = _("The figures of %(year)d are kept already. Correct them on the page of the enterprise.")
            form.add_error("year", text % {"year": refusal.year.year})
        else:
            messages.success(request, _("Saved."))
            return redirect("site:enterprise", enterprise.pk)
    context = {
        "enterprise": enterprise, "form": form, "title": _("Figures of a year"), "submit": _("Save"),
        "lead": _("Of the enterprise alone, as its accounts say. Partners and linked firms are counted elsewhere."),
    }  # fmt: skip
    return render(request, "enterprises/year_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def correct_year(request: SignedIn, year_id: int) -> HttpResponse:
    """Other figures for a year that is kept; of two people at once, the second is told."""
    mine = FinancialYear.objects.filter(enterprise__in=queries.enterprises_to_edit(request.user))
    year = get_object_or_404(mine.select_related("enterprise"), pk=year_id)
    names = ("headcount", "turnover", "balance", "source", "declared_by")
    initial = {name: getattr(year, name) for name in names} | {"seen": year.version}
    form = CorrectYearForm(request.POST or None, initial=initial)
    if form.is_valid():
        values = form.cleaned_data
        try:
            actions.correct_year(
                year=year, seen=values["seen"], figures=form.figures(), reason=values["reason"], by=request.user
            )
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            form.see(year.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("site:enterprise", year.enterprise_id)
    context = {
        "enterprise": year.enterprise, "form": form, "title": _("Correct %(year)d") % {"year": year.year},
        "submit": _("Save"), "lead": _("What was written before stays in the history."),
    }  # fmt: skip
    return render(request, "enterprises/year_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def addresses(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """The other mail addresses of an enterprise, and one more."""
    enterprise = get_object_or_404(queries.enterprises_to_edit(request.user), pk=enterprise_id)
    form = AddressForm(request.POST or None)
    if form.is_valid():
        try:
            actions.add_address(organisation=enterprise, by=request.user, **form.cleaned_data)
        except actions.AddressKept:
            form.add_error("email", _("The enterprise has this address already."))
        else:
            messages.success(request, _("Saved."))
            return redirect("enterprises:addresses", enterprise.pk)
    context = {"enterprise": enterprise, "form": form, "addresses": addresses_of(enterprise)}
    return render(request, "enterprises/addresses.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.ENTERPRISE_EDIT)
def remove_address(request: SignedIn, address_id: int) -> HttpResponse:
    mine = MailAddress.objects.filter(organisation__in=queries.enterprises_to_edit(request.user))
    address = get_object_or_404(mine, pk=address_id)
    actions.remove_address(address=address, by=request.user)
    messages.success(request, _("%s is not written to any more.") % address.email)
    return redirect("enterprises:addresses", address.organisation_id)
