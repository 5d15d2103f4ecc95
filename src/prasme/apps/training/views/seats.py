"""The seats of an enterprise: who comes, what it costs, what is offered."""

from datetime import date
from decimal import Decimal
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
from prasme.apps.core.templatetags.writing import day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.queries import employed_by
from prasme.apps.funding.actions import AidRefused
from prasme.apps.funding.queries import ceiling_of
from prasme.apps.occasions.actions import Hindered, NotEmployed, NothingFree, OfferOver, SitsAlready, decline_offer
from prasme.apps.occasions.actions import withdraw_seat as give_back
from prasme.apps.occasions.models import Obstacle, Seat, SeatState
from prasme.apps.occasions.queries.line import Place
from prasme.apps.occasions.queries.readers import decided_by
from prasme.apps.occasions.rules import NEXT, OPEN, StepNotAllowed
from prasme.apps.training import actions, queries
from prasme.apps.training.forms import unmark_optional
from prasme.apps.training.forms.seats import PersonForm, WithdrawForm
from prasme.apps.training.queries.decisions import other_dates
from prasme.apps.training.queries.employers import hours_of

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
    places = queries.places_in_line(rows, on=timezone.localdate())
    hours = hours_of(rows)
    context = {
        "firms": firms,
        "lines": [_line(seat, places, hours) for seat in now_first if seat.state in OPEN],
        "earlier": [_line(seat, places, hours) for seat in rows if seat.state not in OPEN],
        "unnamed": sum(1 for seat in rows if seat.state == SeatState.RESERVED),
        "offered": sum(1 for seat in rows if seat.state == SeatState.OFFERED and not seat.moved_from_id),
        "moved": sum(1 for seat in rows if seat.state == SeatState.OFFERED and seat.moved_from_id),
        "sessions": queries.next_sessions(request.user, at=now),
        "costs": queries.costs_of(held),
        "headroom": ceiling_of(firms[0], on=timezone.localdate()) if len(firms) == 1 else None,
    }
    return render(request, "training/seats.html", context)


def _line(seat: Seat, places: dict[int, Place], hours: dict[int, tuple[Decimal, Decimal]]) -> dict[str, Any]:
    """A seat, and what may be done with it."""
    is_open = seat.state in OPEN
    return {
        "seat": seat,
        "is_open": is_open,
        "hours": hours.get(seat.pk) if seat.person_id and seat.occasion.run.starts_on <= today() else None,
        "decided": decided_by(seat.occasion) if is_open else False,
        "may_letter": seat.state == SeatState.CONFIRMED,
        "may_move": seat.state in (SeatState.RESERVED, SeatState.CONFIRMED) and seat.occasion.run.starts_on > today(),
        "may_name": SeatState.CONFIRMED in NEXT[seat.state],
        "may_withdraw": SeatState.WITHDRAWN in NEXT[seat.state] and seat.state != SeatState.OFFERED,
        "place": places.get(seat.pk),
    }


def today() -> date:
    return timezone.localdate()


@require_http_methods(["GET", "POST"])
@requires(Permission.SEAT_HOLD, Permission.PARTICIPANT_KEEP)
def name_person(request: SignedIn, seat_id: int) -> HttpResponse:
    """Say who comes, or who comes instead. Whoever runs the edition goes over what is in the way, with a reason."""
    seat = get_object_or_404(queries.seats_named_by(request.user), pk=seat_id)
    assert seat.holder is not None  # those of people without an enterprise are not held
    on, home = timezone.localdate(), _home(request, seat)
    form = PersonForm(employed_by(seat.holder, on=on), request.POST or None, initial={"seen": seat.version})
    if form.is_valid():
        try:
            _name(request, seat, form)
        except (NotEmployed, SitsAlready) as refusal:
            form.add_error("employee", str(refusal))
        except Hindered as refusal:
            own = all(obstacle == Obstacle.STAFF for obstacle, _told in refusal.found)  # the firm's own rule
            may_over = own or queries.may_go_over(request.user, seat)
            form.hinder(str(refusal), may_go_over=may_over, field="employee")
        except StepNotAllowed:
            form.add_error(None, _("This seat is %s; nobody is named for it.") % seat.get_state_display().lower())
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            seat.refresh_from_db()
            text = _("%(person)s comes to “%(course)s”.")
            messages.success(request, text % {"person": seat.person, "course": seat.occasion.run.course})
            return redirect(home["home"])
    over = form.fields["over"].required
    unmark_optional(form)
    form.fields["over"].required = over
    return render(
        request, "training/name_person.html", {"seat": seat, "form": form} | home, status=422 if form.errors else 200
    )


def _name(request: SignedIn, seat: Seat, form: PersonForm) -> None:
    values, now = form.cleaned_data, timezone.now()
    is_firm = not queries.may_go_over(request.user, seat)
    known: dict[str, Any] = {
        "seen": values["seen"], "by": request.user, "at": now, "over": values["over"], "is_firm": is_firm,
    }  # fmt: skip
    if values["employee"]:
        actions.seat_person(seat=seat, person=values["employee"].person, **known)
        return
    new = NewPerson(given_name=values["given_name"], family_name=values["family_name"], email=values["email"])
    actions.seat_new_employee(seat=seat, new=new, on=timezone.localdate(), **known)


def _home(request: SignedIn, seat: Seat) -> dict[str, Any]:
    """The page to which one goes back: the firm's seats, the first page, or the group."""
    if seat.holder_id and may(request.user, Permission.SEAT_HOLD):
        return {"home": reverse("training:seats"), "home_name": _("Our seats")}
    if may(request.user, Permission.RUN_VIEW):
        return {"home": reverse("training:run", args=[seat.occasion.code]), "home_name": seat.occasion.code}
    return {"home": reverse("site:home"), "home_name": _("Today")}


def _answered(request: SignedIn, seat_id: int) -> tuple[Seat, dict[str, Any]]:
    seat = get_object_or_404(queries.seats_answered_by(request.user), pk=seat_id)
    return seat, {"seat": seat} | _home(request, seat)


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
        others = other_dates(seat.occasion.run, at=timezone.now())[:5] if seat.moved_from_id else []
        return render(request, "training/answer_offer.html", context | {"others": others})
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


@require_http_methods(["GET", "POST"])
@requires(*ANSWERING)
def move_seat(request: SignedIn, seat_id: int) -> HttpResponse:
    """Take a seat on another date of the course in the stead of this one; the aid moves with it."""
    seat, context = _answered(request, seat_id)
    others, refused = other_dates(seat.occasion.run, at=timezone.now()), ""
    chosen = next((one for one in others if one.code == request.POST.get("to")), None)
    if request.method == "POST" and chosen is None:
        refused = str(NothingFree())
    elif chosen:
        try:
            new = actions.move_seat(seat=seat, to=chosen, by=request.user, at=timezone.now(), on=today())
        except (NothingFree, Hindered, SitsAlready, AidRefused, ChangedMeanwhile) as refusal:
            refused = str(refusal)
        except StepNotAllowed:
            refused = _("This seat is %s already.") % seat.get_state_display().lower()
        else:
            text = _("The seat is now on %(code)s, from %(day)s.")
            messages.success(request, text % {"code": chosen.code, "day": day(chosen.starts_on)})
            if new.state == SeatState.RESERVED:
                messages.info(request, _("Say who comes."))
            return redirect(context["home"])
    context |= {"others": others, "refused": refused}
    return render(request, "training/move_seat.html", context, status=422 if refused else 200)
