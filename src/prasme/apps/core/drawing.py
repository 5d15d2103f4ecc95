"""Geometry of the charts that the server draws: numbers in, lengths and points out. The pages add words and colours."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import cos, pi, sin
from typing import Any

Number = int | float | Decimal | str

# A meter is drawn a tenth longer than its goal, so that the goal is seen as a line with ground behind it.
BEYOND_GOAL = 110.0
BAR_STEP, BAR_Y, BAR_TEXT_Y = 40, 21, 15
LINE_LEFT, LINE_RIGHT, LINE_TOP, LINE_FLOOR = 20.0, 384.0, 10.0, 110.0
RADAR_X, RADAR_Y, RADAR_RADIUS, RADAR_LABEL = 170.0, 125.0, 96.0, 105.0


def share_of(part: Number, whole: Number) -> float:
    """The part in hundredths of the whole, never under 0 or over 100; 0 of nothing."""
    if not float(whole):
        return 0.0
    return min(100.0, max(0.0, round(100 * float(part) / float(whole), 2)))


def meter(value: Number, goal: Number = "", ahead: Number = "") -> dict[str, float | None]:
    """Lengths out of 100 of a value in hundredths, of its goal's mark and of what is set aside on top of it."""
    value = float(value or 0)
    if goal in ("", None):
        return {
            "filled": share_of(value, 100),
            "goal": None,
            "ahead": share_of(value + float(ahead), 100) if ahead else None,
        }
    scale = max(BEYOND_GOAL, float(goal) * BEYOND_GOAL / 100)
    return {"filled": share_of(value, scale), "goal": share_of(goal, scale), "ahead": None}


def budget(granted: Number, reserved: Number, whole: Number) -> dict[str, Any]:
    granted, reserved, whole = (Decimal(str(amount or 0)) for amount in (granted, reserved, whole))
    committed = granted + reserved
    return {
        "filled": share_of(granted, whole),
        "ahead": share_of(committed, whole),
        "committed": committed / whole if whole else Decimal(0),
        "left": whole - committed,
    }


def headroom(before: Number, now: Number, ceiling: Number) -> dict[str, Any]:
    """What is used and what is asked on top, out of 100; what is left in money, never under nothing."""
    before, now, ceiling = (Decimal(str(amount or 0)) for amount in (before, now, ceiling))
    return {
        "used": share_of(before, ceiling),
        "asked": share_of(before + now, ceiling),
        "left": max(Decimal(0), ceiling - before - now),
    }


def bars(rows: Iterable[Any], total: Number = "", width: int = 560) -> dict[str, Any]:
    """The longest bar takes the whole width; a share stands beside the value where a total is given."""
    pairs = [named_value(row) for row in rows]
    longest = max((value for _, value in pairs), default=0)
    return {
        "width": width,
        "height": BAR_STEP * len(pairs),
        "bars": [
            {
                "name": name,
                "value": value,
                "share": float(value) / float(total) if total and float(total) else None,
                "length": round(share_of(value, longest) * width / 100, 1),
                "text_y": BAR_TEXT_Y + BAR_STEP * place,
                "y": BAR_Y + BAR_STEP * place,
            }
            for place, (name, value) in enumerate(pairs)
        ],
    }


def line(points: Iterable[Any], goal: Number = "") -> dict[str, Any]:
    """A series over even steps from nothing up to the goal or the highest point. Names stand where they have room."""
    pairs = [named_value(point) for point in points]
    top = max([float(value) for _, value in pairs] + ([float(goal)] if goal else []) + [1.0])
    step = (LINE_RIGHT - LINE_LEFT) / max(1, len(pairs) - 1)
    every = 1 + (len(pairs) - 1) // 8
    drawn = [
        {
            "name": name,
            "value": value,
            "x": round(LINE_LEFT + step * place, 1),
            "y": height(float(value), top),
            "is_named": place % every == 0,
        }
        for place, (name, value) in enumerate(pairs)
    ]
    series = "L".join(f"{point['x']} {point['y']}" for point in drawn)
    goal_y = height(float(goal), top) if goal else None
    last = drawn[-1] if drawn else None
    return {
        "points": drawn,
        "series": f"M{series}" if drawn else "",
        "area": f"M{LINE_LEFT} {LINE_FLOOR}L{series}V{LINE_FLOOR}z" if drawn else "",
        "goal_y": goal_y,
        "goal_text_y": goal_y + 15 if goal_y is not None else None,
        "last": last,
        "last_text_y": round(min(last["y"] + 20, LINE_FLOOR - 4), 1) if last else None,
    }


def height(value: float, top: float) -> float:
    return round(LINE_FLOOR - (LINE_FLOOR - LINE_TOP) * max(0.0, value) / top, 1)


def radar(axes: Sequence[Mapping[str, Any]], largest: Number = 100) -> dict[str, Any]:
    """Two outlines over the same axes, the first axis upwards and the others clockwise."""
    largest = float(largest)
    befores = [axis.get("before") for axis in axes]
    return {
        "rings": [outline([1] * len(axes), RADAR_RADIUS * ring / 4) for ring in range(1, 5)],
        "before": outline([float(value or 0) / largest for value in befores], RADAR_RADIUS)
        if axes and None not in befores
        else "",
        "after": outline([float(axis["after"]) / largest for axis in axes], RADAR_RADIUS),
        "axes": [
            {**axis, "before": axis.get("before"), **label_place(place, len(axes))} for place, axis in enumerate(axes)
        ],
    }


def outline(shares: Sequence[float], radius: float) -> str:
    angles = [2 * pi * place / max(1, len(shares)) for place in range(len(shares))]
    return " ".join(
        f"{RADAR_X + radius * share * sin(angle):.1f},{RADAR_Y - radius * share * cos(angle):.1f}"
        for share, angle in zip(shares, angles, strict=True)
    )


def label_place(place: int, of: int) -> dict[str, Any]:
    angle = 2 * pi * place / of
    across, up = sin(angle), cos(angle)
    anchor = "middle" if abs(across) < 0.1 else "start" if across > 0 else "end"
    y = RADAR_Y - RADAR_LABEL * up + (10 if up < -0.9 else 4 if abs(up) <= 0.9 else 0)
    return {"x": round(RADAR_X + RADAR_LABEL * across, 1), "y": round(y, 1), "anchor": anchor}


def named_value(row: Any) -> tuple[str, Any]:
    """A row is a pair, a mapping with name and value, or an object with both."""
    if isinstance(row, Mapping):
        return row["name"], row["value"]
    if isinstance(row, tuple | list):
        return row[0], row[1]
    return row.name, row.value
