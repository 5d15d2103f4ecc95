"""Geometry of charts."""

from decimal import Decimal

import pytest

from prasme.apps.core import drawing


@pytest.mark.parametrize(
    ("value", "goal", "filled", "mark"),
    [(96.4, 100, 87.64, 90.91), (87, 85, 79.09, 77.27), (130, 100, 100.0, 90.91), (0, 100, 0.0, 90.91)],
)
def test_a_meter_leaves_ground_behind_its_goal(value, goal, filled, mark):
    drawn = drawing.meter(value, goal)
    assert (drawn["filled"], drawn["goal"]) == (filled, mark)


def test_a_meter_without_a_goal_shows_what_is_set_aside():
    assert drawing.meter("60", "", "15") == {"filled": 60.0, "goal": None, "ahead": 75.0}


def test_a_budget_tells_what_is_committed_and_left():
    drawn = drawing.budget(Decimal(600), Decimal(150), Decimal(1000))
    assert drawn == {"filled": 60.0, "ahead": 75.0, "committed": Decimal("0.75"), "left": Decimal(250)}
    assert drawing.budget(0, 0, 0)["committed"] == 0


def test_headroom_never_goes_under_nothing():
    drawn = drawing.headroom(283_560, 1_568, 300_000)
    assert (drawn["used"], drawn["asked"], drawn["left"]) == (94.52, 95.04, Decimal(14_872))
    assert drawing.headroom(299_000, 2_000, 300_000)["left"] == 0


def test_the_longest_bar_takes_the_width_and_shares_are_of_the_total():
    drawn = drawing.bars([("Self-employed", 174), ("Micro", 811), {"name": "Small", "value": 461}], 1446, 420)
    assert [bar["length"] for bar in drawn["bars"]] == [90.1, 420.0, 238.7]
    assert drawn["height"] == 120
    assert drawn["bars"][1]["share"] == pytest.approx(0.5609, abs=1e-4)


def test_bars_of_nothing_have_no_length_and_no_share():
    drawn = drawing.bars([("A", 0)], 0)
    assert (drawn["bars"][0]["length"], drawn["bars"][0]["share"]) == (0.0, None)
    assert drawing.bars([])["bars"] == []


def test_a_line_rises_to_its_goal():
    drawn = drawing.line([("I", 88), ("II", 1446)], goal=1500)
    assert drawn["series"] == "M20.0 104.1L384.0 13.6"
    assert drawn["area"].endswith("V110.0z")
    assert drawn["goal_y"] == 10.0
    assert drawing.line([])["series"] == ""


def test_a_long_line_names_only_points_that_have_room():
    drawn = drawing.line([(str(month), month) for month in range(36)])
    assert sum(point["is_named"] for point in drawn["points"]) <= 9


def test_a_radar_starts_upwards_and_goes_clockwise():
    axes = [{"name": name, "before": 0, "after": 100} for name in "ABCD"]
    drawn = drawing.radar(axes)
    assert drawn["after"].split() == ["170.0,29.0", "266.0,125.0", "170.0,221.0", "74.0,125.0"]
    assert [axis["anchor"] for axis in drawn["axes"]] == ["middle", "start", "middle", "end"]


def test_a_radar_without_a_first_measure_draws_only_the_second():
    assert drawing.radar([{"name": "A", "after": 40}])["before"] == ""
