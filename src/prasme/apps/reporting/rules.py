"""What an indicator is, and how its value is rounded. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum, auto
from typing import Any


class Measure(StrEnum):
    COUNT = auto()
    DISTINCT = auto()
    MEAN = auto()
    SHARE = auto()


class BadIndicator(Exception):
    """An indicator's definition does not hold; the text names it, the key, and what would be right."""


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A definition: what is counted, of which facts, how it is broken down. Titles and rules by language."""

    id: str
    title: Mapping[str, str]
    unit: Mapping[str, str]
    counting_rule: Mapping[str, str]
    source: str
    measure: Measure
    of: str | None
    breakdowns: tuple[str, ...]
    places: int

    @property
    def is_of_answers(self) -> bool:
        return self.measure in (Measure.MEAN, Measure.SHARE)


LANGUAGES = ("en", "lv")


def read_indicator(name: str, data: Mapping[str, Any]) -> Indicator:
    """Build an indicator from its YAML. Raises BadIndicator."""
    for key in ("title", "unit", "counting_rule"):
        missing = [language for language in LANGUAGES if not data.get(key, {}).get(language)]
        if missing:
            raise BadIndicator(f"{name}: {key} has no text in {', '.join(missing)}")
    try:
        measure = Measure(data["measure"])
    except (KeyError, ValueError) as problem:
        raise BadIndicator(f"{name}: measure is one of {', '.join(Measure)}") from problem
    if (measure is Measure.COUNT) == ("of" in data):
        raise BadIndicator(f"{name}: `of` names the column for every measure but count")
    return Indicator(
        id=name,
        title=data["title"],
        unit=data["unit"],
        counting_rule=data["counting_rule"],
        source=data["source"],
        measure=measure,
        of=data.get("of"),
        breakdowns=tuple(data.get("breakdowns", ())),
        places=int(data.get("round", 0)),
    )


def shown(indicator: Indicator, *, total: Decimal | int | None, base: int) -> Decimal | None:
    """The value as it is shown: a count as it is, a mean or a share (in %) of `total` over `base` records, rounded.

    None when there is no record to take a mean of: nothing is not zero.
    """
    if not indicator.is_of_answers:
        return Decimal(total or 0)
    if base == 0 or total is None:
        return None
    value = Decimal(total) / base * (100 if indicator.measure is Measure.SHARE else 1)
    return value.quantize(Decimal(1).scaleb(-indicator.places), ROUND_HALF_UP)
