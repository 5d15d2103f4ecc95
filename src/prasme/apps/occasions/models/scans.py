"""Signed sheets as they come in: a file of pages, each of which is filed to its half-days."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models.occasions import Occasion, Part


class ScanState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("scan", "Is being read")
    READ = "read", pgettext_lazy("scan", "Read")
    FAILED = "failed", pgettext_lazy("scan", "Cannot be read")


class PageState(models.TextChoices):
    UNREAD = "unread", pgettext_lazy("page of a scan", "Whose sheet is it?")
    FILED = "filed", pgettext_lazy("page of a scan", "Filed, to be entered")
    ENTERED = "entered", pgettext_lazy("page of a scan", "Entered")
    ASIDE = "aside", pgettext_lazy("page of a scan", "No sheet")


@tracked()
class Scan(models.Model):
    """A file with one or several sheets. Who may open the document may see the scan."""

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="scan")
    state = models.CharField(max_length=10, choices=ScanState.choices, default=ScanState.WAITING)
    problem = models.CharField(_("problem"), max_length=300, blank=True)
    read_at = models.DateTimeField(null=True)


@tracked()
class ScanPage(models.Model):
    """One page: by its code filed by itself, else by a person; then entered beside the picture."""

    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()  # from 1
    state = models.CharField(max_length=10, choices=PageState.choices, default=PageState.UNREAD)
    why = models.CharField(max_length=20, blank=True)  # why it was not filed by itself; the words stand with the page
    occasion = models.ForeignKey(Occasion, null=True, on_delete=models.PROTECT, related_name="scan_pages")
    parts: "models.ManyToManyField[Part, models.Model]" = models.ManyToManyField(Part, related_name="scan_pages")
    filed_at = models.DateTimeField(null=True)
    filed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(null=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["scan", "number"], name="a_page_of_a_scan_has_its_number"),
            models.CheckConstraint(
                condition=~models.Q(state__in=["filed", "entered"]) | models.Q(occasion__isnull=False),
                name="a_filed_page_has_its_occasion",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["state"])]
