"""The calendar of a room: at an address with a secret, for who cannot sign in."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.calendars import actions, queries
from prasme.apps.calendars.models import RoomCalendar
from prasme.apps.core.icalendar import calendar_file, calendar_of


@require_safe
@requires(Permission.VENUE_VIEW)
def rooms(request: SignedIn) -> HttpResponse:
    """Each room with the address of its calendar."""
    found = queries.rooms_of(request.user).filter(archived_at=None).order_by("venue__name", "name", "pk")
    links = dict(RoomCalendar.objects.filter(room__in=found).values_list("room", "secret"))
    rows = [
        {
            "room": room,
            "address": request.build_absolute_uri(reverse("calendars:room-feed", args=[links[room.pk]]))
            if room.pk in links
            else "",
        }
        for room in found
    ]
    return render(request, "calendars/rooms.html", {"rows": rows})


@require_POST
@requires(Permission.VENUE_VIEW)
def keep_address(request: SignedIn, room_id: int) -> HttpResponse:
    room = get_object_or_404(queries.rooms_of(request.user), pk=room_id)
    actions.keep_room_address(room=room, by=request.user, at=timezone.now())
    messages.success(request, _("The address is ready. An earlier one answers no more."))
    return redirect("calendars:rooms")


@require_safe
@login_not_required
@never_cache
def room_feed(_request: HttpRequest, secret: str) -> HttpResponse:
    """What is held in a room, without names: whoever has the secret sees courses and times."""
    room = queries.room_of(secret)
    if room is None:
        raise Http404
    now = timezone.now()
    return calendar_file(f"room-{room.pk}", calendar_of(str(room), queries.events_in(room, at=now), at=now))
