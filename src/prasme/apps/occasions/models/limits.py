"""What limits who gets a seat: quotas of an occasion, an employer's own limit; and what was overridden, and why."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models.occasions import Occasion, Session
from prasme.apps.occasions.models.places import Equipment
from prasme.apps.occasions.models.seats import Seat
from prasme.apps.territories.models import Territory


class QuotaKind(models.TextChoices):
    CO_FUNDED = "co_funded", _("seats with aid, at the most")
    KEPT = "kept", _("seats kept for a municipality")


@tracked()
class Quota(models.Model):
    """A part of an occasion's seats. Quotas overlap: a seat counts against each that it falls under, and the room."""

    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="quotas")
    kind = models.CharField(_("kind"), max_length=10, choices=QuotaKind.choices)
    seats = models.PositiveSmallIntegerField(_("seats"))
    municipality = models.ForeignKey(Territory, null=True, on_delete=models.PROTECT, related_name="+")
    kept_until = models.DateField(null=True)  # the last day; what is not taken by then is for everybody

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="kept", municipality__isnull=False, kept_until__isnull=False)
                | Q(kind="co_funded", municipality=None, kept_until=None),
                name="a_kept_quota_says_for_whom_and_until_when",
            ),
            models.UniqueConstraint(
                fields=["occasion", "kind", "municipality"],
                name="a_quota_is_set_once",
                nulls_distinct=False,
            ),
        ]


@tracked()
class EmployerRules(models.Model):
    """What an employer has decided for its own people."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="employer_rules")
    # How many may be away in one half-day, so that the shop is never left without staff; none: any number.
    most_away = models.PositiveSmallIntegerField(null=True)
    mailbox = models.EmailField(blank=True)  # where letters go to people without an address of their own


@tracked()
class Loan(models.Model):
    """Things of the house that a session uses."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="loans")
    equipment = models.ForeignKey(Equipment, on_delete=models.PROTECT, related_name="loans")
    count = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["session", "equipment"], name="a_session_lends_a_thing_once"),
            models.CheckConstraint(condition=Q(count__gt=0), name="at_least_one_is_lent"),
        ]


class Obstacle(models.TextChoices):
    """What stood in the way."""

    ROOM = "room", pgettext_lazy("obstacle", "room")
    LEADER = "leader", pgettext_lazy("obstacle", "trainer")
    EQUIPMENT = "equipment", pgettext_lazy("obstacle", "equipment")
    HOURS = "hours", pgettext_lazy("obstacle", "availability")
    PERSON = "person", pgettext_lazy("obstacle", "person")
    STAFF = "staff", pgettext_lazy("obstacle", "staff left at work")
    CUT_OFF = "cut_off", pgettext_lazy("obstacle", "cut-off for names")
    CONDITION = "condition", pgettext_lazy("obstacle", "condition of the course")
    MINIMUM = "minimum", pgettext_lazy("obstacle", "minimum")
    LINE = "line", pgettext_lazy("obstacle", "order of the waiting list")


class Override(models.Model):
    """Somebody who may has gone over an obstacle, and said why."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="overrides")
    session = models.ForeignKey(Session, null=True, on_delete=models.PROTECT, related_name="overrides")
    seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="overrides")
    obstacle = models.CharField(max_length=12, choices=Obstacle.choices)
    told = models.CharField(max_length=400)  # the refusal, as it was read
    reason = models.CharField(max_length=300)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(reason=""), name="nothing_is_overridden_without_a_reason")
        ]
        indexes: ClassVar = [models.Index(fields=["occasion", "at"])]
        triggers = append_only()
