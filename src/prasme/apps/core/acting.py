"""How every write runs."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import pghistory
from django.db import transaction

Params = ParamSpec("Params")
Result = TypeVar("Result")


def action(function: Callable[Params, Result]) -> Callable[Params, Result]:
    """One transaction, whose history names who acted (the argument `by`) and why (`reason`, where there is one)."""

    @wraps(function)
    def run(*args: Params.args, **kwargs: Params.kwargs) -> Result:
        by, reason = kwargs.get("by"), kwargs.get("reason")
        said = {"user": getattr(by, "pk", None), **({"reason": str(reason)} if reason else {})}
        with transaction.atomic(), pghistory.context(action=function.__name__, **said):
            return function(*args, **kwargs)

    return run
