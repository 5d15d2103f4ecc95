"""People who turn up without a seat: entered by the trainer, decided by the operator."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.funding.actions import AidRefused
from prasme.apps.occasions import actions
from prasme.apps.occasions.models import DropInState
from prasme.apps.occasions.queries.dropins import drop_ins_to_decide
from prasme.apps.occasions.queries.room import part_to_keep
from prasme.apps.occasions.roster_forms import DecisionForm, DropInForm


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def drop_in(request: SignedIn, part_id: int) -> HttpResponse:
    """Who stands in the door?"""
    part = get_object_or_404(part_to_keep(request.user), pk=part_id)
    occasion = part.session.occasion
    roster = f"{reverse('occasions:roster', args=[occasion.pk])}?part={part.pk}"
    form = DropInForm(request.POST or None)
    if form.is_valid():
        try:
            found = actions.receive_drop_in(part=part, comer=form.comer(), by=request.user, at=timezone.now())
        except (actions.SitsAlready, actions.BeforeTheSession, actions.OccasionLocked) as refusal:
            form.add_error(None, str(refusal))
        else:
            if found.state == DropInState.SEATED:
                messages.success(request, _("%s has a seat and is marked present.") % found.person)
            else:
                said = _("%(person)s waits for the operator's decision. %(why)s The half-day is noted meanwhile.")
                messages.warning(request, said % {"person": found.person, "why": found.why})
            return redirect(roster)
    context = {"part": part, "occasion": occasion, "form": form, "roster": roster, "zone": occasion.venue.time_zone}
    return render(request, "occasions/drop_in.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def drop_ins(request: SignedIn) -> HttpResponse:
    """Everybody who came without a seat and waits for a decision."""
    waiting = drop_ins_to_decide(request.user)
    form = DecisionForm(request.POST or None)
    if form.is_valid():
        found = get_object_or_404(waiting, pk=form.cleaned_data["drop_in"])
        at = timezone.now()
        try:
            if form.cleaned_data["decision"] == "seat":
                actions.seat_drop_in(drop_in=found, by=request.user, at=at)
                messages.success(request, _("%s has a seat and is marked present.") % found.person)
            else:
                actions.turn_away_drop_in(drop_in=found, reason=form.cleaned_data["reason"], by=request.user, at=at)
                messages.success(request, _("%s gets no seat.") % found.person)
        except (
            actions.RoomIsFull, actions.DecidedAlready, actions.SitsAlready, actions.OccasionLocked,
            actions.NotEmployed, actions.Hindered, AidRefused,
        ) as refusal:  # fmt: skip
            form.add_error(None, str(refusal))
        else:
            return redirect("occasions:drop-ins")
    context = {"waiting": list(waiting[:100]), "form": form}
    return render(request, "occasions/drop_ins.html", context, status=422 if form.errors else 200)
