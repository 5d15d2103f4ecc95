"""Small invented facts for the tests of the engine, and the plain-Python count that every engine must agree with."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from prasme.engines.figures import Facts, Indicator, Kind, Measure, PeriodKind, Scope, read_definition

WORDS = {"en": "People", "lv": "Cilvēki"}
VISIT = Facts(
    name="visit",
    columns={
        "person": Kind.TEXT,
        "place": Kind.PLACE,
        "size": Kind.TEXT,
        "money": Kind.DECIMAL,
        "score": Kind.NUMBER,
        "liked": Kind.BOOLEAN,
        "asked_on": Kind.DATE,
    },
)
FACTS = {"visit": VISIT}
GOOD: dict[str, Any] = {
    "title": WORDS, "unit": WORDS, "counting_rule": WORDS, "source": "visit", "measure": "count",
    "breakdowns": ["place", "size"],
}  # fmt: skip
MEASURES: list[dict[str, Any]] = [
    {"measure": "count"},
    {"measure": "distinct", "of": "person"},
    {"measure": "distinct", "of": "place"},
    {"measure": "sum", "of": "money", "round": 2},
    {"measure": "mean", "of": "score", "round": 2},
    {"measure": "mean", "of": "money", "round": 4},
    {"measure": "share", "of": "liked", "round": 1},
    {"measure": "percentile", "percent": 50, "of": "score"},
    {"measure": "percentile", "percent": 7, "of": "money", "round": 2},
]
WHERES: list[dict[str, Any]] = [
    {},
    {"size": "micro"},
    {"size": ["small", None]},
    {"size": {"is_not": ["micro", "small"]}},
    {"size": {"is_not": None}},
    {"money": {"at_least": 10.5}, "score": {"less_than": 9}},
    {"asked_on": {"more_than": date(2026, 1, 2)}, "liked": True},
]


def indicator(**changes: Any) -> Indicator:
    made = read_definition("made_up", GOOD | changes, FACTS)
    assert isinstance(made, Indicator)
    return made


days = st.dates(date(2026, 1, 1), date(2026, 1, 5))
row = st.fixed_dictionaries(
    {
        "edition": st.integers(1, 2),
        "day": days,
        "person": st.none() | st.sampled_from(["a", "b", "c"]),
        "place": st.none() | st.integers(1, 3),
        "size": st.none() | st.sampled_from(["micro", "small", "", 'with "quotes", and\na line']),
        "money": st.none() | st.integers(-10_000, 2_000_000).map(lambda cents: Decimal(cents).scaleb(-2)),
        "score": st.none() | st.integers(0, 10),
        "liked": st.none() | st.booleans(),
        "asked_on": st.none() | days,
    }
)
tables = st.lists(row, max_size=12).map(lambda rows: [{"id": number, **one} for number, one in enumerate(rows, 1)])
definitions = st.builds(
    lambda measure, where, period, day: indicator(**measure, where=where, period=period, date=day),
    st.sampled_from(MEASURES), st.sampled_from(WHERES), st.sampled_from(list(PeriodKind)),
    st.sampled_from(["day", "asked_on"]),
)  # fmt: skip
scopes = st.builds(
    lambda editions, first, last: Scope(editions, first, last),
    st.sampled_from([(), (1,), (1, 2)]), st.none() | days, st.none() | days,
)  # fmt: skip


def as_csv(rows: Iterable[Mapping[str, Any]], file: Path) -> Path:
    """As PostgreSQL's COPY writes it: nothing for null, quotes around an empty text."""

    def cell(value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "t" if value else "f"
        return '"' + value.replace('"', '""') + '"' if isinstance(value, str) else str(value)

    lines = [",".join(cell(row[name]) for name in VISIT.schema) + "\n" for row in rows]
    file.write_text("".join(lines), encoding="utf-8")
    return file


def counted(indicator: Indicator, rows: Sequence[Mapping[str, Any]], scope: Scope) -> list[Mapping[str, Any]]:
    """The records that make the value, by loops."""
    day = indicator.date
    found = [row for row in rows if row["edition"] in scope.editions and row[day] is not None]
    found = [row for row in found if scope.ends_on is None or row[day] <= scope.ends_on]
    if scope.starts_on and indicator.period is PeriodKind.WITHIN:
        found = [row for row in found if row[day] >= scope.starts_on]
    found = [row for row in found if all(_holds(row[one.column], one) for one in indicator.where)]
    if indicator.of:
        found = [row for row in found if row[indicator.of] is not None]
    if indicator.measure is Measure.DISTINCT:
        first: dict[Any, Mapping[str, Any]] = {}
        for row in sorted(found, key=lambda row: (row[day], row["id"])):
            first.setdefault(row[str(indicator.of)], row)
        found = list(first.values())
    if scope.starts_on and indicator.period is PeriodKind.NEW:
        found = [row for row in found if row[day] >= scope.starts_on]
    return sorted(found, key=lambda row: row["id"])


def _holds(value: Any, condition: Any) -> bool:
    if condition.operator in ("is", "is_not"):
        return (value in condition.values) == (condition.operator == "is")
    if value is None:
        return False
    other = condition.values[0]
    return {
        "at_least": value >= other, "at_most": value <= other, "more_than": value > other, "less_than": value < other,
    }[condition.operator]  # fmt: skip


def total(indicator: Indicator, rows: Sequence[Mapping[str, Any]]) -> Any:
    if indicator.measure in (Measure.COUNT, Measure.DISTINCT):
        return len(rows)
    values = sorted(row[str(indicator.of)] for row in rows)
    if indicator.measure is Measure.PERCENTILE:
        return next(
            (value for n, value in enumerate(values, 1) if n * 100 >= int(indicator.percent or 0) * len(values)), None
        )
    return sum(values) if values or indicator.measure is Measure.SHARE else None
