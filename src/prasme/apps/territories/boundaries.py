"""Shapes of territories for maps, and the five bands in which numbers are shown on them."""

import json
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import number

DATA = Path(__file__).resolve().parent / "data"
MUNICIPALITIES_2021 = "lv_municipalities_2021"
MUNICIPALITIES_2025 = "lv_municipalities_2025"
PLANNING_REGIONS = "lv_planning_regions"
BULGARIA = "bg_oblasts"
LUXEMBOURG = "lu_cantons"
NORWAY = "no_counties"
VIEWBOX = "-8 -8 656 405"
BANDS = 5
VARAKLANI_JOINED_MADONA = date(2025, 7, 1)


@dataclass(frozen=True)
class Shape:
    """A unit drawn 640 px wide: its outline, where its number stands, and whether it is too small to be seen."""

    code: str
    name: str
    path: str
    x: float
    y: float
    is_small: bool


@cache
def shapes(layer: str) -> tuple[Shape, ...]:
    """The units of a layer. A layer that is not there is a mistake in the code: it raises."""
    return tuple(Shape(**shape) for shape in json.loads((DATA / f"{layer}.json").read_text())["shapes"])


def municipality_layer(on: date) -> str:
    """The layer with the borders of that day."""
    return MUNICIPALITIES_2025 if on >= VARAKLANI_JOINED_MADONA else MUNICIPALITIES_2021


def viewbox(layer: str) -> str:
    return str(json.loads((DATA / f"{layer}.json").read_text()).get("viewbox", VIEWBOX))


def attribution(layer: str = MUNICIPALITIES_2025) -> str:
    """What the licence asks for under every map; the full text stands in NOTICE.md."""
    if layer == BULGARIA:
        return _("Boundaries: Who’s On First, © EuroGeographics, © Cadastre Agency, MRDPW.")
    if layer == LUXEMBOURG:
        return _("Boundaries: Administration du cadastre et de la topographie, CC0 1.0.")
    if layer == NORWAY:
        return _("Boundaries: © Kartverket, CC BY 4.0; simplified.")
    return _("Boundaries: Who’s On First, © EuroGeographics, © Latvijas Republikas Valsts zemes dienests.")


def layer_with(code: str) -> str | None:
    """The newest shipped layer that has the unit."""
    layers = (MUNICIPALITIES_2025, MUNICIPALITIES_2021, PLANNING_REGIONS, BULGARIA, LUXEMBOURG, NORWAY)
    return next((layer for layer in layers if any(shape.code == code for shape in shapes(layer))), None)


def bands(values: Mapping[str, int | Decimal | None]) -> dict[str, str]:
    """`q1` to `q5` by fifths of the ranks, equal numbers always in the same; `q0` for nothing and for nought."""
    ranked = sorted(value for value in values.values() if value)
    return {
        code: f"q{1 + BANDS * bisect_left(ranked, value) // len(ranked)}" if value else "q0"
        for code, value in values.items()
    }


def legend(values: Mapping[str, int | Decimal | None], none: str, places: int = 0) -> list[dict[str, str]]:
    """The smallest and largest number of each band in use, and the word for none where it is needed.

    places: after the decimal point.
    """
    found: dict[str, list[int | Decimal]] = {}
    for code, band in bands(values).items():
        found.setdefault(band, []).append(values[code] or 0)
    steps = []
    for band, numbers in sorted(found.items()):
        low, high = number(min(numbers), places), number(max(numbers), places)
        steps.append({"band": band, "text": none if band == "q0" else low if low == high else f"{low}–{high}"})
    return steps


def areas(
    layer: str, values: Mapping[str, int | Decimal | None], href: Callable[[str], str] | None = None
) -> list[dict[str, Any]]:
    """What `c-map` draws: every unit of the layer, with its number (or none), its band and the page it opens."""
    return drawn(shapes(layer), values, href)


def drawn(
    units: Sequence[Shape], values: Mapping[str, int | Decimal | None], href: Callable[[str], str] | None = None
) -> list[dict[str, Any]]:
    """The same of shapes that are no shipped layer."""
    known = {shape.code: values.get(shape.code) for shape in units}
    band = bands(known)
    return [
        {
            "code": shape.code,
            "name": shape.name,
            "path": shape.path,
            "x": shape.x,
            "y": shape.y,
            "is_small": shape.is_small,
            "value": known[shape.code],
            "band": band[shape.code],
            "href": href(shape.code) if href else "",
        }
        for shape in units
    ]
