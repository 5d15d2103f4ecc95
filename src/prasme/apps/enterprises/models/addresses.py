"""Where an organisation is written to, beside its main address."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.models.organisations import Organisation


class AddressPurpose(models.TextChoices):
    TRAINING = "training", _("training")
    INVOICES = "invoices", _("invoices")
    DOCUMENTS = "documents", _("documents")
    OTHER = "other", _("other")


@tracked()
class MailAddress(models.Model):
    """Another mail address of an organisation, and what to write there. The main one stands with the organisation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="addresses")
    email = models.EmailField(_("e-mail address"))
    purpose = models.CharField(_("for"), max_length=12, choices=AddressPurpose.choices, default=AddressPurpose.OTHER)
    label = models.CharField(_("note"), max_length=80, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("organisation", Lower("email"), name="an_organisation_has_an_address_once")
        ]

    def __str__(self) -> str:
        return self.email
