"""What may be done with a message. Plain Python, no clock."""

from __future__ import annotations

ATTEMPTS = 5  # then somebody looks at it

SENDABLE = frozenset({"draft", "failed", "withheld"})
CANCELLABLE = frozenset({"draft", "queued", "failed", "withheld", "to_print"})
REPEATABLE = frozenset({"sent", "printed"})
PRINTABLE = frozenset({"to_print"})


def why_withheld(*, address: str, is_demonstration: bool, has_server: bool) -> str:
    """Why a message to that address does not leave; empty when it does."""
    if is_demonstration:
        return "demonstration"
    if address.rpartition("@")[2].rpartition(".")[2].lower() == "invalid":  # RFC 2606
        return "no_such_place"
    return "" if has_server else "no_server"
