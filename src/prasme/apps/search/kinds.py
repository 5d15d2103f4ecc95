"""What can be found in an app: the form that its search.py fills in.

An app's `search.py` has a list `KINDS`; this app finds it by name, so nobody imports upwards.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from django.utils.functional import Promise

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission


@dataclass(frozen=True)
class Hit:
    name: str
    detail: str
    href: str


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of record that the box finds.

    place: where the kind stands on the page. needs: whoever has none of these permissions finds none of it.
    found: what the words find of what the user may see, in order, not sliced. hit: how one is told.
    all_at: name of the page that lists the rest by `?q=`.
    """

    name: Promise
    place: int
    needs: tuple[Permission, ...]
    found: Callable[[User, str], QuerySet[Any, Any]]
    hit: Callable[[Any], Hit]
    all_at: str = ""


@cache
def kinds() -> list[Kind]:
    """Every kind, from each app's `search.py`, in the order of the page."""
    modules = (
        import_module(f"{config.name}.search")
        for config in apps.get_app_configs()
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.search")
    )
    return sorted((kind for module in modules for kind in module.KINDS), key=lambda kind: kind.place)
