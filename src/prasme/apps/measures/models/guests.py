"""Who comes: registered on the public page, alone, for an organisation or as a group."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.core.history import tracked
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.measures.models.measures import Measure
from prasme.apps.occasions.models import Seat


class ComesAs(models.TextChoices):
    PERSON = "person", pgettext_lazy("comes as", "for myself")
    ORGANISATION = "organisation", pgettext_lazy("comes as", "for an organisation")
    GROUP = "group", pgettext_lazy("comes as", "as a group of people")


@tracked()
class Registration(models.Model):
    """One form that was sent: who asks, for whom. Seats and their states are the occasion's."""

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="registrations")
    comes_as = models.CharField(max_length=12, choices=ComesAs.choices)
    contact = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="registrations")
    # As it was typed; which organisation that is, the register's number or the operator says.
    organisation_name = models.CharField(_("organisation"), max_length=200, blank=True)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="registrations")
    language = models.CharField(max_length=7, default="lv")
    at = models.DateTimeField()
    request_key = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request_key"], condition=~Q(request_key=""), name="a_form_registers_once")
        ]


@tracked()
class Guest(models.Model):
    """One person of a registration, on a seat of the occasion."""

    registration = models.ForeignKey(Registration, on_delete=models.CASCADE, related_name="guests")
    seat = models.OneToOneField(Seat, on_delete=models.PROTECT, related_name="guest")
    is_remote = models.BooleanField(default=False)
    # Since when those who consented too may read name, organisation and address.
    shares_contact_at = models.DateTimeField(null=True)
