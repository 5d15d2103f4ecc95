"""Figures, the records behind them, periods and their freezes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import export_of, table_of
from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.reporting import actions, charts, lists, queries
from prasme.apps.reporting.catalogue import counted, definitions, sets
from prasme.apps.reporting.forms import PeriodForm, ReasonForm
from prasme.apps.reporting.models import Period
from prasme.engines.figures import Definition, Indicator

BESIDE_A_MAP = 20  # records a page: with the map, the page stays under 100 kB


@dataclass(frozen=True)
class Subject:
    """Whose figures: an edition's, in one of its periods or live; or those of all editions of a programme."""

    title: str
    code: str
    editions: Sequence[Edition]
    page: str  # name of its list of figures
    one: str  # name of the page of one figure
    period: Period | None = None

    @property
    def edition(self) -> Edition | None:
        return self.editions[0] if self.page == "reporting:figures" else None

    @property
    def scope(self) -> queries.Scope:
        if self.edition:
            return queries.scope_of(self.edition, self.period)
        return queries.Scope(tuple(edition.pk for edition in self.editions))

    @property
    def href(self) -> str:
        return reverse(self.page, args=[self.code]) + self.suffix

    @property
    def suffix(self) -> str:
        return f"?period={self.period.pk}" if self.period else ""

    def href_of(self, indicator: str) -> str:
        return reverse(self.one, args=[self.code, indicator]) + self.suffix


def _edition(request: SignedIn, code: str) -> Subject:
    edition = get_object_or_404(queries.editions_with_figures(request.user).select_related("programme"), code=code)
    asked = request.GET.get("period", "")
    period = get_object_or_404(queries.periods_of(edition), pk=asked) if asked.isdecimal() else None
    return Subject(str(edition), code, [edition], "reporting:figures", "reporting:figure", period)


def _programme(request: SignedIn, code: str) -> Subject:
    programme = get_object_or_404(Programme, code=code)
    editions = list(queries.editions_with_figures(request.user).filter(programme=programme))
    if not editions:
        raise Http404
    return Subject(str(programme), code, editions, "reporting:programme-figures", "reporting:programme-figure")


@require_safe
@requires(Permission.FIGURE_VIEW)
def figures(request: SignedIn, code: str) -> HttpResponse:
    return _figures(request, _edition(request, code))


@require_safe
@requires(Permission.FIGURE_VIEW)
def programme_figures(request: SignedIn, code: str) -> HttpResponse:
    return _figures(request, _programme(request, code))


@require_safe
@requires(Permission.FIGURE_VIEW)
def figure(request: SignedIn, code: str, indicator: str) -> HttpResponseBase:
    return _figure(request, _edition(request, code), indicator)


@require_safe
@requires(Permission.FIGURE_VIEW)
def programme_figure(request: SignedIn, code: str, indicator: str) -> HttpResponseBase:
    return _figure(request, _programme(request, code), indicator)


def _figures(request: SignedIn, subject: Subject) -> HttpResponse:
    targets = charts.targets_of(subject.edition)
    told = [
        {
            "id": one.id,
            "title": queries.text(one.title),
            "rows": [
                charts.against_target(queries.figure(of, subject.scope), targets.get(of.id), subject.href_of(of.id))
                for of in one.definitions.values()
            ],
        }
        for one in sets().values()
    ]
    edition = subject.edition
    context = {
        "subject": subject,
        "sets": told,
        "periods": queries.periods_of(edition) if edition else [],
        "may_freeze": may(request.user, Permission.PERIOD_FREEZE),
        "programme": edition.programme if edition else None,
    }
    return render(request, "reporting/figures.html", context)


