"""What an indicator is: frozen, comparable, with a hash by which a frozen figure names what it was made by."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum, auto

Text = Mapping[str, str]  # by language
Value = str | int | Decimal | bool | date | None


class Kind(StrEnum):
    """Of a column. KEY and PLACE are the key of another record."""

    KEY = auto()
    PLACE = auto()
    TEXT = auto()
    NUMBER = auto()
    DECIMAL = auto()
    BOOLEAN = auto()
    DATE = auto()


NUMERIC = (Kind.NUMBER, Kind.DECIMAL)
FIXED = {"id": Kind.KEY, "edition": Kind.KEY, "day": Kind.DATE}  # columns of every kind of fact


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The shape of a kind of fact: what stands in its Parquet, beside the columns that every kind has."""

    name: str
    columns: Mapping[str, Kind]

    @property
    def schema(self) -> dict[str, Kind]:
        return {**FIXED, **self.columns}


class Measure(StrEnum):
    COUNT = auto()
    DISTINCT = auto()  # each once, by its first record
    SUM = auto()
    MEAN = auto()
    SHARE = auto()  # of the records that know the column, how many say yes
    PERCENTILE = auto()  # the smallest value that so many percent of the records do not exceed


class PeriodKind(StrEnum):
    WITHIN = auto()  # records of the period; what is counted once is counted once in each period
    NEW = auto()  # what is counted once is counted in the period of its first record, and in no later one
    UP_TO = auto()  # everything up to the period's last day


class Operator(StrEnum):
    IS = auto()
    IS_NOT = auto()
    AT_LEAST = auto()
    AT_MOST = auto()
    MORE_THAN = auto()
    LESS_THAN = auto()


@dataclass(frozen=True, kw_only=True)
class Condition:
    """What a record must say to count. IS and IS_NOT take one value or several; None among them: not known."""

    column: str
    operator: Operator
    values: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class Definition:
    """What every indicator says of itself. fewest: records a cell is made of, or is hidden from who may not see people.

    origin: where the definition stands. is_confirmed: whether somebody read it there.
    """

    id: str
    title: Text
    unit: Text
    counting_rule: Text
    places: int = 0
    target: Decimal | None = None
    fewest: int = 5
    origin: str = ""
    is_confirmed: bool = True

    @property
    def is_of_answers(self) -> bool:
        """Whether the value is nothing without the number of records it was taken of."""
        return False

    @property
    def adds_up(self) -> bool:
        """Whether the cells of a breakdown come to the whole: also what is counted once, by its first record."""
        return False

    @property
    def hash(self) -> str:
        """SHA-256 of everything that decides the value or how it is told."""
        told = json.dumps(asdict(self), sort_keys=True, default=str, ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Indicator(Definition):
    """Counted from facts. of: the column that is counted once, added up or averaged; place: the one of the map."""

    source: str
    measure: Measure
    of: str | None = None
    percent: int | None = None  # of a percentile
    where: tuple[Condition, ...] = ()
    date: str = "day"
    place: str | None = None
    period: PeriodKind = PeriodKind.WITHIN
    breakdowns: tuple[str, ...] = ()

    @property
    def is_of_answers(self) -> bool:
        return self.measure in (Measure.MEAN, Measure.SHARE, Measure.PERCENTILE)

    @property
    def adds_up(self) -> bool:
        return not self.is_of_answers


@dataclass(frozen=True, kw_only=True)
class Derived(Definition):
    """Worked out from other indicators: `aid_granted / people_trained`. It has no records but theirs."""

    expression: str
    parts: tuple[str, ...] = field(default=())  # ids, in the order of the expression
    made_of: tuple[Definition, ...] = field(default=())  # the parts themselves, once they are found

    def found_among(self, known: Mapping[str, Definition]) -> "Derived":
        """With its parts. Raises KeyError of the ids that are not known, or are worked out themselves."""
        missing = [name for name in self.parts if not isinstance(known.get(name), Indicator)]
        if missing:
            raise KeyError(*missing)
        return replace(self, made_of=tuple(known[name] for name in self.parts))
