"""A signed declaration comes in; an officer checks it."""

from datetime import date, datetime

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.funding.models import DeclarationState, SignedDeclaration
from prasme.apps.programmes.models import Edition


class CheckedMeanwhile(Exception):
    """Somebody else checked the declaration."""


@action
def send_declaration(
    *, enterprise: Organisation, edition: Edition, signed_on: date, paper: tuple[str, str, bytes],
    by: User | None, at: datetime,
) -> SignedDeclaration:  # fmt: skip
    """paper: name, media type and content, as an `UploadField` cleans them."""
    name, media_type, content = paper
    document = store_document(
        kind=DocumentKind.DECLARATION, name=name, content=content, media_type=media_type,
        scopes=[(ScopeKind.ORGANISATION, enterprise.pk), (ScopeKind.EDITION, edition.pk)], by=by, at=at,
    )  # fmt: skip
    return SignedDeclaration.objects.create(
        enterprise=enterprise, edition=edition, document=document, signed_on=signed_on, by=by, at=at
    )


@action
def check_declaration(*, declaration: SignedDeclaration, reason: str = "", by: User | None, at: datetime) -> None:
    """It will do; with a reason, it goes back to the firm. Raises CheckedMeanwhile."""
    now = SignedDeclaration.objects.select_for_update(no_key=True).get(pk=declaration.pk)
    if now.state != DeclarationState.SENT:
        raise CheckedMeanwhile(declaration.pk)
    now.state = DeclarationState.RETURNED if reason else DeclarationState.ACCEPTED
    now.reason, now.checked_by, now.checked_at = reason, by, at
    now.save(update_fields=["state", "reason", "checked_by", "checked_at"])
