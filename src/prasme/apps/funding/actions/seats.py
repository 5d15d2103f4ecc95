"""A seat's money is reserved, granted, given back; the ledger only grows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day, money
from prasme.apps.enterprises.actions.ownership import lock_group
from prasme.apps.enterprises.models import Organisation
from prasme.apps.enterprises.queries import profile_on
from prasme.apps.funding import queries
from prasme.apps.funding.models import Aid, AidState, Entry, ExchangeRate
from prasme.apps.funding.rules import Quote, ShareNotSet, SizeUnknown, in_euro, quote
from prasme.apps.programmes.models import Edition, LegalBasis
from prasme.engines.law import NotInForce, Reason


class AidRefused(Exception):
    """No public money for this; the text says why."""


class CeilingExceeded(AidRefused):
    """The aid would take the enterprise over a ceiling of the law."""

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        super().__init__(" ".join(reason.told(_) for reason in reasons))
        self.reasons = reasons


class BudgetExceeded(AidRefused):
    """The edition has less money left than is asked for."""

    def __init__(self, edition: Edition, asked: Decimal, left: Decimal) -> None:
        super().__init__(
            _("%(edition)s has %(left)s of aid left; %(asked)s was asked for. Ask for fewer seats, or wait.")
            % {"edition": edition, "left": money(left, edition.currency), "asked": money(asked, edition.currency)}
        )
        self.edition = edition
        self.asked = asked
        self.left = left


class AlreadyReleased(AidRefused):
    """The money was given back; it is not granted afterwards."""

    def __str__(self) -> str:
        return _("The money of this seat was given back.")


class NoRule(AidRefused):
    """Nothing says on that day how much it would be."""


class Provisional(AidRefused):
    """The law has ended and no successor is entered, so the calculation stands and nothing is granted on it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.told(_))


def quote_for(edition: Edition, enterprise: Organisation, *, price: Decimal, on: date) -> Quote:
    """What a seat costs the enterprise, of the size that it has on the day. Raises NoRule."""
    profile = profile_on(enterprise, on)
    try:
        return quote(edition=edition, enterprise_size=profile.size_class if profile else None, price=price, on=on)
    except SizeUnknown as problem:
        text = _("The size of %(firm)s on %(day)s is not known. Decide it first.")
        raise NoRule(text % {"firm": enterprise, "day": day(on)}) from problem
    except ShareNotSet as problem:
        raise NoRule(_("%s does not say which share of the price it pays.") % edition) from problem
    except NotInForce as problem:
        raise NoRule(_("No law in force on %s says how much aid there may be.") % day(on)) from problem


def _grantable(quoted: Quote) -> Quote:
    """Raises Provisional."""
    if quoted.why_not:
        raise Provisional(quoted.why_not)
    return quoted


def lock_money(edition: Edition, enterprises: Sequence[int]) -> Edition:
    """Firms first, with all that are tied to them, by primary key; then the budget.

    Everybody who sums before writing takes this order, and so does who writes what ties firms.
    """
    lock_group(set(enterprises))
    return Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)


@action
def reserve_aid(
    *, edition: Edition, enterprise: Organisation, price: Decimal, on: date, by: User | None, at: datetime
) -> Aid:
    """Set aside the public money of one seat. Raises CeilingExceeded, BudgetExceeded and what `quote` raises."""
    [aid] = reserve_aids(edition=edition, enterprise=enterprise, price=price, count=1, on=on, by=by, at=at)
    return aid


@action
def reserve_aids(
    *, edition: Edition, enterprise: Organisation, price: Decimal, count: int, on: date, by: User | None, at: datetime
) -> list[Aid]:
    """The same for several seats of a firm at once; all or none."""
    quoted = _grantable(quote_for(edition, enterprise, price=price, on=on))
    budget = lock_money(edition, [enterprise.pk])
    rate = _rate(edition, on)
    decision = _decide(budget, enterprise, quoted, rate, count=count, on=on)
    _check_budget(budget, quoted.amount * count)
    aids = Aid.objects.bulk_create(
        [
            _aid(edition, enterprise, quoted, rate, decision, state=AidState.RESERVED, granted_on=None)
            for _number in range(count)
        ]
    )
    Entry.objects.bulk_create(
        [Entry(aid=aid, state=AidState.RESERVED, amount=aid.amount, on=on, at=at, by=by) for aid in aids]
    )
    return aids


def _aid(
    edition: Edition,
    enterprise: Organisation,
    quoted: Quote,
    rate: ExchangeRate,
    decision: dict[str, Any],
    *,
    state: AidState,
    granted_on: date | None,
) -> Aid:
    return Aid(
        edition=edition,
        enterprise=enterprise,
        state=state,
        legal_basis=edition.legal_basis,
        price=quoted.price,
        intensity=quoted.intensity,
        amount=quoted.amount,
        own_share=quoted.own_share,
        per_euro=rate.per_euro,
        decided_on=quoted.on,
        granted_on=granted_on,
        decision=decision,
    )


