"""A file and what was said about it, made into a case that a kind can judge."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.imports import columns
from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Kind
from prasme.engines import tabular
from prasme.engines.tabular import Asked, DateOrder, Sheet


class OptionsMissing(Exception):
    """Something has to be said about the whole file before its rows can be judged. errors: by option."""

    def __init__(self, errors: Mapping[str, Any]) -> None:
        super().__init__(", ".join(errors))
        self.errors = errors


def read_sheet(kind: Kind, content: bytes, asked: Mapping[str, Any]) -> Sheet:
    """The file's lines. asked: encoding, separator, header_line, sheet as somebody chose them. Raises NotRead."""
    wanted = {name: asked.get(name) or None for name in ("encoding", "separator", "header_line", "sheet")}
    return tabular.read(content, columns.headings_of(kind.name), Asked(**wanted))


def order_of(kind: Kind, sheet: Sheet, places: Mapping[str, int], asked: str | None) -> tuple[DateOrder | None, bool]:
    """The order of day and month in the columns of days (in all columns where none is), and whether it is certain."""
    if asked:
        return DateOrder(asked), True
    wanted = [places[name] for name in kind.days if name in places] or range(len(sheet.headings))
    return tabular.date_order(row.cells[place] for row in sheet.rows for place in wanted)


def default_options(kind: Kind, sheet: Sheet) -> dict[str, str]:
    """What the language of the headings suggests."""
    country = columns.COUNTRIES.get(columns.language_of(kind, sheet.headings), "") or "LV"
    return {"country": country, "time_zone": columns.ZONES[country]}


def open_case(
    kind: Kind,
    sheet: Sheet,
    *,
    on: date,
    user: User | None = None,
    places: Mapping[str, int] | None = None,
    date_order: str | None = None,
    options: Mapping[str, Any] | None = None,
    is_trial: bool = False,
    **said: Any,
) -> Case:
    """The case of a sheet. places: field to column; suggested when none are given. Raises OptionsMissing.

    is_trial: a dry run that may go without what only the writing needs.
    """
    known = {field.name for field in kind.fields}
    wanted = places if places is not None else columns.suggested(kind, sheet.headings)
    used = {name: place for name, place in wanted.items() if name in known and place < len(sheet.headings)}
    order, is_certain = order_of(kind, sheet, used, date_order)
    defaults = default_options(kind, sheet)
    form = kind.options(user, {**defaults, **(options or {})}, {})
    if not form.is_valid() and not is_trial:
        raise OptionsMissing({str(form[name].label): list(errors) for name, errors in form.errors.items()})
    return Case(
        sheet=sheet, places=used, order=order, is_order_certain=is_certain, user=user, on=on,
        language=columns.language_of(kind, sheet.headings), options={**defaults, **form.cleaned_data}, **said,
    )  # fmt: skip
