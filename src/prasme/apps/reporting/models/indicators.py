"""Indicators that operators define, and figures that came from other installations."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import append_only
from prasme.apps.programmes.models import Edition, Programme


class OwnIndicator(models.Model):
    """A version of an indicator that a programme, or one edition of it, has of its own. A change is a new version."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="own_indicators")
    edition = models.ForeignKey(Edition, null=True, on_delete=models.PROTECT, related_name="own_indicators")
    name = models.SlugField(_("name"), max_length=60)
    version = models.PositiveSmallIntegerField()
    data = models.JSONField()  # as `read_definition` takes it
    sha256 = models.CharField(max_length=64)  # of the definition, by which a freeze names it
    is_retired = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("why"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["programme", "name", "version"], name="an_own_indicator_has_its_own_version"
            )
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class ForeignFigures(models.Model):
    """Figures of an edition elsewhere, as its installation signed them. Sums, never people."""

    title = models.CharField(max_length=200)
    installation = models.CharField(max_length=200)
    code = models.CharField(max_length=60)
    made_at = models.DateTimeField()
    key = models.CharField(max_length=64)  # public key of the signature, in hexadecimal
    sha256 = models.CharField(max_length=64, unique=True)
    figures = models.JSONField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return self.title
