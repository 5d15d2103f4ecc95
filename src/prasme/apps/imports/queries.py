"""Reads of imports: what a user may see, a file opened again, what was remembered."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.evidence.models import Document
from prasme.apps.imports import columns
from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Kind, Made, kept_by, kinds
from prasme.apps.imports.models import Answer, Import, ImportedRow, Remembered
from prasme.apps.imports.opening import open_case, read_sheet
from prasme.engines.tabular import Sheet


def imports_visible_to(user: User) -> QuerySet[Import]:
    """One's own, and everybody's of the kinds whose records one keeps."""
    return Import.objects.filter(Q(created_by=user) | Q(kind__in=kept_by(user))).select_related(
        "document", "created_by"
    )


def kind_of(found: Import) -> Kind:
    return kinds()[found.kind]


def content_of(document: Document) -> bytes:
    with document.file.open("rb") as file:
        return file.read()


def sheet_of(found: Import) -> Sheet:
    """The file's lines as they were read. Raises NotRead."""
    return read_sheet(kind_of(found), content_of(found.document), found.asked)


def case_of(
    found: Import, sheet: Sheet, *, on: date, tell: Callable[[int, int], None] = lambda _done, _of: None
) -> Case:
    """The case of an import with everything that was said about it. Raises OptionsMissing."""
    answers: dict[int, dict[str, str]] = defaultdict(dict)
    for number, field, text in Answer.objects.filter(of=found).values_list("number", "field", "text"):
        answers[number][field] = text
    return open_case(
        kind_of(found), sheet, on=on, user=found.created_by, places=found.places or None,
        date_order=found.asked.get("date_order"), options=found.options, answers=dict(answers), names=found.names,
        tell=tell,
    )  # fmt: skip


def whose(user: User | None) -> str:
    """For whom columns are remembered: the user's organisation, or the installation."""
    if user is None:
        return ""
    held = user.held
    if any(one.scope_kind in (ScopeKind.EVERYTHING, ScopeKind.EDITION) for one in held):
        return ""
    return next((one.scope_id for one in held if one.scope_kind == ScopeKind.ORGANISATION), "")


def remembered(kind: Kind, user: User | None, key: str) -> Any:
    found = Remembered.objects.filter(kind=kind.name, whose=whose(user), key=key).first()
    return found.said if found else None


def places_for(kind: Kind, user: User | None, sheet: Sheet) -> tuple[dict[str, int], bool]:
    """Field to column: as it was said of the same headings before, else as suggested; and whether it was said."""
    said: Mapping[str, int] | None = remembered(kind, user, columns.key_of(sheet.headings))
    return (dict(said), True) if said else (columns.suggested(kind, sheet.headings), False)


def rows_with(found: Import, wanted: str) -> QuerySet[ImportedRow]:
    """The rows of an outcome, or those about which something of a level is said."""
    rows = ImportedRow.objects.filter(of=found)
    if wanted in ("question", "warning", "suspected"):
        return rows.filter(levels__contains=[wanted])
    return rows.filter(outcome=wanted) if wanted else rows


def stayed(found: Import) -> QuerySet[Any]:
    """What an undo had to leave, by row."""
    return (
        found.changes.exclude(taken_back=None)
        .exclude(taken_back__why="")
        .select_related("taken_back")
        .order_by("row", "pk")
    )


def made_of(change: Any) -> Made:
    return Made(
        row=change.row, what=change.what, key=change.key, is_new=change.is_new, before=change.before, after=change.after
    )


def rows_to_answer(found: Import, asked: str, size: int) -> tuple[list[ImportedRow], int, int]:
    """The rows of a page that have something to be answered, the page, and how many there are."""
    rows = ImportedRow.objects.filter(of=found, levels__overlap=["question", "suspected", "error"]).order_by("number")
    pages = max(1, -(-rows.count() // size))
    page = min(max(1, int(asked)), pages) if asked.isdecimal() else 1
    return list(rows[(page - 1) * size : page * size]), page, pages


def answers_of(found: Import) -> dict[tuple[int, str], str]:
    return {(one.number, one.field): one.text for one in Answer.objects.filter(of=found)}
