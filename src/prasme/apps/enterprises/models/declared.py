"""What a firm says of those it is tied to, until somebody took it over into the register or refused it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.models.organisations import Organisation
from prasme.apps.enterprises.models.ownership import OwnershipLink, is_share


class DeclaredState(models.TextChoices):
    OPEN = "open", _("to be looked at")
    TAKEN_OVER = "taken_over", _("taken over")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("withdrawn")


@tracked()
class DeclaredLink(models.Model):
    """A firm or a person that, as the enterprise says, owns it (is_owner) or is owned by it. Shares in hundredths."""

    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="declared_links")
    is_owner = models.BooleanField()
    is_person = models.BooleanField(default=False)
    name = models.CharField(_("name"), max_length=200)
    registration_number = models.CharField(_("registration number"), max_length=30, blank=True)
    country_code = models.CharField(max_length=2, default="LV")
    capital = models.DecimalField(_("share of capital"), max_digits=5, decimal_places=2, null=True)
    votes = models.DecimalField(_("share of votes"), max_digits=5, decimal_places=2, null=True)
    has_control = models.BooleanField(_("has control in another way"), default=False)
    valid_from = models.DateField(_("valid from"))
    state = models.CharField(max_length=10, choices=DeclaredState.choices, default=DeclaredState.OPEN)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    link = models.OneToOneField(OwnershipLink, null=True, on_delete=models.PROTECT, related_name="declared")
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=is_share("capital"), name="declared_capital_is_0_to_100"),
            models.CheckConstraint(condition=is_share("votes"), name="declared_votes_are_0_to_100"),
            models.CheckConstraint(condition=Q(is_person=False) | Q(is_owner=True), name="nobody_owns_a_person"),
            models.CheckConstraint(
                condition=~Q(state=DeclaredState.TAKEN_OVER) | Q(link__isnull=False), name="taken_over_is_a_link"
            ),
        ]

    def __str__(self) -> str:
        return self.name
