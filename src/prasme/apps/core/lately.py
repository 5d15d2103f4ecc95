"""What was true within the last half minute, for what stands around a list: its count in thousands, its filters."""

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import caches

T = TypeVar("T")


def lately(reader: Any, about: str, ask: Callable[[], T]) -> T:
    """What `ask` said to the same reader about the same thing, asked anew twice a minute.

    reader: the user whose view it is, with the one acted for; none: the same for everybody.
    """
    who = f"{reader.pk} {getattr(reader, 'acts_for', None)}" if reader else ""
    key = "lately-" + hashlib.sha256(f"{who} {about}".encode()).hexdigest()
    near = caches["near"]
    known: T | None = near.get(key)
    if known is None:
        known = ask()
        near.set(key, known)
    return known
