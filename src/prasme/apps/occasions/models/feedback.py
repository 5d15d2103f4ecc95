"""What people thought of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from prasme.apps.core.history import append_only
from prasme.apps.occasions.models.occasions import Occasion


class Feedback(models.Model):
    """One answer to the questionnaire of the last day. It knows the occasion and not the person."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="feedback")
    given_on = models.DateField()  # the day, not the minute: no minute tells who it was
    quality = models.PositiveSmallIntegerField()  # 0 to 10
    would_recommend = models.BooleanField()
    comment = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(quality__gte=0, quality__lte=10), name="quality_is_0_to_10")
        ]
        triggers = append_only()
