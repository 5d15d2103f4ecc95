"""Rules that write by themselves, and in which editions they do."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.programmes.models import Edition


class Audience(models.TextChoices):
    PERSON = "person", _("the person")
    FIRM = "firm", _("who keeps the seats of the enterprise")
    TRAINER = "trainer", pgettext_lazy("audience", "the trainer")


@tracked()
class Rule(Versioned):
    """Write to somebody so many days before or after something. It writes only where an edition switched it on."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    happening = models.CharField(_("what happens"), max_length=40)
    audience = models.CharField(_("to whom"), max_length=10, choices=Audience.choices)
    days = models.SmallIntegerField(_("days"), default=0)  # after; before it, less than nothing
    # Asked again, while it is still so: how often, and after how many days each.
    again = models.PositiveSmallIntegerField(_("reminders"), default=0)
    again_after = models.PositiveSmallIntegerField(_("days between"), default=7)
    # Not more than so many messages of rules to one address within so many days. None: no limit.
    most = models.PositiveSmallIntegerField(_("not more than"), null=True)
    within = models.PositiveSmallIntegerField(_("within days"), default=7)
    is_retired = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(days__gte=-365, days__lte=730), name="a_rule_is_near_its_day"),
            models.CheckConstraint(
                condition=Q(again_after__gte=1, within__gte=1) & (Q(most=None) | Q(most__gte=1)),
                name="limits_of_a_rule_make_sense",
            ),
        ]

    def __str__(self) -> str:
        return gettext(self.name)  # of a ready-made one; what somebody typed stays as it is


@tracked()
class Switch(models.Model):
    """A rule that is on in an edition. What happened before that day is not written about."""

    rule = models.ForeignKey(Rule, on_delete=models.CASCADE, related_name="switches")
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    since = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["rule", "edition"], name="a_rule_is_switched_on_once")]
