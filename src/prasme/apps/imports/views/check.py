"""What was found in a file, before its rows are compared with the register."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.imports import actions, columns, queries
from prasme.apps.imports.forms import SEPARATORS, ColumnsForm, ReadingForm
from prasme.apps.imports.models import State
from prasme.apps.imports.opening import default_options, order_of
from prasme.apps.imports.sentences import why_not_read
from prasme.apps.imports.views.lists import may_import, type_of
from prasme.engines import tabular
from prasme.engines.tabular import NotRead

PREVIEW, COLUMNS = 6, 8


@require_http_methods(["GET", "POST"])
def check(request: SignedIn, import_id: int) -> HttpResponse:
    """Encoding, separator, headings, order of days and columns: as found, or as somebody says."""
    may_import(request.user)
    found = get_object_or_404(queries.imports_visible_to(request.user), pk=import_id)
    kind = queries.kind_of(found)
    sheet = queries.sheet_of(found)
    is_reading = request.method == "POST" and "read" in request.POST
    is_choosing = request.method == "POST" and not is_reading
    reading = ReadingForm(sheet, request.POST if is_reading else None, initial=found.asked)
    chosen = ColumnsForm(kind, sheet, found.places, request.POST if is_choosing else None)
    defaults = default_options(kind, sheet)
    options = kind.options(
        found.created_by, request.POST.dict() if is_choosing else None, {**defaults, **found.options}
    )
    try:
        if is_reading and reading.is_valid():
            actions.read_again(found=found, asked=reading.asked(), by=request.user)
            return redirect("imports:check", found.pk)
        if is_choosing and chosen.is_valid() & options.is_valid():
            said = {name: request.POST[name] for name in options.fields if name in request.POST}
            actions.set_columns(found=found, places=chosen.places(), options=said, by=request.user)
            actions.start(found=found, to=State.COMPARING, by=request.user, at=timezone.now())
            return redirect("imports:import", found.pk)
    except NotRead as problem:
        reading.add_error(None, why_not_read(problem))
    except actions.NotNow as refusal:
        messages.warning(request, str(refusal))
        return redirect("imports:import", found.pk)
    is_wrong = any(form.is_bound and form.errors for form in (reading, chosen, options))
    context = {
        "import": found, "kind": kind, "sheet": sheet, "reading": reading, "chosen": chosen, "options": options,
        "facts": facts(found, sheet), "twice": columns.twice(sheet.headings),
        "preview_headings": sheet.headings[:COLUMNS], "more_columns": max(0, len(sheet.headings) - COLUMNS),
        "preview": [
            {"number": row.number, "cells": [*zip(sheet.headings[:COLUMNS], _short(row.cells), strict=False)]}
            for row in sheet.rows[:PREVIEW]
        ],
    }  # fmt: skip
    return render(request, "imports/check.html", context, status=422 if is_wrong else 200)


def _short(cells: Iterable[Any]) -> list[str]:
    return [tabular.clean(cell)[:28] for cell in cells]


def facts(found: Any, sheet: tabular.Sheet) -> dict[str, Any]:
    """What was found, for people."""
    order, is_certain = order_of(queries.kind_of(found), sheet, found.places, found.asked.get("date_order"))
    return {
        "type": type_of(found),
        "encoding": sheet.encoding,
        "separator": dict(SEPARATORS).get(sheet.separator or "", ""),
        "sheet": sheet.sheet,
        "header_line": sheet.header_line,
        "order": str(order or ""),
        "is_certain": is_certain,
        "ignored": len(sheet.ignored),
        "rows": len(sheet.rows),
    }
