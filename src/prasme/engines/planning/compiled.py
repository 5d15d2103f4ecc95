"""How the inner loops are compiled: once for an installation, by Numba, in some ten seconds.

What is compiled is kept beside the source, or where that cannot be written in the user's cache folder, or in the
folder that NUMBA_CACHE_DIR names; where nothing can be written at all, each process compiles for itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import numba

Loop = TypeVar("Loop", bound=Callable)

RULES: dict[str, Any] = {"nogil": True, "error_model": "numpy"}  # other threads go on; no test of each division
INSIDE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}  # half the time that compiling takes


def compiled(loop: Loop) -> Loop:
    """A loop that Python calls."""
    return _compiled(loop, RULES)


def part(loop: Loop) -> Loop:
    """A part that only compiled loops call."""
    return _compiled(loop, RULES | INSIDE)


def _compiled(loop: Loop, rules: dict[str, Any]) -> Loop:
    try:
        return numba.njit(cache=True, **rules)(loop)
    except RuntimeError:  # no folder to write to
        return numba.njit(**rules)(loop)
