"""The address of a room's calendar."""

import secrets
from datetime import datetime

from prasme.apps.accounts.models import User
from prasme.apps.calendars.models import RoomCalendar
from prasme.apps.core.acting import action
from prasme.apps.occasions.models import Room


@action
def keep_room_address(*, room: Room, by: User | None, at: datetime) -> RoomCalendar:
    """A new secret; an older address answers no more."""
    values = {"secret": secrets.token_urlsafe(32), "made_at": at}
    return RoomCalendar.objects.update_or_create(room=room, defaults=values)[0]
