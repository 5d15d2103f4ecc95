"""Every write of documents."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.files.base import ContentFile

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.models import Document, DocumentKind, DocumentScope


@dataclass(frozen=True, kw_only=True)
class NewDocument:
    """A file to keep. content: checked by `UploadField` when it comes from outside. scopes: whose people open it."""

    kind: DocumentKind
    name: str
    content: bytes
    scopes: Sequence[tuple[ScopeKind, object]]
    at: datetime
    media_type: str = "application/pdf"


@action
def store_document(
    *,
    kind: DocumentKind,
    name: str,
    content: bytes,
    scopes: Sequence[tuple[ScopeKind, object]],
    by: User | None,
    at: datetime,
    media_type: str = "application/pdf",
) -> Document:
    """Keep a file with its SHA-256, open to the people of the named scopes.

    The same content twice is two documents: each says who brought it and when.
    """
    new = NewDocument(kind=kind, name=name, content=content, scopes=scopes, at=at, media_type=media_type)
    [document] = store_documents(new=[new], by=by)
    return document


@action
def store_documents(*, new: Sequence[NewDocument], by: User | None) -> list[Document]:
    """The same for many files; all or none."""
    documents = Document.objects.bulk_create([_document(one, by) for one in new])
    DocumentScope.objects.bulk_create(
        [
            DocumentScope(document=document, scope_kind=kind, scope_id=str(key))
            for document, one in zip(documents, new, strict=True)
            for kind, key in one.scopes
        ]
    )
    return documents


def _document(new: NewDocument, by: User | None) -> Document:
    document = Document(
        kind=new.kind,
        name=new.name,
        media_type=new.media_type,
        size=len(new.content),
        sha256=hashlib.sha256(new.content).hexdigest(),
        uploaded_at=new.at,
        uploaded_by=by,
    )
    document.file.save(new.name, ContentFile(new.content), save=False)
    return document


@action
def open_document_to(*, document: Document, scopes: Sequence[tuple[ScopeKind, object]], by: User | None) -> None:
    """Let the people of further records open it, once it is known what it is about."""
    DocumentScope.objects.bulk_create(
        [DocumentScope(document=document, scope_kind=kind, scope_id=str(key)) for kind, key in scopes],
        ignore_conflicts=True,
    )
