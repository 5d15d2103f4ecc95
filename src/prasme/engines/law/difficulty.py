"""Undertaking in difficulty: no block-exempted aid; plain de minimis grants do not ask. Money: EUR."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import Reason, because, number, percent, phrase

NOTHING = Decimal(0)
LOST, YOUNG = "difficulty.lost_capital", "difficulty.young_years"
DEBT, COVER = "difficulty.debt_to_equity", "difficulty.interest_cover"
MESSAGES = {
    "lost": phrase("In difficulty: more than %(share)s of the capital is lost."),
    "not_lost": phrase("Not in difficulty: no more than %(share)s of the capital is lost."),
    "young": phrase("Younger than %(years)s years and small or medium-sized: lost capital is not asked."),
    "insolvent": phrase("In difficulty: insolvent, or creditors could ask for it."),
    "rescue": phrase("In difficulty: rescue aid is not paid back, or a restructuring plan runs."),
    "ratios": phrase(
        "In difficulty: for %(years)s years debt to equity over %(debt)s and interest cover under %(cover)s."
    ),
    "excluded": phrase("No block-exempted aid to an undertaking in difficulty; de minimis grants do not ask."),
}


@dataclass(frozen=True, kw_only=True)
class Accounts:
    """capital: subscribed, with premium. reserves: own funds without it, negative for accumulated losses.

    debt_to_equity, interest_cover: of the last years, newest last. age: years since registration; None: old enough.
    """

    capital: Decimal | None = None
    reserves: Decimal | None = None
    age: Decimal | None = None
    is_small_or_medium: bool = True
    is_insolvent: bool = False
    has_rescue_aid: bool = False
    debt_to_equity: tuple[Decimal, ...] = ()
    interest_cover: tuple[Decimal, ...] = ()


def in_difficulty(accounts: Accounts, law: Law) -> Finding:
    """outcome: in_difficulty, block_exemption (whether exempted aid may be had)."""
    grounds = _capital(accounts, law)
    found = bool(grounds) and grounds[0].message == MESSAGES["lost"]
    for is_so, name, message in (
        (accounts.is_insolvent, "difficulty.insolvency", "insolvent"),
        (accounts.has_rescue_aid, "difficulty.rescue_aid", "rescue"),
    ):
        if is_so and law[name]:
            grounds.append(because(law, name, MESSAGES[message]))
            found = True
    if _ratios_fail(accounts, law):
        told = {"years": number(law["difficulty.ratio_periods"]), "debt": number(law[DEBT])}
        grounds.append(because(law, DEBT, MESSAGES["ratios"], COVER, cover=number(law[COVER]), **told))
        found = True
    if found:
        grounds.append(because(law, "block_exemption.difficulty_excludes", MESSAGES["excluded"]))
    return Finding(
        rule="in_difficulty",
        day=law.day,
        inputs=asdict(accounts),
        outcome={
            "in_difficulty": found,
            "block_exemption": not (found and law["block_exemption.difficulty_excludes"]),
        },
        reasons=tuple(grounds),
    )


def _capital(accounts: Accounts, law: Law) -> list[Reason]:
    if accounts.is_small_or_medium and accounts.age is not None and accounts.age < law[YOUNG]:
        return [because(law, YOUNG, MESSAGES["young"], years=number(law[YOUNG]))]
    if accounts.capital is None or accounts.reserves is None:
        return []
    is_lost = -accounts.reserves > accounts.capital * law[LOST]
    return [because(law, LOST, MESSAGES["lost" if is_lost else "not_lost"], share=percent(law[LOST]))]


def _ratios_fail(accounts: Accounts, law: Law) -> bool:
    """Only large undertakings are asked, and only years of which both ratios are known."""
    periods = int(law["difficulty.ratio_periods"])
    debt, cover = accounts.debt_to_equity[-periods:], accounts.interest_cover[-periods:]
    if accounts.is_small_or_medium or len(debt) < periods or len(cover) < periods:
        return False
    return all(one > law[DEBT] for one in debt) and all(one < law[COVER] for one in cover)
