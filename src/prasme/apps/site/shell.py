"""What stands around every page: where one can go from here, and what waits."""

from typing import Any

from django.http import HttpRequest


def shell(request: HttpRequest) -> dict[str, Any]:
    return {"shell": {"entries": [], "editions": [], "edition": None, "waiting": 0, "account": None}}
