"""Writes of claims: costs, reversals, difficulties, the layout, the claim itself."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Max

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import NewDocument, store_documents
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import claim_layout, claiming
from prasme.apps.reporting.models import Claim, ClaimForm, Difficulty, Period

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def keep_paper(edition: Edition, name: str, content: bytes, media_type: str, at: datetime, by: User | None) -> Document:
    new = NewDocument(
        kind=DocumentKind.OTHER, name=name, content=content, media_type=media_type,
        scopes=[(ScopeKind.EDITION, edition.pk)], at=at,
    )  # fmt: skip
    [document] = store_documents(new=[new], by=by)
    return document


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
def keep_claim_form(
    *,
    edition: Edition,
    data: Mapping[str, Any],
    workbook: tuple[str, bytes] | Document | None = None,
    at: datetime,
    by: User | None,
) -> ClaimForm:
    """The funder's layout, as its next version. workbook: name and content of the funder's own, or the one before."""
    Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    newest = ClaimForm.objects.filter(edition=edition).aggregate(last=Max("version"))["last"] or 0
    document = keep_paper(edition, *workbook, XLSX, at, by) if isinstance(workbook, tuple) else workbook
    return ClaimForm.objects.create(
        edition=edition, version=newest + 1, data=dict(data), document=document, at=at, by=by
    )


@action
def make_claim(*, period: Period, at: datetime, by: User | None) -> Claim:
    """Write the claim of a period as it stands now; an earlier one stays. Raises NoRoom, BadCell."""
    Period.objects.select_for_update(no_key=True).get(pk=period.pk)
    claim = claiming.claim_of(period)
    number = (Claim.objects.filter(period=period).aggregate(last=Max("number"))["last"] or 0) + 1
    content = claim_layout.written(claim_layout.form_of(period.edition), claim)
    name = f"claim-{period.edition.code}-{period.starts_on}-{number}.xlsx"
    sums = {name: str(value) for name, value in claim["head"].items() if isinstance(value, Decimal)}
    document = keep_paper(period.edition, name, content, XLSX, at, by)
    return Claim.objects.create(period=period, number=number, sums=sums, document=document, at=at, by=by)
