"""Supported enterprises, each counted once in a total however many supports it had."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import because, phrase

ONCE = "enterprises_counted.counted_once"
MESSAGES = {
    "once": phrase("%(supports)s supports, %(enterprises)s enterprises: each counts once; kinds may add up to more."),
}


class Support(StrEnum):
    """Kinds of support, as the common output indicators split them."""

    GRANT = "RCO02"
    FINANCIAL = "RCO03"
    NON_FINANCIAL = "RCO04"


def enterprises_counted(supports: Iterable[tuple[str, Support]], law: Law) -> Finding:
    """outcome: RCO01 and each kind by code."""
    supports = list(supports)
    counted = {kind.value: _count([firm for firm, of in supports if of is kind], law) for kind in Support}
    everybody = _count([firm for firm, _ in supports], law)
    told = {"supports": str(len(supports)), "enterprises": str(everybody)}
    return Finding(
        rule="enterprises_counted",
        day=law.day,
        outcome={"RCO01": everybody, **counted},
        reasons=(because(law, ONCE, MESSAGES["once"], **told),),
    )


def _count(firms: list[str], law: Law) -> int:
    return len(set(firms)) if law[ONCE] else len(firms)
