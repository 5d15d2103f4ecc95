"""Units as people find them: of other countries, through reforms, with numbers and boundaries that somebody brings."""

import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_user
from prasme.apps.territories.actions import load_latvia, load_others
from prasme.apps.territories.boundaries import layer_with, shapes
from prasme.apps.territories.geojson import MOST, BadBoundaries, read_boundaries
from prasme.apps.territories.models import Denominator, Layer, Territory
from prasme.apps.territories.queries import before_and_after, land_today

TODAY = date(2026, 3, 1)
RING = [[20.0, 60.0], [21.0, 60.0], [21.0, 61.0], [20.0, 60.0]]


@pytest.fixture
def europe(db):
    load_latvia()
    load_others()


@pytest.fixture
def chief(client, europe):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    return client


@pytest.mark.parametrize(
    ("country", "on", "count"),
    [("BG", TODAY, 28), ("LU", TODAY, 12), ("NO", TODAY, 15), ("NO", date(2022, 5, 1), 11)],
)
def test_other_countries_have_their_units_on_their_days(europe, country, on, count):
    assert Territory.objects.in_force(on).filter(parent__code=country, kind="county").count() == count
    assert load_others() == 0


def test_viken_went_to_three_counties_by_area(europe):
    viken = Territory.objects.get(code="NO-30")
    assert set(land_today(viken, TODAY)) == {"NO-31", "NO-32", "NO-33"}
    assert abs(sum(land_today(viken, TODAY).values()) - 1) < 0.0001
    before, after = before_and_after(Territory.objects.get(code="NO-31"))
    assert ([line.before.name for line in before], after) == (["Viken"], [])


@pytest.mark.parametrize(("layer", "count"), [("bg_oblasts", 28), ("lu_cantons", 12), ("no_counties", 15)])
def test_every_unit_of_today_is_drawn(europe, layer, count):
    codes = {shape.code for shape in shapes(layer)}
    today = set(Territory.objects.in_force(TODAY).filter(kind="county").values_list("code", flat=True))

    assert len(codes) == count
    assert codes <= today
    assert {layer_with(code) for code in codes} == {layer}


def test_the_class_of_an_oblast_is_official_and_of_a_latvian_unit_a_proxy(chief):
    vidin = Territory.objects.get(code="BG311")
    assert (vidin.is_rural, vidin.is_rural_by_proxy) == (True, False)
    page = chief.get(reverse("site:territory", args=[vidin.pk])).content.decode()
    assert "Official: NUTS 3" in page
    assert "proxy" not in page

    madona = Territory.objects.get(code="LV-059", valid_to=None)
    assert madona.is_rural_by_proxy
    assert "proxy" in chief.get(reverse("site:territory", args=[madona.pk])).content.decode()


def test_a_unit_that_ended_is_shown_where_its_land_is_today(chief):
    viken = Territory.objects.get(code="NO-30")
    page = chief.get(reverse("site:territory", args=[viken.pk])).content.decode()

    assert "Where its land is today" in page
    for name in ("Østfold", "Akershus", "Buskerud"):
        assert name in page
    assert "Kartverket" in page


def test_the_list_shows_the_units_of_a_day(chief, django_assert_max_num_queries):
    with django_assert_max_num_queries(13):
        page = chief.get(reverse("territories:territories"), {"country": "NO", "on": "2022-01-01"}).content.decode()
    assert "Viken" in page
    assert "Akershus" not in page
    text = b"".join(chief.get(reverse("territories:territories"), {"q": "vid", "format": "csv"})).decode()
    assert text.splitlines()[0].lstrip("\ufeff").startswith("code,name,name_en,kind,parent__name")
    assert "Видин" in text


# ---------------------------------------------------------------- denominators


def typed(**changes):
    return {"what": "enterprises", "year": "2024", "source": "SRS020", "lines": "LV-022;4 180\nLV-059\t900"} | changes


