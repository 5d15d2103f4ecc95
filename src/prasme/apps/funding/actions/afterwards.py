"""What is found out after a grant, and its way into the central register."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.enterprises.queries.ownership import group_of
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.funding import queries
from prasme.apps.funding.actions.seats import lock_money, release_aid
from prasme.apps.funding.models import (
    Aid,
    AidState,
    Filing,
    FilingState,
    Regrouping,
    RegroupingAnswer,
    RegroupingOutcome,
)
from prasme.apps.programmes.models import Edition, LegalBasis
from prasme.engines.law import NotInForce


class AlreadyAnswered(Exception):
    """Somebody else decided about it meanwhile."""

    def __str__(self) -> str:
        return _("Somebody decided about this meanwhile; look at what stands now.")


class NotToFile(Exception):
    """The register does not want this, or has it already."""

    def __str__(self) -> str:
        return _("There is nothing to enter in the register for this aid now.")


@action
def look_for_regroupings(*, enterprises: Iterable[int], by: User | None, at: datetime) -> int:
    """Compare decisions on de minimis aid of these firms, and of all tied to them, with the undertaking known now.

    Each decision that counted other firms is put down with both, once for each state of knowledge. Returns how many.
    """
    firms = group_of(enterprises)
    decided = Aid.objects.filter(enterprise__in=firms, legal_basis=LegalBasis.DE_MINIMIS)
    found = [
        one
        for aid in decided.exclude(state=AidState.RELEASED).select_related("enterprise").order_by("pk")
        if (one := _regrouping(aid, at)) is not None
    ]
    Regrouping.objects.bulk_create(found)
    return len(found)


def _regrouping(aid: Aid, at: datetime) -> Regrouping | None:
    try:
        now = queries.assess_de_minimis(aid.enterprise, amount=aid.euro, on=aid.decided_on, besides=[aid.pk])
    except NotInForce:
        return None
    told = aid.decision.get("inputs", {}).get("de_minimis", {}).get("undertaking")
    before = [one["firm"] for one in told] if told else [aid.enterprise_id]
    last = aid.regroupings.order_by("-at", "-pk").first()
    known = [one["firm"] for one in last.after] if last else before
    if sorted(known) == now.members:
        return None
    return Regrouping(
        aid=aid, before=_named(before), after=_named(now.members), is_within=now.decision.allowed,
        decision=now.as_record(), at=at,
    )  # fmt: skip


def _named(firms: Sequence[int]) -> list[dict[str, Any]]:
    rows = Organisation.objects.filter(pk__in=firms).order_by("pk").values_list("pk", "name")
    return [{"firm": pk, "name": name} for pk, name in rows]


@action
def answer_regrouping(
    *, regrouping: Regrouping, outcome: RegroupingOutcome, reason: str, on: date, by: User, at: datetime
) -> None:
    """Decide about a decision that counted other firms: it stands, or its aid is given back. Raises AlreadyAnswered."""
    lock_money(regrouping.aid.edition, [regrouping.aid.enterprise_id])
    if RegroupingAnswer.objects.filter(regrouping=regrouping).exists():
        raise AlreadyAnswered
    RegroupingAnswer.objects.create(regrouping=regrouping, outcome=outcome, reason=reason, at=at, by=by)
    if outcome == RegroupingOutcome.RECOVERED:
        release_aid(aid=regrouping.aid, reason=reason, on=on, by=by, at=at)


@action
def make_register_file(
    *, aid: Sequence[int], name: str, media_type: str, content: bytes, on: date, by: User, at: datetime
) -> list[Filing]:
    """Put down that this aid went to the register in a file, which is kept. Raises NotToFile.

    aid: primary keys of what the file has.
    """
    editions = Edition.objects.filter(aid__in=aid).order_by("pk").distinct()
    rows = Aid.objects.filter(pk__in=aid).order_by("pk").select_for_update(no_key=True)
    keys = [one.pk for one in rows]
    still = set(queries.to_file().filter(pk__in=keys).values_list("pk", flat=True))
    if not keys or still != set(aid):
        raise NotToFile
    document = store_document(
        kind=DocumentKind.OTHER, name=name, content=content, media_type=media_type,
        scopes=[(ScopeKind.EDITION, edition.pk) for edition in editions], by=by, at=at,
    )  # fmt: skip
    return Filing.objects.bulk_create(
        [Filing(aid_id=key, state=FilingState.SENT, on=on, document=document, at=at, by=by) for key in keys]
    )


@action
def record_filing(
    *, aid: Aid, state: FilingState, on: date, by: User, at: datetime, register_number: str = "", reason: str = ""
) -> Filing:
    """Put down what the register says of an aid: its number there, a refusal, that it was taken out."""
    Aid.objects.select_for_update(no_key=True).get(pk=aid.pk)
    return Filing.objects.create(
        aid=aid, state=state, on=on, register_number=register_number, reason=reason, at=at, by=by
    )
