"""Questions about owners: what kind they are, and whether they leave an enterprise autonomous."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law.dated import law_on
from prasme.engines.law.investor import Investor, InvestorKind, leaves_autonomous
from prasme.engines.law.questions.given import Given, numbers, share
from prasme.engines.law.reason import Reason

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
NOTHING = Decimal(0)
KINDS = {
    "municipality": InvestorKind.LOCAL_AUTHORITY, "local_authority": InvestorKind.LOCAL_AUTHORITY,
    "public": InvestorKind.PUBLIC_BODY, "state": InvestorKind.PUBLIC_BODY, "ministry": InvestorKind.PUBLIC_BODY,
    "government": InvestorKind.PUBLIC_BODY, "university": InvestorKind.RESEARCH, "research": InvestorKind.RESEARCH,
    "institutional": InvestorKind.FUND, "regional": InvestorKind.FUND, "fund": InvestorKind.FUND,
    "venture": InvestorKind.VENTURE, "vc": InvestorKind.VENTURE, "angel": InvestorKind.VENTURE,
    "business_angel": InvestorKind.VENTURE, "public_investment": InvestorKind.VENTURE,
}  # fmt: skip


def kind_named(name: str) -> InvestorKind | None:
    told = name.lower()
    return next((KINDS[word] for word in sorted(KINDS, key=len, reverse=True) if word in told), None)


def investor(name: str, kind: InvestorKind, given: Given) -> Investor:
    return Investor(
        name=name, kind=kind, invested=given.money("invested", default=None),
        budget=given.money("budget", default=None), inhabitants=given.number_or_none("inhabitants"),
    )  # fmt: skip


def exempt_investor(given: Given, day: date) -> Answer:
    told = str(given.any_of("kind", "investor", default=""))
    kind = kind_named(told) or next(filter(None, map(kind_named, given)), None)
    if kind is None:
        kind = InvestorKind.LOCAL_AUTHORITY if "inhabitants" in given else InvestorKind.VENTURE
    law = law_on(day)
    stake = share(given.number("stake", default=NOTHING))
    # Each list gives several investors to be asked one by one; what is no list is the same for all.
    lists = {
        name: numbers(given[name], name) for name in ("invested", "budget_m", "budget", "inhabitants") if name in given
    }
    many = max((len(values) for values in lists.values()), default=1)
    found = []
    for place in range(many):
        one = Given({name: values[min(place, len(values) - 1)] for name, values in lists.items()})
        is_linked = stake > law["sme_definition.majority_of_votes"] or given.flag("linked")
        found.append(leaves_autonomous(investor(kind.value, kind, one), law, is_linked=is_linked))
    is_list = any(isinstance(given.get(name), list) for name in lists)
    exempt = [one.is_exempt for one in found]
    autonomous = [one or stake < law["sme_definition.partner_share"] for one in exempt]
    answer = {"exempt": exempt if is_list else exempt[0], "autonomous": autonomous if is_list else autonomous[0]}
    return answer, tuple(one.reason for one in found)