def test_denominators_are_kept_with_year_and_source(chief):
    chief.post(reverse("territories:record-denominators"), typed())
    chief.post(reverse("territories:record-denominators"), typed(lines="LV-022;4200"))

    told = Denominator.objects.get(territory__code="LV-022")
    assert (told.number, told.year, told.source) == (4200, 2024, "SRS020")
    page = chief.get(reverse("site:territory", args=[told.territory_id])).content.decode()
    assert "SRS020" in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"lines": "LV-022;1\nXX;5"}, "Line 2: no unit XX was in force at the end of 2024."),
        ({"lines": "LV-022;many"}, "is no whole number"),
        ({"lines": "LV-022"}, "is no whole number"),
        ({"lines": "LV-022;-4"}, "is no whole number"),
        ({"source": ""}, "This field is required"),
    ],
)
def test_a_slip_in_denominators_names_its_line(chief, changes, sentence):
    answer = chief.post(reverse("territories:record-denominators"), typed(**changes))

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Denominator.objects.exists()


# ---------------------------------------------------------------- boundaries


def a_file(*features, **more):
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more}).encode()


def a_unit(code="AX-1", name="Åland", ring=RING, kind="Polygon"):
    coordinates = [ring] if kind == "Polygon" else [[ring]]
    return {"type": "Feature", "properties": {"code": code, "name": name},
            "geometry": {"type": kind, "coordinates": coordinates}}  # fmt: skip


CRS = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3059"}}
RIGHT = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04", "This is not GeoJSON"),
        (b"[" * 100_000, "This is not GeoJSON"),
        (b'{"type": "Topology"}', "not a FeatureCollection"),
        (a_file(), "has no unit"),
        (a_file(a_unit(), crs=CRS), "The coordinates are in urn:ogc:def:crs:EPSG::3059."),
        (a_file(a_unit(ring=[[506000, 312000]] * 4)), "Unit 1 (AX-1): 506000, 312000 is no longitude and latitude"),
        (a_file(a_unit(), a_unit("AX-2", ring=[*RING[:-1], [5, 5]])), "Unit 2 (AX-2): a ring is not closed"),
        (a_file(a_unit(ring=RING[:2] + RING[:1])), "fewer than four points"),
        (a_file(a_unit(ring=[[20, 60], [20, 61], [20, 62], [20, 60]])), "Unit 1 (AX-1): a ring holds no land"),
        (a_file(a_unit(), a_unit()), "Unit 2: the code AX-1 stands twice."),
        (a_file(a_unit(code="")), "“code” is missing"),
        (a_file(a_unit(name="")), "“name” is missing"),
        (a_file(a_unit(kind="Point")), "is no Polygon"),
        (a_file(a_unit(ring=[["a", "b"]] * 4)), "a point is not two numbers"),
        (a_file({"type": "Feature", "properties": None}), "Unit 1 has no properties."),
        (a_file(*[{}] * (MOST + 1)), "at most 2000 are taken"),
        (b" " * (5 * 2**20 + 1), "at most 5 MB"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_unit(content, sentence):
    with pytest.raises(BadBoundaries) as refusal:
        read_boundaries(content)

    assert sentence in str(refusal.value)


def test_wgs84_by_its_old_name_is_taken():
    assert [one.code for one in read_boundaries(a_file(a_unit(kind="MultiPolygon"), crs=RIGHT))] == ["AX-1"]


def load(client, content, **changes):
    file = SimpleUploadedFile("aland.geojson", content)
    told = {"title": "Åland", "source": "Lantmäteriverket", "licence": "CC BY 4.0", "kind": "municipality",
            "parent": "", "valid_from": "2020-01-01", "file": file}  # fmt: skip
    return client.post(reverse("territories:load-layer"), told | changes)


def test_boundaries_make_the_units_that_are_not_there_and_are_drawn(chief):
    load(
        chief, a_file(a_unit(), a_unit("AX-2", "Eckerö", ring=[[19.0, 60.0], [20.0, 60.0], [19.5, 61.0], [19.0, 60.0]]))
    )

    unit = Territory.objects.get(code="AX-2")
    assert Layer.objects.get().title == "Åland"
    page = chief.get(reverse("site:territory", args=[unit.pk])).content.decode()
    assert "Lantmäteriverket, CC BY 4.0" in page
    assert "<path" in page


def test_a_bad_file_is_told_at_the_field_and_nothing_is_loaded(chief):
    answer = load(chief, a_file(a_unit(code="")))

    assert answer.status_code == 422
    assert "“code” is missing" in answer.content.decode()
    assert not Layer.objects.exists()
