"""The curriculum: blocks, courses, their hours and outcomes."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.core.tongues import Translated
from prasme.apps.core.versions import Versioned
from prasme.apps.programmes.models.editions import Programme


@tracked()
class Block(Translated):
    """A thematic block of the curriculum."""

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="blocks")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["programme", "number"], name="a_block_has_its_own_number")
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.told('title')}"


class Level(models.TextChoices):
    """DigComp 3.0: four levels."""

    BASIC = "basic", _("Basic")
    INTERMEDIATE = "intermediate", _("Intermediate")
    ADVANCED = "advanced", _("Advanced")
    HIGHLY_ADVANCED = "highly_advanced", _("Highly advanced")


class Mode(models.TextChoices):
    FACE_TO_FACE = "face_to_face", _("face to face")
    ONLINE = "online", _("on-line, live")
    SELF_PACED = "self_paced", _("self-paced")
    PRACTICAL = "practical", _("practical work")


@tracked()
class Course(Versioned, Translated):
    """What can be taken: hours by mode, level, price of a seat."""

    TEXTS = ("title", "summary")

    block = models.ForeignKey(Block, on_delete=models.PROTECT, related_name="courses")
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what one learns"), blank=True)
    level = models.CharField(_("level"), max_length=20, choices=Level.choices)
    price = models.DecimalField(_("price of a seat"), max_digits=9, decimal_places=2)
    sectors = ArrayField(models.CharField(max_length=1), default=list)  # NACE sections it speaks to; none: all

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["block", "code"], name="a_course_has_its_own_code"),
            models.CheckConstraint(condition=Q(price__gte=0), name="a_price_is_not_negative"),
        ]

    def __str__(self) -> str:
        return self.told("title")


@tracked()
class CourseHours(models.Model):
    """Hours of one mode in a course."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="hours")
    mode = models.CharField(max_length=20, choices=Mode.choices)
    hours = models.DecimalField(max_digits=5, decimal_places=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "mode"], name="a_mode_has_its_hours_once"),
            models.CheckConstraint(condition=Q(hours__gt=0), name="hours_are_more_than_none"),
        ]


@tracked()
class Outcome(Translated):
    """What one can do afterwards, and the competence of a framework's version that it serves."""

    TEXTS = ("text",)

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="outcomes")
    framework = models.CharField(max_length=20, default="DigComp")
    framework_version = models.CharField(max_length=10, default="3.0")
    competence = models.CharField(max_length=10)  # 4.2
    text = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["course", "competence", "text"], name="an_outcome_is_said_once")
        ]
