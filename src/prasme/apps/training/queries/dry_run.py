"""An edition tried on example firms: what its rules and the law would say. Nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from prasme.apps.enterprises.models import ECONOMIC, SizeClass
from prasme.apps.funding.rules import Quote, ShareNotSet, SizeUnknown, quote
from prasme.apps.programmes.models import Edition, LegalBasis
from prasme.apps.programmes.patterns import in_language
from prasme.apps.training.rules import ApplicationFacts, Check, check_application
from prasme.engines.law import NotInForce, law_on, size_class
from prasme.engines.law.de_minimis import DeMinimisCase, DeMinimisDecision, HeldAid, assess

FILE = Path(__file__).resolve().parents[1] / "data" / "example_firms.yaml"


@dataclass(frozen=True)
class ExampleFirm:
    """Money: EUR a year. elsewhere: (so many days ago, EUR) of de minimis aid."""

    key: str
    _name: Mapping[str, str]
    kind: str
    headcount: int
    turnover: Decimal
    balance: Decimal
    nace: str
    elsewhere: tuple[tuple[int, Decimal], ...] = ()
    _look: Mapping[str, str] | None = None

    @property
    def name(self) -> str:
        return in_language(self._name)

    @property
    def look(self) -> str:
        """What somebody must look at, because no rule does."""
        return in_language(self._look) if self._look else ""

    def size(self, on: date) -> str:
        if self.kind == SizeClass.SELF_EMPLOYED:
            return SizeClass.SELF_EMPLOYED.value
        return str(size_class(Decimal(self.headcount), self.turnover, self.balance, law_on(on)).size.value)


@cache
def example_firms() -> tuple[ExampleFirm, ...]:
    return tuple(_firm(one) for one in yaml.safe_load(FILE.read_text(encoding="utf-8")))


def _firm(told: dict[str, Any]) -> ExampleFirm:
    had = tuple((one["days"], Decimal(one["amount"])) for one in told.get("elsewhere", ()))
    return ExampleFirm(
        told["key"], told["name"], told["kind"], told["headcount"], Decimal(told["turnover"]),
        Decimal(told["balance"]), told["nace"], had, told.get("look"),
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What would come of an application. why_no_money: where nothing says who pays what."""

    firm: ExampleFirm
    size: str
    checks: Sequence[Check]
    quote: Quote | None
    ceiling: DeMinimisDecision | None
    seats: int
    why_no_money: str = ""

    @property
    def broken(self) -> list[Check]:
        return [check for check in self.checks if not check.is_met]

    @property
    def is_taken(self) -> bool:
        return not self.broken and self.quote is not None and (self.ceiling is None or self.ceiling.allowed)

    @property
    def price(self) -> Decimal:
        return self.quote.price * self.seats if self.quote else Decimal(0)

    @property
    def amount(self) -> Decimal:
        return self.quote.amount * self.seats if self.quote else Decimal(0)

    @property
    def own_share(self) -> Decimal:
        return self.quote.own_share * self.seats if self.quote else Decimal(0)


def dry_run(edition: Edition, firms: Sequence[ExampleFirm], *, price: Decimal, seats: int, on: date) -> list[Outcome]:
    """Each firm asks on that day for so many seats at that price; the edition counts as open."""
    return [_outcome(edition, firm, price, seats, on) for firm in firms]


def _outcome(edition: Edition, firm: ExampleFirm, price: Decimal, seats: int, on: date) -> Outcome:
    law, size = law_on(on), firm.size(on)
    asked = 1 if firm.kind == SizeClass.SELF_EMPLOYED else seats
    facts = ApplicationFacts(
        on=on,
        edition=edition.title,
        edition_is_open=True,
        starts_on=edition.starts_on,
        ends_on=edition.ends_on,
        is_enterprise=firm.kind in ECONOMIC,
        size=size,
        sizes=tuple(edition.eligible_sizes),
        size_law=law.source("sme_definition.micro_headcount"),
        headcount=firm.headcount,
        seats=asked,
        closed_runs=(),
        is_declared_true=True,
    )
    checks = check_application(facts)
    try:
        told, why = quote(edition=edition, enterprise_size=size, price=price, on=on), ""
    except (ShareNotSet, SizeUnknown):
        told, why = None, _("The edition does not say which share of the price it pays.")
    except NotInForce:
        told, why = None, _("No law in force on that day says how much aid there may be.")
    ceiling = _ceiling(edition, firm, told.amount * asked, on) if told else None
    return Outcome(firm=firm, size=size, checks=checks, quote=told, ceiling=ceiling, seats=asked, why_no_money=why)


def _ceiling(edition: Edition, firm: ExampleFirm, amount: Decimal, on: date) -> DeMinimisDecision | None:
    if edition.legal_basis != LegalBasis.DE_MINIMIS:
        return None
    held = tuple(HeldAid(granted_on=on - timedelta(days), amount=had) for days, had in firm.elsewhere)
    try:
        return assess(DeMinimisCase(amount=amount, granted_on=on, held=held), law_on(on))
    except NotInForce:
        return None
