"""A support measure that is held once."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.core.tongues import reading
from prasme.apps.core.versions import Versioned
from prasme.apps.occasions.models import Occasion


class MeasureKind(models.TextChoices):
    HACKATHON = "hackathon", _("corporate hackathon")
    WORKSHOP = "workshop", _("digital workshop")
    MEETUP = "meetup", _("digi-meetup")
    EXPERT_VISIT = "expert_visit", _("sofa experts")
    CONFERENCE = "conference", _("conference")
    STUDY_VISIT = "study_visit", _("study visit")
    PREPARATION = "preparation", _("preparation workshop")
    MATCHMAKING = "matchmaking", _("matchmaking day")
    MONITORING = "monitoring", _("monitoring workshop")


class MeasureState(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("measure", "Draft")
    ANNOUNCED = "announced", pgettext_lazy("measure", "Announced")
    HELD = "held", pgettext_lazy("measure", "Held")
    CANCELLED = "cancelled", pgettext_lazy("measure", "Cancelled")


@tracked()
class Measure(Versioned):
    """A support measure held once: what it is for; who comes, when and where is its occasion's."""

    occasion = models.OneToOneField(Occasion, on_delete=models.PROTECT, related_name="measure")
    kind = models.CharField(_("kind"), max_length=20, choices=MeasureKind.choices)
    code = models.CharField(_("code"), max_length=30, unique=True)
    state = models.CharField(max_length=12, choices=MeasureState.choices, default=MeasureState.DRAFT)
    summary = models.TextField(_("what it is about"), blank=True)
    language = models.CharField(_("language"), max_length=7, default="lv")
    starts_on = models.DateField()  # of its first and last session, in the place's time
    ends_on = models.DateField()
    registers_until = models.DateField(null=True)  # the last day on which somebody registers; none: until it begins
    online_address = models.URLField(_("address of the on-line room"), blank=True)  # without one nobody comes remotely
    # Of a hackathon, copied from the template when it was created: the numbers of the measure, not of the code.
    most_challenges = models.PositiveSmallIntegerField(null=True)
    answer_hours = models.PositiveSmallIntegerField(null=True)  # in which a representative answers

    class Meta:
        indexes: ClassVar = [models.Index(fields=["-starts_on", "id"]), models.Index(fields=["kind", "state"])]

    def __str__(self) -> str:
        return self.told("title")

    @property
    def told_summary(self) -> str:
        return self.told("summary")

    def told(self, name: str) -> str:
        """Title or summary in the reader's language where somebody has reviewed that, else as it was first written."""
        reviewed = {text.language: text for text in self.texts.all() if text.reviewed_at}
        if reading() in reviewed:
            return str(getattr(reviewed[reading()], name))
        return self.occasion.title if name == "title" else self.summary


@tracked()
class MeasureText(models.Model):
    """Title and summary in another language. Nobody outside reads it before a person has reviewed it."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(_("language"), max_length=7)
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what it is about"), blank=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["measure", "language"], name="a_measure_is_told_once_in_a_language"),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None) | Q(reviewed_at__isnull=False),
                name="who_reviewed_a_text_says_when",
            ),
        ]
