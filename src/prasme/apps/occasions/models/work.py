"""Practical work: what is asked, what is handed in, how it was marked."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models.occasions import Occasion, Part
from prasme.apps.occasions.models.seats import Seat


@tracked()
class Task(Versioned):
    """A practical work of an occasion with the criteria by which it is marked."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="tasks")
    # The half-day that a passed work proves, where people work alone.
    part = models.ForeignKey(Part, null=True, on_delete=models.PROTECT, related_name="tasks")
    title = models.CharField(_("title"), max_length=150)
    text = models.TextField(_("what is to be done"), blank=True)
    is_needed = models.BooleanField(_("needed to complete the course"), default=True)
    criteria = models.JSONField(_("criteria"), default=list)  # [{"name", "points"}], in the order of the page
    pass_points = models.PositiveSmallIntegerField(_("points to pass"))
    due_on = models.DateField(_("to be handed in by"), null=True)
    archived_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.title


class Work(models.Model):
    """What somebody handed in: a file, an address or both. The newest counts."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="works")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="works")
    link = models.URLField(max_length=500, blank=True)
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="works")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(link="") | Q(document__isnull=False), name="a_work_is_a_file_or_an_address"
            ),
            models.UniqueConstraint(
                fields=["task", "seat"], condition=Q(replaces=None), name="a_task_is_first_handed_in_once"
            ),
        ]
        triggers = append_only()


class Result(models.TextChoices):
    PASSED = "passed", pgettext_lazy("practical work", "Passed")
    AGAIN = "again", pgettext_lazy("practical work", "Once more")


class Marking(models.Model):
    """How a work was marked, criterion by criterion. Another marking of the same work supersedes the first."""

    work = models.ForeignKey(Work, on_delete=models.PROTECT, related_name="markings")
    points = models.JSONField()  # one number for each criterion of the task, in its order
    result = models.CharField(max_length=10, choices=Result.choices)
    comment = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["work"], condition=Q(supersedes=None), name="a_work_has_one_first_marking")
        ]
        triggers = append_only()
