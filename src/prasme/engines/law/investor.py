"""Owners that leave an enterprise autonomous with a quarter or more of it, and public bodies that do not."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from prasme.engines.law.dated import Law
from prasme.engines.law.reason import Reason, amount, because, number, phrase


class InvestorKind(StrEnum):
    VENTURE = "venture"  # venture capital, public investment corporation, business angels
    RESEARCH = "research"  # university or research centre without profit
    FUND = "fund"  # institutional investor, regional development fund
    LOCAL_AUTHORITY = "local_authority"
    PUBLIC_BODY = "public_body"


@dataclass(frozen=True, kw_only=True)
class Investor:
    """invested: EUR in all in the enterprise. budget: EUR a year. What is not known does not exempt."""

    name: str
    kind: InvestorKind
    invested: Decimal | None = None
    budget: Decimal | None = None
    inhabitants: Decimal | None = None


@dataclass(frozen=True, kw_only=True)
class Exemption:
    is_exempt: bool
    reason: Reason


MESSAGES = {
    "angel": phrase("%(name)s invested less than %(limit)s and leaves the enterprise autonomous."),
    "angel_not": phrase("%(name)s invested %(limit)s or more, or it is not known: no exception."),
    "kind": phrase("%(name)s is a university, research centre or institutional investor and leaves it autonomous."),
    "authority": phrase(
        "%(name)s is a local authority with a budget under %(budget)s and fewer than %(inhabitants)s people: no"
        " partner."
    ),
    "authority_not": phrase(
        "%(name)s is a local authority with %(budget)s or %(inhabitants)s people or more, or it is not known:"
        " no exception."
    ),
    "public": phrase("%(name)s is a public body: no exception."),
    "linked": phrase("%(name)s has the majority: the exception does not reach linked enterprises."),
}
BUDGET, INHABITANTS = "sme_definition.municipality_budget", "sme_definition.municipality_inhabitants"


def leaves_autonomous(investor: Investor, law: Law, *, is_linked: bool = False) -> Exemption:
    """Whether the investor's stake is disregarded. is_linked: it controls the enterprise, alone or with others."""
    name = investor.name
    if is_linked:
        return Exemption(
            is_exempt=False, reason=because(law, "sme_definition.majority_of_votes", MESSAGES["linked"], name=name)
        )
    match investor.kind:
        case InvestorKind.VENTURE:
            limit = law["sme_definition.angel_investment"]
            fits = investor.invested is not None and investor.invested < limit
            message = MESSAGES["angel" if fits else "angel_not"]
            reason = because(law, "sme_definition.angel_investment", message, name=name, limit=amount(limit))
        case InvestorKind.RESEARCH | InvestorKind.FUND:
            fits = bool(law["sme_definition.research_and_funds_leave_autonomous"])
            reason = because(law, "sme_definition.research_and_funds_leave_autonomous", MESSAGES["kind"], name=name)
        case InvestorKind.LOCAL_AUTHORITY:
            fits = (
                investor.budget is not None
                and investor.inhabitants is not None
                and investor.budget < law[BUDGET]
                and investor.inhabitants < law[INHABITANTS]
            )
            reason = because(
                law, INHABITANTS, MESSAGES["authority" if fits else "authority_not"], BUDGET,
                name=name, budget=amount(law[BUDGET]), inhabitants=number(law[INHABITANTS]),
            )  # fmt: skip
        case _:
            fits = False
            reason = because(law, "sme_definition.public_share", MESSAGES["public"], name=name)
    return Exemption(is_exempt=fits, reason=reason)
