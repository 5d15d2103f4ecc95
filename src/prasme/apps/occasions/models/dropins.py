"""Somebody who turns up without a seat."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.core.versions import Versioned
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.occasions.models.occasions import Occasion, Part
from prasme.apps.occasions.models.seats import Seat


class DropInState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("drop-in", "Waits for a decision")
    SEATED = "seated", pgettext_lazy("drop-in", "Has a seat")
    TURNED_AWAY = "turned_away", pgettext_lazy("drop-in", "No seat given")


@tracked()
class DropIn(Versioned):
    """Who came, to which half-day, and what was decided. Names stand with the person, not here."""

    occasion = models.ForeignKey(Occasion, on_delete=models.PROTECT, related_name="drop_ins")
    part = models.ForeignKey(Part, on_delete=models.PROTECT, related_name="drop_ins")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="drop_ins")
    enterprise = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="drop_ins")
    state = models.CharField(max_length=12, choices=DropInState.choices, default=DropInState.WAITING)
    why = models.CharField(_("why it waits"), max_length=300, blank=True)
    seat = models.OneToOneField(Seat, null=True, on_delete=models.PROTECT, related_name="drop_in")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["occasion", "person"], condition=~Q(state="turned_away"), name="a_person_drops_in_once"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["state", "occasion"])]
