"""Whether a firm could have aid, from what its manager types and nothing else. Plain Python, no clock, no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from prasme.engines.law import Reason, law_on
from prasme.engines.law.calls_read import call_of_programme
from prasme.engines.law.de_minimis import DeMinimisCase, DeMinimisDecision, HeldAid, assess
from prasme.engines.law.eligibility import check
from prasme.engines.law.finding import Finding
from prasme.engines.law.group_case import Firm, GroupCase
from prasme.engines.law.group_size import group_size
from prasme.engines.law.holding import Holding
from prasme.engines.law.lapse import footing
from prasme.engines.law.reason import because, phrase
from prasme.engines.law.scope import Purpose, excluded_because

MESSAGES = {
    ("micro", True): phrase("A micro enterprise: the edition takes it."),
    ("small", True): phrase("A small enterprise: the edition takes it."),
    ("medium", True): phrase("A medium-sized enterprise: the edition takes it."),
    ("large", True): phrase("A large enterprise: the edition takes it."),
    ("micro", False): phrase("A micro enterprise: the edition does not take it."),
    ("small", False): phrase("A small enterprise: the edition does not take it."),
    ("medium", False): phrase("A medium-sized enterprise: the edition does not take it."),
    ("large", False): phrase("A large enterprise: the edition does not take it."),
    "papers": phrase("With linked enterprises: their annual reports go with the application."),
    "difficulty": phrase("An undertaking in difficulty has no training aid."),
}
# What the form asks of the sector, and where that is primary production.
PRIMARY = {"01": Purpose.PRIMARY_AGRICULTURE, "03": Purpose.PRIMARY_FISHERY}
LEGAL = {"self_employed": "micro"}  # to the law a person in business alone is a micro enterprise


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """A firm that owns a part of the asking one, or of which that owns a part. share: 0 to 1. Money: EUR a year."""

    share: Decimal
    headcount: Decimal
    turnover: Decimal
    balance: Decimal


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What the manager typed. sector: the beginning of a NACE code, or nothing. received: de minimis aid, EUR.

    lost_capital: the part of the share capital that losses ate, 0 to 1; None: there is no share capital.
    """

    headcount: Decimal
    turnover: Decimal
    balance: Decimal
    neighbours: tuple[Neighbour, ...] = ()
    is_registered: bool = True
    sector: str = ""
    lost_capital: Decimal | None = None
    tax_debt: Decimal = Decimal(0)
    is_insolvent: bool = False
    received: Decimal = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One rule. fits: yes, no, or None where it is not known."""

    fits: bool | None
    reason: Reason


@dataclass(frozen=True, kw_only=True)
class Asks:
    """What an edition asks. sizes: that it takes; none: every size."""

    programme: str
    title: str
    legal_basis: str
    sizes: Sequence[str]


def size_of(typed: Typed, on: date, names: Sequence[str]) -> Finding:
    """The size class with the firms around it, the calculation line by line. names: of the firm, then of the others."""
    itself, *others = names
    figures = [(itself, typed.headcount, typed.turnover, typed.balance)]
    figures += [
        (name, one.headcount, one.turnover, one.balance) for name, one in zip(others, typed.neighbours, strict=False)
    ]
    return group_size(
        GroupCase(
            firm=itself,
            firms=tuple(
                Firm(name=name, headcount=headcount, turnover=turnover, balance=balance)
                for name, headcount, turnover, balance in figures
            ),
            holdings=tuple(
                Holding(owner=name, owned=itself, capital=one.share)
                for name, one in zip(others, typed.neighbours, strict=False)
            ),
        ),
        law_on(on),
    )


def judged(typed: Typed, size: Finding, edition: Asks, on: date) -> list[Judged]:
    """Every rule that the edition asks: first what says no, then what is not known."""
    found = [_size(size, edition, on)]
    if call := call_of_programme(edition.programme):
        facts = {
            "is_registered": typed.is_registered, "headcount": size["headcount"], "turnover": size["turnover"],
            "balance": size["balance"], "sector": typed.sector or "-", "tax_debt": typed.tax_debt,
            "lost_capital": Decimal(0) if typed.lost_capital is None else typed.lost_capital,
            "is_insolvent": typed.is_insolvent, "has_linked_firms": bool(typed.neighbours),
        }  # fmt: skip
        for rule, one in zip(call.rules, check(call, facts, on).answers, strict=True):
            # Papers are asked with the application; a self-check does not wait for them.
            if rule.asks == "has_group_accounts" and one.fits is None:
                found.append(Judged(fits=True, reason=replace(one.reason, message=MESSAGES["papers"])))
            else:
                found.append(Judged(fits=one.fits, reason=one.reason))
    purpose = PRIMARY.get(typed.sector)
    law = law_on(on)
    if edition.legal_basis == "de_minimis" and purpose and (reason := excluded_because(purpose, law)):
        found.append(Judged(fits=False, reason=reason))
    if edition.legal_basis == "training_aid":
        found += _training(typed, on)
    return sorted(found, key=lambda one: (one.fits is not False, one.fits is not None))


def _size(size: Finding, edition: Asks, on: date) -> Judged:
    fits = not edition.sizes or size["size"] in {LEGAL.get(one, one) for one in edition.sizes}
    reason = Reason(
        message=MESSAGES[size["size"], fits],
        source=law_on(on).source("sme_definition.micro_headcount"),
        confirmed=all(one.confirmed for one in size.reasons),
    )
    return Judged(fits=fits, reason=reason)


def _training(typed: Typed, on: date) -> list[Judged]:
    stand = footing(on, "training_aid.base_intensity")
    found = [Judged(fits=stand.may_grant, reason=reason) for reason in stand.reasons]
    lost = typed.lost_capital is not None and typed.lost_capital > stand.law["difficulty.lost_capital"]
    if lost or typed.is_insolvent:
        name = "block_exemption.difficulty_excludes"
        found.append(Judged(fits=False, reason=because(stand.law, name, MESSAGES["difficulty"])))
    return found


def headroom(typed: Typed, asked: Decimal, on: date) -> DeMinimisDecision:
    """Whether the de minimis aid for the chosen seats still fits. asked: EUR. Raises NotInForce."""
    held = (HeldAid(granted_on=on, amount=typed.received),) if typed.received else ()
    return assess(DeMinimisCase(amount=asked, granted_on=on, held=held), law_on(on))
