"""Territories: the list, boundaries and denominators that an operator brings."""

from operator import itemgetter

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, linked, of_choices, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import number, short_day
from prasme.apps.territories import actions, queries
from prasme.apps.territories.forms import DenominatorsForm, LayerForm, UnitFilter
from prasme.apps.territories.models import TerritoryKind


def _class(row: Row) -> str:
    if row["is_rural"] is None:
        return "–"
    word = _("rural") if row["is_rural"] else _("urban")
    return _("%s (proxy)") % word if row["is_rural_by_proxy"] else word


COLUMNS = [
    Column("code", "code", label=_l("Code"), css="code"),
    Column("name", "name", label=_l("Name"), show=linked("site:territory", by="pk", text=itemgetter("name"))),
    Column("name_en"),
    Column("kind", "kind", label=_l("Kind"), show=of_choices("kind", TerritoryKind)),
    Column("parent__name", "parent__name", label=_l("Lies in")),
    Column("valid_from", "valid_from", label=_l("From"), show=written("valid_from", short_day)),
    Column("valid_to", "valid_to", label=_l("Until"), show=written("valid_to", short_day, missing="–")),
    Column("population", "population", label=_l("Inhabitants"), show=written("population", number), css="number"),
    Column("population_year"),
    Column("is_rural", label=_l("Class"), show=_class),
    Column("is_rural_by_proxy"),
    Column("rural_reason"),
    Column("source"),
]


@require_safe
@requires(Permission.EDITION_VIEW)
def territories(request: SignedIn) -> HttpResponseBase:
    """Every unit of every day, with filters in the address."""
    asked = request.GET if request.GET else {"on": timezone.localdate().isoformat()}
    filters = UnitFilter(asked)
    rows = queries.units(words=request.GET.get("q", ""), **filters.chosen())
    if file := export_of(request, rows, COLUMNS, name="territories", sort="name"):
        return file
    context = {
        "table": table_of(request, rows, COLUMNS, sort="name"),
        "filters": filters,
        "may_edit": reach(request.user, Permission.EDITION_EDIT).everything,
    }
    return render(request, "territories/territories.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def load_layer(request: SignedIn) -> HttpResponse:
    form = LayerForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        told = dict(form.cleaned_data)
        features = told.pop("file")
        actions.load_layer(features=features, by=request.user, at=timezone.now(), **told)
        text = ngettext("%(n)d unit has its boundaries.", "%(n)d units have their boundaries.", len(features))
        messages.success(request, text % {"n": len(features)})
        return redirect("territories:territories")
    context = {
        "form": form,
        "title": _("Load boundaries"),
        "lead": _("Units that are not there yet are made with them. Bring only what its licence allows."),
        "submit": _("Load the boundaries"),
    }
    return render(request, "territories/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def record_denominators(request: SignedIn) -> HttpResponse:
    form = DenominatorsForm(request.POST or None)
    if form.is_valid():
        told = form.cleaned_data
        count = actions.record_denominators(
            what=told["what"], year=told["year"], source=told["source"], numbers=told["numbers"], by=request.user
        )
        messages.success(request, ngettext("%(n)d number is kept.", "%(n)d numbers are kept.", count) % {"n": count})
        return redirect("territories:territories")
    context = {
        "form": form,
        "title": _("Enter denominators"),
        "lead": _("How many enterprises or inhabitants there are, by year and with the source."),
        "submit": _("Keep the numbers"),
    }
    return render(request, "territories/form.html", context, status=422 if form.errors else 200)
