"""Dated units of land, and what became of them."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked


class TerritoryKind(models.TextChoices):
    COUNTRY = "country", _("country")
    REGION = "region", _("planning region")
    MUNICIPALITY = "municipality", _("municipality")


class Territories(models.QuerySet["Territory"]):
    def in_force(self, on: date) -> "Territories":
        return self.filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)


@tracked()
class Territory(models.Model):
    """A unit as it stood between two days. A reform ends some units and begins others; old sheets keep the old name."""

    code = models.CharField(max_length=20)
    name = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100, blank=True)
    kind = models.CharField(max_length=20, choices=TerritoryKind.choices)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="parts")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)  # the last day; none: in force
    population = models.PositiveIntegerField(null=True)
    population_year = models.PositiveSmallIntegerField(null=True)
    is_rural = models.BooleanField(null=True)
    rural_reason = models.CharField(max_length=200, blank=True)  # a proxy says so
    source = models.CharField(max_length=200)

    objects = Territories.as_manager()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["code", "valid_from"], name="a_unit_begins_once")]
        indexes: ClassVar = [models.Index(fields=["kind", "valid_from"])]

    def __str__(self) -> str:
        return self.name_en if self.name_en and (get_language() or "").startswith("en") else self.name


@tracked()
class Succession(models.Model):
    """Which unit took over the land of another on a day, and how much of it (0 to 1)."""

    before = models.ForeignKey(Territory, on_delete=models.PROTECT, related_name="successors")
    after = models.ForeignKey(Territory, on_delete=models.PROTECT, related_name="predecessors")
    on = models.DateField()
    area_share = models.DecimalField(max_digits=6, decimal_places=5)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["before", "after", "on"], name="a_succession_is_told_once")
        ]
