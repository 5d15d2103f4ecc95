"""Until when something must be kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """years: none, for what is kept without a name for good. is_confirmed: whether the rule was read in the act."""

    key: str
    title: Mapping[str, str]
    source: str
    years: int | None
    starts: str
    is_confirmed: bool
    note: Mapping[str, str] | None = None

    def until(self, day: date) -> date | None:
        """The last day, counted from the day of the record."""
        if self.years is None:
            return None
        if self.starts == "end_of_year_of_edition":
            return date(day.year + self.years, 12, 31)
        try:
            return day.replace(year=day.year + self.years)
        except ValueError:  # 29 February
            return date(day.year + self.years, 3, 1)


def read_keeping(key: str, data: Mapping[str, object]) -> Keeping:
    years = data.get("years")
    return Keeping(
        key=key,
        title=data["title"],  # type: ignore[arg-type]
        source=str(data["source"]),
        years=int(str(years)) if years is not None else None,
        starts=str(data["from"]),
        is_confirmed=bool(data["confirmed"]),
        note=data.get("note"),  # type: ignore[arg-type]
    )
