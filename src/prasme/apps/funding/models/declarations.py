"""What a firm signed of aid from elsewhere and of the firms that are one with it, and whether it will do."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.programmes.models import Edition


class DeclarationState(models.TextChoices):
    SENT = "sent", _("to be checked")
    ACCEPTED = "accepted", _("checked")
    RETURNED = "returned", _("returned")


@tracked()
class SignedDeclaration(models.Model):
    """A signed declaration for an edition; the latest counts."""

    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="signed_declarations")
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="signed_declarations")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField(_("signed on"))
    state = models.CharField(max_length=10, choices=DeclarationState.choices, default=DeclarationState.SENT)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    checked_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state=DeclarationState.RETURNED) | ~Q(reason=""),
                name="a_returned_declaration_has_its_reason",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["edition", "enterprise", "-at"])]
