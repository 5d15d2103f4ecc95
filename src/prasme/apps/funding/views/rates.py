"""Exchange rates: as they were entered, and the next."""

from functools import partial

from django.contrib import messages
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import number, short_day
from prasme.apps.funding import actions, queries
from prasme.apps.funding.forms import RateForm

RATES = [
    Column("currency", "currency", label=_l("Currency")),
    Column("on", "on", label=_l("Day"), show=written("on", short_day)),
    Column("per_euro", "per_euro", label=_l("For one euro"), show=written("per_euro", partial(number, places=6)),
           css="number"),
    Column("source", "source", label=_l("Source")),
    Column("by_name", "by_name", label=_l("Entered by")),
    Column("at", "at", label=_l("Entered on"), show=written("at", short_day)),
]  # fmt: skip


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def rates(request: SignedIn) -> HttpResponseBase:
    """Exchange rates as they were entered; the form enters the next."""
    currency = request.GET.get("currency", "")
    rows = queries.rates().filter(currency=currency) if currency else queries.rates()
    if file := export_of(request, rows, RATES, name="exchange-rates", sort="-on"):
        return file
    used = queries.currencies_in_use()
    form = RateForm(
        request.POST or None,
        today=timezone.localdate(),
        initial={"currency": currency or next(iter(used), None), "on": timezone.localdate()},
    )
    if form.is_valid():
        actions.enter_rate(by=request.user, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The rate stands. Decisions made before keep theirs."))
        return redirect("funding:rates")
    table = table_of(request, rows, RATES, sort="-on")
    chips = [{"name": _("All"), "href": table.href(currency=None, page=None), "on": not currency}] + [
        {"name": one, "href": table.href(currency=one, page=None), "on": one == currency} for one in used
    ]
    context = {"form": form, "table": table, "chips": chips if used else [], "is_filtered": bool(currency)}
    return render(request, "funding/rates.html", context, status=422 if form.errors else 200)
