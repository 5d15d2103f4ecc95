"""Who holds what of whom, and which enterprises one control joins. The same graph serves two laws with two tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

NOTHING = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Holding:
    """One owner's part of an enterprise. capital, votes: 0 to 1; votes that are not known follow the capital.

    has_control: names a majority of the board, or dominates by contract, articles or an agreement on votes.
    """

    owner: str
    owned: str
    capital: Decimal | None = None
    votes: Decimal | None = None
    has_control: bool = False

    @property
    def voting(self) -> Decimal:
        return (self.capital if self.votes is None else self.votes) or NOTHING

    @property
    def owning(self) -> Decimal:
        return (self.votes if self.capital is None else self.capital) or NOTHING


class Controlled:
    """Groups of enterprises under one control, built in about linear time.

    Votes that members of a group hold in a further enterprise are added up, so control through others is found.
    """

    def __init__(self, holdings: Iterable[Holding], majority: Decimal) -> None:
        self._majority = majority
        self._above: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._votes: dict[str, defaultdict[str, Decimal]] = {}
        waiting: list[tuple[str, str]] = []
        for holding in holdings:
            root = self._root(holding.owner)
            self._root(holding.owned)
            self._votes[root][holding.owned] += holding.voting
            if holding.has_control or self._votes[root][holding.owned] > majority:
                waiting.append((holding.owner, holding.owned))
        while waiting:
            waiting += self._join(*waiting.pop())

    def group_of(self, name: str) -> tuple[str, ...]:
        """Everybody in the same group, the name itself included, in order."""
        return tuple(sorted(self._members[self._root(name)]))

    def are_joined(self, one: str, other: str) -> bool:
        return self._root(one) == self._root(other)

    def _root(self, name: str) -> str:
        if name not in self._above:
            self._above[name] = name
            self._members[name] = [name]
            self._votes[name] = defaultdict(Decimal)
        while self._above[name] != name:
            self._above[name] = self._above[self._above[name]]
            name = self._above[name]
        return name

    def _join(self, one: str, other: str) -> list[tuple[str, str]]:
        """Join two groups; returns who is controlled by them only together."""
        large, small = self._root(one), self._root(other)
        if large == small:
            return []
        if self._size(large) < self._size(small):
            large, small = small, large
        self._above[small] = large
        self._members[large] += self._members.pop(small)
        found = []
        votes = self._votes[large]
        for target, held in self._votes.pop(small).items():
            votes[target] += held
            if votes[target] > self._majority:
                found.append((large, target))
        return found

    def _size(self, root: str) -> int:
        return len(self._members[root]) + len(self._votes[root])
