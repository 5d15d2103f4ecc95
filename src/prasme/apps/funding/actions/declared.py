"""Aid that a firm declares from elsewhere."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.funding.models import DeclaredAid


@dataclass(frozen=True, kw_only=True)
class Declaration:
    """De minimis aid received elsewhere. paper: (name, media type, content) of the scan."""

    granter: str
    measure: str
    amount: Decimal
    granted_on: date
    paper: tuple[str, str, bytes] | None = None


class CorrectedMeanwhile(Exception):
    """Somebody else corrected the declaration; the newer one stands."""


@action
def declare_aid(
    *,
    enterprise: Organisation,
    said: Declaration,
    by: User | None,
    at: datetime,
    replaces: DeclaredAid | None = None,
    reason: str = "",
) -> DeclaredAid:
    """Enter what the firm declares; `replaces`: the declaration that this one corrects. Raises CorrectedMeanwhile.

    The firm is locked, so that no seat is decided on by what is just changing.
    """
    Organisation.objects.select_for_update(no_key=True).get(pk=enterprise.pk)
    if replaces and DeclaredAid.objects.filter(replaces=replaces).exists():
        raise CorrectedMeanwhile
    document = replaces.document if replaces else None
    if said.paper:
        name, media_type, content = said.paper
        document = store_document(
            kind=DocumentKind.DECLARATION, name=name, content=content, media_type=media_type,
            scopes=[(ScopeKind.ORGANISATION, enterprise.pk)], by=by, at=at,
        )  # fmt: skip
    return DeclaredAid.objects.create(
        enterprise=enterprise, granter=said.granter, measure=said.measure, amount=said.amount,
        granted_on=said.granted_on, document=document, replaces=replaces, reason=reason, at=at, by=by,
    )  # fmt: skip
