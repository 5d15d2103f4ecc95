"""Who has a seat, who waits for one, and each step of it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import append_only, tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.funding.models import Aid
from prasme.apps.occasions.models.occasions import Occasion


class SeatState(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    OFFERED = "offered", _("Offered")
    RESERVED = "reserved", pgettext_lazy("seat", "Reserved")
    CONFIRMED = "confirmed", _("Confirmed")
    COMPLETED = "completed", _("Completed")
    NOT_COMPLETED = "not_completed", _("Not completed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    NO_SHOW = "no_show", _("No-show")


TAKEN = (
    SeatState.OFFERED,
    SeatState.RESERVED,
    SeatState.CONFIRMED,
    SeatState.COMPLETED,
    SeatState.NOT_COMPLETED,
    SeatState.NO_SHOW,
)


@tracked()
class Seat(Versioned):
    """A place on an occasion, held by an employer, who names somebody later; or by the person alone (no holder)."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="seats")
    holder = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="seats")
    aid = models.OneToOneField(Aid, null=True, on_delete=models.PROTECT, related_name="seat")
    state = models.CharField(max_length=20, choices=SeatState.choices)
    requested_at = models.DateTimeField()  # the place in the waiting line
    offered_until = models.DateTimeField(null=True)
    # Which request asked for it, and the how-manieth it is there: a form that is sent twice makes no second seats.
    request_key = models.CharField(max_length=64, blank=True)
    request_number = models.PositiveSmallIntegerField(default=1)
    # The seat on a cancelled occasion, or on another day, in whose stead this one is; its money came with it.
    moved_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="moved_to")
    confirmed_by_person_at = models.DateTimeField(null=True)  # has read the notice and says that the own data is right
    has_answered = models.BooleanField(default=False)  # the feedback; what was answered is kept without the seat

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["occasion", "person"],
                condition=Q(person__isnull=False) & ~Q(state="withdrawn"),
                name="a_person_sits_once_on_an_occasion",
            ),
            models.UniqueConstraint(
                fields=["request_key", "request_number"],
                condition=~Q(request_key=""),
                name="a_request_makes_its_seats_once",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["completed", "not_completed"]) | Q(person__isnull=False),
                name="only_a_named_person_completes",
            ),
            models.CheckConstraint(
                condition=Q(holder__isnull=False) | Q(person__isnull=False, aid=None),
                name="a_seat_without_an_enterprise_has_its_person_and_no_aid",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["occasion", "state"]), models.Index(fields=["holder", "state"])]


class SeatStep(models.Model):
    """A step of a seat. Steps are added, never changed."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=20, choices=SeatState.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    reason = models.CharField(max_length=300, blank=True)
    choice = models.JSONField(null=True)  # of an offer: by which policy this one was next, and of how many

    class Meta:
        indexes: ClassVar = [models.Index(fields=["seat", "at"])]
        triggers = append_only()
