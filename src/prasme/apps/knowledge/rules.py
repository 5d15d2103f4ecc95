"""Questions as somebody writes them, and what answers come to. Plain Python, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

AREAS = range(1, 6)  # DigComp 3.0
FEWEST = 5  # people; of fewer no mean is shown


class BadQuestions(ValueError):
    """What is wrong with a set of questions. number: of the question, from 1; what: a word for it; said: the value."""

    def __init__(self, number: int, what: str, said: object = "") -> None:
        super().__init__(f"question {number}: {what} {said}")
        self.number, self.what, self.said = number, what, said


def checked(given: Any) -> list[dict[str, Any]]:
    """Questions of a file: each with area, text, options and right (from 1). Raises BadQuestions."""
    if not isinstance(given, list) or not given:
        raise BadQuestions(0, "list")
    return [_one(number, question) for number, question in enumerate(given, start=1)]


def _one(number: int, question: Any) -> dict[str, Any]:
    if not isinstance(question, dict):
        raise BadQuestions(number, "fields")
    area, text, options, right = (question.get(key) for key in ("area", "text", "options", "right"))
    if area not in AREAS:
        raise BadQuestions(number, "area", area)
    if not isinstance(text, str) or not text.strip():
        raise BadQuestions(number, "text")
    if not isinstance(options, list) or len(options) < 2 or len({str(one) for one in options}) != len(options):
        raise BadQuestions(number, "options")
    if isinstance(right, bool) or not isinstance(right, int) or not 1 <= right <= len(options):
        raise BadQuestions(number, "right", right)
    return {"area": area, "text": text.strip(), "options": [str(one) for one in options], "right": right}


def right_of(questions: Sequence[dict[str, Any]], chosen: Sequence[int]) -> int:
    """chosen: the place of the answer to each, from 1."""
    return sum(one["right"] == place for one, place in zip(questions, chosen, strict=True))


def by_area(questions: Sequence[dict[str, Any]], chosen: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Of each area that is asked: right answers, questions."""
    found: dict[int, tuple[int, int]] = {}
    for one, place in zip(questions, chosen, strict=True):
        right, of = found.get(one["area"], (0, 0))
        found[one["area"]] = (right + (one["right"] == place), of + 1)
    return found


def needed(count: int, share: Any) -> int:
    """Right answers to pass."""
    return ceil(count * share)
