"""A dry run: what would come of a file. Nothing is written."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.imports.kinds import Kind
from prasme.apps.imports.opening import open_case, read_sheet
from prasme.apps.imports.report import as_data


def try_file(
    kind: Kind,
    content: bytes,
    *,
    on: date,
    user: User | None = None,
    asked: Mapping[str, Any] | None = None,
    options: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The report on a file. Raises NotRead."""
    asked = asked or {}
    sheet = read_sheet(kind, content, asked)
    case = open_case(kind, sheet, on=on, user=user, date_order=asked.get("date_order"), options=options, is_trial=True)
    return as_data(kind, case, kind.judge(case))
