"""The geometry of charts for the components that draw them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

from prasme.apps.core import drawing, graph

register = template.Library()

# A town that is only a few pixels wide gets a dot as well; only the largest values are written on the map.
SMALL, WRITTEN, DOT_GAP = 16, 8, 11

register.simple_tag(drawing.meter, name="meter_drawing")
register.simple_tag(drawing.budget, name="budget_drawing")
register.simple_tag(drawing.headroom, name="headroom_drawing")
register.simple_tag(drawing.line, name="line_drawing")
register.simple_tag(drawing.radar, name="radar_drawing")
register.simple_tag(graph.graph, name="graph_drawing")


@register.simple_tag
def bars_drawing(rows: Iterable[Any], total: Any = "", width: int | str = 560) -> dict[str, Any]:
    return drawing.bars(rows, total, int(width))


@register.simple_tag
def map_drawing(areas: Iterable[Mapping[str, Any]], chosen: str = "") -> dict[str, Any]:
    """Areas with the chosen one last, so that its edge lies on top; dots for small towns; labels for the largest."""
    drawn = [{**area, "is_chosen": bool(chosen) and area["code"] == chosen} for area in areas]
    drawn.sort(key=lambda area: area["is_chosen"])
    counted = [area for area in drawn if area["value"]]
    largest = sorted(counted, key=lambda area: -area["value"])[:WRITTEN]
    return {
        "areas": drawn,
        "dots": [area for area in counted if area.get("is_small")],
        "labels": [label(area) for area in largest],
    }


def label(area: Mapping[str, Any]) -> dict[str, Any]:
    small = area.get("is_small")
    return {
        "value": area["value"],
        "anchor": "start" if small else "middle",
        "x": f"{area['x'] + (DOT_GAP if small else 0):.1f}",
        "y": f"{area['y'] + 5:.1f}",
    }
