"""Every write of territories."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.territories.geojson import Feature
from prasme.apps.territories.models import Denominator, Layer, Succession, Territory
from prasme.apps.territories.projection import frame_of, shapes

DATA = Path(__file__).parent / "data"
PARENTS = ("country", "region")
RURAL = {"yes": True, "no": False, "": None}


def _rows(name: str) -> list[dict[str, str]]:
    with open(DATA / name, newline="") as file:
        return list(csv.DictReader(file))


@action
def load_latvia() -> int:
    """Bring in the Latvian units of 2009, 2021 and 2025 with their successions; units that stand already are left.

    Returns the number of units added. Sources and licences: NOTICE.md.
    """
    return _load("lv_units.csv", "lv_successions.csv")


@action
def load_others() -> int:
    """The same for the oblasts of Bulgaria, the cantons of Luxembourg and the counties of Norway since 2020."""
    return _load("other_units.csv", "other_successions.csv")


def _load(units: str, successions: str) -> int:
    have = {(code, day.isoformat()) for code, day in Territory.objects.values_list("code", "valid_from")}
    rows = [row for row in _rows(units) if (row["code"], row["valid_from"]) not in have]
    if not rows:
        return 0
    parents = {territory.code: territory for territory in Territory.objects.filter(kind__in=PARENTS)}
    for row in rows:
        if row["kind"] in PARENTS:  # the few that are parents, top down
            parents[row["code"]] = _territory(row, parents)
            parents[row["code"]].save(force_insert=True)
    Territory.objects.bulk_create([_territory(row, parents) for row in rows if row["kind"] not in PARENTS])
    _load_successions(successions)
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
        is_rural_by_proxy=not row["rural_reason"].startswith("Official"),
        source=row["source"],
    )


def _load_successions(file: str) -> None:
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
            for row in _rows(file)
            for on in [date.fromisoformat(row["on"])]
        ],
        ignore_conflicts=True,
    )


def _lasts(unit: Territory, on: date) -> bool:
    return unit.valid_to is None or unit.valid_to >= on


@action
def record_denominators(*, what: str, year: int, source: str, numbers: Mapping[Territory, int], by: User) -> int:
    """Writes how many there are in each unit in a year; a number of the same year is replaced, the history keeps it."""
    for territory, number in numbers.items():
        Denominator.objects.update_or_create(
            territory=territory, what=what, year=year, defaults={"number": number, "source": source}
        )
    return len(numbers)


@action
def load_layer(
    *,
    title: str,
    source: str,
    licence: str,
    kind: str,
    parent: Territory | None,
    valid_from: date,
    features: Sequence[Feature],
    by: User,
    at: datetime,
) -> Layer:
    """Keeps boundaries that were checked, and makes the units that no day knows yet."""
    there = set(Territory.objects.filter(code__in=[one.code for one in features]).values_list("code", flat=True))
    Territory.objects.bulk_create(
        [
            Territory(
                code=one.code, name=one.name, name_en=one.name_en, kind=kind, parent=parent, valid_from=valid_from,
                source=source,
            )
            for one in features
            if one.code not in there
        ]
    )  # fmt: skip
    drawn = [{"properties": {"code": one.code, "name": one.name}, "geometry": one.geometry} for one in features]
    frame = frame_of(drawn)
    return Layer.objects.create(
        title=title, source=source, licence=licence, valid_from=valid_from, viewbox=frame.viewbox,
        shapes=shapes(drawn, frame), loaded_at=at,
    )  # fmt: skip
