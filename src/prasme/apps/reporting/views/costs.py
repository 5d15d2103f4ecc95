"""Costs beside the seats: recorded, taken back, as a flat rate of the law, against the budget of their category."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import day, money
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.reporting import actions, costing
from prasme.apps.reporting.forms.costs import CostForm, PlanForm
from prasme.apps.reporting.forms.periods import ReasonForm
from prasme.apps.reporting.models import Cost
from prasme.apps.reporting.views.subjects import edition_for, period_for
from prasme.engines.law import NotInForce
from prasme.engines.law.simplified_costs import FlatRate


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def record_cost(request: SignedIn, code: str) -> HttpResponse:
    edition = edition_for(request, code, Permission.PERIOD_FREEZE)
    form = CostForm(request.POST or None, request.FILES or None, edition=edition)
    if form.is_valid():
        said = dict(form.cleaned_data)
        paper = said.pop("paper")
        try:
            made = actions.record_cost(
                edition=edition, new=actions.NewCost(**said), at=timezone.now(), by=request.user,
                paper=(paper[0], paper[2], paper[1]) if paper else None,
            )  # fmt: skip
        except actions.BudgetOverdrawn as refusal:
            form.add_error("price", str(refusal))
        else:
            messages.success(request, _("“%(cost)s” is recorded.") % {"cost": made.description})
            return redirect(_back(request, code))
    context = {"edition": edition, "form": form, "back": _back(request, code)}
    return render(request, "reporting/cost.html", context, status=422 if form.errors else 200)


def _back(request: SignedIn, code: str) -> str:
    """To the claim from which one came; else to the figures."""
    asked = request.GET.get("period", "")
    return (
        reverse("reporting:claim", args=[int(asked)])
        if asked.isdecimal()
        else reverse("reporting:figures", args=[code])
    )


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def reverse_cost(request: SignedIn, period_id: int, cost_id: int) -> HttpResponse:
    """Take a cost back, with the reason."""
    period = period_for(request, period_id, Permission.PERIOD_FREEZE)
    cost = get_object_or_404(Cost, pk=cost_id, edition=period.edition)
    form = ReasonForm(request.POST or None)
    form.fields["reason"].label = _("Why is it taken back?")
    if form.is_valid():
        try:
            actions.reverse_cost(
                cost=cost, on=timezone.localdate(), at=timezone.now(), by=request.user, **form.cleaned_data
            )
        except actions.AlreadyReversed:
            messages.warning(request, _("This cost was taken back before."))
        return redirect("reporting:claim", period.pk)
    context = {"period": period, "cost": cost, "form": form}
    return render(request, "reporting/reverse_cost.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def flat_rate(request: SignedIn, period_id: int) -> HttpResponse:
    """What the flat rates of the law give of the period's costs; one of them becomes a cost."""
    period = period_for(request, period_id, Permission.PERIOD_FREEZE)
    problem, offered = "", []
    try:
        offered = costing.flat_rates(period)
        chosen = request.POST.get("rate", "")
        if request.method == "POST" and chosen in [one.value for one in FlatRate]:
            made = actions.take_flat_rate(period=period, rate=FlatRate(chosen), at=timezone.now(), by=request.user)
            told = {"amount": money(made.amount, period.edition.currency)}
            messages.success(request, _("%(amount)s are recorded as a flat rate.") % told)
            return redirect("reporting:claim", period.pk)
    except actions.NothingToTake:
        problem = _("There is nothing that this flat rate could be taken of.")
    except actions.BudgetOverdrawn as refusal:
        problem = str(refusal)
    except NotInForce:
        problem = _("No flat rate is known for %(day)s.") % {"day": day(period.ends_on)}
    context = {"period": period, "offered": offered, "problem": problem}
    return render(request, "reporting/flat_rate.html", context, status=422 if request.method == "POST" else 200)


@require_safe
@requires(Permission.FIGURE_VIEW)
def budget(request: SignedIn, code: str) -> HttpResponse:
    """What each category may cost, what is held and spent of it, and what is left."""
    edition = edition_for(request, code)
    lines = costing.budget_of(edition)
    context: dict[str, Any] = {
        "edition": edition,
        "lines": lines,
        "whole": costing.together(lines),
        "plan": costing.plan_of(edition),
        "may_plan": may(request.user, Permission.PERIOD_FREEZE),
    }
    return render(request, "reporting/budget.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def plan_costs(request: SignedIn, code: str) -> HttpResponse:
    edition = edition_for(request, code, Permission.PERIOD_FREEZE)
    form = PlanForm(request.POST or None, plan=costing.plan_of(edition))
    if form.is_valid():
        try:
            made = actions.plan_costs(
                edition=edition, amounts=form.amounts(), seen=form.cleaned_data["version"], at=timezone.now(),
                by=request.user,
            )  # fmt: skip
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Version %(version)s of the budget is kept.") % {"version": made.version})
            return redirect("reporting:budget", edition.code)
    return render(
        request, "reporting/plan_costs.html", {"edition": edition, "form": form}, status=422 if form.errors else 200
    )
