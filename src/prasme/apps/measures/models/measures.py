"""A support measure that is held once."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
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
    state = models.CharField(max_length=12, choices=MeasureState.choices, default=MeasureState.DRAFT)
    summary = models.TextField(_("what it is about"), blank=True)
    language = models.CharField(_("language"), max_length=7, default="lv")
    starts_on = models.DateField()  # of its first and last session, in the place's time
    ends_on = models.DateField()

    def __str__(self) -> str:
        return self.occasion.title
