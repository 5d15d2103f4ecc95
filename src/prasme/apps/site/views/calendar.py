"""Dates in somebody's own calendar program: one run as a file, everything at an address with a secret."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.calendars.queries import changes_of
from prasme.apps.core.icalendar import calendar_file, calendar_of
from prasme.apps.programmes.actions import keep_calendar_link
from prasme.apps.programmes.models import CalendarLink
from prasme.apps.programmes.queries import owner_of_calendar
from prasme.apps.site.queries import calendar as queries
from prasme.apps.site.queries.today import agenda

SHOWN = 20


@require_safe
def calendar(request: SignedIn) -> HttpResponse:
    """What is ahead, and the address at which a calendar program reads it."""
    now = timezone.now()
    link = CalendarLink.objects.filter(user=request.user).first()
    address = request.build_absolute_uri(reverse("site:calendar-feed", args=[link.secret])) if link else ""
    sessions = queries.sessions_of(request.user, since=now).filter(is_cancelled=False)[:SHOWN]
    sees_rooms = may(request.user, Permission.VENUE_VIEW)
    context = {"link": link, "address": address, "sessions": sessions, "sees_rooms": sees_rooms}
    return render(request, "site/calendar.html", context)


@require_POST
def keep_link(request: SignedIn) -> HttpResponse:
    keep_calendar_link(by=request.user, at=timezone.now())
    messages.success(request, _("The address is ready. An earlier one answers no more."))
    return redirect("site:calendar")


@require_safe
@login_not_required
@never_cache
def calendar_feed(_request: HttpRequest, secret: str) -> HttpResponse:
    """Read by a program that cannot sign in: whoever has the secret sees the dates, and nothing else."""
    user = owner_of_calendar(secret)
    if user is None:
        raise Http404
    now = timezone.now()
    with translation.override(user.language):
        return calendar_file("prasme", calendar_of(_("Prasme"), queries.events_of(user, at=now), at=now))


@require_safe
@requires(Permission.RUN_VIEW, Permission.SEAT_HOLD, Permission.OWN_RECORD)
def run_calendar(request: SignedIn, code: str) -> HttpResponse:
    """The sessions of one run as a file."""
    run = get_object_or_404(queries.runs_in_reach(request.user).distinct(), code=code)
    sessions = list(agenda(run.occasion.sessions.all()))
    changes = changes_of(sessions)
    events = [queries.session_event(session, changes) for session in sessions]
    return calendar_file(run.code, calendar_of(str(run.course), events, at=timezone.now()))
