"""Houses and rooms where sessions are held: the list, corrections, what is out of use."""

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.occasions import actions
from prasme.apps.occasions.forms import (
    EditEquipmentForm,
    EditRoomForm,
    EditVenueForm,
    EquipmentForm,
    RoomForm,
    VenueForm,
)
from prasme.apps.occasions.models import Equipment, Room, Venue
from prasme.apps.occasions.queries.venues import hosts, venue_rows
from prasme.apps.territories.models import Territory
from prasme.apps.territories.queries import municipalities

COLUMNS = [
    Column("name", "name", label=_l("House"), show=linked("occasions:venue", by="pk", text=lambda row: row["name"])),
    Column("host_name", "host_name", label=_l("Host")),
    Column("municipality_name", "municipality_name", label=_l("Municipality")),
    Column("address", "address"),
    Column("rooms_count", "rooms_count", label=_l("Rooms"), css="number"),
    Column("places", "places", label=_l("Places"), css="number"),
    Column("ahead", "ahead", label=_l("Sessions ahead"), css="number"),
    Column("archived_at", "archived_at", label=_l("Out of use since"), show=written("archived_at", short_day)),
]


@require_safe
@requires(Permission.EDITION_EDIT, everywhere=True)
def venues(request: SignedIn) -> HttpResponseBase:
    """Every house, those out of use on request; the address holds the filter."""
    is_archived, words = request.GET.get("use") == "archived", request.GET.get("q", "")
    found = Venue.objects.filter(archived_at__isnull=not is_archived)
    for word in words.split():
        found = found.filter(Q(name__icontains=word) | Q(host__name__icontains=word) | Q(address__icontains=word))
    rows = venue_rows(found, at=timezone.now())
    if file := export_of(request, rows, COLUMNS, name="venues", sort="name"):
        return file
    table = table_of(request, rows, COLUMNS, sort="name")
    chips = [
        {"name": _("in use"), "href": table.href(use=None, page=None), "on": not is_archived},
        {"name": _("out of use"), "href": table.href(use="archived", page=None), "on": is_archived},
    ]
    context = {"table": table, "chips": chips, "is_filtered": bool(words) or is_archived}
    return render(request, "occasions/venues.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def open_venue(request: SignedIn) -> HttpResponse:
    """A house with its first room, for sessions of any edition."""
    form = VenueForm(hosts(), municipalities(timezone.localdate()), request.POST or None)
    if form.is_valid():
        values = form.cleaned_data
        rooms = [(values.pop("room"), values.pop("places"))]
        found = actions.open_venue(rooms=rooms, by=request.user, **values)
        messages.success(request, _("%s is open for sessions.") % found.name)
        return redirect("occasions:venue", found.pk)
    context = {
        "form": form,
        "title": _("Open a house"),
        "lead": _("A hub, library or school where sessions are held, with its first room."),
        "submit": _("Open the house"),
    }
    return render(request, "one_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def venue(request: SignedIn, venue_id: int) -> HttpResponse:
    """A house with its rooms, to be corrected; of two people at once, the second is shown what the first wrote."""
    found = get_object_or_404(Venue.objects.select_related("host", "municipality"), pk=venue_id)
    names = ("host", "name", "address", "municipality")
    places = Territory.objects.filter(
        Q(pk__in=municipalities(timezone.localdate()).values("pk")) | Q(pk=found.municipality_id)
    ).order_by("name")
    form = EditVenueForm(
        hosts(found.host_id),
        places,
        request.POST or None,
        initial={n: getattr(found, n) for n in names} | {"seen": found.version},
    )
    now = None
    if form.is_valid():
        try:
            actions.edit_venue(venue=found, by=request.user, **form.cleaned_data)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            now = [{"name": form[name].label, "value": str(getattr(found, name)) or "–"} for name in names]
            form.see(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("occasions:venue", found.pk)
    rooms = list(found.rooms.order_by("archived_at", "name"))
    things = list(found.equipment.filter(archived_at=None).order_by("name"))
    context = {"venue": found, "form": form, "rooms": rooms, "now": now, "things": things}
    return render(request, "occasions/venue.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def add_room(request: SignedIn, venue_id: int) -> HttpResponse:
    found = get_object_or_404(Venue, pk=venue_id)
    form = RoomForm(request.POST or None)
    if form.is_valid():
        try:
            actions.add_room(venue=found, by=request.user, **form.cleaned_data)
        except actions.RoomNameTaken as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("occasions:venue", found.pk)
    return _room(request, found, form, _("Add a room"))


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def edit_room(request: SignedIn, room_id: int) -> HttpResponse:
    found = get_object_or_404(Room.objects.select_related("venue"), pk=room_id)
    initial = {"name": found.name, "capacity": found.capacity, "seen": found.version}
    form, now = EditRoomForm(request.POST or None, initial=initial), None
    if form.is_valid():
        try:
            actions.edit_room(room=found, by=request.user, **form.cleaned_data)
        except actions.RoomNameTaken as refusal:
            form.add_error("name", str(refusal))
        except actions.TooFewPlaces as refusal:
            form.add_error("capacity", str(refusal))
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            now = [{"name": form[name].label, "value": str(initial[name])} for name in ("name", "capacity")]
            form.see(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("occasions:venue", found.venue_id)
    return _room(request, found.venue, form, found.name, room=found, now=now)


def _room(request: SignedIn, venue: Venue, form: Any, title: str, **more: Any) -> HttpResponse:
    context = {"venue": venue, "form": form, "title": title, **more}
    return render(request, "occasions/room.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def add_equipment(request: SignedIn, venue_id: int) -> HttpResponse:
    """A counted thing of the house, lent to sessions."""
    found = get_object_or_404(Venue, pk=venue_id)
    form = EquipmentForm(request.POST or None)
    if form.is_valid():
        try:
            actions.add_equipment(venue=found, by=request.user, **form.cleaned_data)
        except actions.ThingNameTaken as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("occasions:venue", found.pk)
    return _room(request, found, form, _("Add equipment"))


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def edit_equipment(request: SignedIn, equipment_id: int) -> HttpResponse:
    found = get_object_or_404(Equipment.objects.select_related("venue"), pk=equipment_id)
    initial = {"name": found.name, "count": found.count, "seen": found.version}
    form, now = EditEquipmentForm(request.POST or None, initial=initial), None
    if form.is_valid():
        try:
            actions.edit_equipment(equipment=found, by=request.user, **form.cleaned_data)
        except actions.ThingNameTaken as refusal:
            form.add_error("name", str(refusal))
        except actions.LentAlready as refusal:
            form.add_error("count", str(refusal))
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            now = [{"name": form[name].label, "value": str(initial[name])} for name in ("name", "count")]
            form.see(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("occasions:venue", found.venue_id)
    return _room(request, found.venue, form, found.name, now=now)


@require_POST
@requires(Permission.EDITION_EDIT, everywhere=True)
def close_venue(request: SignedIn, venue_id: int) -> HttpResponse:
    found = get_object_or_404(Venue, pk=venue_id)
    is_gone = _close(request, found)
    return redirect("occasions:venues") if is_gone else redirect("occasions:venue", found.pk)


@require_POST
@requires(Permission.EDITION_EDIT, everywhere=True)
def close_room(request: SignedIn, room_id: int) -> HttpResponse:
    found = get_object_or_404(Room.objects.select_related("venue"), pk=room_id)
    _close(request, found)
    return redirect("occasions:venue", found.venue_id)


def _close(request: SignedIn, place: Venue | Room) -> bool:
    """Out of use, or back into it; says what became of it. True: it is gone."""
    seen = request.POST.get("seen", "")
    values: dict[str, Any] = {"seen": int(seen) if seen.isdecimal() else 0, "by": request.user}
    try:
        if place.archived_at:
            actions.reopen(place=place, **values)
            messages.success(request, _("%s is in use again.") % place.name)
            return False
        close: Any = actions.close_venue if isinstance(place, Venue) else actions.close_room
        is_gone: bool = close(**{"venue" if isinstance(place, Venue) else "room": place}, at=timezone.now(), **values)
    except (ChangedMeanwhile, actions.SessionsAhead) as refusal:
        messages.error(request, str(refusal))
        return False
    if is_gone:
        messages.success(request, _("%s is removed: nothing was ever held there.") % place.name)
    else:
        messages.success(request, _("%s is out of use. What was held there stays.") % place.name)
    return is_gone
