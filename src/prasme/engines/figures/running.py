"""What an engine counts of an indicator. An engine runs one expression and gives plain rows back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol

from prasme.engines.figures import counting
from prasme.engines.figures.definition import Facts, Indicator, Kind, Value
from prasme.engines.figures.scope import Scope

if TYPE_CHECKING:
    from ibis.expr import types as ir


class Engine(Protocol):
    """Where expressions run: DuckDB in this process, or a Spark cluster."""

    name: str

    def sql(self, expression: "ir.Table") -> str:
        """The expression in the engine's own SQL."""

    def rows(self, expression: "ir.Table") -> list[tuple[Any, ...]]:
        """What the expression comes to, in no particular order."""


@dataclass(frozen=True)
class Count:
    """Of a whole or of one cell. keys: by the names of the breakdown, none for the whole."""

    keys: tuple[Value, ...]
    total: Decimal | int | None
    base: int


@dataclass(frozen=True)
class Asked:
    """An indicator asked of an engine, for a scope."""

    engine: Engine
    indicator: Indicator
    facts: Facts
    scope: Scope
    filters: Mapping[str, Value] | None = None

    def counts(self, by: Sequence[str] = ()) -> list[Count]:
        """The whole (one count), or each cell of one breakdown or of several crossed."""
        rows = self.engine.rows(counting.totals(self.indicator, self._records, by))
        made = [Count(tuple(row[: len(by)]), self._plain(row[-2]), int(row[-1])) for row in rows]
        return sorted(made, key=lambda count: (-count.base, [(key is not None, str(key)) for key in count.keys]))

    def records(self, *columns: str) -> list[tuple[Any, ...]]:
        """The identifier of each record that counts, with some of its columns; by identifier."""
        return sorted(self.engine.rows(counting.keys(self._records, *columns)), key=lambda row: row[0])

    def sql(self, by: Sequence[str] = ()) -> str:
        return self.engine.sql(counting.totals(self.indicator, self._records, by))

    @property
    def _records(self) -> "ir.Table":
        return counting.counted(self.indicator, self.facts, self.scope, self.filters)

    def _plain(self, total: Any) -> Decimal | int | None:
        """Engines differ in how many noughts they write after the point."""
        if total is None or not self.indicator.of:
            return total
        is_decimal = self.facts.schema[self.indicator.of] is Kind.DECIMAL
        return Decimal(total).quantize(Decimal("0.0001")) if is_decimal and not isinstance(total, int) else int(total)
