"""What a measure costs, by what drives it, and who pays."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.measures.models.measures import Measure


class Driver(models.TextChoices):
    TIME = "time", pgettext_lazy("cost driver", "by duration and intensity")
    HEAD = "head", pgettext_lazy("cost driver", "per head")
    FIXED = "fixed", pgettext_lazy("cost driver", "fixed")


@tracked()
class CostLine(models.Model):
    """Planned by its driver; the actual cost is entered once it is known."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="costs")
    title = models.CharField(_("what for"), max_length=120)
    driver = models.CharField(_("driver"), max_length=8, choices=Driver.choices)
    unit_cost = models.DecimalField(_("EUR of one unit"), max_digits=9, decimal_places=2)
    # How many people work on it in each hour: mentors in a room, trainers, technicians. 1 unless the driver is time.
    intensity = models.DecimalField(_("intensity"), max_digits=6, decimal_places=2, default=1)
    units = models.DecimalField(_("units"), max_digits=8, decimal_places=1)  # hours, heads, or 1
    actual = models.DecimalField(_("actual cost"), max_digits=10, decimal_places=2, null=True)
    paid_on = models.DateField(null=True)
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(unit_cost__gte=0, intensity__gt=0, units__gte=0) & (Q(actual=None) | Q(actual__gte=0)),
                name="a_cost_is_nothing_or_more",
            ),
            models.CheckConstraint(condition=Q(driver="time") | Q(intensity=1), name="only_time_has_an_intensity"),
        ]


class PaysAs(models.TextChoices):
    FUNDER = "funder", pgettext_lazy("pays as", "project funding")
    SPONSOR = "sponsor", pgettext_lazy("pays as", "sponsor")


@tracked()
class FundingShare(models.Model):
    """Who pays which part. The shares of a measure add up to 100 %."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="shares")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="measure_shares")
    pays_as = models.CharField(_("as"), max_length=8, choices=PaysAs.choices)
    percent = models.DecimalField(_("share"), max_digits=5, decimal_places=2)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measure", "organisation", "pays_as"], name="a_payer_is_named_once"),
            models.CheckConstraint(condition=Q(percent__gt=0, percent__lte=100), name="a_share_is_of_a_hundred"),
        ]
