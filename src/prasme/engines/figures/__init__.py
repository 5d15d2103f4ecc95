"""Indicators as data, and what they come to: one definition, one expression, the same answer on any engine.

Nothing here reads a clock or a database of the product: facts are Parquet files, a scope is an argument. Ibis, DuckDB
and Spark are imported only by the modules that count (`counting`, `duck`, `spark`, `parquet`), and only when asked.
"""

from prasme.engines.figures.arithmetic import worked_out
from prasme.engines.figures.definition import (
    FIXED,
    Condition,
    Definition,
    Derived,
    Facts,
    Indicator,
    Kind,
    Measure,
    Operator,
    PeriodKind,
)
from prasme.engines.figures.reading import LANGUAGES, BadIndicator, Problem, read_definition
from prasme.engines.figures.scope import Scope
from prasme.engines.figures.sentence import explained
from prasme.engines.figures.value import exact, rounded, shown

__all__ = [
    "FIXED",
    "LANGUAGES",
    "BadIndicator",
    "Condition",
    "Definition",
    "Derived",
    "Facts",
    "Indicator",
    "Kind",
    "Measure",
    "Operator",
    "PeriodKind",
    "Problem",
    "Scope",
    "exact",
    "explained",
    "read_definition",
    "rounded",
    "shown",
    "worked_out",
]
