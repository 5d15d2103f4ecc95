"""Every write of documents."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from django.core.files.base import ContentFile
from prasme.apps.core.acting import action

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.evidence.models import Document, DocumentKind, DocumentScope


@action
def store_document(
    *,
    kind: DocumentKind,
    name: str,
    content: bytes,
    scopes: Iterable[tuple[ScopeKind, object]],
    by: User | None,
    at: datetime,
    media_type: str = "application/pdf",
) -> Document:
    """Keep a file with its SHA-256, open to the people of the named scopes.

    content: checked by `forms.UploadField` when it comes from outside. The same content twice is two documents:
    each says who brought it and when.
    """
    document = Document(
        kind=kind,
        name=name,
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        uploaded_at=at,
        uploaded_by=by,
    )
    document.file.save(name, ContentFile(content), save=False)
    document.save(force_insert=True)
    DocumentScope.objects.bulk_create(
        [DocumentScope(document=document, scope_kind=kind, scope_id=str(key)) for kind, key in scopes]
    )
    return document
