"""Reads calls/*.yaml: what an edition asks of an enterprise, as a list of rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from prasme.engines.law.reading import BadParameter, Exact

CALLS = Path(__file__).parent / "calls"
TESTS = ("must_be", "below", "at_most", "at_least", "among", "none_of")


@dataclass(frozen=True, kw_only=True)
class CallRule:
    """test: one of TESTS; limit: what it compares with. only_if: a fact without which the rule is not asked."""

    name: str
    asks: str
    test: str
    limit: Any
    source: str
    confirmed: bool
    only_if: str = ""


@dataclass(frozen=True, kw_only=True)
class Call:
    name: str
    title: str
    checked_on: date
    rules: tuple[CallRule, ...]
    programmes: tuple[str, ...] = ()


@cache
def call_named(name: str) -> Call:
    """Raises KeyError for a call that is not kept."""
    file = CALLS / f"{name}.yaml"
    if file.parent != CALLS or not file.exists():
        raise KeyError(name)
    return read_call(file)


def call_names() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in CALLS.glob("*.yaml")))


def call_of_programme(code: str) -> Call | None:
    """The call that editions of this programme ask; none where it has no rules of its own."""
    calls = (call_named(name) for name in call_names())
    return next((call for call in calls if code in call.programmes), None)


def read_call(file: Path) -> Call:
    """Raises BadParameter with the file and the rule that says too little."""
    content = yaml.load(file.read_text(encoding="utf-8"), Exact)  # noqa: S506 - a SafeLoader
    rules = tuple(_rule(name, body, content, file.name) for name, body in content["rules"].items())
    return Call(
        name=file.stem,
        title=content["title"],
        checked_on=content["checked_on"],
        rules=rules,
        programmes=tuple(content.get("programmes", ())),
    )


def _rule(name: str, body: Mapping[str, Any], content: Mapping[str, Any], where: str) -> CallRule:
    tests = [test for test in TESTS if test in body]
    if len(tests) != 1 or "asks" not in body or body.keys() - {"asks", "only_if", "confirmed", *TESTS}:
        raise BadParameter(f"{where}: {name}: needs what it asks and one test of it")
    limit = body[tests[0]]
    if tests[0] in ("below", "at_most", "at_least") and not isinstance(limit, Decimal):
        raise BadParameter(f"{where}: {name}: {limit!r} is not a number")
    return CallRule(
        name=name,
        asks=body["asks"],
        test=tests[0],
        limit=limit,
        source=content["source"] % {"rule": name},
        confirmed=bool(body.get("confirmed", content["confirmed"])),
        only_if=body.get("only_if", ""),
    )
