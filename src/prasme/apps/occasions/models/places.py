"""Where occasions are held."""

from django.db import models
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
