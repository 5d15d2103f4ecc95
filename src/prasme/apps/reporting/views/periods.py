"""Periods: opened, closed, looked through, frozen, handed over, corrected, compared."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.reporting import actions, charts, comparing, queries, rules
from prasme.apps.reporting.catalogue import definitions, indicators
from prasme.apps.reporting.forms.periods import PeriodForm, ReasonForm, StepForm
from prasme.apps.reporting.models import Period, PeriodState
from prasme.apps.reporting.views.subjects import edition_subject, period_for
from prasme.engines.figures import Indicator

LOOKS = {
    "open": "saved", "closed": "submitted", "frozen": "verified", "submitted": "submitted", "queried": "needs",
    "accepted": "verified",
}  # fmt: skip
WORDS = {
    "closed": _l("Close the period"),
    "open": _l("Reopen it"),
    "submitted": _l("Hand it over"),
    "queried": _l("The funder queries it"),
    "accepted": _l("The funder accepts it"),
}


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def open_period(request: SignedIn, code: str) -> HttpResponse:
    subject = edition_subject(request, code)
    edition = subject.editions[0]
    initial = {"starts_on": edition.starts_on, "ends_on": min(edition.ends_on, timezone.localdate())}
    form = PeriodForm(request.POST or None, edition=edition, initial=initial)
    if form.is_valid():
        period = actions.open_period(edition=edition, by=request.user, **form.cleaned_data)
        return redirect("reporting:period", period.pk)
    context = {"subject": subject, "form": form}
    return render(request, "reporting/open_period.html", context, status=422 if form.errors else 200)


@require_safe
@requires(Permission.FIGURE_VIEW)
def period(request: SignedIn, period_id: int) -> HttpResponse:
    return _period_page(request, period_for(request, period_id), ReasonForm())


def _period_page(
    request: SignedIn, found: Period, form: ReasonForm, step: tuple[str, StepForm] | None = None
) -> HttpResponse:
    freeze = getattr(found, "freeze", None)
    scope = queries.scope_of(found.edition, found)
    changes = queries.changes_since_freeze(found) if freeze else []
    known = queries.known([found.edition], with_retired=True)
    may_freeze = may(request.user, Permission.PERIOD_FREEZE)
    wrong = step is not None or bool(form.errors)
    context: dict[str, Any] = {
        "period": found,
        "look": LOOKS[found.state],
        "freeze": freeze,
        "rows": charts.frozen_rows(changes)
        if freeze
        else [charts.against_target(queries.figure(one, scope), None, "") for one in indicators().values()],
        "has_changed": any(change.entered or change.left or change.moved for change in changes),
        "corrections": charts.correction_rows(queries.corrections_of(freeze), known) if freeze else [],
        "exceptions": [group for group in queries.exceptions_of(found) if group.count],
        "steps": found.steps.select_related("by").order_by("at", "pk"),
        "may_freeze": may_freeze,
        "may_freeze_now": may_freeze and found.state in rules.FREEZABLE,
        "moves": _moves(found, step) if may_freeze else [],
        "others": queries.periods_of(found.edition).exclude(pk=found.pk),
        "form": form,
    }
    return render(request, "reporting/period.html", context, status=422 if wrong else 200)


def _moves(found: Period, step: tuple[str, StepForm] | None) -> list[dict[str, Any]]:
    """A form for each step that can be taken now; what was typed stays."""
    return [
        {
            "to": to,
            "word": WORDS[to],
            "needs_note": to in rules.NEEDS_A_NOTE,
            "form": step[1]
            if step and step[0] == to
            else StepForm(initial={"to": to}, prefix=None, auto_id=f"{to}-%s"),
        }
        for to in rules.STEPS[found.state]
    ]


@require_POST
@requires(Permission.PERIOD_FREEZE)
def move_period(request: SignedIn, period_id: int) -> HttpResponse:
    found = period_for(request, period_id, Permission.PERIOD_FREEZE)
    to = request.POST.get("to", "")
    form = StepForm(request.POST, auto_id=f"{to if to in PeriodState.values else 'to'}-%s")
    if not form.is_valid():
        return _period_page(request, found, ReasonForm(), (to, form))
    try:
        actions.move_period(period=found, at=timezone.now(), by=request.user, **form.cleaned_data)
    except actions.NoSuchStep:
        messages.warning(request, _("The period is not where this step begins. Look at it again."))
    else:
        messages.success(request, _("The period is now: %(state)s.") % {"state": found.get_state_display()})
    return redirect("reporting:period", found.pk)


@require_POST
@requires(Permission.PERIOD_FREEZE)
def freeze_period(request: SignedIn, period_id: int) -> HttpResponse:
    found = period_for(request, period_id, Permission.PERIOD_FREEZE)
    try:
        actions.freeze_period(period=found, at=timezone.now(), by=request.user)
    except actions.AlreadyFrozen:
        messages.warning(request, _("This period was frozen before. What changed since is recorded as a correction."))
    else:
        messages.success(request, _("The period is frozen. Its file and hash stand below."))
    return redirect("reporting:period", found.pk)


@require_POST
@requires(Permission.PERIOD_FREEZE)
def correct_period(request: SignedIn, period_id: int) -> HttpResponse:
    found = period_for(request, period_id, Permission.PERIOD_FREEZE)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _period_page(request, found, form)
    try:
        made = actions.correct_period(period=found, on=timezone.localdate(), by=request.user, **form.cleaned_data)
    except actions.NotFrozen:
        messages.warning(request, _("This period is not frozen yet: its figures are counted now from the records."))
    except actions.NothingChanged:
        messages.warning(request, _("Nothing has changed since the figures were last told."))
    else:
        messages.success(request, _("%(count)s corrections are recorded.") % {"count": len(made)})
    return redirect("reporting:period", found.pk)


@require_safe
@requires(Permission.FIGURE_VIEW)
def compare(request: SignedIn, period_id: int, other_id: int) -> HttpResponse:
    """Two periods of one edition; of one figure also the records."""
    first = period_for(request, period_id)
    second = get_object_or_404(queries.periods_of(first.edition).select_related("edition"), pk=other_id)
    known = definitions() | queries.known([first.edition])
    listed = [one for one in known.values() if isinstance(one, Indicator) and not queries.is_apart(one)]
    asked = request.GET.get("figure", "")
    chosen = next((one for one in listed if one.id == asked), None)
    if asked and chosen is None:
        raise Http404
    compared = comparing.compare(first, second, listed)
    context = {
        "first": first,
        "second": second,
        "rows": [{"id": one.definition.id, "name": queries.text(one.definition.title), "of": one} for one in compared],
        "chosen": queries.text(chosen.title) if chosen else "",
        "records": comparing.records_between(first, second, chosen) if chosen else None,
    }
    return render(request, "reporting/compare.html", context)
