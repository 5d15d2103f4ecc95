"""Which credentials are revoked, as W3C Bitstring Status Lists: who checks one learns nothing about the others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

LIST_SIZE = 131_072  # the least that the recommendation allows: one among so many is hidden
STANDS = timedelta(days=7)  # after that a kept copy of the list says nothing any more
EVERY = timedelta(hours=1)


def status_place(number: int) -> tuple[int, int]:
    """Of a credential's number: which list, and which place on it."""
    return divmod(number, LIST_SIZE)


def revoked_on(told: dict[str, Any]) -> set[int]:
    """Places that a list names as revoked."""
    from openbadgeslib.ob3.status import decode_encoded_list, set_indices

    return set(set_indices(decode_encoded_list(told["credentialSubject"]["encodedList"])))


def status_list(did: str, address: str, revoked: Iterable[int], at: datetime) -> dict[str, Any]:
    """The list before it is signed. revoked: places on it."""
    from openbadgeslib.ob3.status_list import build_status_list_credential

    made: dict[str, Any] = build_status_list_credential(
        did, address, "revocation", revoked, size_bits=LIST_SIZE, issued=at, valid_until=at + STANDS,
        ttl=int(EVERY.total_seconds() * 1000),
    )  # fmt: skip
    return made
