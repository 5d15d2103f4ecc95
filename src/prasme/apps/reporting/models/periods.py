"""Periods, what was frozen in them, and what changed since."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.evidence.models import Document
from prasme.apps.programmes.models import Edition


class PeriodState(models.TextChoices):
    OPEN = "open", pgettext_lazy("period", "Open")
    CLOSED = "closed", pgettext_lazy("period", "Closed")
    FROZEN = "frozen", _("Frozen")
    SUBMITTED = "submitted", pgettext_lazy("period", "Handed over")
    QUERIED = "queried", pgettext_lazy("period", "Queried")
    ACCEPTED = "accepted", pgettext_lazy("period", "Accepted")


@tracked()
class Period(models.Model):
    """A stretch of an edition that is reported."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="periods")
    title = models.CharField(_("title"), max_length=100)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    state = models.CharField(max_length=10, choices=PeriodState.choices, default=PeriodState.OPEN)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "starts_on", "ends_on"], name="a_period_is_named_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="a_period_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return self.title


class PeriodStep(models.Model):
    """What became of a period, when, by whom and why. Steps are added, never changed."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=PeriodState.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["period", "at"])]
        triggers = append_only()


class Freeze(models.Model):
    """The figures of a period as they were handed over: values, records and rules in one file with one hash."""

    period = models.OneToOneField(Period, on_delete=models.PROTECT, related_name="freeze")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    document = models.ForeignKey(Document, on_delete=models.PROTECT)  # JSON; its SHA-256 is the freeze's

    class Meta:
        triggers = append_only()


class FrozenFigure(models.Model):
    """One value of a freeze, as its file has it."""

    freeze = models.ForeignKey(Freeze, on_delete=models.PROTECT, related_name="figures")
    indicator = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=16, decimal_places=4, null=True)
    base = models.PositiveIntegerField()  # records behind it

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["freeze", "indicator"], name="a_figure_is_frozen_once")
        ]
        triggers = append_only()


class Correction(models.Model):
    """A change after the freeze, dated and reasoned: the frozen value is reversed and the new one stands beside it."""

    figure = models.ForeignKey(FrozenFigure, on_delete=models.PROTECT, related_name="corrections")
    before = models.DecimalField(max_digits=16, decimal_places=4, null=True)
    after = models.DecimalField(max_digits=16, decimal_places=4, null=True)
    entered = models.JSONField(default=list)  # keys of records that count now and did not
    left = models.JSONField(default=list)  # keys of records that counted and do not now
    recorded_on = models.DateField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    reason = models.CharField(max_length=300)

    class Meta:
        triggers = append_only()
