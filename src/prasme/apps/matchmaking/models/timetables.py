"""Timetables: drafts that somebody asked for, and what was released of them."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only
from prasme.apps.matchmaking.models.forums import Forum


class DraftState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("timetable", "Waits for a worker")
    WORKING = "working", pgettext_lazy("timetable", "Being made")
    STOPPING = "stopping", pgettext_lazy("timetable", "Stops with the best so far")
    DONE = "done", pgettext_lazy("timetable", "Draft")
    FAILED = "failed", pgettext_lazy("timetable", "Failed")
    CANCELLED = "cancelled", pgettext_lazy("timetable", "Cancelled")


WORKING = (DraftState.WAITING, DraftState.WORKING, DraftState.STOPPING)


class Draft(models.Model):
    """One timetable: what was asked, how far the job is, what came out. What is not released binds nobody."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="drafts")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=DraftState.choices, default=DraftState.WAITING)
    # What was asked: rounds, tables, who is away when, every meeting with its weight; keys stand beside the numbers.
    inputs = models.JSONField(default=dict)
    seed = models.PositiveIntegerField(default=0)
    seconds = models.PositiveSmallIntegerField()  # that it may take
    is_replan = models.BooleanField(default=False)  # touches as little of what is released as possible
    progress = models.JSONField(default=dict)  # placed, meetings, breaks, bound, seconds
    # [[meeting, round, table], …] of those with a place, by their keys
    places = models.JSONField(default=list)
    # What the engine says of it, and why the rest has no place.
    result = models.JSONField(default=dict)
    problem = models.CharField(max_length=300, blank=True)
    asked_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["forum", "number"], name="a_draft_has_its_own_number")]

    def __str__(self) -> str:
        return str(_("Draft %d")) % self.number

    @property
    def is_working(self) -> bool:
        return self.state in WORKING


class Release(models.Model):
    """A version of the timetable that everybody was told. Versions are added, never changed."""

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(_("name"), max_length=80)
    draft = models.ForeignKey(Draft, null=True, on_delete=models.PROTECT, related_name="releases")
    places = models.JSONField()
    moved = models.PositiveSmallIntegerField(default=0)  # meetings that stand elsewhere than in the version before
    dropped = models.PositiveSmallIntegerField(default=0)
    added = models.PositiveSmallIntegerField(default=0)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["forum", "number"], name="a_version_of_a_timetable_has_its_own_number")
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.number} · {self.name}"
