"""Geometry of a graph that fits a phone: a node a row, those above first, and each link in a lane at the left."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WIDTH, GAP, EDGE = 340, 14, 1
LANE, GUTTER, INDENT, PAD = 11, 110, 10, 12  # between lanes; of all lanes; of each level; inside a box
NAME_Y, LINE_HEIGHT, FOOT = 22, 19, 11
LETTER = 7.4  # how wide a letter is taken to be
HEAD = 5  # of an arrow


def graph(nodes: Iterable[Mapping[str, Any]], edges: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Boxes and lines of a graph.

    nodes: key, name, level (the highest stands on top), is_self. edges: owner and owned (keys), kind, share (a text).
    A box says under its name what it has in which other; the line from there leads to it.
    """
    rows = sorted(nodes, key=lambda node: (-node["level"], node["name"].casefold()))
    order = {node["key"]: place for place, node in enumerate(rows)}
    drawn = [edge for edge in edges if edge["owner"] in order and edge["owned"] in order]
    drawn.sort(key=lambda edge: (order[edge["owner"]], order[edge["owned"]]))
    lanes = _lanes([sorted((order[edge["owner"]], order[edge["owned"]])) for edge in drawn])
    count = max(lanes, default=-1) + 1
    step = min(LANE, GUTTER / count) if count else 0
    left = round(step * count, 1) + (GAP if lanes else EDGE)
    top = max((node["level"] for node in rows), default=0)
    names = {node["key"]: node["name"] for node in rows}
    boxes, y = {}, EDGE
    for node in rows:
        mine = [edge for edge in drawn if edge["owner"] == node["key"]]
        x = left + INDENT * (top - node["level"])
        boxes[node["key"]] = {
            **node,
            "x": x, "y": y, "width": WIDTH - x - EDGE, "height": NAME_Y + LINE_HEIGHT * len(mine) + FOOT,
            "text_x": x + PAD, "name_y": y + NAME_Y, "short": _short(node["name"], WIDTH - x - 2 * PAD),
            "lines": [
                {
                    "y": y + NAME_Y + LINE_HEIGHT * (number + 1),
                    "text": _short(f"{edge['share']} → {names[edge['owned']]}", WIDTH - x - 2 * PAD),
                }
                for number, edge in enumerate(mine)
            ],
        }  # fmt: skip
        y += boxes[node["key"]]["height"] + GAP
    return {
        "width": WIDTH,
        "height": y - GAP + EDGE,
        "boxes": list(boxes.values()),
        "edges": [
            _line(edge, boxes, round(left - GAP - step * lane, 1), drawn)
            for edge, lane in zip(drawn, lanes, strict=True)
        ],
    }


def _line(edge: Mapping[str, Any], boxes: Mapping[str, Any], lane: float, drawn: Sequence[Any]) -> dict[str, Any]:
    owner, owned = boxes[edge["owner"]], boxes[edge["owned"]]
    number = [one["owned"] for one in drawn if one["owner"] == edge["owner"]].index(edge["owned"])
    start, end = owner["lines"][number]["y"] - HEAD, owned["name_y"] - HEAD
    tip = owned["x"] - 1
    return {
        "kind": edge["kind"],
        "path": f"M{owner['x']} {start}H{lane}V{end}H{tip}",
        "head": f"M{tip - HEAD} {end - HEAD}L{tip} {end}L{tip - HEAD} {end + HEAD}",
    }


def _lanes(spans: Sequence[Sequence[int]]) -> list[int]:
    """For each span the nearest lane in which no other span meets it."""
    taken: list[list[Sequence[int]]] = []
    found = []
    for first, last in spans:
        free = (n for n, lane in enumerate(taken) if all(last < other[0] or first > other[1] for other in lane))
        lane = next(free, len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((first, last))
        found.append(lane)
    return found


def _short(text: str, width: float) -> str:
    letters = int(width / LETTER)
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"
