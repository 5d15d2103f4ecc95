"""What a decision needs to know besides the ledger: rates, aid from elsewhere."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import append_only
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document


class ExchangeRate(models.Model):
    """What one euro cost in another currency on a day. Never changed: of two for one day the later entered counts."""

    currency = models.CharField(_("currency"), max_length=3)
    on = models.DateField(_("day"))
    per_euro = models.DecimalField(_("for one euro"), max_digits=14, decimal_places=6)
    source = models.CharField(_("source"), max_length=200)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(per_euro__gt=0), name="a_rate_is_more_than_nothing")
        ]
        indexes: ClassVar = [models.Index(fields=["currency", "-on", "-at"])]
        triggers = append_only()


class DeclaredAid(models.Model):
    """De minimis aid that the firm received elsewhere, as it declares. A correction is a new row that replaces it."""

    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="declared_aid")
    granter = models.CharField(_("who granted it"), max_length=120)
    measure = models.CharField(_("for what"), max_length=160, blank=True)
    amount = models.DecimalField(_("gross grant equivalent, EUR"), max_digits=12, decimal_places=2)
    granted_on = models.DateField(_("granted on"))
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    reason = models.CharField(_("reason of the correction"), max_length=200, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(amount__gte=0), name="declared_aid_is_not_negative"),
            models.CheckConstraint(
                condition=Q(replaces=None) | ~Q(reason=""), name="a_correction_of_declared_aid_has_its_reason"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["enterprise", "granted_on"])]
        triggers = append_only()
