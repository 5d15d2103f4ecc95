"""Check-in by the code on the screen: the screen, and the phone of whoever comes in."""

from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import clock
from prasme.apps.occasions import actions, doors, queries
from prasme.apps.occasions.codes import code_of, seat_by_code
from prasme.apps.occasions.models import Part, Seat
from prasme.apps.occasions.queries.room import open_parts, part_to_keep, part_with_all, roster_to_mark
from prasme.apps.occasions.roster_forms import PersonalCodeForm, ScreenCodeForm

PASS, PASS_LIVES = "checking-in", 600  # a cookie: this phone saw the screen; seconds in which a code can be typed
USED = "checked-in"  # a cookie: whom this phone checked in


@never_cache
@require_safe
@requires(Permission.ROSTER_KEEP)
def check_in_screen(request: SignedIn, part_id: int) -> HttpResponse:
    """For the projector: a code that changes, and how many are in. No names."""
    part = get_object_or_404(part_to_keep(request.user), pk=part_id)
    now = timezone.now()
    why = _why_closed(part, now)
    people = [seat.pk for seat in roster_to_mark(part.session.occasion)]
    there = {seat for seat, key in queries.there([part.session.occasion]) if key == part.pk}
    context = {
        "part": part, "occasion": part.session.occasion, "zone": part.session.occasion.venue.time_zone, "why": why,
        "code": doors.code_shown(part, now),
        "address": request.build_absolute_uri(
            reverse("occasions:check-in", args=[part.pk, doors.token_shown(part, now)])
        ),
        "typed_at": request.build_absolute_uri(reverse("occasions:type-screen-code")),
        "came": len(there.intersection(people)), "of": len(people),
    }  # fmt: skip
    return render(request, "occasions/check_in_screen.html", context)


@require_safe
@requires(Permission.ROSTER_KEEP)
def personal_codes(request: SignedIn, part_id: int) -> HttpResponse:
    """For those who cannot sign in: the code of each person, to read out or to print."""
    part = get_object_or_404(part_to_keep(request.user), pk=part_id)
    lines = [{"seat": seat, "code": code_of(seat)} for seat in roster_to_mark(part.session.occasion)]
    return render(
        request, "occasions/personal_codes.html", {"part": part, "occasion": part.session.occasion, "lines": lines}
    )


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def type_screen_code(request: HttpRequest) -> HttpResponse:
    """Whoever cannot scan types the short code."""
    form = ScreenCodeForm(request.POST or None)
    if form.is_valid():
        now = timezone.now()
        found = doors.part_of_code(form.cleaned_data["code"], open_parts(now), now)
        if found is None:
            form.add_error("code", _("No screen shows this code. Compare it letter by letter; it changes often."))
        elif found[1].is_over:
            form.add_error("code", _("This code is over: it changes each half minute. Type the one that is shown now."))
        else:
            return redirect("occasions:check-in", found[0].pk, doors.token_shown(found[0], now))
    return render(request, "occasions/type_screen_code.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def check_in(request: HttpRequest, part_id: int, token: str) -> HttpResponse:
    """The phone of somebody who scanned the screen: who are you, and yes."""
    part = get_object_or_404(part_with_all(), pk=part_id)
    now = timezone.now()
    shown = doors.shown(part, token, now)
    has_pass = request.get_signed_cookie(PASS, default="", salt=PASS, max_age=PASS_LIVES) == str(part.pk)
    own = _own_seat(request, part)
    form = PersonalCodeForm(request.POST or None) if own is None else None
    context: dict[str, Any] = {
        "part": part, "occasion": part.session.occasion, "zone": part.session.occasion.venue.time_zone, "own": own,
        "form": form, "token": token,
    }  # fmt: skip
    if shown is None:
        return _refused(request, context, _("This code is of another screen or another day. Scan the one in the room."))
    if shown.is_over and not has_pass:  # a phone that saw the screen has some minutes to sign in or to type a code
        said = _("This code was shown at %s and is over: it changes each half minute. Scan the one in the room.")
        return _refused(request, context, said % clock(shown.at, context["zone"]))
    if why := _why_closed(part, now):
        return _refused(request, context, why)
    if request.method == "POST":
        return _confirmed(request, part, own, form, context, now)
    response = render(request, "occasions/check_in.html", context)
    if shown.is_over:
        return response
    response.set_signed_cookie(
        PASS, str(part.pk), salt=PASS, max_age=PASS_LIVES, httponly=True, samesite="Lax", secure=request.is_secure()
    )
    return response


def _confirmed(
    request: HttpRequest, part: Part, own: Seat | None, form: PersonalCodeForm | None, context: dict, now: datetime
) -> HttpResponse:
    seat = own
    if form is not None:
        if form.is_valid() and (seat := seat_by_code(form.cleaned_data["code"])) is None:
            form.add_error("code", _("Nobody has this personal code. Compare it with your letter, letter by letter."))
        if seat is None:
            return render(request, "occasions/check_in.html", context, status=422)
    assert seat is not None
    used = request.get_signed_cookie(USED, default="", salt=USED, max_age=12 * 3600)
    if used and used != f"{part.pk}-{seat.pk}" and used.startswith(f"{part.pk}-"):
        said = _("This phone has checked in somebody else to this half-day. Ask the trainer.")
        return _refused(request, context, said)
    try:
        mark = actions.check_in(
            part=part, seat=seat, by=request.user if own and isinstance(request.user, User) else None, at=now
        )
    except actions.IsInAlready as known:
        mark, context["known"] = known.mark, str(known)
    except actions.CheckInRefused as refusal:
        return _refused(request, context, str(refusal))
    response = render(request, "occasions/checked_in.html", context | {"seat": seat, "mark": mark})
    response.set_signed_cookie(
        USED, f"{part.pk}-{seat.pk}", salt=USED, max_age=12 * 3600, httponly=True, samesite="Lax",
        secure=request.is_secure(),
    )  # fmt: skip
    return response


def _own_seat(request: HttpRequest, part: Part) -> Seat | None:
    if not request.user.is_authenticated:
        return None
    return queries.own_seats_of(request.user).filter(occasion=part.session.occasion).exclude(state="withdrawn").first()


def _why_closed(part: Part, now: datetime) -> str:
    try:
        actions.check_open(part, at=now)
    except actions.CheckInRefused as refusal:
        return str(refusal)
    return ""


def _refused(request: HttpRequest, context: dict[str, Any], why: str) -> HttpResponse:
    return render(request, "occasions/check_in_refused.html", context | {"why": why}, status=403)
