"""The costs of a measure: plan by driver, actual, who pays, and what it comes to for each."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import number
from prasme.apps.measures import actions
from prasme.apps.measures.forms import unmark_optional
from prasme.apps.measures.forms.costs import ActualForm, CostForm, ShareForms
from prasme.apps.measures.models import CostLine, Measure
from prasme.apps.measures.queries import measures_visible_to, money
from prasme.apps.measures.rules import SharesNotWhole
from prasme.apps.measures.views.measures import around, seen_by


@require_safe
@requires(Permission.MEASURE_VIEW)
def costs(request: SignedIn, code: str) -> HttpResponse:
    return _show(request, seen_by(request, code))


def _shares(measure: Measure, data: Any = None) -> Any:
    rows = measure.shares.select_related("organisation").order_by("-percent", "pk")
    initial = [
        {
            "organisation": one.organisation.registration_number or one.organisation.name,
            "pays_as": one.pays_as,
            "percent": one.percent,
        }
        for one in rows
    ]
    found = ShareForms(data, initial=initial, prefix="share")
    if data is not None:
        found.is_valid()
    for form in found.forms:
        unmark_optional(form)
    return found


def _show(request: SignedIn, found: Measure, *, status: int = 200, **forms: Any) -> HttpResponse:
    context = around(request, found, "costs") | {
        "money": money.money_of(found), "cost_form": CostForm(), "shares": _shares(found), **forms,
    }  # fmt: skip
    return render(request, "measures/costs.html", context, status=status)


@require_POST
@requires(Permission.MEASURE_RUN)
def plan_cost(request: SignedIn, code: str) -> HttpResponse:
    found = seen_by(request, code, Permission.MEASURE_RUN)
    form = CostForm(request.POST)
    if not form.is_valid():
        return _show(request, found, status=422, cost_form=form)
    actions.plan_cost(measure=found, planned=form.planned(), by=request.user)
    messages.success(request, _("Saved."))
    return redirect("measures:costs", code)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def cost_line(request: SignedIn, line_id: int) -> HttpResponse:
    """Another plan of a line, or taking it out, or what it came to."""
    visible = measures_visible_to(request.user, Permission.MEASURE_RUN)
    line = get_object_or_404(
        CostLine.objects.select_related("measure__occasion__venue", "document"), pk=line_id, measure__in=visible
    )
    act, data = request.POST.get("act", ""), request.POST or None
    names = ("title", "driver", "unit_cost", "units", "intensity")
    plan = CostForm(data if act == "plan" else None, initial={name: getattr(line, name) for name in names})
    actual = ActualForm(
        data if act == "actual" else None, request.FILES if act == "actual" else None,
        initial={"actual": line.actual, "paid_on": line.paid_on},
    )  # fmt: skip
    is_done = True
    if act == "remove":
        actions.remove_cost(line=line, by=request.user)
    elif act == "plan" and plan.is_valid():
        actions.plan_cost(measure=line.measure, planned=plan.planned(), line=line, by=request.user)
    elif act == "actual" and actual.is_valid():
        actions.record_actual(line=line, by=request.user, at=timezone.now(), **actual.cleaned_data)
    else:
        is_done = False
    if is_done:
        messages.success(request, _("Saved."))
        return redirect("measures:costs", line.measure.code)
    context = around(request, line.measure, "costs") | {"line": line, "plan": plan, "actual": actual}
    bad = request.method == "POST"
    return render(request, "measures/cost_line.html", context, status=422 if bad else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def set_shares(request: SignedIn, code: str) -> HttpResponse:
    found = seen_by(request, code, Permission.MEASURE_RUN)
    rows = _shares(found, request.POST)
    if rows.is_valid():
        wanted = [
            (row["organisation"], row["pays_as"], row["percent"])
            for row in rows.cleaned_data
            if row.get("organisation")
        ]
        if len({(payer.pk, pays_as) for payer, pays_as, _percent in wanted}) < len(wanted):
            rows.forms[0].add_error("organisation", _("Two rows name the same payer. Write one share for it."))
            return _show(request, found, status=422, shares=rows)
        try:
            actions.set_shares(measure=found, shares=wanted, by=request.user)
        except SharesNotWhole as refusal:
            text = _("The shares add up to %s %%. Together they are 100 %%.") % number(refusal.total, 2)
            rows.forms[0].add_error("percent", text)
        else:
            messages.success(request, _("Saved."))
            return redirect("measures:costs", code)
    return _show(request, found, status=422, shares=rows)
