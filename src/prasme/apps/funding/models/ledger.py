"""What was set aside, granted, given back, with the reasons of each decision."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Ceil
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import append_only, tracked
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Edition, LegalBasis


class AidState(models.TextChoices):
    RESERVED = "reserved", _("Reserved")
    GRANTED = "granted", _("Granted")
    RELEASED = "released", _("Released")


class Step(models.TextChoices):
    """What a line of the ledger tells: a state of the aid, or a change of its amount within one."""

    RESERVED = AidState.RESERVED.value, AidState.RESERVED.label
    GRANTED = AidState.GRANTED.value, AidState.GRANTED.label
    ADJUSTED = "adjusted", _("Adjusted")
    RELEASED = AidState.RELEASED.value, AidState.RELEASED.label


@tracked()
class Aid(models.Model):
    """The public money for one seat. The amounts are those of the decision; entries say what became of them."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="aid")
    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="aid")
    state = models.CharField(max_length=10, choices=AidState.choices)
    legal_basis = models.CharField(max_length=20, choices=LegalBasis.choices)
    price = models.DecimalField(max_digits=12, decimal_places=2)
    intensity = models.DecimalField(max_digits=4, decimal_places=3)
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    own_share = models.DecimalField(max_digits=12, decimal_places=2)
    per_euro = models.DecimalField(max_digits=14, decimal_places=6, default=1)  # the rate of the day of the decision
    # What counts against the ceilings of the law, EUR: up to the cent, so that none is passed.
    euro = models.GeneratedField(
        expression=Func(Ceil(F("amount") * 100 / F("per_euro")) / 100, 2, function="round"),
        output_field=models.DecimalField(max_digits=14, decimal_places=2),
        db_persist=True,
    )
    decided_on = models.DateField()  # the day whose law was applied
    granted_on = models.DateField(null=True)
    decision = models.JSONField()  # inputs, outcome, reasons with their sources

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(price=F("amount") + F("own_share")), name="price_is_aid_and_own_share"),
            models.CheckConstraint(condition=Q(amount__gte=0, own_share__gte=0), name="no_share_is_negative"),
            models.CheckConstraint(
                condition=~Q(state=AidState.GRANTED) | Q(granted_on__isnull=False), name="a_grant_has_its_day"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["edition", "state"]),
            models.Index(fields=["enterprise", "granted_on"]),
        ]


class Entry(models.Model):
    """A line of the ledger. It is never changed; giving money back is a line of its own."""

    aid = models.ForeignKey(Aid, on_delete=models.PROTECT, related_name="entries")
    state = models.CharField(max_length=10, choices=Step.choices)
    # What the committed money changes by; minus: given back.
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["aid", "at"])]
        triggers = append_only()
