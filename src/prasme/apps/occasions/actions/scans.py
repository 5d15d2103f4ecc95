"""A signed paper comes in as a file."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.occasions.actions.attendance import file_sheet
from prasme.apps.occasions.models import Occasion, Session, Sheet


class FiledAlready(Exception):
    """The same file proves these sessions already."""

    def __str__(self) -> str:
        return _("This very file is filed for these sessions already.")


@action
def file_scan(
    *,
    occasion: Occasion,
    sessions: Sequence[Session],
    name: str,
    media_type: str,
    content: bytes,
    by: User | None,
    at: datetime,
) -> Document:
    """Keep the scan and say which sessions it proves, both or none. Raises FiledAlready.

    content: looked into by `evidence.uploads.UploadField`. The edition and the organiser may open it.
    """
    Occasion.objects.select_for_update(no_key=True).get(pk=occasion.pk)  # the same form twice at once
    digest = hashlib.sha256(content).hexdigest()
    known = Sheet.objects.filter(session__in=sessions, document__sha256=digest).values_list("session", flat=True)
    if len(set(known)) == len(sessions):
        raise FiledAlready
    scopes: list[tuple[ScopeKind, object]] = [(ScopeKind.EDITION, occasion.edition_id)]
    if occasion.organiser_id:
        scopes.append((ScopeKind.ORGANISATION, occasion.organiser_id))
    document = store_document(
        kind=DocumentKind.SIGNED_SHEET, name=name, content=content, media_type=media_type, scopes=scopes, by=by, at=at
    )
    file_sheet(sessions=[session for session in sessions if session.pk not in set(known)], document=document, by=by)
    return document
