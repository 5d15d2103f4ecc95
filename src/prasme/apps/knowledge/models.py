"""What people know before and after a course: the questions of a course by area, and what each answered."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.occasions.models import Seat
from prasme.apps.programmes.models import Course


class Moment(models.TextChoices):
    BEFORE = "before", _("before the course")
    AFTER = "after", _("after the course")


class Area(models.IntegerChoices):
    """DigComp 3.0."""

    INFORMATION = 1, pgettext_lazy("DigComp area", "Information and data")
    COMMUNICATION = 2, pgettext_lazy("DigComp area", "Communication and collaboration")
    CONTENT = 3, pgettext_lazy("DigComp area", "Creating content")
    SAFETY = 4, pgettext_lazy("DigComp area", "Safety")
    PROBLEMS = 5, pgettext_lazy("DigComp area", "Solving problems")


@tracked()
class CourseTest(Versioned):
    """The test of a course. pass_share: of right answers afterwards, to complete it; none: it decides nothing."""

    course = models.OneToOneField(Course, on_delete=models.CASCADE, related_name="test")
    pass_share = models.DecimalField(_("share to pass"), max_digits=4, decimal_places=3, null=True)
    questions = models.JSONField(default=list)  # each: area, text, options, right (from 1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(pass_share=None) | Q(pass_share__gt=0, pass_share__lte=1),
                name="a_share_to_pass_is_between_0_and_1",
            )
        ]


class Attempt(models.Model):
    """What one person answered at one moment, with the questions as they stood: a later set changes no result."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="attempts")
    moment = models.CharField(max_length=6, choices=Moment.choices)
    at = models.DateTimeField()
    questions = models.JSONField()
    chosen = ArrayField(models.PositiveSmallIntegerField())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["seat", "moment"], name="a_test_is_answered_once_at_a_moment")
        ]
        triggers = append_only()
