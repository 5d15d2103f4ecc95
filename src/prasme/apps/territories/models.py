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
    COUNTY = "county", _("county, oblast or canton")
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
    rural_reason = models.CharField(max_length=200, blank=True)
    is_rural_by_proxy = models.BooleanField(default=True)  # not the official class, but reckoned from something else
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


class Denominated(models.TextChoices):
    ENTERPRISES = "enterprises", _("enterprises")
    INHABITANTS = "inhabitants", _("inhabitants")


@tracked()
class Denominator(models.Model):
    """How many there are in a unit in a year, and who says so: what a figure is divided by."""

    territory = models.ForeignKey(Territory, on_delete=models.PROTECT, related_name="denominators")
    what = models.CharField(_("what"), max_length=20, choices=Denominated.choices)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))
    source = models.CharField(_("source"), max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["territory", "what", "year"], name="a_denominator_is_said_once_a_year")
        ]


@tracked()
class Layer(models.Model):
    """Boundaries that an operator brought: drawn once, with the source and the licence that allow it."""

    title = models.CharField(_("title"), max_length=100)
    source = models.CharField(_("source"), max_length=200)
    licence = models.CharField(_("licence"), max_length=100)
    valid_from = models.DateField(_("in force from"))
    viewbox = models.CharField(max_length=60)
    shapes = models.JSONField()  # as in the files of data/
    loaded_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.title
