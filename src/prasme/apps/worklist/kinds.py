"""What an app waits for: the form that its worklist.py fills in.

An app's `worklist.py` has a list `KINDS`; this app finds it by name, so nobody imports upwards.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.utils.functional import Promise

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission


@dataclass(frozen=True, kw_only=True)
class Item:
    """One line of somebody's worklist. due: the day, or the moment, until which it should be done; none: undated.

    count: how many things the line stands for, where several wait at one place.
    """

    title: str
    href: str
    detail: str = ""
    due: date | datetime | None = None
    count: int = 1
    kind: str = ""  # filled in with the key of its kind


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of thing that waits.

    key: in the address of a filter and in an export, so it never changes. needs: whoever has none of these permissions
    is not asked for. rows: what waits for the user at that moment, as plain rows (`.values(…)`), the most urgent first,
    in one query and not sliced. item: a row as it is told, in the reader's language.
    """

    key: str
    name: Promise
    needs: tuple[Permission, ...]
    rows: Callable[[User, datetime], QuerySet[Any, Any]]
    item: Callable[[Mapping[str, Any]], Item]


class KindTaken(Exception):
    """Two apps wait under one key."""


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its key, from each app's `worklist.py`, in the order of the apps. Raises KindTaken."""
    found: dict[str, Kind] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.worklist"):
            for kind in import_module(f"{config.name}.worklist").KINDS:
                if kind.key in found:
                    raise KindTaken(kind.key)
                found[kind.key] = kind
    return found
