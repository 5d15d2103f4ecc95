"""What an edition may begin with: data/edition_templates.yaml, as what stands in the form and as deadlines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import get_language

from prasme.apps.programmes.rules import last_day, months_later

FILE = Path(__file__).parent / "data" / "edition_templates.yaml"
PREFILLED = ("legal_basis", "eligible_sizes", "participant_data")


def in_language(words: Mapping[str, str]) -> str:
    return words.get((get_language() or "en")[:2], words["en"])


@dataclass(frozen=True)
class DeadlinePattern:
    """Where a deadline falls: so many months and days after the first day, or after the last. after_end: in months."""

    kind: str
    responsible: str
    title: Mapping[str, str]
    months: int
    days: int
    repeat: str
    is_from_end: bool
    after_end: int

    def due_on(self, starts_on: date, ends_on: date) -> date:
        origin = ends_on if self.is_from_end else starts_on
        return months_later(origin, self.months) + timedelta(days=self.days)

    def until(self, ends_on: date) -> date:
        return months_later(ends_on, self.after_end)


@dataclass(frozen=True)
class EditionPattern:
    key: str
    _name: Mapping[str, str]
    _about: Mapping[str, str]
    months: int
    values: Mapping[str, Any]
    deadlines: Sequence[DeadlinePattern]

    @property
    def name(self) -> str:
        return in_language(self._name)

    @property
    def about(self) -> str:
        return in_language(self._about)

    def initial(self, starts_on: date) -> dict[str, Any]:
        """What stands in the form before somebody changes it."""
        return {**self.values, "starts_on": starts_on, "ends_on": last_day(starts_on, self.months)}


@cache
def patterns() -> dict[str, EditionPattern]:
    found = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {one["key"]: _pattern(one) for one in found}


def _pattern(told: dict[str, Any]) -> EditionPattern:
    values = {name: told[name] for name in PREFILLED}
    values |= {"completion_share": told["completion_percent"], "aid_intensity": told.get("aid_percent")}
    deadlines = [
        DeadlinePattern(
            kind=one["kind"],
            responsible=one["responsible"],
            title=one["title"],
            months=one["months"],
            days=one["days"],
            repeat=one["repeat"],
            is_from_end=one.get("from") == "end",
            after_end=one.get("after_end_months", 0),
        )
        for one in told["deadlines"]
    ]
    return EditionPattern(told["key"], told["name"], told["about"], told["months"], values, deadlines)
