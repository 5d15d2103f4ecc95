"""How the inner loops are compiled: once for an installation, by Numba.

What is compiled is kept beside the source, or in the user's cache folder, or in NUMBA_CACHE_DIR; where nothing can
be written, each process compiles for itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numba

Loop = TypeVar("Loop", bound=Callable)


def compiled(loop: Loop) -> Loop:
    try:
        return numba.njit(cache=True, nogil=True)(loop)
    except RuntimeError:  # Numba found no folder to write to
        return numba.njit(nogil=True)(loop)
