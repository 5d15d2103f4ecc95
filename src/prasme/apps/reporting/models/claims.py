"""What is claimed from the funder: costs beside the seats, the claims as they were sent, and what stood in the way."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.evidence.models import Document
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.models.periods import Period


@tracked()
class Difficulty(Versioned):
    """What stood in the way of an edition, and what was done about it."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="difficulties")
    title = models.CharField(_("what"), max_length=200)
    since = models.DateField(_("since"))
    effect = models.TextField(_("effect"))
    measure = models.TextField(_("measure"), blank=True)
    owner = models.CharField(_("who sees to it"), max_length=120, blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    ended_on = models.DateField(_("over on"), null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.title


class CostOption(models.TextChoices):
    """How the amount of a cost is proved (Reg. (EU) 2021/1060, Art. 53 to 56)."""

    ACTUAL = "actual", _("actual cost")
    UNIT = "unit", _("unit cost")
    LUMP = "lump", _("lump sum")
    FLAT = "flat", _("flat rate")


class CostCategory(models.TextChoices):
    STAFF = "staff", _("staff")
    SERVICES = "services", _("services")
    TRAVEL = "travel", _("travel")
    EVENTS = "events", _("events")
    EQUIPMENT = "equipment", _("equipment")
    INDIRECT = "indirect", _("indirect costs")
    OTHER = "other", _("other costs")


class Cost(models.Model):
    """A cost of an edition beside its seats. It is never changed: a wrong one is reversed by a line of its own."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="costs")
    category = models.CharField(_("category"), max_length=12, choices=CostCategory.choices)
    option = models.CharField(_("kind of cost"), max_length=8, choices=CostOption.choices)
    description = models.CharField(_("for what"), max_length=200)
    quantity = models.DecimalField(_("how many"), max_digits=12, decimal_places=2, default=1)
    price = models.DecimalField(_("price of one"), max_digits=12, decimal_places=2)
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    spent_on = models.DateField(_("day of the cost"))
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")
    finding = models.JSONField(null=True)  # of a flat rate: the rule with its day, inputs, outcome and reasons
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="reversed_by")
    reason = models.CharField(_("reason of the reversal"), max_length=300, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(reverses=None, amount__gte=0) | Q(reverses__isnull=False, amount__lte=0) & ~Q(reason=""),
                name="only_a_reasoned_reversal_takes_costs_back",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["edition", "spent_on"])]
        triggers = append_only()


class CostPlan(models.Model):
    """How much of each category an edition may spend beside its seats. A change is a new version."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="cost_plans")
    version = models.PositiveSmallIntegerField()
    amounts = models.JSONField()  # by category, as text, in the edition's currency; one that is not named has no limit
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "version"], name="a_cost_plan_has_its_own_version")
        ]
        triggers = append_only()


class ClaimForm(models.Model):
    """How a funder wants a claim written: sheets and columns as data. A change is a new version.

    document: the workbook that the funder made, into whose cells the claim is written; none: the workbook is ours.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="claim_forms")
    version = models.PositiveSmallIntegerField()
    data = models.JSONField()
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "version"], name="a_claim_form_has_its_own_version")
        ]
        triggers = append_only()


class Claim(models.Model):
    """A claim as it was made: its sums, its file with its hash."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="claims")
    number = models.PositiveSmallIntegerField()
    sums = models.JSONField()  # EUR by line, as text
    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["period", "number"], name="a_claim_of_a_period_has_its_own_number")
        ]
        triggers = append_only()
