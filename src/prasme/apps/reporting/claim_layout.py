"""How a funder wants a claim written: a layout that is data, for a workbook of our own or one that the funder made."""

import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
import yaml
from django.utils.translation import gettext as _

from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.claiming import HEAD, TABLES
from prasme.apps.reporting.models import ClaimForm
from prasme.engines.tabular import filling

PLAIN = Path(__file__).parent / "claim_forms" / "plain.yaml"
Values = dict[tuple[int, int], Any]


class BadMapping(ValueError):
    """The layout names what a claim or a workbook does not have, or is no layout."""


class NoRoom(ValueError):
    """The funder's workbook has fewer rows than the claim needs."""


def form_of(edition: Edition) -> ClaimForm | None:
    """The edition's own layout, in its newest version."""
    return ClaimForm.objects.filter(edition=edition).select_related("document").order_by("-version").first()


def mapping_of(form: ClaimForm | None) -> Mapping[str, Any]:
    """The layout; the plain one where the edition has none."""
    return form.data if form else yaml.safe_load(PLAIN.read_text(encoding="utf-8"))


def read_mapping(text: str, sheets: Sequence[str] | None = None) -> Mapping[str, Any]:
    """A layout from YAML. sheets: of the funder's workbook, whose cells it names; none: the workbook is ours.

    Raises BadMapping, which says what is wrong and what would be right.
    """
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
            raise BadMapping(_("Write every part out; references (*) are not read."))
        data = yaml.safe_load(text)
    except yaml.YAMLError as problem:
        raise BadMapping(_("This is not YAML: %(problem)s") % {"problem": problem}) from problem
    parts = data.get("sheets") if isinstance(data, Mapping) else None
    if not isinstance(parts, Sequence) or isinstance(parts, str) or not parts:
        raise BadMapping(_("A layout has a list “sheets”, each with a name and a head, a table or both."))
    for part in parts:
        _check(part, sheets)
    return data


def _check(sheet: Any, sheets: Sequence[str] | None) -> None:
    name = sheet.get("name") if isinstance(sheet, Mapping) else None
    if not name or len(str(name)) > 31:
        raise BadMapping(_("Every sheet has a name of 31 characters at the most."))
    if sheets is not None and name not in sheets:
        raise BadMapping(
            _("The workbook has no sheet “%(sheet)s”. It has: %(known)s.") % {"sheet": name, "known": ", ".join(sheets)}
        )
    for cell in _listed(name, sheet, "head"):
        _known(name, cell, HEAD)
        if sheets is None and not cell.get("label"):
            raise BadMapping(_("%(sheet)s: each value of the head needs a label.") % {"sheet": name})
        if sheets is not None and filling.place_of(str(cell.get("cell"))) is None:
            raise BadMapping(
                _("%(sheet)s: each value of the head needs its cell, for example cell: B4.") % {"sheet": name}
            )
    table = sheet.get("table")
    if table is None:
        return
    if table not in TABLES:
        known = ", ".join(TABLES)
        raise BadMapping(
            _("%(sheet)s: there is no table “%(table)s”. There are: %(known)s.")
            % {"sheet": name, "table": table, "known": known}
        )
    columns = _listed(name, sheet, "columns")
    if not columns:
        raise BadMapping(_("%(sheet)s: a table needs its columns.") % {"sheet": name})
    for column in columns:
        _known(name, column, TABLES[table])
        if sheets is None and not column.get("heading"):
            raise BadMapping(_("%(sheet)s: each column of a table needs a heading.") % {"sheet": name})
        if sheets is not None and filling.column_of(str(column.get("column"))) is None:
            raise BadMapping(
                _("%(sheet)s: each column of a table needs its letter, for example column: C.") % {"sheet": name}
            )
    if sheets is not None and not all(isinstance(sheet.get(key), int) and sheet[key] > 0 for key in ("row", "rows")):
        raise BadMapping(
            _("%(sheet)s: a table needs its first row and how many rows there are, for example row: 12, rows: 30.")
            % {"sheet": name}
        )


def _listed(sheet: str, part: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    found = part.get(key) or ()
    if not isinstance(found, Sequence) or isinstance(found, str) or not all(isinstance(one, Mapping) for one in found):
        raise BadMapping(_("%(sheet)s: “%(key)s” is a list of values.") % {"sheet": sheet, "key": key})
    return found


def _known(sheet: str, part: Mapping[str, Any], known: Sequence[str]) -> None:
    value = part.get("value")
    if value not in known:
        raise BadMapping(
            _("%(sheet)s: there is no value “%(value)s”. There are: %(known)s.")
            % {"sheet": sheet, "value": value, "known": ", ".join(known)}
        )


def written(form: ClaimForm | None, claim: Mapping[str, Any]) -> bytes:
    """The claim as a workbook: the funder's own where the layout has one. Raises NoRoom, BadCell."""
    mapping = mapping_of(form)
    if form is None or form.document is None:
        return workbook(mapping, claim)
    with form.document.file.open("rb") as file:
        return filling.filled(file.read(), {str(one["name"]): _cells(one, claim) for one in mapping["sheets"]})


def _cells(sheet: Mapping[str, Any], claim: Mapping[str, Any]) -> Values:
    found: Values = {}
    for cell in sheet.get("head") or ():
        place = filling.place_of(cell["cell"])
        assert place is not None  # checked when the layout was kept
        found[place] = claim["head"][cell["value"]]
    if "table" not in sheet:
        return found
    rows = claim[sheet["table"]]
    if len(rows) > sheet["rows"]:
        told = {"sheet": sheet["name"], "rows": len(rows), "most": sheet["rows"]}
        raise NoRoom(_("%(sheet)s: the claim has %(rows)s rows, the layout has room for %(most)s.") % told)
    for number, row in enumerate(rows, start=sheet["row"]):
        for column in sheet["columns"]:
            letters = filling.column_of(column["column"])
            assert letters is not None
            found[number, letters] = row[column["value"]]
    return found


def workbook(mapping: Mapping[str, Any], claim: Mapping[str, Any]) -> bytes:
    """The claim in the funder's layout."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "remove_timezone": True}
    with xlsxwriter.Workbook(out, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for layout in mapping["sheets"]:
            sheet = book.add_worksheet(str(layout["name"]))
            line = 0
            for line, cell in enumerate(layout.get("head") or (), start=1):
                sheet.write(line - 1, 0, str(cell["label"]), bold)
                _write(sheet, line - 1, 1, claim["head"][cell["value"]], day)
            if "table" in layout:
                line += 1 if line else 0
                for column, one in enumerate(layout["columns"]):
                    sheet.write(line, column, str(one["heading"]), bold)
                    for number, row in enumerate(claim[layout["table"]], start=line + 1):
                        _write(sheet, number, column, row[one["value"]], day)
            sheet.autofit()
    return out.getvalue()


def _write(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if hasattr(value, "isoformat"):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, (int, Decimal)):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, str(value))
