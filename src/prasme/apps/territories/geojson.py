"""A file of boundaries, read and doubted: what is wrong is told with the unit in which it stands."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

LARGEST = 5 * 2**20  # bytes
MOST = 2000  # units
POINTS = 20_000  # drawn while somebody waits
TOLD = 12  # problems at once
CODE, NAME = 20, 100  # letters
LINKED = ("EPSG:4326", "CRS84", "EPSG::4326")


@dataclass(frozen=True)
class Feature:
    """A unit as the file has it. geometry: a Polygon or MultiPolygon in degrees of WGS84."""

    code: str
    name: str
    name_en: str
    geometry: dict[str, Any]


class BadBoundaries(Exception):
    """What is wrong with a file, sentence by sentence."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


def read_boundaries(content: bytes) -> list[Feature]:
    """Every unit of the file. Raises BadBoundaries."""
    if len(content) > LARGEST:
        text = _("The file has %(size)s MB; at most %(most)s MB are taken. Simplify the lines.")
        raise BadBoundaries([text % {"size": round(len(content) / 2**20, 1), "most": LARGEST // 2**20}])
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as problem:
        raise BadBoundaries([_("This is not GeoJSON: %s.") % problem]) from problem
    if not isinstance(told, dict) or told.get("type") != "FeatureCollection":
        raise BadBoundaries([_("This is not a FeatureCollection of GeoJSON.")])
    _check_system(told.get("crs"))
    features = told.get("features")
    if not isinstance(features, list) or not features:
        raise BadBoundaries([_("The file has no unit.")])
    if len(features) > MOST:
        raise BadBoundaries(
            [_("The file has %(n)d units; at most %(most)d are taken.") % {"n": len(features), "most": MOST}]
        )
    return _features(features)


def _check_system(crs: Any) -> None:
    """An old file may name another system than WGS84, the only one that GeoJSON knows (RFC 7946, 4)."""
    name = str(((crs or {}).get("properties") or {}).get("name", "")) if isinstance(crs, dict) else ""
    if name and not name.endswith(LINKED):
        raise BadBoundaries([_("The coordinates are in %s. Save the file in WGS84 (EPSG:4326), in degrees.") % name])


def _features(features: list[Any]) -> list[Feature]:
    problems: list[str] = []
    found: dict[str, Feature] = {}
    points = 0
    for number, told in enumerate(features, start=1):
        one, wrong = _feature(number, told)
        problems += wrong
        if one is None:
            continue
        if one.code in found:
            problems.append(_("Unit %(n)d: the code %(code)s stands twice.") % {"n": number, "code": one.code})
        found[one.code] = one
        points += sum(len(ring) for polygon in _polygons(one.geometry) for ring in polygon)
    if points > POINTS:
        problems.append(
            _("The lines have %(n)d points; at most %(most)d are taken. Simplify them.") % {"n": points, "most": POINTS}
        )
    if problems:
        raise BadBoundaries(problems[:TOLD])
    return list(found.values())


def _feature(number: int, told: Any) -> tuple[Feature | None, list[str]]:
    where = _("Unit %d") % number
    properties = told.get("properties") if isinstance(told, dict) else None
    if not isinstance(properties, Mapping):
        return None, [_("%s has no properties.") % where]
    code, name = str(properties.get("code") or "").strip(), str(properties.get("name") or "").strip()
    if code:
        where = f"{where} ({code})"
    problems = []
    if not code or len(code) > CODE:
        problems.append(
            _("%(where)s: the property “code” is missing or longer than %(most)d letters.")
            % {"where": where, "most": CODE}
        )
    if not name or len(name) > NAME:
        problems.append(
            _("%(where)s: the property “name” is missing or longer than %(most)d letters.")
            % {"where": where, "most": NAME}
        )
    geometry = told.get("geometry")
    problems += _geometry_problems(where, geometry)
    if problems:
        return None, problems
    return Feature(code, name, str(properties.get("name_en") or "")[:NAME], geometry), []


def _geometry_problems(where: str, geometry: Any) -> list[str]:
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        return [_("%s is no Polygon or MultiPolygon.") % where]
    try:
        rings = [ring for polygon in _polygons(geometry) for ring in polygon]
        points = [(float(point[0]), float(point[1])) for ring in rings for point in ring]
    except (TypeError, ValueError, IndexError, KeyError):
        return [_("%s: a point is not two numbers.") % where]
    if not points:
        return [_("%s has no line.") % where]
    # Metres of a national grid are far outside of degrees.
    wrong = next((point for point in points if not (-180 <= point[0] <= 180 and -90 <= point[1] <= 90)), None)
    if wrong:
        text = _("%(where)s: %(x)s, %(y)s is no longitude and latitude. Save the file in WGS84 (EPSG:4326).")
        return [text % {"where": where, "x": f"{wrong[0]:g}", "y": f"{wrong[1]:g}"}]
    if any(len(ring) < 4 for ring in rings):
        return [_("%s: a ring has fewer than four points.") % where]
    if any(ring[0][:2] != ring[-1][:2] for ring in rings):
        return [_("%s: a ring is not closed; its last point must be its first.") % where]
    if any(len({point[axis] for point in ring}) < 2 for ring in rings for axis in (0, 1)):
        return [_("%s: a ring holds no land; all its points lie on one line.") % where]
    return []


def _polygons(geometry: dict[str, Any]) -> list[Any]:
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
