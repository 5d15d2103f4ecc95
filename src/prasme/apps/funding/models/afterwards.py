"""What becomes of a grant: its entry in the central register, and what is found out later about its undertaking."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only
from prasme.apps.evidence.models import Document
from prasme.apps.funding.models.ledger import Aid


class FilingState(models.TextChoices):
    SENT = "sent", _("In a file")
    FILED = "filed", pgettext_lazy("in the register", "Entered")
    REFUSED = "refused", _("Refused by the register")
    WITHDRAWN = "withdrawn", _("Taken out of the register")


class Filing(models.Model):
    """A step of a grant on its way into the central register; the latest counts."""

    aid = models.ForeignKey(Aid, on_delete=models.PROTECT, related_name="filings")
    state = models.CharField(max_length=10, choices=FilingState.choices)
    on = models.DateField(_("day"))
    register_number = models.CharField(_("number in the register"), max_length=60, blank=True)
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT)  # the file in which it went
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state=FilingState.FILED) | ~Q(register_number=""), name="an_entry_has_its_number"
            ),
            models.CheckConstraint(
                condition=~Q(state=FilingState.REFUSED) | ~Q(reason=""), name="a_refusal_of_the_register_has_its_reason"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["aid", "-at", "-id"])]
        triggers = append_only()


class Regrouping(models.Model):
    """Found later: other firms were one undertaking on the day of a decision than those that it counted."""

    aid = models.ForeignKey(Aid, on_delete=models.PROTECT, related_name="regroupings")
    before = models.JSONField()  # the firms that were counted: [{"firm", "name"}]
    after = models.JSONField()  # the firms as they are known now
    is_within = models.BooleanField()  # the aid stays within the ceiling with these firms
    decision = models.JSONField()  # inputs, outcome, reasons, as it would be decided now for that day
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["aid", "-at"])]
        triggers = append_only()


class RegroupingOutcome(models.TextChoices):
    STANDS = "stands", _("The decision stands")
    RECOVERED = "recovered", _("The aid is recovered")


class RegroupingAnswer(models.Model):
    """What was decided about it."""

    regrouping = models.OneToOneField(Regrouping, on_delete=models.PROTECT, related_name="answer")
    outcome = models.CharField(_("decision"), max_length=10, choices=RegroupingOutcome.choices)
    reason = models.CharField(_("reason"), max_length=300)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)

    class Meta:
        triggers = append_only()
