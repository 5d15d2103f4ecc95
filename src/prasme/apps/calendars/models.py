"""The address at which the calendar of a room is read."""

from django.db import models

from prasme.apps.core.history import tracked
from prasme.apps.occasions.models import Room


@tracked(exclude=["secret"])
class RoomCalendar(models.Model):
    """The secret in the address of a room's calendar: for the screen at its door, or whoever keeps the house."""

    room = models.OneToOneField(Room, on_delete=models.CASCADE, related_name="calendar")
    secret = models.CharField(max_length=43, unique=True)
    made_at = models.DateTimeField()
