"""Every write of territories."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from prasme.apps.core.acting import action
from prasme.apps.territories.models import Succession, Territory

DATA = Path(__file__).parent / "data"
RURAL = {"yes": True, "no": False, "": None}


def _rows(name: str) -> list[dict[str, str]]:
    with open(DATA / name, newline="") as file:
        return list(csv.DictReader(file))


@action
def load_latvia() -> int:
    """Bring in the Latvian units of 2009, 2021 and 2025 with their successions; units that stand already are left.

    Returns the number of units added. Sources and licences: NOTICE.md.
    """
    have = {(code, day.isoformat()) for code, day in Territory.objects.values_list("code", "valid_from")}
    rows = [row for row in _rows("lv_units.csv") if (row["code"], row["valid_from"]) not in have]
    parents = {territory.code: territory for territory in Territory.objects.exclude(kind="municipality")}
    for row in rows:
        if row["kind"] != "municipality":  # the few that are parents, top down
            parents[row["code"]] = _territory(row, parents)
            parents[row["code"]].save(force_insert=True)
    Territory.objects.bulk_create([_territory(row, parents) for row in rows if row["kind"] == "municipality"])
    if rows:
        _load_successions()
    return len(rows)


def _territory(row: dict[str, str], parents: dict[str, Territory]) -> Territory:
    return Territory(
        code=row["code"],
        name=row["name"],
        name_en=row["name_en"],
        kind=row["kind"],
        parent=parents.get(row["parent"]),
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        population=int(row["population"]) if row["population"] else None,
        population_year=int(row["population_year"]) if row["population_year"] else None,
        is_rural=RURAL[row["rural"]],
        rural_reason=row["rural_reason"],
        source=row["source"],
    )


def _load_successions() -> None:
    units: dict[str, list[Territory]] = {}
    for unit in Territory.objects.order_by("valid_from"):
        units.setdefault(unit.code, []).append(unit)
    Succession.objects.bulk_create(
        [
            Succession(
                # The unit that ended before the day, and the one that began on it or stood through it.
                before=units[row["before"]][0],
                after=next(unit for unit in units[row["after"]] if unit.valid_from <= on and _lasts(unit, on)),
                on=on,
                area_share=Decimal(row["area_share"]),
            )
            for row in _rows("lv_successions.csv")
            for on in [date.fromisoformat(row["on"])]
        ],
        ignore_conflicts=True,
    )


def _lasts(unit: Territory, on: date) -> bool:
    return unit.valid_to is None or unit.valid_to >= on
