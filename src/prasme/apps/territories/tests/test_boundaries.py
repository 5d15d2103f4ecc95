"""Maps: the shapes that are shipped, and the bands that their numbers fall into."""

import json
import re
from datetime import date

import pytest

from prasme.apps.territories import boundaries, projection


@pytest.mark.parametrize(
    ("layer", "units"),
    [
        (boundaries.MUNICIPALITIES_2021, 43),
        (boundaries.MUNICIPALITIES_2025, 42),
        (boundaries.PLANNING_REGIONS, 5),
    ],
)
def test_a_layer_has_each_unit_once_and_inside_the_frame(layer, units):
    shapes = boundaries.shapes(layer)
    assert len({shape.code for shape in shapes}) == units
    for shape in shapes:
        assert re.fullmatch(r"(M-?[\d.]+ -?[\d.]+l[-\d. ]+z)+", shape.path), shape.name
        assert 0 <= shape.x <= projection.WIDTH
        assert 0 <= shape.y <= 389


def test_small_towns_are_known_to_be_small():
    small = {shape.name for shape in boundaries.shapes(boundaries.MUNICIPALITIES_2021) if shape.is_small}
    assert {"Rēzekne", "Liepāja", "Ventspils", "Daugavpils"} <= small
    assert not {"Rīga", "Madonas novads"} & small


def test_the_borders_are_those_of_the_day():
    assert boundaries.municipality_layer(date(2025, 6, 30)) == boundaries.MUNICIPALITIES_2021
    assert boundaries.municipality_layer(date(2025, 7, 1)) == boundaries.MUNICIPALITIES_2025
    assert "LV-102" not in {shape.code for shape in boundaries.shapes(boundaries.MUNICIPALITIES_2025)}


def test_equal_numbers_share_a_band_and_nothing_has_its_own():
    bands = boundaries.bands({"a": 1, "b": 1, "c": 2, "d": 30, "e": 400, "f": None, "g": 0})
    assert bands == {"a": "q1", "b": "q1", "c": "q3", "d": "q4", "e": "q5", "f": "q0", "g": "q0"}


def test_no_numbers_at_all_are_no_bands():
    assert boundaries.bands({"a": None}) == {"a": "q0"}
    assert boundaries.legend({"a": None}, none="no course held") == [{"band": "q0", "text": "no course held"}]


def test_the_legend_names_the_ends_of_each_band():
    steps = boundaries.legend({"a": 31, "b": 39, "c": 402, "d": None}, none="none")
    assert [step["text"] for step in steps] == ["none", "31", "39", "402"]


def test_every_area_of_the_layer_is_drawn_with_or_without_a_number():
    areas = boundaries.areas(boundaries.PLANNING_REGIONS, {"LV005": 12}, href=lambda code: f"?in={code}")
    assert len(areas) == 5
    by_code = {area["code"]: area for area in areas}
    assert by_code["LV005"]["value"] == 12
    assert by_code["LV005"]["band"] == "q1"
    assert by_code["LV005"]["href"] == "?in=LV005"
    assert by_code["LV009"]["value"] is None


def unit(code, corners):
    """A unit of four corners, with a bulge of a tenth of a pixel in the border at 25 degrees."""
    properties = {"code": code, "name": code, "source": "s", "licence": "l"}
    return {"properties": properties, "geometry": {"type": "Polygon", "coordinates": [[*corners, corners[0]]]}}


def test_a_shared_border_is_simplified_as_one_line(tmp_path, capsys):
    west = unit("W", [[24, 57], [25, 57], [25.001, 56.9], [25, 56.8], [24, 56.8]])
    east = unit("E", [[25, 57], [26, 57], [26, 56.8], [25, 56.8], [25.001, 56.9]])
    rings = [
        *projection.rings_of(west["geometry"], projection.LATVIA),
        *projection.rings_of(east["geometry"], projection.LATVIA),
    ]
    assert projection.junctions(rings) == {projection.LATVIA.pixel(25, 57), projection.LATVIA.pixel(25, 56.8)}
    file = tmp_path / "two.geojson"
    file.write_text(json.dumps({"features": [west, east]}))
    projection.main(file)
    shapes = json.loads(capsys.readouterr().out)["shapes"]
    assert [shape["code"] for shape in shapes] == ["W", "E"]
    for shape in shapes:  # the bulge is gone from both: three steps lead round four corners
        assert len(shape["path"].split("l")[1].split()) == 6
