"""Writes of claims: costs, reversals, difficulties, the layout, the claim itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Max

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import NewDocument, store_documents
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import claiming
from prasme.apps.reporting.models import Claim, ClaimForm, Cost, Difficulty, Period

CENT = Decimal("0.01")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class AlreadyReversed(Exception):
    """The cost was reversed, or is a reversal itself."""


@dataclass(frozen=True, kw_only=True)
class NewCost:
    category: str
    option: str
    description: str
    quantity: Decimal
    price: Decimal
    spent_on: date


def _store(edition: Edition, name: str, content: bytes, media_type: str, at: datetime, by: User | None) -> Document:
    new = NewDocument(
        kind=DocumentKind.OTHER, name=name, content=content, media_type=media_type,
        scopes=[(ScopeKind.EDITION, edition.pk)], at=at,
    )  # fmt: skip
    [document] = store_documents(new=[new], by=by)
    return document


@action
def record_cost(
    *, edition: Edition, new: NewCost, paper: tuple[str, bytes, str] | None = None, at: datetime, by: User | None
) -> Cost:
    """A cost of the edition. paper: name, content and media type of what proves it."""
    return Cost.objects.create(
        edition=edition, category=new.category, option=new.option, description=new.description,
        quantity=new.quantity, price=new.price, spent_on=new.spent_on,
        amount=(new.quantity * new.price).quantize(CENT, ROUND_HALF_UP),
        document=_store(edition, *paper, at, by) if paper else None, at=at, by=by,
    )  # fmt: skip


@action
def reverse_cost(*, cost: Cost, reason: str, on: date, at: datetime, by: User | None) -> Cost:
    """Take a cost back by a line of its own, of that day. Raises AlreadyReversed."""
    locked = Cost.objects.select_for_update(no_key=True, of=("self",)).get(pk=cost.pk)
    if locked.reverses_id or Cost.objects.filter(reverses=locked).exists():
        raise AlreadyReversed(cost.pk)
    return Cost.objects.create(
        edition=locked.edition, category=locked.category, option=locked.option, description=locked.description,
        quantity=-locked.quantity, price=locked.price, amount=-locked.amount, spent_on=on, reverses=locked,
        reason=reason, at=at, by=by,
    )  # fmt: skip


@action
def note_difficulty(
    *,
    edition: Edition,
    difficulty: Difficulty | None = None,
    seen: int | None = None,
    values: Mapping[str, Any],
    at: datetime,
    by: User | None,
) -> Difficulty:
    """Write down what stands in the way, or what became of it. Raises ChangedMeanwhile."""
    if difficulty is None:
        return Difficulty.objects.create(edition=edition, recorded_at=at, recorded_by=by, **values)
    difficulty.save_version(seen=difficulty.version if seen is None else seen, **values)
    return difficulty


@action
def keep_claim_form(*, edition: Edition, data: Mapping[str, Any], at: datetime, by: User | None) -> ClaimForm:
    """The funder's layout, as its next version."""
    Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    newest = ClaimForm.objects.filter(edition=edition).aggregate(last=Max("version"))["last"] or 0
    return ClaimForm.objects.create(edition=edition, version=newest + 1, data=dict(data), at=at, by=by)


@action
def make_claim(*, period: Period, at: datetime, by: User | None) -> Claim:
    """Write the claim of a period as it stands now; an earlier one stays."""
    Period.objects.select_for_update(no_key=True).get(pk=period.pk)
    claim = claiming.claim_of(period)
    number = (Claim.objects.filter(period=period).aggregate(last=Max("number"))["last"] or 0) + 1
    content = claiming.workbook(claiming.mapping_of(period.edition), claim)
    name = f"claim-{period.edition.code}-{period.starts_on}-{number}.xlsx"
    sums = {name: str(value) for name, value in claim["head"].items() if isinstance(value, Decimal)}
    document = _store(period.edition, name, content, XLSX, at, by)
    return Claim.objects.create(period=period, number=number, sums=sums, document=document, at=at, by=by)
