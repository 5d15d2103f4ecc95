"""Papers: scans, photographs, generated sheets and certificates, each with its hash."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.history import append_only
from prasme.apps.core.words import WordsOf


class DocumentKind(models.TextChoices):
    SIGNED_SHEET = "signed_sheet", _("signed attendance sheet")
    CERTIFICATE = "certificate", _("certificate")
    AGREEMENT = "agreement", _("agreement")
    DECLARATION = "declaration", _("declaration")
    FREEZE = "freeze", _("frozen period")
    QUESTIONNAIRE = "questionnaire", _("answered questionnaire")
    OTHER = "other", _("other document")


def path_of(document: "Document", _name: str) -> str:
    """By day and key; never the name that somebody gave the file."""
    return f"{document.uploaded_at:%Y/%m}/{document.pk}"


class Document(models.Model):
    """A file as it came in. It is never changed: a better scan is another document."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=DocumentKind.choices)
    name = models.CharField(max_length=150)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()  # bytes
    sha256 = models.CharField(max_length=64)
    file = models.FileField(upload_to=path_of, max_length=200)
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["sha256"]),
            models.Index(fields=["-uploaded_at", "id"]),
            GinIndex(WordsOf("name"), name="document_words"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.name


class DocumentScope(models.Model):
    """A record whose people may open the document: the edition, the provider, the enterprise, the person."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="scopes")
    scope_kind = models.CharField(max_length=20, choices=ScopeKind.choices)
    scope_id = models.CharField(max_length=36)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "scope_kind", "scope_id"], name="a_document_names_a_scope_once")
        ]
        indexes: ClassVar = [models.Index(fields=["scope_kind", "scope_id"])]
