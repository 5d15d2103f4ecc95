"""A definition from data (YAML, JSON, a form): checked, with every problem at its field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from prasme.engines.figures.arithmetic import NotArithmetic, names_in
from prasme.engines.figures.conditions import BadCondition, read_conditions
from prasme.engines.figures.definition import NUMERIC, Definition, Derived, Facts, Indicator, Kind, Measure, PeriodKind
from prasme.engines.figures.phrases import phrase

LANGUAGES = ("en", "lv")
MOST_PLACES = 4
_TELLING = {"title", "unit", "counting_rule", "round", "target", "fewest", "origin", "confirmed"}
_COUNTING = {"source", "measure", "of", "percent", "where", "date", "place", "period", "breakdowns"}


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What is wrong at a field, and what would be right. English with placeholders: `problem.told(gettext)`."""

    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    field: str

    def told(self, translate: Callable[[str], str] = str) -> str:
        return translate(self.message) % self.values


class BadIndicator(Exception):
    """A definition does not hold; `problems` says where and why."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{name}: {problem.field}: {problem.told()}" for problem in problems))
        self.name, self.problems = name, tuple(problems)


def read_definition(name: str, data: Mapping[str, Any], facts: Mapping[str, Facts]) -> Definition:
    """Build a definition. facts: the kinds there are; of another only the form can be checked. Raises BadIndicator."""
    reading = _Reading(data)
    is_derived = "expression" in data
    reading.no_others(_TELLING | ({"expression"} if is_derived else _COUNTING))
    telling: dict[str, Any] = {
        "id": name,
        **{key: reading.text(key) for key in ("title", "unit", "counting_rule")},
        "places": reading.whole("round", 0, least=0, most=MOST_PLACES),
        "target": reading.target(),
        "fewest": reading.whole("fewest", 5, least=0, most=1000),
        "origin": str(data.get("origin", "")),
        "is_confirmed": reading.flag("confirmed", True),
    }
    counting = reading.expression() if is_derived else reading.counting(facts)
    if reading.problems:
        raise BadIndicator(name, reading.problems)
    return Derived(**telling, **counting) if is_derived else Indicator(**telling, **counting)


class _Reading:
    """Takes a definition's fields one by one and gathers what is wrong with them."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.problems: list[Problem] = []

    def wrong(self, field: str, message: str, **values: object) -> None:
        self.problems.append(Problem(field=field, message=message, values={k: str(v) for k, v in values.items()}))

    def no_others(self, known: set[str]) -> None:
        for key in self.data.keys() - known:
            self.wrong(
                str(key), phrase("There is no such field. There are: %(known)s."), known=", ".join(sorted(known))
            )

    def text(self, key: str) -> dict[str, str]:
        told = self.data.get(key)
        found = {k: str(v) for k, v in told.items() if v} if isinstance(told, Mapping) else {}
        if missing := [language for language in LANGUAGES if language not in found]:
            self.wrong(key, phrase("The text in %(languages)s is missing."), languages=", ".join(missing))
        return found

    def whole(self, key: str, otherwise: int, *, least: int, most: int) -> int:
        value = self.data.get(key, otherwise)
        if type(value) is not int or not least <= value <= most:
            self.wrong(key, phrase("Write a whole number from %(least)s to %(most)s."), least=least, most=most)
            return otherwise
        return value

    def flag(self, key: str, otherwise: bool) -> bool:
        value = self.data.get(key, otherwise)
        if not isinstance(value, bool):
            self.wrong(key, phrase("Write true or false."))
        return bool(value)

    def target(self) -> Decimal | None:
        value = self.data.get("target")
        if value is None:
            return None
        if type(value) in (int, float, Decimal) and Decimal(str(value)).is_finite() and value > 0:
            return Decimal(str(value))
        self.wrong("target", phrase("Write a number above nothing."))
        return None

    def one_of(self, key: str, kind: type[StrEnum], otherwise: StrEnum | None = None) -> Any:
        try:
            return kind(self.data.get(key, otherwise))
        except ValueError:
            self.wrong(key, phrase("Write one of: %(known)s."), known=", ".join(kind))
            return None

    def expression(self) -> dict[str, Any]:
        text = str(self.data["expression"])
        try:
            return {"expression": text, "parts": names_in(text)}
        except NotArithmetic as problem:
            self.wrong("expression", problem.message, **problem.values)
            return {}

    def counting(self, facts: Mapping[str, Facts]) -> dict[str, Any]:
        source, measure = self.data.get("source"), self.one_of("measure", Measure)
        if not source or not isinstance(source, str):
            self.wrong(
                "source", phrase("Say which kind of fact is counted: %(known)s."), known=", ".join(sorted(facts))
            )
        schema = facts[source].schema if isinstance(source, str) and source in facts else None
        of, percent = self.data.get("of"), self.data.get("percent")
        self._check_of(measure, of, schema)
        if (measure is Measure.PERCENTILE) != (percent is not None) or (
            percent is not None and (type(percent) is not int or not 1 <= percent <= 100)
        ):
            self.wrong("percent", phrase("A percentile, and nothing else, has a whole number from 1 to 100."))
        day, place = self.data.get("date", "day"), self.data.get("place")
        self._check_column("date", day, schema, (Kind.DATE,))
        if place is not None:
            self._check_column("place", place, schema, (Kind.PLACE,))
        breakdowns = self.data.get("breakdowns") or []
        for by in breakdowns:
            self._check_column("breakdowns", by, schema, tuple(set(Kind) - {Kind.DECIMAL}))
        return {
            "source": source,
            "measure": measure,
            "of": of,
            "percent": percent,
            "where": self._where(schema),
            "date": day,
            "place": place,
            "period": self.one_of("period", PeriodKind, PeriodKind.WITHIN),
            "breakdowns": tuple(breakdowns),
        }

    def _where(self, schema: Mapping[str, Kind] | None) -> tuple:
        try:
            return read_conditions(self.data.get("where") or {}, schema)
        except BadCondition as problem:
            self.wrong("where", problem.message, **problem.values)
            return ()

    def _check_of(self, measure: Measure | None, of: Any, schema: Mapping[str, Kind] | None) -> None:
        if measure is None:
            return
        if (measure is Measure.COUNT) == (of is not None):
            self.wrong("of", phrase("Every measure but count names its column here."))
            return
        wanted = {Measure.COUNT: (), Measure.DISTINCT: tuple(Kind), Measure.SHARE: (Kind.BOOLEAN,)}.get(
            measure, NUMERIC
        )
        if of is not None:
            self._check_column("of", of, schema, wanted)

    def _check_column(self, field: str, name: Any, schema: Mapping[str, Kind] | None, kinds: Sequence[Kind]) -> None:
        if schema is None:
            return
        if name not in schema or schema[name] not in kinds:
            known = [column for column, kind in schema.items() if kind in kinds]
            self.wrong(
                field, phrase("“%(name)s” cannot stand here. These can: %(known)s."), name=name, known=", ".join(known)
            )
