"""Houses and their rooms: corrected, and taken out of use."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.occasions.models import Occasion, Room, Session, Venue


class RoomNameTaken(Exception):
    """The house has another room of this name."""

    def __str__(self) -> str:
        return _("Another room of this house is called so. Choose another name.")


class TooFewPlaces(Exception):
    """A group that is not over yet has more seats than the room would hold."""

    def __init__(self, seats: int) -> None:
        super().__init__(_("A group with %d seats still meets here. Write no fewer places.") % seats)


class SessionsAhead(Exception):
    """Something is still to be held there. count: how many sessions."""

    def __init__(self, count: int) -> None:
        text = ngettext("%d session is still to be held here.", "%d sessions are still to be held here.", count) % count
        super().__init__(f"{text} {_('Cancel them or wait until they are over.')}")
        self.count = count


@action
def edit_venue(*, venue: Venue, seen: int, by: User, **values: Any) -> None:
    """Correct a house. values: host, name, address, municipality. Raises ChangedMeanwhile."""
    venue.save_version(seen=seen, **values)


@action
def add_room(*, venue: Venue, name: str, capacity: int, by: User) -> Room:
    """Raises RoomNameTaken."""
    _check_name(venue, name)
    return Room.objects.create(venue=venue, name=name, capacity=capacity)


@action
def edit_room(*, room: Room, seen: int, name: str, capacity: int, by: User) -> None:
    """Raises ChangedMeanwhile, RoomNameTaken, TooFewPlaces."""
    _check_name(room.venue, name, but=room)
    meets = Occasion.objects.filter(sessions__room=room, sessions__is_cancelled=False, locked_at=None)
    most = meets.aggregate(most=Max("capacity"))["most"] or 0
    if capacity < most:
        raise TooFewPlaces(most)
    room.save_version(seen=seen, name=name, capacity=capacity)


def _check_name(venue: Venue, name: str, but: Room | None = None) -> None:
    Venue.objects.select_for_update(no_key=True).get(pk=venue.pk)  # two rooms of one name at once
    others = Room.objects.filter(venue=venue, name__iexact=name)
    if (others.exclude(pk=but.pk) if but else others).exists():
        raise RoomNameTaken


@action
def close_room(*, room: Room, seen: int, at: datetime, by: User) -> bool:
    """Take a room out of use. True: it is gone, because nothing was ever held there; else it is archived.

    Raises SessionsAhead, ChangedMeanwhile.
    """
    return _close(room, Session.objects.filter(room=room), seen=seen, at=at)


@action
def close_venue(*, venue: Venue, seen: int, at: datetime, by: User) -> bool:
    """The same for a house with its rooms. Raises SessionsAhead, ChangedMeanwhile."""
    held = Session.objects.filter(occasion__venue=venue) | Session.objects.filter(room__venue=venue)
    if held.exists() or Occasion.objects.filter(venue=venue).exists():
        return _close(venue, held, seen=seen, at=at)
    with transaction.atomic():
        Room.objects.filter(venue=venue).delete()
        return _close(venue, held, seen=seen, at=at)


def _close(place: Venue | Room, held: Any, *, seen: int, at: datetime) -> bool:
    if ahead := held.filter(ends_at__gt=at, is_cancelled=False).count():
        raise SessionsAhead(ahead)
    if held.exists() or (isinstance(place, Venue) and Occasion.objects.filter(venue=place).exists()):
        place.save_version(seen=seen, archived_at=at)
        return False
    if not type(place)._base_manager.filter(pk=place.pk, version=seen).delete()[0]:
        raise ChangedMeanwhile
    return True


@action
def reopen(*, place: Venue | Room, seen: int, by: User) -> None:
    """Bring it back into use. Raises ChangedMeanwhile."""
    place.save_version(seen=seen, archived_at=None)
