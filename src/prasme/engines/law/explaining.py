"""A stored decision told again: from its record alone, so that later changes of the law change nothing in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from prasme.engines.law.reason import Reason, phrase

MESSAGES = {
    "head": phrase("Decided by the law of %(on)s."),
    "source": phrase("Source: %(source)s"),
    "unconfirmed": phrase("Source, not confirmed: %(source)s"),
    "inputs": phrase("What it rests on"),
    "outcome": phrase("Outcome"),
    "reasons": phrase("Reasons"),
}
Translate = Callable[[str], str]


def explain(record: Mapping[str, Any], translate: Translate = str) -> str:
    """Day, outcome, reasons with their sources, and what went in, as text. Reads no parameter of today."""
    lines = [translate(MESSAGES["head"]) % {"on": record.get("on", "?")}, ""]
    lines += [translate(MESSAGES["outcome"]), *_listed(record.get("outcome", {})), ""]
    lines.append(translate(MESSAGES["reasons"]))
    for place, stored in enumerate(record.get("reasons", ()), start=1):
        reason = Reason.from_record(stored)
        source = MESSAGES["source" if reason.confirmed else "unconfirmed"]
        lines += [f"  {place}. {reason.told(translate)}", f"     {translate(source) % {'source': reason.source}}"]
    return "\n".join([*lines, "", translate(MESSAGES["inputs"]), *_listed(record.get("inputs", {}))])


def _listed(values: object, indent: str = "  ") -> list[str]:
    if isinstance(values, Mapping):
        pairs = [(str(name), inner) for name, inner in values.items()]
    elif isinstance(values, list | tuple):
        pairs = [("-", inner) for inner in values]
    else:
        return [f"{indent}{values}"]
    lines = []
    for name, inner in pairs:
        if isinstance(inner, Mapping | list | tuple) and inner:
            lines += [f"{indent}{name}", *_listed(inner, indent + "  ")]
        else:
            lines.append(f"{indent}{name}: {'–' if inner is None or inner in ({}, [], ()) else inner}")
    return lines
