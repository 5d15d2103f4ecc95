"""What managers think half a year later, kept apart from who they are."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Edition


class Use(models.TextChoices):
    DAILY = "daily", pgettext_lazy("how much is used", "every day")
    SOMETIMES = "sometimes", pgettext_lazy("how much is used", "sometimes")
    NOT_YET = "not_yet", pgettext_lazy("how much is used", "not yet")


class Impact(models.Model):
    """One answer of somebody who sends people to courses. It knows the edition and not the enterprise."""

    # By chance, so that neither number nor order tells who it was.
    id = models.BigIntegerField(primary_key=True)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="impact")
    given_on = models.DateField()
    usefulness = models.PositiveSmallIntegerField(_("usefulness"))  # 0 to 10
    use = models.CharField(_("used at work"), max_length=10, choices=Use.choices)
    would_recommend = models.BooleanField()
    comment = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(usefulness__gte=0, usefulness__lte=10), name="usefulness_is_0_to_10")
        ]
        triggers = append_only()


class ImpactGiven(models.Model):
    """That somebody of the enterprise has answered for an edition: so it is not asked again. Not what was said."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")
    enterprise = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "enterprise"], name="an_enterprise_answers_once")
        ]
