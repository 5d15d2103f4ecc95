"""Somebody without an enterprise gets a seat: from the operator, or takes it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.actions import suspect_person
from prasme.apps.enterprises.queries import own_person
from prasme.apps.occasions import actions as occasions
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.training import actions, queries
from prasme.apps.training.forms.people import EnrolForm

REFUSALS = (
    occasions.HasEnterprise, occasions.OccasionOver, occasions.OnlyThroughEnterprises, occasions.SitsAlready,
)  # fmt: skip


def _said(seat: Seat) -> str:
    if seat.state == SeatState.CONFIRMED:
        return _("%s has a seat.") % seat.person
    place = queries.places_in_line([seat], on=timezone.localdate())[seat.pk]
    return _("%(person)s is number %(place)d on the waiting list.") % {"person": seat.person, "place": place.number}


@require_http_methods(["GET", "POST"])
@requires(Permission.PARTICIPANT_KEEP)
def enrol_person(request: SignedIn, code: str) -> HttpResponse:
    """The operator writes down who comes."""
    found = queries.runs_visible_to(request.user, Permission.PARTICIPANT_KEEP)
    run = get_object_or_404(queries.runs_with_all(found), code=code)
    form = EnrolForm(request.POST or None, initial={"language": run.language})
    if form.is_valid():
        try:
            seat = actions.enrol_somebody(
                occasion=run.occasion, new=form.person(), over=form.cleaned_data["over"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        except occasions.Hindered as refusal:
            form.hinder(str(refusal))
        else:
            messages.success(request, _said(seat))
            if seat.person and suspect_person(person=seat.person, at=timezone.now(), by=request.user):
                messages.warning(request, _("Somebody like this is registered. See “Suspected duplicates”."))
            return redirect("training:run", run.code)
    context = {"run": run, "occasion": run.occasion, "form": form}
    return render(request, "training/enrol_person.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.OWN_RECORD)
def take_seat(request: SignedIn, code: str) -> HttpResponse:
    """Whoever signs in takes a seat for themselves."""
    found = queries.offered_runs(at=timezone.now()).filter(occasion__edition__allows_people_without_enterprise=True)
    run, person = get_object_or_404(found, code=code), own_person(request.user)
    refused = ""
    if request.method == "POST" and person:
        try:
            seat = actions.take_seat(occasion=run.occasion, person=person, by=request.user, at=timezone.now())
        except (*REFUSALS, occasions.Hindered) as refusal:
            refused = str(refusal)
        else:
            messages.success(request, _said(seat))
            return redirect("site:home")
    context = {"run": run, "occasion": run.occasion, "person": person, "refused": refused}
    return render(request, "training/take_seat.html", context, status=422 if refused else 200)
