"""What anybody sees: the calendar of coming measures, and the page of each."""

import json
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.core.icalendar import Event, calendar_file, calendar_of
from prasme.apps.measures import papers, queries, rules
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import ChallengeState, Measure, MeasureKind, Part
from prasme.apps.measures.queries import programme
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions.steps import day_at
from prasme.apps.occasions.queries import address_of


def _kind(request: HttpRequest) -> str:
    kind = request.GET.get("kind", "")
    return kind if kind in MeasureKind.values else ""


@require_safe
@login_not_required
def events(request: HttpRequest) -> HttpResponse:
    """Coming measures by month; the kind stands in the address."""
    now, kind = timezone.now(), _kind(request)
    found = list(queries.coming(at=now))
    kinds = [one for one in MeasureKind if any(each.kind == one for each in found)]
    shown = [each for each in found if not kind or each.kind == kind]
    chips = [{"name": one.label, "href": f"?kind={one}", "on": one == kind} for one in kinds]
    feed = reverse("measures:events-feed") + (f"?kind={kind}" if kind else "")
    context = {"months": _by_month(shown), "chips": chips, "kind": kind, "feed": feed}
    return render(request, "measures/events.html", context)


def _by_month(found: Iterable[Measure]) -> list[tuple[date, list[Measure]]]:
    return [(month, list(of)) for month, of in groupby(found, key=lambda one: one.starts_on.replace(day=1))]


@require_safe
@login_not_required
def events_feed(request: HttpRequest) -> HttpResponse:
    """The same for a calendar program, day by day."""
    now = timezone.now()
    found = [event for one in queries.coming(at=now, kind=_kind(request)) for event in _events_of(one)]
    return calendar_file("events", calendar_of("Prasme", found, at=now))


def _events_of(measure: Measure) -> list[Event]:
    venue = measure.occasion.venue
    return [
        Event(
            uid=f"session-{session.pk}@prasme", title=measure.told("title"), starts=session.starts_at,
            ends=session.ends_at, place=", ".join(filter(None, [venue.name, venue.address])),
            text=measure.told("summary"), url=address_of(reverse("measures:event", args=[measure.code])),
            is_cancelled=session.is_cancelled,
        )
        for session in occasions.days_of(measure.occasion)
    ]  # fmt: skip


@require_safe
@login_not_required
def event(request: HttpRequest, code: str) -> HttpResponse:
    """The public page: what, when, where, and how one registers."""
    measure = get_object_or_404(queries.public_measures(), code=code)
    now, occasion = timezone.now(), measure.occasion
    sessions = occasions.days_of(occasion)
    ahead = bool(sessions) and now < sessions[0].starts_at
    challenges = measure.challenges.filter(state=ChallengeState.CHOSEN).select_related("organisation")
    context = {
        "measure": measure,
        "occasion": occasion,
        "zone": occasion.venue.time_zone,
        "template": template_of(measure.kind),
        "sessions": sessions,
        "left": queries.seats_left(occasion),
        "holder": papers.holder_of(measure),
        "is_open": _is_open(measure, now),
        "takes_challenges": measure.most_challenges is not None and measure.state == "announced" and ahead,
        "challenges": challenges.order_by("pk"),
        "told": queries.told_publicly(measure),
        "programme": programme.released(measure),
        "speakers": measure.contributors.filter(part__in=(Part.SPEAKER, Part.EXPERT)).select_related(
            "person__identity", "organisation"
        ),
        "structured": structured(measure, sessions),
    }
    return render(request, "measures/event.html", context)


def _is_open(measure: Measure, now: Any) -> bool:
    occasion = measure.occasion
    return rules.may_register(
        state=measure.state, on=day_at(occasion, now), until=measure.registers_until, at=now,
        begins_at=occasions.first_moment(occasion),
    )  # fmt: skip


def structured(measure: Measure, sessions: list[Any]) -> str:
    """The event as schema.org knows it, for search engines; a `<` cannot end the block it stands in."""
    venue, address = measure.occasion.venue, address_of(reverse("measures:event", args=[measure.code]))
    place = {
        "@type": "Place",
        "name": venue.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": venue.address,
            "addressLocality": str(venue.municipality),
        },
    }
    online = {"@type": "VirtualLocation", "url": address}
    mode = "MixedEventAttendanceMode" if measure.online_address else "OfflineEventAttendanceMode"
    state = "EventCancelled" if measure.state == "cancelled" else "EventScheduled"
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": measure.told("title"),
        "description": measure.told("summary"),
        "inLanguage": measure.language,
        "startDate": sessions[0].starts_at.isoformat() if sessions else measure.starts_on.isoformat(),
        "endDate": sessions[-1].ends_at.isoformat() if sessions else measure.ends_on.isoformat(),
        "eventAttendanceMode": f"https://schema.org/{mode}",
        "eventStatus": f"https://schema.org/{state}",
        "location": [place, online] if measure.online_address else place,
        "organizer": {"@type": "Organization", "name": papers.holder_of(measure)},
        "isAccessibleForFree": not measure.occasion.price,
        "url": address,
    }
    return json.dumps(data, ensure_ascii=False, indent=1).replace("<", "\\u003c")
