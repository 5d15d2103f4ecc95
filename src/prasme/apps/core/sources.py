"""What an app contributes to figures: one row for each countable thing, with keys, a day, places and attributes.

An app's `facts.py` has a list `SOURCES`; reporting finds it by name, so nobody imports upwards.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a fact: where it stands in the database, what it is called, and how a key of it is named to a reader.

    path: from the fact's row. label: maps keys to names in one query; none: the key is the name.
    """

    path: str
    title: str | Promise
    label: Callable[[set], Mapping[Any, str]] | None = None


@dataclass(frozen=True, kw_only=True)
class Source:
    """A kind of fact.

    rows: all facts, unordered. day: the path of the date that puts a fact into a period. edition: path to the
    edition's key. columns: what can be counted, filtered and broken down, as of the day of the fact.
    is_apart: special categories of data: counted in this database, never listed and never written to a file.
    is_asked: whether any of these editions (their keys) gathers such facts at all; where none does, a count without
    facts is no zero. None: every edition does.
    """

    name: str
    title: str | Promise
    model: type[Model]
    rows: Callable[[], QuerySet]
    day: str
    day_title: str | Promise
    edition: str
    columns: Mapping[str, Column]
    is_apart: bool = False
    is_asked: Callable[[Collection[int]], bool] | None = None
