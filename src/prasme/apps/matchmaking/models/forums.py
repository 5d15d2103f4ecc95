"""The day itself: its sides, its topics, its rounds and its tables."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import OrganisationKind
from prasme.apps.measures.models import Measure


class Scheduling(models.TextChoices):
    ORGANISER = "organiser", _("the organiser makes a timetable")
    PARTICIPANTS = "participants", _("participants choose a round when they accept")


class Answering(models.TextChoices):
    OPT_IN = "opt_in", _("a wish waits for the other side's yes")
    OPT_OUT = "opt_out", _("a wish counts unless the other side says no")


@tracked()
class Forum(Versioned):
    """How a matchmaking day works: short meetings in rounds, at tables or in remote rooms."""

    measure = models.OneToOneField(Measure, on_delete=models.PROTECT, related_name="forum")
    scheduling = models.CharField(max_length=12, choices=Scheduling.choices, default=Scheduling.ORGANISER)
    answering = models.CharField(max_length=8, choices=Answering.choices, default=Answering.OPT_IN)
    minutes = models.PositiveSmallIntegerField(_("minutes of a meeting"), default=6)
    pause_minutes = models.PositiveSmallIntegerField(_("minutes between two rounds"), default=2)
    begins = models.TimeField(_("first round begins"))  # on the first day of the measure, by the clocks of the place
    ends = models.TimeField(_("last round ends by"))
    breaks = models.JSONField(default=list)  # [["12:00", "13:00"], …]
    tables = models.PositiveSmallIntegerField(_("tables"))
    remote_rooms = models.PositiveSmallIntegerField(_("remote rooms"), null=True)  # None: as many as are wanted
    most_meetings = models.PositiveSmallIntegerField(_("meetings of one participant at most"), null=True)
    answer_hours = models.PositiveSmallIntegerField(_("hours to answer a wish"), default=72)
    wishes_until = models.DateTimeField(_("wishes are taken until"), null=True)
    admits_at_once = models.BooleanField(_("who registers stands in the catalogue at once"), default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="rounds_end_after_they_begin"),
            models.CheckConstraint(condition=Q(minutes__gt=0), name="a_meeting_takes_a_minute_or_more"),
        ]

    def __str__(self) -> str:
        return self.measure.occasion.title


@tracked()
class Side(models.Model):
    """Who meets whom: people of one side meet those of the others."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="sides")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(_("name"), max_length=60)
    kinds = ArrayField(models.CharField(max_length=20, choices=OrganisationKind.choices), default=list)  # none: any

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["forum", "number"], name="a_side_has_its_own_number"),
            models.UniqueConstraint(fields=["forum", "name"], name="a_side_has_its_own_name"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Topic(models.Model):
    """What offers and needs are about."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="topics")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["forum", "name"], name="a_topic_is_named_once")]

    def __str__(self) -> str:
        return self.name


@tracked()
class Round(models.Model):
    """From one gong to the next."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    session = models.PositiveSmallIntegerField()  # between two breaks: 1 is the first
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["forum", "number"], name="a_round_has_its_own_number"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_round_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return str(self.number)
