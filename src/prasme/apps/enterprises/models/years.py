"""What an enterprise says of itself year by year: the figures by which its size is decided."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models.organisations import Organisation


class YearSource(models.TextChoices):
    DECLARED = "declared", _("declared by the enterprise")
    ANNUAL_REPORT = "annual_report", _("annual report")
    REGISTER = "register", _("public register")
    ESTIMATE = "estimate", _("estimate of a young enterprise")


@tracked()
class FinancialYear(Versioned):
    """One accounting year of an enterprise alone, without its group. Headcount in annual work units, money in EUR."""

    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="years")
    year = models.PositiveSmallIntegerField(_("year"))
    headcount = models.DecimalField(_("headcount"), max_digits=9, decimal_places=2, null=True)
    turnover = models.DecimalField(_("turnover"), max_digits=15, decimal_places=2, null=True)
    balance = models.DecimalField(_("balance sheet total"), max_digits=15, decimal_places=2, null=True)
    source = models.CharField(_("source"), max_length=16, choices=YearSource.choices, default=YearSource.DECLARED)
    declared_by = models.CharField(_("said by"), max_length=120, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["enterprise", "year"], name="a_year_of_a_firm_is_kept_once"),
            models.CheckConstraint(
                condition=(Q(headcount=None) | Q(headcount__gte=0)) & (Q(balance=None) | Q(balance__gte=0)),
                name="a_year_has_nobody_or_more",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)
