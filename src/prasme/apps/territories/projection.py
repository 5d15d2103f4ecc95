"""Draws boundaries once, so that no page has to: WGS84 GeoJSON in, small paths of a map 640 px wide out.

    python -m prasme.apps.territories.projection lv_municipalities_2021.geojson > data/lv_municipalities_2021.json

Equirectangular with the scale of the middle latitude, which at the size of Latvia no eye can tell from a better one; a
country that reaches as far north as Norway is drawn a little too wide there.
Borders that two units share are simplified as one line, so no gap opens between them.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Ring = list[Point]

WIDTH = 640
TOLERANCE = 0.55  # px
SMALL = 180  # px²: a unit under it gets a dot as well
MARGIN = 8  # px around what is drawn


@dataclass(frozen=True)
class Frame:
    """The land that is drawn WIDTH wide. Degrees."""

    west: float
    east: float
    south: float
    north: float

    @property
    def _narrowing(self) -> float:
        return cos(radians((self.south + self.north) / 2))

    @property
    def _scale(self) -> float:
        return WIDTH / ((self.east - self.west) * self._narrowing)

    def pixel(self, lon: float, lat: float) -> Point:
        return (lon - self.west) * self._narrowing * self._scale, (self.north - lat) * self._scale

    @property
    def viewbox(self) -> str:
        height = (self.north - self.south) * self._scale
        return f"{-MARGIN} {-MARGIN} {WIDTH + 2 * MARGIN} {round(height) + 2 * MARGIN}"


LATVIA = Frame(20.9689, 28.2414, 55.7144, 58.0856)  # the same for every layer of the country


def frame_of(features: list[dict[str, Any]]) -> Frame:
    """The smallest that holds all of them."""
    points = [
        point
        for feature in features
        for polygon in polygons_of(feature["geometry"])
        for ring in polygon
        for point in ring
    ]
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return Frame(min(lons), max(lons), min(lats), max(lats))


def polygons_of(geometry: dict[str, Any]) -> list[Any]:
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]


def rings_of(geometry: dict[str, Any], frame: Frame) -> list[Ring]:
    return [[frame.pixel(*point[:2]) for point in ring[:-1]] for polygon in polygons_of(geometry) for ring in polygon]


def junctions(rings: Iterable[Ring]) -> set[Point]:
    """Points where three lines meet: there a shared border begins and ends."""
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for before, point, after in zip([ring[-1], *ring[:-1]], ring, [*ring[1:], ring[0]], strict=True):
            neighbours[point] |= {before, after}
    return {point for point, near in neighbours.items() if len(near) > 2}


def arcs(ring: Ring, nodes: set[Point]) -> list[Ring]:
    """The ring cut at the junctions; a ring without any is cut at its first and its farthest point."""
    cuts = [place for place, point in enumerate(ring) if point in nodes]
    if len(cuts) < 2:
        first = ring.index(min(ring))
        far = max(
            range(len(ring)), key=lambda place: hypot(ring[place][0] - ring[first][0], ring[place][1] - ring[first][1])
        )
        cuts = sorted({first, far, *cuts})
    around = [*ring, *ring]
    ends = [*cuts[1:], cuts[0] + len(ring)]
    return [around[start : end + 1] for start, end in zip(cuts, ends, strict=True)]


def off_line(point: Point, start: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = hypot(x2 - x1, y2 - y1)
    if not length:
        return hypot(x - x1, y - y1)
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length


def simplified(arc: Ring) -> Ring:
    """Douglas and Peucker. Both neighbours ask for the same arc from either end and must get the same points."""
    turned = arc[0] > arc[-1]
    line = arc[::-1] if turned else arc
    kept = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        inner = range(first + 1, last)
        if not inner:
            continue
        far = max(inner, key=lambda place: off_line(line[place], line[first], line[last]))
        if off_line(line[far], line[first], line[last]) > TOLERANCE:
            kept.add(far)
            stack += [(first, far), (far, last)]
    short = [line[place] for place in sorted(kept)]
    return short[::-1] if turned else short


def area(ring: Ring) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs) / 2


def is_inside(point: Point, ring: Ring) -> bool:
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def label_point(rings: list[Ring], steps: int = 24) -> Point:
    """The point of a grid that is inside and farthest from every border: where a number has most room."""
    outer = max(rings, key=lambda ring: abs(area(ring)))
    xs, ys = [x for x, _ in outer], [y for _, y in outer]
    best, room = outer[0], -1.0
    for column in range(1, steps):
        for row in range(1, steps):
            point = (
                min(xs) + (max(xs) - min(xs)) * column / steps,
                min(ys) + (max(ys) - min(ys)) * row / steps,
            )
            if sum(is_inside(point, ring) for ring in rings) % 2:
                near = min(hypot(point[0] - x, point[1] - y) for ring in rings for x, y in ring)
                if near > room:
                    best, room = point, near
    return best


def path_of(ring: Ring) -> str:
    """One closed line in steps of a tenth of a pixel, each told from the one before."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in ring]
    start = f"M{tenths[0][0] / 10:g} {tenths[0][1] / 10:g}l"
    moves = [
        f"{(x2 - x1) / 10:g} {(y2 - y1) / 10:g}" for (x1, y1), (x2, y2) in pairwise(tenths) if (x1, y1) != (x2, y2)
    ]
    return start + " ".join(moves) + "z"


def shapes(features: list[dict[str, Any]], frame: Frame) -> list[dict[str, Any]]:
    drawn = {feature["properties"]["code"]: rings_of(feature["geometry"], frame) for feature in features}
    nodes = junctions(ring for rings in drawn.values() for ring in rings)
    out = []
    for feature in features:
        rings = drawn[feature["properties"]["code"]]
        short = [[point for arc in arcs(ring, nodes) for point in simplified(arc)[:-1]] for ring in rings]
        x, y = label_point(rings)
        out.append(
            {
                "code": feature["properties"]["code"],
                "name": feature["properties"]["name"],
                "path": "".join(path_of(ring) for ring in short if len(ring) > 2),
                "x": round(x, 1),
                "y": round(y, 1),
                "is_small": sum(abs(area(ring)) for ring in rings) < SMALL,
            }
        )
    return out


def main(source: Path) -> None:
    features = json.loads(source.read_text())["features"]
    first = features[0]["properties"]
    frame = LATVIA if source.name.startswith("lv_") else frame_of(features)
    layer = {
        "source": first["source"], "licence": first["licence"], "viewbox": frame.viewbox,
        "shapes": shapes(features, frame),
    }  # fmt: skip
    sys.stdout.write(json.dumps(layer, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
