"""Who asked for an erasure, what became of it; and what is past its time. Keys only: nothing here names anybody."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked


class ErasureState(models.TextChoices):
    ASKED = "asked", pgettext_lazy("erasure", "Asked for")
    DONE = "done", pgettext_lazy("erasure", "Carried out")
    REFUSED = "refused", pgettext_lazy("erasure", "Refused")


class Ground(models.TextChoices):
    """GDPR Art. 17(1), in words."""

    NOT_NEEDED = "not_needed", _("no longer needed")
    WITHDRAWN = "withdrawn", _("the person takes the consent back")
    OBJECTION = "objection", _("the person objects")
    UNLAWFUL = "unlawful", _("should never have been kept")
    PAST_KEEPING = "past_keeping", _("past its keeping period")


@tracked()
class Erasure(models.Model):
    """A request, and what was done. held and gone: what stayed and what went, as counts by kind."""

    person_key = models.UUIDField()
    state = models.CharField(max_length=8, choices=ErasureState.choices, default=ErasureState.ASKED)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    is_own = models.BooleanField()  # asked by the person
    ground = models.CharField(_("ground"), max_length=12, choices=Ground.choices)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    held = models.JSONField(default=list)
    gone = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person_key"], condition=Q(state="asked"), name="an_erasure_is_asked_for_once"
            ),
            models.CheckConstraint(
                condition=Q(state="asked") | Q(decided_at__isnull=False) & ~Q(reason=""),
                name="a_decision_about_an_erasure_has_its_reason",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["person_key"])]


@tracked()
class PastKeeping(models.Model):
    """Somebody whose records no rule keeps any more, found by the job of the night. Nothing is erased by itself."""

    person_key = models.UUIDField(unique=True)
    kept_until = models.DateField()
    found_at = models.DateTimeField()
