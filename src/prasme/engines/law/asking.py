"""A file of questions about the law, one JSON object a line: answered with reasons, held against what is expected."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, DecimalException
from typing import Any

from prasme.engines.law.aid_intensity import CENT
from prasme.engines.law.dated import NotInForce
from prasme.engines.law.questions import QUESTIONS, Question
from prasme.engines.law.questions.given import Given, QuestionUnclear, day
from prasme.engines.law.reason import Reason, phrase

REMARKS = ("note",)  # keys of what is expected that speak to the reader and are no answer
MESSAGES = {
    "not_in_force": phrase("No law of %(day)s gives a value for %(name)s."),
    "unclear": phrase("The question cannot be answered: %(what)s."),
}


class UnreadableLine(Exception):
    """A line of the file is no question."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(f"line {line}: {what}")
        self.line = line


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question of a file."""

    id: str
    op: str
    day: date
    given: Mapping[str, Any]
    expect: Mapping[str, Any] | None


@dataclass(frozen=True, kw_only=True)
class Answered:
    """answer: None where there is none; the reasons then say why. as_expected: None where nothing was expected."""

    id: str
    answer: Mapping[str, Any] | None
    reasons: tuple[Reason, ...]
    as_expected: bool | None

    def as_data(self) -> dict[str, Any]:
        reasons = [
            {"text": reason.text, "source": reason.source, "confirmed": reason.confirmed} for reason in self.reasons
        ]
        return {"id": self.id, "answer": plain(self.answer), "reasons": reasons, "as_expected": self.as_expected}


def read_questions(lines: Iterable[str]) -> Iterator[Asked]:
    """Raises UnreadableLine with the number of the line. Empty lines are passed over."""
    for place, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            content = json.loads(line, parse_float=Decimal, parse_int=Decimal)
        except ValueError as problem:
            raise UnreadableLine(place, f"no JSON ({problem})") from problem
        if not isinstance(content, dict):
            raise UnreadableLine(place, "no JSON object")
        for name, kind in (("op", str), ("day", str), ("given", dict)):
            if not isinstance(content.get(name), kind):
                raise UnreadableLine(place, f"has no {name}")
        if not isinstance(content.get("expect", {}), dict):
            raise UnreadableLine(place, "expect is no object")
        try:
            asked_on = day(content["day"], "day")
        except QuestionUnclear as problem:
            raise UnreadableLine(place, str(problem)) from problem
        name = str(content.get("id", f"line {place}"))
        yield Asked(id=name, op=content["op"], day=asked_on, given=content["given"], expect=content.get("expect"))


def answer(asked: Asked) -> Answered:
    """The answer of the law of the day. A question that is not known or not clear is answered by saying so."""
    found: Mapping[str, Any] | None = None
    try:
        found, reasons = _question(asked.op)(Given(asked.given), asked.day)
    except NotInForce as gap:
        reasons = (_said("not_in_force", name=gap.name, day=gap.day.isoformat()),)
    except (QuestionUnclear, KeyError, ValueError, TypeError, IndexError, AttributeError, DecimalException) as problem:
        # Whatever a lawyer typed must not end the whole file: the line says what could not be read.
        reasons = (_said("unclear", what=f"{problem}" or type(problem).__name__),)
    as_expected = None if asked.expect is None else found is not None and agrees(found, asked.expect)
    return Answered(id=asked.id, answer=found, reasons=tuple(reasons), as_expected=as_expected)


def _question(op: str) -> Question:
    if op not in QUESTIONS:
        raise QuestionUnclear(f"{op} is none of {', '.join(QUESTIONS)}")
    return QUESTIONS[op]


def _said(message: str, **values: str) -> Reason:
    return Reason(message=MESSAGES[message], values=values, source="", confirmed=True)


def agrees(found: Mapping[str, Any], expected: Mapping[str, Any]) -> bool:
    """Whether the answer contains what is expected: money to the cent, lists of names in any order."""
    return all(
        name in found and _same(plain(found[name]), plain(value))
        for name, value in expected.items()
        if name not in REMARKS
    )


def _same(found: Any, expected: Any) -> bool:
    if isinstance(found, bool) or isinstance(expected, bool) or found is None or expected is None:
        return found is expected or (isinstance(found, bool) != isinstance(expected, bool) and found == expected)
    if isinstance(found, int | float) and isinstance(expected, int | float):
        one, other = Decimal(str(found)), Decimal(str(expected))
        return one == other or one.quantize(CENT, ROUND_HALF_UP) == other
    if isinstance(found, list) and isinstance(expected, list):
        if all(isinstance(one, str) for one in [*found, *expected]):
            found, expected = sorted(found), sorted(expected)
        return len(found) == len(expected) and all(map(_same, found, expected))
    if isinstance(found, dict) and isinstance(expected, dict):
        return found.keys() == expected.keys() and all(_same(found[name], expected[name]) for name in found)
    return bool(found == expected)


def plain(value: Any) -> Any:
    """As JSON writes it: numbers as numbers, days as text."""
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(inner) for inner in (sorted(value) if isinstance(value, set | frozenset) else value)]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value
