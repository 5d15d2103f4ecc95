"""The ledger of an edition, and one seat's aid with the reasons of its decision."""

from functools import partial
from operator import itemgetter

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import model_to_dict
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import in_state, linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import money, number, percent, short_day
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding import actions, queries
from prasme.apps.funding.forms import CorrectionForm, DeclarationForm, RateForm
from prasme.apps.funding.models import AidState, DeclaredAid
from prasme.apps.funding.templatetags.aid_states import KINDS

MANY = 200
_ENTERPRISE = linked("funding:aid", by="pk", text=itemgetter("enterprise_name"))
COLUMNS = [
    Column("enterprise_name", "enterprise_name", label=_l("Enterprise"), show=_ENTERPRISE),
    Column("registration_number", "registration_number"),
    Column("state", "state", label=_l("State"), show=in_state("state", AidState, KINDS)),
    Column("legal_basis", "legal_basis"),
    Column("price", "price", label=_l("Price"), show=written("price", money), css="number"),
    Column("intensity", "intensity", label=_l("Share"), show=written("intensity", percent), css="number"),
    Column("amount", "amount", label=_l("Aid"), show=written("amount", money), css="number"),
    Column("own_share", "own_share"),
    Column("committed", "committed", label=_l("Committed"), show=written("committed", money), css="number"),
    Column("decided_on", "decided_on", label=_l("Decided on"), show=written("decided_on", short_day)),
    Column("granted_on", "granted_on", label=_l("Granted on"), show=written("granted_on", short_day, "–")),
]


@require_safe
@requires(Permission.AID_VIEW)
def ledger(request: SignedIn, code: str) -> HttpResponseBase:
    """Every seat's money of an edition; the sums are those of the entries."""
    edition = get_object_or_404(queries.editions_with_ledger(request.user), code=code)
    state, words = request.GET.get("state", ""), request.GET.get("q", "")
    rows = queries.ledger_matching(queries.ledger_visible_to(request.user, edition), words=words, state=state)
    if file := export_of(request, rows, COLUMNS, name=f"{edition.code}-ledger", sort="-decided_on"):
        return file
    table = table_of(request, rows, COLUMNS, sort="-decided_on")
    statement = queries.statement_of(edition)
    context = {
        "edition": edition,
        "table": table,
        "statement": statement,
        "is_filtered": bool(state or words),
        "chips": [
            {"name": _("All"), "href": table.href(state=None, page=None), "on": not state},
            *(
                {
                    "name": label,
                    "href": table.href(state=key, page=None),
                    "count": statement[key]["count"],
                    "on": state == key,
                }
                for key, label in AidState.choices
            ),
        ],
    }
    return render(request, "funding/ledger.html", context)


@require_safe
@requires(Permission.AID_VIEW)
def aid(request: SignedIn, aid_id: int) -> HttpResponse:
    found = get_object_or_404(queries.aid_visible_to(request.user).select_related("edition", "enterprise"), pk=aid_id)
    context = {
        "aid": found,
        "entries": found.entries.select_related("by").order_by("pk"),
        "may_see_ledger": queries.editions_with_ledger(request.user).filter(pk=found.edition_id).exists(),
    }
    return render(request, "funding/aid.html", context)


@require_safe
@requires(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD)
def aid_of_enterprise(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """Everything that counts against the firm's ceiling: granted here, and declared from elsewhere."""
    firm = get_object_or_404(queries.enterprises_with_aid(request.user), pk=enterprise_id)
    context = {
        "enterprise": firm,
        "ceiling": queries.ceiling_of(firm, on=timezone.localdate()),
        "declared": queries.declared_by(firm).select_related("document"),
        "aid": [{"aid": one, "kind": KINDS[AidState(one.state)]} for one in queries.aid_of(firm)[:MANY]],
        "may_declare": _may_declare(request, firm),
    }
    return render(request, "funding/aid_of_enterprise.html", context)


def _may_declare(request: SignedIn, firm: Organisation) -> bool:
    return may(request.user, Permission.ENTERPRISE_EDIT) or queries.enterprises_of(request.user).contains(firm)


def _declares_for(request: SignedIn, enterprise_id: int) -> Organisation:
    firm = get_object_or_404(queries.enterprises_with_aid(request.user), pk=enterprise_id)
    if not _may_declare(request, firm):
        raise PermissionDenied
    return firm


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT, Permission.SEAT_HOLD)
def declare_aid(request: SignedIn, enterprise_id: int) -> HttpResponse:
    firm = _declares_for(request, enterprise_id)
    form = DeclarationForm(request.POST or None, request.FILES or None, today=timezone.localdate())
    if form.is_valid():
        actions.declare_aid(
            enterprise=firm, said=actions.Declaration(**form.cleaned_data), by=request.user, at=timezone.now()
        )
        messages.success(request, _("The aid counts from now on."))
        return redirect("funding:aid-of-enterprise", firm.pk)
    context = {"enterprise": firm, "form": form, "title": _("Declare aid received elsewhere")}
    return render(request, "funding/declare.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT, Permission.SEAT_HOLD)
def correct_declared_aid(request: SignedIn, declared_id: int) -> HttpResponse:
    declared = get_object_or_404(DeclaredAid.objects.filter(replaced_by=None), pk=declared_id)
    firm = _declares_for(request, declared.enterprise_id)
    form = CorrectionForm(
        request.POST or None,
        request.FILES or None,
        today=timezone.localdate(),
        initial=model_to_dict(declared, ["granter", "measure", "amount", "granted_on"]),
    )
    if form.is_valid():
        said = dict(form.cleaned_data)
        reason = said.pop("reason")
        try:
            actions.declare_aid(
                enterprise=firm, said=actions.Declaration(**said), replaces=declared, reason=reason,
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except actions.CorrectedMeanwhile:
            messages.warning(request, _("Somebody corrected this meanwhile; look at what stands now."))
        else:
            messages.success(request, _("The correction counts from now on."))
        return redirect("funding:aid-of-enterprise", firm.pk)
    context = {"enterprise": firm, "form": form, "title": _("Correct declared aid")}
    return render(request, "funding/declare.html", context, status=422 if form.errors else 200)


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
