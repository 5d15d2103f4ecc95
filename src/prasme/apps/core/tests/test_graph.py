"""A graph that fits a phone."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.core.graph import WIDTH, graph


def node(key, level=0, name=""):
    return {"key": key, "name": name or f"Firm {key}", "level": level, "is_self": level == 0}


def edge(owner, owned, share="60 %", kind="linked"):
    return {"owner": owner, "owned": owned, "share": share, "kind": kind}


def test_owners_stand_above_and_say_what_they_have():
    drawn = graph([node("a"), node("b", 1), node("c", 2)], [edge("b", "a", "60 %"), edge("c", "b", "30 %", "partner")])

    assert [box["key"] for box in drawn["boxes"]] == ["c", "b", "a"]
    assert drawn["boxes"][0]["lines"][0]["text"] == "30 % → Firm b"
    assert [line["kind"] for line in drawn["edges"]] == ["partner", "linked"]


def test_a_firm_alone_is_one_box():
    drawn = graph([node("a")], [])

    assert len(drawn["boxes"]) == 1
    assert drawn["edges"] == []


def test_a_long_name_is_cut_to_its_box():
    [box] = graph([node("a", name="Zemnieku saimniecība " * 5)], [])["boxes"]

    assert box["short"].endswith("…")
    assert len(box["short"]) < 50


KEYS = list("abcdefgh")


@given(
    st.fixed_dictionaries({key: st.integers(-2, 2) for key in KEYS}),
    st.sets(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)).filter(lambda pair: pair[0] != pair[1])),
)
def test_boxes_never_touch_and_lines_stay_in_the_picture(levels, pairs):
    drawn = graph([node(key, level) for key, level in levels.items()], [edge(*pair) for pair in sorted(pairs)])

    boxes = drawn["boxes"]
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] < below["y"]
    assert boxes[-1]["y"] + boxes[-1]["height"] <= drawn["height"]
    assert all(box["x"] + box["width"] <= WIDTH for box in boxes)
    assert len(drawn["edges"]) == len(pairs)
    lanes = [float(line["path"].split("H")[1].split("V")[0]) for line in drawn["edges"]]
    assert all(0 <= lane < min(box["x"] for box in boxes) for lane in lanes)
