"""An import: its progress, its rows and what becomes of each, and what is done with it."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.core import progress
from prasme.apps.core.tables import Column, Table, csv_file, table_of, xlsx_file
from prasme.apps.core.templatetags.look import state
from prasme.apps.imports import actions, queries
from prasme.apps.imports.forms import AnswersForm
from prasme.apps.imports.kinds import Level, Outcome
from prasme.apps.imports.models import Import, ImportedRow, State, Which
from prasme.apps.imports.opening import OptionsMissing
from prasme.apps.imports.report import say
from prasme.apps.imports.views.lists import LOOK, may_import, type_of
from prasme.engines import tabular

OUTCOMES = {Outcome.CREATE: "verified", Outcome.UPDATE: "submitted", Outcome.SKIP: "saved", Outcome.ERROR: "refused"}
FILTERS = [
    *((outcome.value, outcome.label) for outcome in Outcome),
    *((level.value, level.label) for level in (Level.QUESTION, Level.SUSPECTED, Level.WARNING)),
]
BREAK = SafeString("<br>")
SHOWN = 5  # cells of the file, by which a row is recognised
ANSWERED = 25  # rows with questions on a page


@require_safe
def report(request: SignedIn, import_id: int) -> HttpResponseBase:
    """Where an import stands: a job's progress, or each row with what becomes of it."""
    may_import(request.user)
    found = get_object_or_404(queries.imports_visible_to(request.user), pk=import_id)
    if found.state == State.READ:
        return redirect("imports:check", found.pk)
    context: dict[str, Any] = {"import": found, "kind": queries.kind_of(found), "look": LOOK[State(found.state)]}
    if found.is_working:
        context["progress"] = progress.read(f"import {found.pk}")
        return render(request, "imports/working.html", context)
    sheet = queries.sheet_of(found)
    wanted = request.GET.get("show", "")
    rows = queries.rows_with(found, wanted if wanted in dict(FILTERS) else "")
    if request.GET.get("format") in ("csv", "xlsx"):
        return _export(found, sheet, rows.order_by("number"), request.GET["format"])
    table = table_of(request, rows, _columns(found, sheet), sort="number")
    context |= {
        "table": _with_cells(table, sheet), "chips": _chips(table, found, wanted), "wanted": wanted,
        "may_run": found.state == State.COMPARED, "type": type_of(found), "counts": found.counts,
        "to_write": found.counts.get("create", 0) + found.counts.get("update", 0),
        "stayed": list(queries.stayed(found)[:100]) if found.state == State.UNDONE else [],
        "to_answer": found.counts.get("question", 0) + found.counts.get("suspected", 0) + found.counts.get("error", 0),
    }  # fmt: skip
    return render(request, "imports/import.html", context)


def _columns(found: Import, sheet: tabular.Sheet) -> list[Column]:
    kind = queries.kind_of(found)
    places = [found.places[field.name] for field in kind.fields if field.name in found.places]
    return [
        Column("number", "number", label=_l("Row"), css="number"),
        Column("outcome", "outcome", label=_l("Outcome"), show=_outcome),
        Column("cells", label=_l("In the file"), show=lambda row: _cells(row["cells"], places), of_page=True),
        Column("remarks", label=_l("Remarks"), show=lambda row: _remarks(kind, row["remarks"], found, sheet)),
    ]


def _cells(cells: Sequence[Any], places: Sequence[int]) -> str:
    """What a row is recognised by."""
    texts = (tabular.clean(cells[place])[:60] for place in places if place < len(cells))
    return " · ".join([text for text in texts if text][:SHOWN])


def _outcome(row: dict[str, Any]) -> Any:
    outcome = Outcome(row["outcome"])
    return state(OUTCOMES[outcome], str(outcome.label))


def _remarks(kind: Any, remarks: Iterable[Any], found: Import, sheet: tabular.Sheet) -> Any:
    lines = [(_heading(one["field"], found, sheet), say(kind, one)) for one in remarks]
    return format_html_join(BREAK, "{}{}", ((f"{head}: " if head else "", text) for head, text in lines))


def _heading(field: str, found: Import, sheet: tabular.Sheet) -> str:
    place = found.places.get(field)
    return sheet.headings[place] if place is not None and place < len(sheet.headings) else ""


def _with_cells(table: Table, sheet: tabular.Sheet) -> Table:
    """What the file says in the rows of the page: cells stay in the file, and are read from it."""
    cells = {row.number: row.cells for row in sheet.rows}
    for row in table.rows:
        row["cells"] = cells.get(row["number"], ())
    return table


