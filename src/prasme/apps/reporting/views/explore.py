"""Any figure by any two breakdowns: a table, a map, a file, and an address that shows the same again."""

from types import SimpleNamespace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import csv_file, xlsx_file
from prasme.apps.core.templatetags.writing import number
from prasme.apps.reporting import charts, lists, queries
from prasme.apps.reporting.forms.explore import ExploreForm
from prasme.apps.reporting.views.subjects import Subject, edition_subject, programme_subject
from prasme.engines.figures import Indicator

LINES, COLUMNS = 100, 6  # on the page; a file has them all
HEADER = ["row", "row_name", "column", "column_name", "value", "records"]


@require_safe
@requires(Permission.FIGURE_VIEW)
def explore(request: SignedIn, code: str) -> HttpResponseBase:
    return _explore(request, edition_subject(request, code))


@require_safe
@requires(Permission.FIGURE_VIEW)
def programme_explore(request: SignedIn, code: str) -> HttpResponseBase:
    return _explore(request, programme_subject(request, code))


def _known(subject: Subject) -> dict[str, Indicator]:
    """What can be taken apart: counted from records that may be listed, with two breakdowns or one."""
    return {
        name: one
        for name, one in queries.counted_for(subject.editions).items()
        if isinstance(one, Indicator) and one.breakdowns and not queries.is_apart(one)
    }


def _explore(request: SignedIn, subject: Subject) -> HttpResponseBase:
    known = _known(subject)
    indicator = known.get(request.GET.get("indicator", "")) or next(iter(known.values()))
    rows = _breakdown(request, "rows", indicator) or indicator.breakdowns[0]
    columns = _breakdown(request, "columns", indicator)
    columns = "" if columns == rows else columns
    try:
        filters = lists.filters_of(indicator, request.GET)
    except lists.NoSuchKey as problem:
        raise Http404 from problem
    made = queries.crossed(indicator, subject.scope, rows, columns, filters)
    name = f"{subject.code}-{indicator.id}-{rows}" + (f"-{columns}" if columns else "")
    if file := _file(request.GET.get("format", ""), name, made):
        return file
    initial = {"indicator": indicator.id, "rows": rows, "columns": columns}
    whole = queries.figure(indicator, subject.scope, filters)
    context = {
        "subject": subject,
        "form": ExploreForm(known, indicator, initial=initial, auto_id="explore-%s"),
        "indicator": indicator,
        "title": queries.text(indicator.title),
        "rule": queries.text(indicator.counting_rule),
        "whole": charts.against_target(whole, None, subject.href_of(indicator.id)),
        "grid": _grid(subject, indicator, made, rows, columns, filters),
        "chips": charts.chips(request, indicator, filters),
        "clear": f"?indicator={indicator.id}&rows={rows}&columns={columns}",
        "table": Address(request),
        "files": [(word.upper(), Address(request).with_format(word)) for word in ("csv", "xlsx", "parquet")],
        "map": charts.drawn(indicator, made.rows, filters.get("municipality"), timezone.localdate())
        if rows == "municipality"
        else None,
    }
    return render(request, "reporting/explore.html", context)


class Address(SimpleNamespace):
    """What the components of lists ask of a list: its request and its address."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request=request)

    def with_format(self, word: str) -> str:
        query = self.request.GET.copy()
        query["format"] = word
        return f"?{query.urlencode()}"

    @property
    def address(self) -> str:
        query = self.request.GET.copy()
        for name in [name for name in query if not query[name]]:
            del query[name]
        return f"{self.request.path}?{query.urlencode()}" if query else self.request.path


def _breakdown(request: HttpRequest, name: str, indicator: Indicator) -> str:
    asked = request.GET.get(name, "")
    return asked if asked in indicator.breakdowns else ""


def _file(wanted: str, name: str, made: queries.Cross) -> HttpResponseBase | None:
    if wanted == "csv":
        return csv_file(name, HEADER, made.lines())
    if wanted == "xlsx":
        return xlsx_file(name, HEADER, made.lines())
    if wanted != "parquet":
        return None
    from prasme.engines.figures.parquet import rows_as_parquet

    texts = [[None if key is None else str(key) for key in line[:4]] + line[4:] for line in made.lines()]
    answer = HttpResponse(rows_as_parquet(HEADER, texts), content_type="application/vnd.apache.parquet")
    answer["Content-Disposition"] = f'attachment; filename="{name}.parquet"'
    return answer


def _grid(
    subject: Subject, indicator: Indicator, made: queries.Cross, rows: str, columns: str, filters: dict[str, Any]
) -> dict[str, Any]:
    """Headings and lines of the table; every value leads to its records."""
    base = subject.href_of(indicator.id)

    def href(**keys: Any) -> str:
        told = "&".join(f"{by}={lists.UNKNOWN if key is None else key}" for by, key in {**filters, **keys}.items())
        return f"{base}{'&' if '?' in base else '?'}{told}#records"

    heads = made.columns[:COLUMNS]
    return {
        "heads": [head.label for head in heads],
        "lines": [
            {
                "label": row.label,
                "href": href(**{rows: row.key}),
                "total": charts.written(indicator, row.value),
                "base": number(row.base),
                "cells": [
                    {
                        "value": charts.written(indicator, cell.value),
                        "href": href(**{rows: row.key, columns: head.key}),
                        "of": head.label,
                    }
                    if (cell := made.cells.get((row.key, head.key)))
                    else {"value": "", "href": "", "of": head.label}
                    for head in heads
                ],
            }
            for row in made.rows[:LINES]
        ],
        "more_lines": max(0, len(made.rows) - LINES),
        "more_columns": max(0, len(made.columns) - COLUMNS),
        "total_name": _("Together"),
    }
