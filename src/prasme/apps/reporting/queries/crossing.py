"""A figure by two breakdowns at once: cells, the totals of rows and columns, each made of the same records."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F

from prasme.apps.reporting.queries.figures import Cell, breakdown, exact_of, path_of, records, total_of
from prasme.engines.figures import Indicator, Scope, rounded


@dataclass(frozen=True)
class Cross:
    """rows and columns: the largest first. cells: by the keys of row and column; where nothing counts, none stands."""

    rows: list[Cell]
    columns: list[Cell]
    cells: Mapping[tuple[Any, Any], Cell]

    def lines(self) -> list[list[Any]]:
        """Every cell as a line of a file: keys, words, value, records."""
        words = {"row": {one.key: one.label for one in self.rows}, "column": {c.key: c.label for c in self.columns}}
        return [
            [row, words["row"][row], column, words["column"].get(column, ""), cell.value, cell.base]
            for (row, column), cell in self.cells.items()
        ]


def crossed(
    indicator: Indicator, scope: Scope, rows: str, columns: str = "", filters: Mapping[str, Any] | None = None
) -> Cross:
    """By one breakdown, or by two."""
    across = breakdown(indicator, scope, rows, filters)
    if not columns:
        return Cross(across, [], {(cell.key, None): cell for cell in across})
    found = (
        records(indicator, scope, filters)
        .values(row=F(path_of(indicator, rows)), column=F(path_of(indicator, columns)))
        .annotate(total=total_of(indicator), base=Count("pk"))
    )
    down = breakdown(indicator, scope, columns, filters)
    cells = {
        (row["row"], row["column"]): Cell(
            (row["row"], row["column"]), "", rounded(exact_of(indicator, row), indicator.places), row["base"]
        )
        for row in found
    }
    ordered = {
        (row.key, column.key): cells[row.key, column.key]
        for row in across
        for column in down
        if (row.key, column.key) in cells
    }
    return Cross(across, down, ordered)