def _rate(edition: Edition, on: date) -> ExchangeRate:
    """What one euro costs in the edition's currency on the day. Raises NoRule."""
    if edition.currency == queries.EURO:
        return ExchangeRate(currency=queries.EURO, on=on, per_euro=Decimal(1))
    if found := queries.rate_on(edition.currency, on):
        return found
    text = _("What one euro cost in %(currency)s on %(day)s is not known. Enter the exchange rate first.")
    raise NoRule(text % {"currency": edition.currency, "day": day(on)})


def _decide(
    edition: Edition,
    enterprise: Organisation,
    quoted: Quote,
    rate: ExchangeRate,
    *,
    count: int,
    on: date,
    besides: Sequence[int] = (),
) -> dict[str, Any]:
    """What is written down about the decision. Raises CeilingExceeded."""
    record = quoted.as_record()
    if rate.currency != queries.EURO:
        record["inputs"]["exchange_rate"] = {
            "currency": rate.currency,
            "on": rate.on.isoformat(),
            "per_euro": str(rate.per_euro),
            "source": rate.source,
        }
    if edition.legal_basis != LegalBasis.DE_MINIMIS:
        return record
    asked = in_euro(quoted.amount, rate.per_euro) * count
    try:
        ceiling = queries.assess_de_minimis(enterprise, amount=asked, on=on, besides=besides)
    except NotInForce as problem:
        raise NoRule(_("No law in force on %s says how much aid there may be.") % day(on)) from problem
    if not ceiling.decision.allowed:
        raise CeilingExceeded(ceiling.decision.reasons)
    told = ceiling.as_record()
    record["reasons"] += told["reasons"]
    record["inputs"]["de_minimis"] = told["inputs"]
    record["outcome"]["de_minimis"] = told["outcome"]
    return record


def _check_budget(edition: Edition, asked: Decimal) -> None:
    left = queries.headroom(edition)
    if left is not None and asked > left:
        raise BudgetExceeded(edition, asked, left)


@action
def grant_aid(*, aid: Aid, on: date, by: User | None, at: datetime) -> None:
    """Grant what was reserved. The law of the day of the grant decides, so the amount is worked out again.

    Nothing happens when it was granted already. Raises CeilingExceeded, BudgetExceeded, AlreadyReleased.
    """
    budget = lock_money(aid.edition, [aid.enterprise_id])
    aid.refresh_from_db(fields=["state", "amount"])
    if aid.state == AidState.GRANTED:
        return
    if aid.state == AidState.RELEASED:
        raise AlreadyReleased
    quoted = _grantable(quote_for(budget, aid.enterprise, price=aid.price, on=on))
    rate = _rate(budget, on)
    decision = _decide(budget, aid.enterprise, quoted, rate, count=1, on=on, besides=[aid.pk])
    change = quoted.amount - aid.amount
    _check_budget(budget, change)
    aid.state, aid.granted_on, aid.decided_on, aid.decision = AidState.GRANTED, on, on, decision
    aid.intensity, aid.amount, aid.own_share = quoted.intensity, quoted.amount, quoted.own_share
    aid.per_euro = rate.per_euro
    aid.save()
    Entry.objects.create(aid=aid, state=AidState.GRANTED, amount=change, on=on, at=at, by=by)


@action
def release_aid(*, aid: Aid, reason: str, on: date, by: User | None, at: datetime) -> None:
    """Give the money of a seat back by a line that reverses it. Nothing happens when it was given back already."""
    lock_money(aid.edition, [aid.enterprise_id])
    aid.refresh_from_db(fields=["state", "amount"])
    if aid.state == AidState.RELEASED:
        return
    aid.state = AidState.RELEASED
    aid.save(update_fields=["state"])
    Entry.objects.create(aid=aid, state=AidState.RELEASED, amount=-aid.amount, on=on, at=at, by=by, reason=reason[:200])


@dataclass(frozen=True, kw_only=True)
class PastAid:
    """Aid that was granted on paper before Prasme: to whom, of which size then, which share (none: the edition's)."""

    edition: Edition
    enterprise: Organisation
    size_class: str | None
    price: Decimal
    granted_on: date
    entered_at: datetime
    share: Decimal | None = None


@action
def record_granted_aid(*, aid: Sequence[PastAid], by: User | None) -> list[Aid]:
    """Enter aid as it was granted then. Nothing is decided now, so no budget or ceiling refuses it."""
    quotes: dict[tuple, tuple[Quote, ExchangeRate, dict[str, Any]]] = {}
    rows = []
    for one in aid:
        key = (one.edition.pk, one.size_class, one.price, one.granted_on, one.share)
        if key not in quotes:
            quoted = quote(
                edition=one.edition, enterprise_size=one.size_class, price=one.price, on=one.granted_on, share=one.share
            )
            rate = _rate(one.edition, one.granted_on)
            quotes[key] = quoted, rate, {**quoted.as_record(), "recorded": "from paper"}
        quoted, rate, decision = quotes[key]
        rows.append(
            _aid(one.edition, one.enterprise, quoted, rate, decision, state=AidState.GRANTED, granted_on=one.granted_on)
        )
    Aid.objects.bulk_create(rows)
    Entry.objects.bulk_create(
        [
            Entry(aid=row, state=AidState.GRANTED, amount=row.amount, on=one.granted_on, at=one.entered_at, by=by)
            for row, one in zip(rows, aid, strict=True)
        ]
    )
    return rows