def _figure(request: SignedIn, subject: Subject, name: str) -> HttpResponseBase:
    indicator = definitions().get(name)
    if indicator is None:
        raise Http404
    if not isinstance(indicator, Indicator) or name not in counted():
        return _worked_out(request, subject, indicator)
    try:
        filters = lists.filters_of(indicator, request.GET)
    except lists.NoSuchKey as problem:
        raise Http404 from problem
    columns = lists.columns_of(indicator)
    found = lists.listed(indicator, queries.records(indicator, subject.scope, filters))
    sort = lists.newest_first(indicator)
    if file := export_of(request, found, columns, name=f"{subject.code}-{name}", sort=sort):
        return file
    whole = queries.figure(indicator, subject.scope)
    target = charts.targets_of(subject.edition).get(name)
    since = _since(subject, name)
    context: dict[str, Any] = {
        "subject": subject,
        "indicator": indicator,
        "title": queries.text(indicator.title),
        "rule": queries.text(indicator.counting_rule),
        "sentence": queries.sentence_of(indicator),
        "unit": queries.text(indicator.unit),
        "whole": charts.against_target(whole, target, subject.href),
        "table": table_of(request, found, columns, sort=sort, size=BESIDE_A_MAP),
        "filtered": queries.figure(indicator, subject.scope, filters) if filters else None,
        "chips": charts.chips(request, indicator, filters),
        "clear": f"{subject.href_of(name)}#records",
        "since": since,
        "frozen_as": charts.written(indicator, since.frozen.value) if since else "",
    } | charts.breakdowns(request, indicator, subject.scope, filters, on=timezone.localdate())
    return render(request, "reporting/figure.html", context)


def _worked_out(request: SignedIn, subject: Subject, definition: Definition) -> HttpResponse:
    """A figure without records of its own: what it was worked out from, or that there is no source yet."""
    made = queries.figure(definition, subject.scope)
    context = {
        "subject": subject,
        "title": queries.text(definition.title),
        "rule": queries.text(definition.counting_rule),
        "sentence": queries.sentence_of(definition),
        "unit": queries.text(definition.unit),
        "whole": charts.against_target(made, charts.targets_of(subject.edition).get(definition.id), subject.href),
        "parts": [charts.against_target(part, None, subject.href_of(part.indicator.id)) for part in made.parts],
    }
    return render(request, "reporting/worked_out.html", context)


def _since(subject: Subject, indicator: str) -> queries.Since | None:
    if subject.period is None or not hasattr(subject.period, "freeze"):
        return None
    return next(iter(queries.changes_since_freeze(subject.period, only=indicator)), None)


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def open_period(request: SignedIn, code: str) -> HttpResponse:
    subject = _edition(request, code)
    edition = subject.editions[0]
    initial = {"starts_on": edition.starts_on, "ends_on": min(edition.ends_on, timezone.localdate())}
    form = PeriodForm(request.POST or None, edition=edition, initial=initial)
    if form.is_valid():
        period = actions.open_period(edition=edition, by=request.user, **form.cleaned_data)
        return redirect("reporting:period", period.pk)
    context = {"subject": subject, "form": form}
    return render(request, "reporting/open_period.html", context, status=422 if form.errors else 200)


def _period(request: SignedIn, period_id: int) -> Period:
    mine = queries.editions_with_figures(request.user)
    periods = Period.objects.select_related("edition", "freeze__by", "freeze__document")
    return get_object_or_404(periods, pk=period_id, edition__in=mine)


@require_safe
@requires(Permission.FIGURE_VIEW)
def period(request: SignedIn, period_id: int) -> HttpResponse:
    return _period_page(request, _period(request, period_id), ReasonForm())


def _period_page(request: SignedIn, found: Period, form: ReasonForm) -> HttpResponse:
    freeze = getattr(found, "freeze", None)
    scope = queries.scope_of(found.edition, found)
    changes = queries.changes_since_freeze(found) if freeze else []
    context = {
        "period": found,
        "freeze": freeze,
        "rows": charts.frozen_rows(changes)
        if freeze
        else [charts.against_target(queries.figure(one, scope), None, "") for one in counted().values()],
        "has_changed": any(change.entered or change.left or change.moved for change in changes),
        "corrections": charts.correction_rows(queries.corrections_of(freeze)) if freeze else [],
        "may_freeze": may(request.user, Permission.PERIOD_FREEZE),
        "form": form,
    }
    return render(request, "reporting/period.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.PERIOD_FREEZE)
def freeze_period(request: SignedIn, period_id: int) -> HttpResponse:
    found = _period(request, period_id)
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
    found = _period(request, period_id)
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
