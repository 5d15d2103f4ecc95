"""Where occasions are held, with what, and when a room or a person is to be had."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation
from prasme.apps.territories.models import Territory


@tracked()
class Venue(Versioned):
    """A house where sessions are held, and the host who opens it."""

    host = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="venues")
    name = models.CharField(_("name"), max_length=150)
    address = models.CharField(_("address"), max_length=200, blank=True)
    municipality = models.ForeignKey(Territory, on_delete=models.PROTECT, related_name="venues")
    time_zone = models.CharField(max_length=40, default="Europe/Riga")
    archived_at = models.DateTimeField(null=True)  # out of use: what was held there stays, nothing new is planned

    def __str__(self) -> str:
        return self.name


@tracked()
class Room(Versioned):
    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="rooms")
    name = models.CharField(_("name"), max_length=80)
    capacity = models.PositiveSmallIntegerField()
    archived_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.venue.name}, {self.name}"


@tracked()
class Equipment(Versioned):
    """A counted thing of a house, lent to sessions: laptops, headsets."""

    venue = models.ForeignKey(Venue, on_delete=models.PROTECT, related_name="equipment")
    name = models.CharField(_("name"), max_length=80)
    count = models.PositiveSmallIntegerField(_("how many"))
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["venue", "name"], name="a_thing_of_a_house_is_counted_once"),
            models.CheckConstraint(condition=Q(count__gt=0), name="a_house_has_at_least_one_of_a_thing"),
        ]

    def __str__(self) -> str:
        return self.name


def _of_one() -> Q:
    return Q(room__isnull=False, leader=None) | Q(room=None, leader__isnull=False)


@tracked()
class WeeklyHours(models.Model):
    """When a room is open, or a trainer teaches, on one day of the week. Without any hours: always."""

    room = models.ForeignKey(Room, null=True, on_delete=models.CASCADE, related_name="weekly_hours")
    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="weekly_hours"
    )
    weekday = models.PositiveSmallIntegerField()  # 0 is Monday
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_of_one(), name="weekly_hours_are_of_a_room_or_a_person"),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="a_week_has_seven_days"),
            models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="hours_close_after_they_open"),
        ]

    @property
    def weekday_name(self) -> str:
        return str(WEEKDAYS[self.weekday])


@tracked()
class Closure(models.Model):
    """An exception from the week: the room is closed, or the trainer is away."""

    room = models.ForeignKey(Room, null=True, on_delete=models.CASCADE, related_name="closures")
    leader = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="closures")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    reason = models.CharField(_("why"), max_length=120)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_of_one(), name="a_closure_is_of_a_room_or_a_person"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_closure_ends_after_it_begins"),
        ]
