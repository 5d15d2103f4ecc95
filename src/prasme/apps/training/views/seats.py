"""The seats of an enterprise: who comes, what it costs, what is offered."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.queries import employed_by
from prasme.apps.funding.actions import AidRefused
from prasme.apps.funding.queries import ceiling_of
from prasme.apps.occasions.actions import NotEmployed, OfferOver, SitsAlready, decline_offer
from prasme.apps.occasions.actions import withdraw_seat as give_back
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.occasions.rules import NEXT, OPEN, StepNotAllowed
from prasme.apps.training import actions, queries
from prasme.apps.training.forms import unmark_optional
from prasme.apps.training.forms.seats import PersonForm, WithdrawForm

ANSWERING = (Permission.SEAT_HOLD, Permission.OWN_RECORD, Permission.PARTICIPANT_KEEP)


@require_safe
@requires(Permission.SEAT_HOLD)
def seats(request: SignedIn) -> HttpResponse:
    """Everything that a manager holds, what needs somebody first."""
    now = timezone.now()
    held = queries.seats_held_by(request.user)
    rows = list(held[:200])
    firms = list(queries.firms_with_seats(request.user))
    now_first = sorted(rows, key=lambda seat: seat.state not in (SeatState.OFFERED, SeatState.RESERVED))
    places = queries.places_in_line(rows)
    context = {
        "firms": firms,
        "lines": [_line(seat, places) for seat in now_first if seat.state in OPEN],
        "earlier": [_line(seat, places) for seat in rows if seat.state not in OPEN],
        "unnamed": sum(1 for seat in rows if seat.state == SeatState.RESERVED),
        "offered": sum(1 for seat in rows if seat.state == SeatState.OFFERED),
        "sessions": queries.next_sessions(request.user, at=now),
        "costs": queries.costs_of(held),
        "headroom": ceiling_of(firms[0], on=timezone.localdate()) if len(firms) == 1 else None,
    }
    return render(request, "training/seats.html", context)


def _line(seat: Seat, places: dict[int, int]) -> dict[str, Any]:
    """A seat, and what may be done with it."""
    return {
        "seat": seat,
        "may_name": SeatState.CONFIRMED in NEXT[seat.state],
        "may_withdraw": SeatState.WITHDRAWN in NEXT[seat.state] and seat.state != SeatState.OFFERED,
        "place": places.get(seat.pk),
    }


def _held(request: SignedIn, seat_id: int) -> Seat:
    return get_object_or_404(queries.seats_held_by(request.user), pk=seat_id)


@require_http_methods(["GET", "POST"])
@requires(Permission.SEAT_HOLD)
def name_person(request: SignedIn, seat_id: int) -> HttpResponse:
    """Say who comes, or who comes instead."""
    seat = _held(request, seat_id)
    assert seat.holder is not None  # those of people without an enterprise are not held
    on = timezone.localdate()
    form = PersonForm(employed_by(seat.holder, on=on), request.POST or None, initial={"seen": seat.version})
    if form.is_valid():
        try:
            _name(request, seat, form)
        except (NotEmployed, SitsAlready) as refusal:
            form.add_error("employee", str(refusal))
        except StepNotAllowed:
            form.add_error(None, _("This seat is %s; nobody is named for it.") % seat.get_state_display().lower())
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            seat.refresh_from_db()
            text = _("%(person)s comes to “%(course)s”.")
            messages.success(request, text % {"person": seat.person, "course": seat.occasion.run.course})
            return redirect("training:seats")
    unmark_optional(form)
    return render(
        request, "training/name_person.html", {"seat": seat, "form": form}, status=422 if form.errors else 200
    )


def _name(request: SignedIn, seat: Seat, form: PersonForm) -> None:
    values, now = form.cleaned_data, timezone.now()
    if values["employee"]:
        person = values["employee"].person
        actions.seat_person(seat=seat, person=person, seen=values["seen"], by=request.user, at=now)
        return
    new = NewPerson(given_name=values["given_name"], family_name=values["family_name"], email=values["email"])
    actions.seat_new_employee(seat=seat, new=new, seen=values["seen"], on=timezone.localdate(), by=request.user, at=now)


def _answered(request: SignedIn, seat_id: int) -> tuple[Seat, dict[str, Any]]:
    """The seat, and the page to which one goes back: the firm's seats, the first page, or the group."""
    seat = get_object_or_404(queries.seats_answered_by(request.user), pk=seat_id)
    if seat.holder_id:
        home, name = reverse("training:seats"), _("Our seats")
    elif may(request.user, Permission.RUN_VIEW):
        home, name = reverse("training:run", args=[seat.occasion.code]), seat.occasion.code
    else:
        home, name = reverse("site:home"), _("Today")
    return seat, {"seat": seat, "home": home, "home_name": name}


@require_http_methods(["GET", "POST"])
@requires(*ANSWERING)
def withdraw_seat(request: SignedIn, seat_id: int) -> HttpResponse:
    """Give a seat back; the page says what is lost."""
    seat, context = _answered(request, seat_id)
    form = WithdrawForm(request.POST or None, initial={"seen": seat.version})
    if form.is_valid():
        try:
            give_back(seat=seat, by=request.user, at=timezone.now(), **form.cleaned_data)
        except StepNotAllowed:
            form.add_error(None, _("This seat is %s already.") % seat.get_state_display().lower())
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The seat is given back."))
            return redirect(context["home"])
    return render(request, "training/withdraw_seat.html", context | {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(*ANSWERING)
def answer_offer(request: SignedIn, seat_id: int) -> HttpResponse:
    """Take the offered seat or leave it to the next; for somebody who does not sign in, the operator says it."""
    seat, context = _answered(request, seat_id)
    if request.method == "GET":
        return render(request, "training/answer_offer.html", context)
    now, answer = timezone.now(), request.POST.get("answer")
    try:
        if answer == "accept":
            actions.take_offer(seat=seat, by=request.user, at=now, on=timezone.localdate())
            told = _("The seat is yours. Say who comes.") if seat.holder_id else _("%s has a seat.") % seat.person
            messages.success(request, told)
        elif answer == "decline":
            decline_offer(seat=seat, by=request.user, at=now)
            messages.success(request, _("The seat goes to the next on the waiting list."))
    except (OfferOver, ChangedMeanwhile, AidRefused) as refusal:
        messages.error(request, str(refusal))
    return redirect(context["home"])
