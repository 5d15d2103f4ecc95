"""What can be imported: the form that an app's imports.py fills in.

An app's `imports.py` has a list `KINDS`; this app finds it by name, so nobody imports upwards.
"""

import csv
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as of_field
from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django import forms
from django.apps import apps
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may
from prasme.apps.accounts.roles import Permission
from prasme.apps.imports.cells import Case


class Level(models.TextChoices):
    """How a remark on a row is meant."""

    ERROR = "error", _("Error")
    QUESTION = "question", _("Question")
    WARNING = "warning", _("Warning")
    SUSPECTED = "suspected", _("Suspected duplicate")
    TOLD = "told", _("Note")


class NotWritten(Exception):
    """The kind's rules refuse a row while it is written; the text is told, and nothing is written."""


class Outcome(models.TextChoices):
    """What becomes of a row."""

    CREATE = "create", pgettext_lazy("row of an import", "New")
    UPDATE = "update", pgettext_lazy("row of an import", "Change")
    SKIP = "skip", pgettext_lazy("row of an import", "Skip")
    ERROR = "error", pgettext_lazy("row of an import", "Error")


@dataclass
class Verdict:
    """What is to become of one row, and what is to be said about it.

    same_as: the earlier row that says the same. record: key of the record that is there already. plan: for `write`.
    """

    number: int
    outcome: Outcome = Outcome.CREATE
    remarks: list["Remark"] = of_field(default_factory=list)
    same_as: int | None = None
    record: str = ""
    plan: Any = None

    @property
    def levels(self) -> list[str]:
        return sorted({remark.level for remark in self.remarks})

    def fields(self, level: str) -> list[str]:
        return list(dict.fromkeys(remark.field for remark in self.remarks if remark.level == level and remark.field))


@dataclass(frozen=True)
class Remark:
    """Something to be said about a row. code: which of the kind's texts; said: what stands in it."""

    level: str
    code: str
    field: str = ""
    said: Mapping[str, str | int] = of_field(default_factory=dict)

    def as_record(self) -> dict[str, Any]:
        return {"level": str(self.level), "code": self.code, "field": self.field, "said": dict(self.said)}


@dataclass(frozen=True, kw_only=True)
class Field:
    """What a column may hold. headings: how offices call it, by language, separated by `|`, folded."""

    name: str
    label: Promise
    headings: Mapping[str, str]
    is_day: bool = False


def fields_from(
    path: Path, labels: Mapping[str, Mapping[str, Promise]], days: Collection[str]
) -> dict[str, tuple[Field, ...]]:
    """The fields of each kind, in the order of the labels; headings from a CSV with a column for each language."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = {(row.pop("kind"), row.pop("field")): row for row in csv.DictReader(file)}
    return {
        kind: tuple(
            Field(
                name=name, label=label, headings={k: v for k, v in rows[kind, name].items() if v}, is_day=name in days
            )
            for name, label in of.items()
        )
        for kind, of in labels.items()
    }


@dataclass(frozen=True, kw_only=True)
class Made:
    """One record that an import created or changed. Before and after hold nothing that names a person."""

    row: int
    what: str
    key: str
    is_new: bool = True
    before: Mapping[str, Any] = of_field(default_factory=dict)
    after: Mapping[str, Any] = of_field(default_factory=dict)

    @property
    def label(self) -> str:
        return f"{self.what}:{self.key}"


@dataclass(frozen=True)
class Name:
    """A name in the file that no record has: which is meant? choices: key and name."""

    field: str
    text: str
    rows: tuple[int, ...]
    choices: Sequence[tuple[str, str]]


Options = Callable[[User | None, Mapping[str, Any] | None, Mapping[str, Any]], forms.Form]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of file.

    needs: whoever has one of these may import it. keeps: whoever has one of these sees everybody's imports of it.
    enough: the fields without which there is nothing to import; one of these sets.
    options: what is said once for the whole file, as a form of (user, data, initial). texts: of remarks, by code.
    judge: what each row would do, without writing. write: does it, through actions, in the caller's transaction.
    take_back: of an undo; returns why for each that has to stay. summary: keys of the report of this kind alone.
    names: those that nobody knows. is_personal: whether what is typed into a row may name a person.
    """

    name: str
    title: Promise
    lead: Promise
    needs: tuple[Permission, ...]
    keeps: tuple[Permission, ...]
    fields: tuple[Field, ...]
    enough: tuple[tuple[str, ...], ...]
    texts: Mapping[str, Promise]
    options: Options
    judge: Callable[[Case], list[Verdict]]
    write: Callable[[Case, Sequence[Verdict]], list[Made]]
    take_back: Callable[[Sequence[Made], User | None, datetime], dict[str, str]]
    summary: Callable[[Case, Sequence[Verdict]], dict[str, Any]]
    names: Callable[[Case, Sequence[Verdict]], list[Name]] = lambda _case, _verdicts: []
    is_personal: bool = False
    place: int = 0

    def field(self, name: str) -> Field:
        return next(one for one in self.fields if one.name == name)

    @property
    def days(self) -> list[str]:
        return [one.name for one in self.fields if one.is_day]


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name, from each app's `imports.py`."""
    found: list[Kind] = []
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.imports"):
            found += import_module(f"{config.name}.imports").KINDS
    return {kind.name: kind for kind in sorted(found, key=lambda kind: kind.place)}


def kinds_for(user: User) -> list[Kind]:
    return [kind for kind in kinds().values() if any(may(user, permission) for permission in kind.needs)]


def kept_by(user: User) -> list[str]:
    """The kinds of which the user sees everybody's imports."""
    return [kind.name for kind in kinds().values() if any(may(user, permission) for permission in kind.keeps)]


def remarks_of(verdicts: Iterable[Verdict], level: str) -> list[tuple[int, Remark]]:
    return [(one.number, remark) for one in verdicts for remark in one.remarks if remark.level == level]
