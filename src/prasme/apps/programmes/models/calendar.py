"""The calendar of deadlines of an edition, and the address at which somebody's own calendar reads what is ahead."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.accounts.roles import Role
from prasme.apps.core.history import tracked
from prasme.apps.programmes.models.editions import Edition


class DeadlineKind(models.TextChoices):
    APPLICATIONS_CLOSE = "applications_close", _("applications close")
    REPORT = "report", _("report to the funder")
    PERIOD = "period", _("the period closes")
    CLAIM = "claim", _("claim to the funder")
    EVALUATION = "evaluation", _("evaluation")
    OTHER = "other", pgettext_lazy("deadline", "other")


class Repeat(models.TextChoices):
    ONCE = "once", _("once")
    MONTHLY = "monthly", _("every month")
    QUARTERLY = "quarterly", _("every quarter")
    HALF_YEARLY = "half_yearly", _("every half-year")
    YEARLY = "yearly", _("every year")


class Responsible(models.TextChoices):
    """Whose worklist it stands on: a role that sees the edition."""

    OPERATOR = Role.OPERATOR.value, Role.OPERATOR.label
    PROVIDER = Role.PROVIDER.value, Role.PROVIDER.label
    AUDITOR = Role.AUDITOR.value, Role.AUDITOR.label


@tracked()
class Deadline(models.Model):
    """One day by which one thing is due. A deadline that repeats is a row for each day, of one series."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="deadlines")
    kind = models.CharField(_("kind"), max_length=20, choices=DeadlineKind.choices)
    title = models.CharField(_("title"), max_length=150)
    due_on = models.DateField(_("due"))
    responsible = models.CharField(_("who sees to it"), max_length=20, choices=Responsible.choices)
    repeat = models.CharField(_("repeats"), max_length=15, choices=Repeat.choices, default=Repeat.ONCE)
    series = models.UUIDField()
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    note = models.CharField(_("note"), max_length=300, blank=True)  # number of the letter, what was agreed

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "due_on"], name="a_series_is_due_once_a_day"),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(done_by__isnull=False), name="what_is_done_was_done_by_somebody"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["edition", "due_on"])]

    def __str__(self) -> str:
        return self.title


class CalendarLink(models.Model):
    """The secret in the address at which a calendar program reads somebody's dates, as it cannot sign in.

    A new secret ends the old address.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_link")
    secret = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
