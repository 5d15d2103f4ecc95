"""The figures of an enterprise with those around it, line by line: linked ones whole, partners by their share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from prasme.engines.law.dated import Law
from prasme.engines.law.group_case import Firm, GroupCase
from prasme.engines.law.holding import NOTHING, Controlled, Holding
from prasme.engines.law.investor import leaves_autonomous
from prasme.engines.law.reason import Reason

WHOLE = Decimal(1)


class Role(StrEnum):
    ITSELF = "itself"
    LINKED = "linked"
    PARTNER = "partner"
    LINKED_TO_PARTNER = "linked_to_partner"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One enterprise of the calculation. share: 0 to 1, of its figures; the figures are already multiplied by it."""

    name: str
    role: Role
    share: Decimal
    headcount: Decimal
    turnover: Decimal
    balance: Decimal


@dataclass(frozen=True, kw_only=True)
class GroupFigures:
    lines: tuple[Line, ...]
    controlled: Controlled
    exceptions: tuple[Reason, ...]

    def total(self, figure: str) -> Decimal:
        return sum((getattr(line, figure) for line in self.lines), NOTHING)

    @property
    def shares(self) -> dict[str, Decimal]:
        return {line.name: line.share for line in self.lines}


def group_figures(case: GroupCase, law: Law) -> GroupFigures:
    """Every line that counts. Owners without figures (persons, funds) join others but have no line of their own."""
    holdings = case.by_person_and_market(persons_link=bool(law["sme_definition.persons_link"]))
    controlled = Controlled(holdings, law["sme_definition.majority_of_votes"])
    firms = {firm.name: firm for firm in case.firms}
    group = controlled.group_of(case.firm)
    included = set().union(*(firms[name].includes for name in group if name in firms))
    parts: dict[str, tuple[Role, Decimal]] = {case.firm: (Role.ITSELF, WHOLE)}
    parts |= {name: (Role.LINKED, WHOLE) for name in group if name in firms and name not in included | {case.firm}}
    exempt = {
        one.name: leaves_autonomous(one, law, is_linked=controlled.are_joined(one.name, case.firm))
        for one in case.investors
    }
    left_out = {name for name, exemption in exempt.items() if exemption.is_exempt}
    for partner, share in _partners(case, holdings, controlled, law):
        if left_out.intersection(controlled.group_of(partner)) or partner in included:
            continue
        # Art. 6(3): what is linked to a partner counts only where the partner is next to the enterprise itself.
        is_next = any({one.owner, one.owned} == {partner, case.firm} for one in holdings)
        around = controlled.group_of(partner) if is_next else (partner,)
        for name in around:
            if name in firms and parts.get(name, (None, NOTHING))[1] < share:
                parts[name] = (Role.PARTNER if name == partner else Role.LINKED_TO_PARTNER, share)
    told = {one.owner for one in holdings if one.owned in group} & exempt.keys()
    return GroupFigures(
        lines=tuple(_line(firms[name], role, share) for name, (role, share) in parts.items()),
        controlled=controlled,
        exceptions=tuple(exempt[name].reason for name in sorted(told)),
    )


def _partners(
    case: GroupCase, holdings: Iterable[Holding], controlled: Controlled, law: Law
) -> list[tuple[str, Decimal]]:
    """Firms next to the group, up or down, with the greater of capital and votes, each held with its linked ones."""
    capital: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    votes: defaultdict[tuple[str, str], Decimal] = defaultdict(Decimal)
    nearest: dict[tuple[str, str], set[str]] = defaultdict(set)
    members = set(controlled.group_of(case.firm))
    for one in holdings:
        if (one.owner in members) == (one.owned in members):
            continue
        outside, inside = (one.owned, one.owner) if one.owner in members else (one.owner, one.owned)
        is_below = one.owner in members
        # Above: all linked owners together in one of ours. Below: all of ours together in one firm.
        key = ("below", outside) if is_below else (controlled.group_of(outside)[0], inside)
        capital[key] += one.owning
        votes[key] += one.voting
        nearest[key].add(outside)
    return [
        (partner, max(capital[key], votes[key]))
        for key, partners in nearest.items()
        if max(capital[key], votes[key]) >= law["sme_definition.partner_share"]
        for partner in sorted(partners)
    ]


def _line(firm: Firm, role: Role, share: Decimal) -> Line:
    return Line(
        name=firm.name, role=role, share=share,
        headcount=firm.headcount * share, turnover=firm.turnover * share, balance=firm.balance * share,
    )  # fmt: skip
