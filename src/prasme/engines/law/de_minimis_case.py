"""What is asked of de minimis aid, and what was held before. Money: EUR, gross grant equivalent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any


class AidKind(StrEnum):
    """Which de minimis regulation the aid was given under."""

    GENERAL = "general"
    AGRICULTURE = "agriculture"
    FISHERY = "fishery"
    PUBLIC_SERVICE = "public_service"


@dataclass(frozen=True, kw_only=True)
class HeldAid:
    """Aid that a member of the undertaking was granted. amount: EUR, gross grant equivalent."""

    granted_on: date
    amount: Decimal
    member_state: str = "LV"
    kind: AidKind = AidKind.GENERAL

    def as_inputs(self) -> dict[str, str]:
        told = {
            "granted_on": self.granted_on.isoformat(),
            "amount": str(self.amount),
            "member_state": self.member_state,
        }
        return told if self.kind is AidKind.GENERAL else told | {"kind": self.kind.value}


@dataclass(frozen=True, kw_only=True)
class DeMinimisCase:
    """The question. held: of the whole undertaking, not of one firm. amount: EUR, gross grant equivalent.

    fiscal_year_starts_in: month, asked only where the window is counted in fiscal years.
    inseparable_from: further activities of the firm that are not kept apart from the one that is aided.
    has_register: the Member State keeps a central register; only the fishery ceiling asks.
    boundary_day_counts: aid exactly one window old; the text is silent. None: as the parameters keep it, cautiously.
    """

    amount: Decimal
    granted_on: date
    held: tuple[HeldAid, ...] = ()
    member_state: str = "LV"
    fiscal_year_starts_in: int = 1
    kind: AidKind = AidKind.GENERAL
    inseparable_from: frozenset[AidKind] = frozenset()
    has_register: bool = False
    boundary_day_counts: bool | None = None

    def as_inputs(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "amount": str(self.amount),
            "granted_on": self.granted_on.isoformat(),
            "member_state": self.member_state,
            "fiscal_year_starts_in": self.fiscal_year_starts_in,
            "held": [aid.as_inputs() for aid in self.held],
        }
        if self.kind is not AidKind.GENERAL:
            told |= {"kind": self.kind.value, "has_register": self.has_register}
        if self.boundary_day_counts is not None:
            told["boundary_day_counts"] = self.boundary_day_counts
        if self.inseparable_from:
            told["inseparable_from"] = sorted(self.inseparable_from)
        return told
