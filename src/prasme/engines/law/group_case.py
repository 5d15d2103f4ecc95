"""What the size of an enterprise is asked of: its own figures, those around it, who holds what, and what owners are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from prasme.engines.law.holding import Holding
from prasme.engines.law.investor import Investor


@dataclass(frozen=True, kw_only=True)
class Firm:
    """Figures of the last approved accounting period. headcount: annual work units; turnover, balance: EUR.

    includes: firms that its consolidated accounts already hold. is_estimate: a new firm without approved accounts.
    """

    name: str
    headcount: Decimal
    turnover: Decimal
    balance: Decimal
    includes: frozenset[str] = frozenset()
    is_estimate: bool = False


@dataclass(frozen=True, kw_only=True)
class GroupCase:
    """firm: whose size is asked. investors: what owners are, where they are no ordinary enterprises.

    persons: owners that are natural persons. markets: a person links firms of one market; write adjacent ones alike.
    """

    firm: str
    firms: tuple[Firm, ...]
    holdings: tuple[Holding, ...] = ()
    investors: tuple[Investor, ...] = ()
    persons: frozenset[str] = frozenset()
    markets: Mapping[str, str] = field(default_factory=dict)

    def by_person_and_market(self, *, persons_link: bool) -> tuple[Holding, ...]:
        """The holdings, with a natural person split into one owner for each market; no market, no link."""
        found = []
        for holding in self.holdings:
            if holding.owner not in self.persons:
                found.append(holding)
            elif persons_link and (market := self.markets.get(holding.owned)):
                found.append(
                    Holding(
                        owner=f"{holding.owner} / {market}", owned=holding.owned, capital=holding.capital,
                        votes=holding.votes, has_control=holding.has_control,
                    )
                )  # fmt: skip
        return tuple(found)

    def as_inputs(self) -> dict[str, Any]:
        return {
            "firm": self.firm,
            "firms": {
                one.name: {
                    "headcount": one.headcount, "turnover": one.turnover, "balance": one.balance,
                    "is_estimate": one.is_estimate, "includes": one.includes,
                }
                for one in self.firms
            },
            "holdings": [
                {
                    "owner": one.owner, "owned": one.owned, "capital": one.capital, "votes": one.votes,
                    "has_control": one.has_control,
                }
                for one in self.holdings
            ],
            "investors": {one.name: one.kind.value for one in self.investors},
            "persons": self.persons,
        }  # fmt: skip
