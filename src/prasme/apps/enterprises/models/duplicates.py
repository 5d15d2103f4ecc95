"""Records that may be one and the same, and what was done about it.

Keys, not relations: a pair may be of firms or of people, and a merge touches any table, those of apps above as well.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import append_only, tracked


class Twin(models.TextChoices):
    """Of what kind two records are that may be one."""

    FIRM = "firm", _("enterprises")
    PERSON = "person", _("people")


class SuspicionState(models.TextChoices):
    OPEN = "open", _("to be looked at")
    APART = "apart", _("not the same")
    MERGED = "merged", _("merged")


@tracked()
class Suspicion(models.Model):
    """Two records that look alike, and why. Whoever looks decides; nothing merges itself."""

    kind = models.CharField(max_length=6, choices=Twin.choices)
    first = models.CharField(max_length=36)  # the smaller key as text: a pair is found once
    second = models.CharField(max_length=36)
    signals = models.JSONField(default=list)  # names of rules.Signal
    state = models.CharField(max_length=6, choices=SuspicionState.choices, default=SuspicionState.OPEN)
    found_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "first", "second"], name="a_pair_is_suspected_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="the_smaller_key_is_first"),
        ]
        indexes: ClassVar = [models.Index(fields=["state", "found_at"])]


class SearchState(models.TextChoices):
    ASKED = "asked", _("under way")  # waits for a worker, or a worker is at it
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class DuplicateSearch(models.Model):
    """All records were looked through, or will be: by a worker, at somebody's wish or at night."""

    state = models.CharField(max_length=6, choices=SearchState.choices, default=SearchState.ASKED)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    found = models.PositiveIntegerField(default=0)  # pairs that were new in the queue

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["state"], condition=models.Q(state="asked"), name="one_search_is_under_way"
            ),
        ]


@tracked()
class Merge(models.Model):
    """One record was found to be another: everything moved to the one that stays, and can be moved back."""

    kind = models.CharField(max_length=6, choices=Twin.choices)
    survivor = models.CharField(max_length=36)
    retired = models.CharField(max_length=36)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "survivor"]),
            models.Index(fields=["kind", "retired"]),
        ]


class Move(models.Model):
    """One value of one row that a merge changed, as it was and as it became. Never changed itself."""

    merge = models.ForeignKey(Merge, on_delete=models.PROTECT, related_name="moves")
    model = models.CharField(max_length=60)  # app and name, such as occasions.seat
    row = models.CharField(max_length=36)
    field = models.CharField(max_length=40)
    before = models.TextField(null=True)  # no value is not an empty text
    after = models.TextField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["model", "row"])]
        triggers = append_only()