def _chips(table: Table, found: Import, wanted: str) -> list[dict[str, Any]]:
    return [
        {"name": label, "count": found.counts[name], "on": name == wanted, "removes": name == wanted,
         "href": table.href(show=None if name == wanted else name, page=None)}
        for name, label in FILTERS
        if found.counts.get(name)
    ]  # fmt: skip


def _export(found: Import, sheet: tabular.Sheet, rows: Any, wanted: str) -> HttpResponseBase:
    """The rows as they came, with what was said about each: to be mended and sent again."""
    kind = queries.kind_of(found)
    cells = {row.number: row.cells for row in sheet.rows}
    lines = (
        [
            *(tabular.clean(cell) for cell in cells.get(number, ())), number, outcome,
            " ".join(f"{_heading(one['field'], found, sheet)}: {say(kind, one)}".removeprefix(": ") for one in remarks),
        ]
        for number, outcome, remarks in rows.values_list("number", "outcome", "remarks")
    )  # fmt: skip
    header = [*sheet.headings, "import_row", "import_outcome", "import_remarks"]
    name = found.document.name.rsplit(".", 1)[0]
    name = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in name)
    return csv_file(name, header, lines) if wanted == "csv" else xlsx_file(name, header, lines)


@require_http_methods(["GET", "POST"])
def answers(request: SignedIn, import_id: int) -> HttpResponse:
    """Questions, wrong cells, people who look alike and unknown names, answered in one form."""
    may_import(request.user)
    found = get_object_or_404(queries.imports_visible_to(request.user), pk=import_id)
    kind, sheet = queries.kind_of(found), queries.sheet_of(found)
    rows, page, pages = queries.rows_to_answer(found, request.GET.get("page", ""), ANSWERED)
    try:
        case = queries.case_of(found, sheet, on=timezone.localdate())
    except OptionsMissing:
        return redirect("imports:check", found.pk)
    names = kind.names(case, []) if page == 1 else []
    written = _written(found, sheet, rows)
    form = AnswersForm(kind, rows, names, queries.answers_of(found), written, request.POST or None)
    if form.is_valid():
        try:
            actions.answer(found=found, answers=form.answers(written), names=form.said_names(), by=request.user)
            actions.start(found=found, to=State.COMPARING, by=request.user, at=timezone.now())
        except actions.NotNow as refusal:
            messages.warning(request, str(refusal))
        return redirect("imports:import", found.pk)
    of_rows = [{"number": one["number"], "fields": [form[key] for key in one["keys"]]} for one in form.rows]
    context = {
        "import": found, "form": form, "rows": of_rows, "page": page, "pages": pages, "next": page + 1,
        "names": [form[f"name-{place}"] for place in range(len(names))],
    }  # fmt: skip
    return render(request, "imports/answers.html", context, status=422 if form.errors else 200)


def _written(found: Import, sheet: tabular.Sheet, rows: list[ImportedRow]) -> dict[tuple[int, str], str]:
    numbers = {row.number for row in rows}
    of = ((row.number, name, row.cells[place]) for row in sheet.rows if row.number in numbers
          for name, place in found.places.items() if place < len(row.cells))  # fmt: skip
    return {(number, name): tabular.clean(cell) for number, name, cell in chain(of)}


@require_POST
def run(request: SignedIn, import_id: int) -> HttpResponse:
    """Write the rows. A second press finds it running."""
    which = request.POST.get("which", "")
    return _start(request, import_id, State.RUNNING, which=which if which in Which.values else "")


@require_POST
def undo(request: SignedIn, import_id: int) -> HttpResponse:
    """Take everything back that the import made."""
    return _start(request, import_id, State.UNDOING)


@require_POST
def compare(request: SignedIn, import_id: int) -> HttpResponse:
    """Compare once more, with what the register holds now."""
    return _start(request, import_id, State.COMPARING)


def _start(request: SignedIn, import_id: int, to: State, which: str = "") -> HttpResponse:
    may_import(request.user)
    found = get_object_or_404(queries.imports_visible_to(request.user), pk=import_id)
    if to == State.RUNNING and found.state == State.COMPARED and not which:
        messages.warning(request, _("Say which rows: all, or the valid ones."))
        return redirect("imports:import", found.pk)
    try:
        actions.start(found=found, to=to, by=request.user, at=timezone.now(), which=which)
    except actions.NotNow as refusal:
        messages.warning(request, str(refusal))
    return redirect("imports:import", found.pk)
