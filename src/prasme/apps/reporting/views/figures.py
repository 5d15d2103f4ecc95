"""The figures of an edition or a programme, and one figure with its records."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import export_of, table_of
from prasme.apps.reporting import charts, lists, queries
from prasme.apps.reporting.catalogue import HEADLINE, Set, definitions
from prasme.apps.reporting.dashboards import tiles
from prasme.apps.reporting.views.subjects import Subject, edition_subject, programme_subject
from prasme.engines.figures import Definition, Indicator

BESIDE_A_MAP = 20  # records a page: with the map, the page stays under 100 kB


@require_safe
@requires(Permission.FIGURE_VIEW)
def figures(request: SignedIn, code: str) -> HttpResponse:
    return _figures(request, edition_subject(request, code))


@require_safe
@requires(Permission.FIGURE_VIEW)
def programme_figures(request: SignedIn, code: str) -> HttpResponse:
    return _figures(request, programme_subject(request, code))


@require_safe
@requires(Permission.FIGURE_VIEW)
def figure(request: SignedIn, code: str, indicator: str) -> HttpResponseBase:
    return _figure(request, edition_subject(request, code), indicator)


@require_safe
@requires(Permission.FIGURE_VIEW)
def programme_figure(request: SignedIn, code: str, indicator: str) -> HttpResponseBase:
    return _figure(request, programme_subject(request, code), indicator)


def _figures(request: SignedIn, subject: Subject) -> HttpResponse:
    on, edition = timezone.localdate(), subject.edition
    sets = queries.sets_for(subject.editions)
    chosen = sets.get(request.GET.get("set", "")) or sets[HEADLINE]
    context = {
        "subject": subject,
        "chosen": {"id": chosen.id, "title": queries.text(chosen.title)},
        "chips": _set_chips(subject, sets, chosen.id),
        "tiles": tiles(
            chosen.definitions.values(),
            subject.scope,
            targets=charts.targets_of(edition),
            href=subject.href_of,
            on=on,
            ends_on=edition.ends_on if edition and not subject.period else None,
        ),
        "periods": queries.periods_of(edition) if edition else [],
        "may_freeze": may(request.user, Permission.PERIOD_FREEZE),
        "programme": edition.programme if edition else None,
    }
    return render(request, "reporting/figures.html", context)


def _set_chips(subject: Subject, sets: Mapping[str, Set], chosen: str) -> list[dict[str, Any]]:
    return [
        {
            "name": queries.text(one.title),
            "href": f"?set={one.id}{subject.suffix.replace('?', '&')}",
            "count": len(one.definitions),
            "on": one.id == chosen,
        }
        for one in sets.values()
    ]


def _figure(request: SignedIn, subject: Subject, name: str) -> HttpResponseBase:
    indicator = definitions().get(name) or queries.known(subject.editions).get(name)
    if indicator is None:
        raise Http404
    if queries.is_apart(indicator):
        return _apart(request, subject, indicator)
    if not isinstance(indicator, Indicator) or not queries.has_source(indicator):
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


def _apart(request: SignedIn, subject: Subject, definition: Definition) -> HttpResponse:
    """A figure of sensitive answers: its value and cells, where enough people stand behind them, and no list."""
    made = queries.figure(definition, subject.scope)
    context = {
        "subject": subject,
        "title": queries.text(definition.title),
        "rule": queries.text(definition.counting_rule),
        "sentence": queries.sentence_of(definition),
        "unit": queries.text(definition.unit),
        "whole": charts.against_target(made, charts.targets_of(subject.edition).get(definition.id), subject.href),
        "breakdowns": charts.guarded(definition, subject.scope),
    }
    return render(request, "reporting/apart.html", context)


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
