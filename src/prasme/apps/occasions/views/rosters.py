"""The roster that a trainer keeps, its corrections, and what learners say at the end."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions import actions, queries, rules
from prasme.apps.occasions.actions.steps import day_at
from prasme.apps.occasions.forms import CorrectionForm, FeedbackForm, RosterForm
from prasme.apps.occasions.models import Method, Occasion, OccasionKind, Part, SeatState

# Where an occasion is at home. Its own app knows it, this one knows only the page's name.
HOME = {OccasionKind.RUN: "training:run", OccasionKind.MEASURE: "measures:measure"}
PROOF = {OccasionKind.RUN: "training:proof", OccasionKind.MEASURE: "measures:people"}
PAPER = {OccasionKind.RUN: "training:attendance-sheet", OccasionKind.MEASURE: "measures:attendance-sheet"}


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def roster(request: SignedIn, occasion_id: int) -> HttpResponse:
    """One half-day, a mark for each person, one submit."""
    occasion = get_object_or_404(
        queries.occasions_visible_to(request.user, Permission.ROSTER_KEEP), pk=occasion_id, is_cancelled=False
    )
    return _roster(request, occasion, RosterForm, Method.TRAINER, "occasions/roster.html")


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def correct_attendance(request: SignedIn, occasion_id: int) -> HttpResponse:
    """After the course is completed: what the paper says differently, with the reason."""
    occasion = get_object_or_404(
        queries.occasions_visible_to(request.user, Permission.EDITION_EDIT), pk=occasion_id, locked_at__isnull=False
    )
    return _roster(request, occasion, CorrectionForm, Method.SIGNATURE, "occasions/correct_attendance.html")


def _roster(
    request: SignedIn, occasion: Occasion, form_class: type[RosterForm], method: Method, template: str
) -> HttpResponse:
    now = timezone.now()
    parts = list(queries.parts_of(occasion))
    part = _asked_part(request, parts, now)
    seats = [seat for seat in queries.roster_of(occasion) if seat.state != SeatState.RESERVED]
    standing = queries.standing(occasion)
    of_part = {seat: mark for (seat, key), mark in standing.items() if key == part.pk}
    form = form_class(seats, of_part, request.POST or None)
    if form.is_valid():
        try:
            marked = actions.mark_attendance(
                occasion=occasion,
                marks={(seat, part.pk): presence for seat, presence in form.marks().items()},
                seen={(seat, part.pk): mark for seat, mark in form.seen().items()},
                proof=actions.Proof(late={(seat, part.pk): minutes for seat, minutes in form.late().items()}),
                method=method,
                reason=form.cleaned_data.get("reason", ""),
                by=request.user,
                at=now,
            )
        except (actions.BeforeTheSession, actions.MarkedMeanwhile, actions.OccasionLocked) as refusal:
            form.add_error(None, str(refusal))
        except actions.NotOnTheRoster:
            form.add_error(None, _("The roster has changed. Look at it again, then save."))
        else:
            messages.success(request, ngettext("%d mark saved.", "%d marks saved.", marked) % marked)
            return redirect(f"{request.path}?part={part.pk}")
    opens_at = rules.marking_opens_at(part.starts_at)
    context = _roster_context(request, occasion, parts, part, standing, seats)
    left = sum(1 for seat in seats if seat.pk not in of_part)
    context |= {
        "form": form, "lines": form.shown(), "left": left, "opens_at": opens_at, "is_open": now >= opens_at,
        "waits": _waits(),
        "other": {seat.pk: _elsewhere(seat.pk, part, parts, standing) for seat in seats},
    }  # fmt: skip
    return render(request, template, context, status=422 if form.errors else 200)


def _waits() -> dict[str, str]:
    """What the phone says of marks that wait, by the plural of the language; it fills in the number itself."""
    return {
        name: ngettext("%(n)s mark waits for the network.", "%(n)s marks wait for the network.", n) % {"n": "{n}"}
        for name, n in (("zero", 0), ("one", 1), ("other", 2))
    }


def _asked_part(request: SignedIn, parts: list[Part], now: Any) -> Part:
    """The half-day in the address; else the one that is on or was the last."""
    asked = request.GET.get("part", "")
    for part in parts:
        if str(part.pk) == asked:
            return part
    begun = [part for part in parts if rules.marking_opens_at(part.starts_at) <= now]
    return begun[-1] if begun else parts[0]


def _roster_context(
    request: SignedIn, occasion: Occasion, parts: list[Part], part: Part, standing: dict, seats: list
) -> dict[str, Any]:
    zone = occasion.venue.time_zone
    of_day = [other for other in parts if other.session_id == part.session_id]
    sessions = list(dict.fromkeys(other.session_id for other in parts))
    here = sessions.index(part.session_id)
    first_of = {session: next(p for p in parts if p.session_id == session) for session in sessions}
    return {
        "occasion": occasion,
        "part": part,
        "zone": zone,
        "day": day_at(occasion, part.starts_at),
        "number": here + 1,
        "sessions": len(sessions),
        "before": first_of[sessions[here - 1]].pk if here else None,
        "after": first_of[sessions[here + 1]].pk if here + 1 < len(sessions) else None,
        "home": reverse(HOME[OccasionKind(occasion.kind)], args=[occasion.code]),
        "proof": reverse(PROOF[OccasionKind(occasion.kind)], args=[occasion.code]),
        "paper": reverse(PAPER[OccasionKind(occasion.kind)], args=[occasion.code]),
        "may_correct": bool(occasion.locked_at) and may(request.user, Permission.EDITION_EDIT),
        "half_days": queries.half_days(occasion, of_day, standing, len(seats)),
    }


def _elsewhere(seat: int, part: Part, parts: list[Part], standing: dict) -> str:
    """What the person was on the half-day before: the trainer looks twice at who was away."""
    index = parts.index(part)
    mark = standing.get((seat, parts[index - 1].pk)) if index else None
    if mark is None or mark.presence == "present":
        return ""
    return _("%s before") % mark.get_presence_display()


@require_http_methods(["GET", "POST"])
@requires(Permission.OWN_RECORD)
def feedback(request: SignedIn, seat_id: int) -> HttpResponse:
    """The questionnaire of the last day, once, by the person on the seat."""
    seat = get_object_or_404(queries.own_seats_of(request.user), pk=seat_id)
    form = FeedbackForm(request.POST or None)
    closed = _closed(seat, timezone.now())
    if not closed and form.is_valid():
        try:
            actions.give_feedback(seat=seat, on=day_at(seat.occasion, timezone.now()), **form.cleaned_data)
        except actions.AlreadyAnswered:
            messages.success(request, _("You answered already. Thank you."))
        else:
            messages.success(request, _("Thank you. Your answer is kept without your name."))
        return redirect("occasions:feedback", seat.pk)
    context = {"seat": seat, "form": form, "closed": closed}
    return render(request, "occasions/feedback.html", context, status=422 if form.errors and not closed else 200)


def _closed(seat: Any, now: Any) -> str:
    """Why there is nothing to answer; empty when there is."""
    if seat.has_answered:
        return _("You answered already. Thank you.")
    _first, last = queries.first_and_last_day(seat.occasion)
    if seat.state not in actions.feedback.ASKED:
        return str(actions.NotAskedYet(None))
    return str(actions.NotAskedYet(last)) if day_at(seat.occasion, now) < last else ""
