"""When a room is open and a trainer teaches: the week as a calendar, its hours, and exceptions from them."""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions import actions
from prasme.apps.occasions.forms import ClosureForm, HoursForm
from prasme.apps.occasions.models import Closure, Room, WeeklyHours
from prasme.apps.occasions.queries import availability as queries

KEEPERS = (Permission.EDITION_EDIT, Permission.VENUE_VIEW, Permission.RUN_PLAN, Permission.ROSTER_KEEP)
WEEK = timedelta(days=7)


def _thing(request: SignedIn, of: str, key: int) -> Room | User:
    if of == "room":
        return get_object_or_404(queries.rooms_to_keep(request.user), pk=key)
    return get_object_or_404(queries.leaders_to_keep(request.user), pk=key)


def _monday(request: SignedIn) -> date:
    """Of the week in the address, else of today's."""
    try:
        day = date.fromisoformat(request.GET.get("week", ""))
    except ValueError:
        day = timezone.localdate()
    day = min(max(day, date(2000, 1, 3)), date(2100, 1, 4))
    return day - timedelta(days=day.weekday())


@require_http_methods(["GET", "POST"])
@requires(*KEEPERS)
def availability(request: SignedIn, of: str, key: int) -> HttpResponse:
    """The week with what is planned; hours and exceptions are added here, and planning keeps to them."""
    thing, act = _thing(request, of, key), request.POST.get("act", "")
    hours = HoursForm(request.POST if act == "hours" else None)
    closure = ClosureForm(queries.zone_of(thing), request.POST if act == "closure" else None)
    if hours.is_valid():
        try:
            actions.add_hours(of=thing, by=request.user, **hours.cleaned_data)
        except actions.HoursOverlap as refusal:
            hours.add_error("opens", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect(request.path)
    elif closure.is_valid():
        actions.add_closure(of=thing, by=request.user, **closure.cleaned_data)
        messages.success(request, _("Saved. What is planned already stays."))
        return redirect(request.path)
    monday = _monday(request)
    context: dict[str, Any] = {
        "thing": thing,
        "is_room": of == "room",
        "zone": queries.zone_of(thing),
        "days": queries.week_of(thing, monday),
        "monday": monday,
        "before": monday - WEEK,
        "after": monday + WEEK,
        "weekly": list(queries.hours_of(thing)),
        "closures": list(queries.closures_ahead(thing, at=timezone.now())),
        "hours": hours,
        "closure": closure,
    }
    status = 422 if hours.errors or closure.errors else 200
    return render(request, "occasions/availability.html", context, status=status)


@require_POST
@requires(*KEEPERS)
def remove_hours(request: SignedIn, hours_id: int) -> HttpResponse:
    found = get_object_or_404(WeeklyHours, pk=hours_id)
    return _remove(request, found, lambda: actions.remove_hours(hours=found, by=request.user))


@require_POST
@requires(*KEEPERS)
def remove_closure(request: SignedIn, closure_id: int) -> HttpResponse:
    found = get_object_or_404(Closure, pk=closure_id)
    return _remove(request, found, lambda: actions.remove_closure(closure=found, by=request.user))


def _remove(request: SignedIn, found: WeeklyHours | Closure, act: Any) -> HttpResponse:
    of, key = ("room", found.room_id) if found.room_id else ("trainer", found.leader_id)
    _thing(request, of, key or 0)
    act()
    messages.success(request, _("Removed."))
    return redirect(f"occasions:{of}-availability", key)
