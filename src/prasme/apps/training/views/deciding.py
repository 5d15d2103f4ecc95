"""Whether a planned run takes place; how its seats are given; who waits for one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.occasions import actions as occasions
from prasme.apps.occasions.models import Quota, Seat, SeatState, SeatStep
from prasme.apps.occasions.queries import line as lines
from prasme.apps.occasions.queries.room import terms_of
from prasme.apps.territories.queries import municipalities
from prasme.apps.training import actions, queries
from prasme.apps.training.forms.seating import ChooseForm, ConfirmForm, MoveForm, PresenceForm, QuotaForm, SeatingForm
from prasme.apps.training.models import Run, RunState
from prasme.apps.training.queries.decisions import other_dates, sure_of


def _planned(user: User, code: str) -> Run:
    found = queries.runs_visible_to(user, Permission.RUN_PLAN)
    return get_object_or_404(queries.runs_with_all(found), code=code)


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def decide_run(request: SignedIn, code: str) -> HttpResponse:
    """Three answers: it takes place all the same, it is decided later, it is called off."""
    run, act = _planned(request.user, code), request.POST.get("act", "")
    confirm = ConfirmForm(request.POST if act == "confirm" else None)
    move = MoveForm(request.POST if act == "move" else None, initial={"to": run.decide_on})
    try:
        if confirm.is_valid():
            reason = confirm.cleaned_data["reason"]
            actions.confirm_run(run=run, reason=reason, by=request.user, at=timezone.now())
            messages.success(request, _("%s is confirmed.") % run.code)
            return redirect("training:run", run.code)
        if move.is_valid():
            actions.move_decision(
                run=run, by=request.user, at=timezone.now(), on=timezone.localdate(), **move.cleaned_data
            )
            messages.success(request, _("The decision is moved; whoever has a seat is told."))
            return redirect("training:run", run.code)
    except actions.NotThatDay as refusal:
        move.add_error("to", str(refusal))
    except (actions.RunOver, ChangedMeanwhile) as refusal:
        (confirm if act == "confirm" else move).add_error(None, str(refusal))
    context = {
        "run": run,
        "occasion": run.occasion,
        "sure": sure_of(run.occasion),
        "confirm": confirm,
        "move": move,
        "is_planned": run.state == RunState.PLANNED,
        "others": other_dates(run, at=timezone.now())[:3],
        "today": timezone.localdate(),
    }
    status = 422 if confirm.errors or move.errors else 200
    return render(request, "training/decide_run.html", context, status=status)


# ---------------------------------------------------------------- how seats are given


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def seating(request: SignedIn, code: str) -> HttpResponse:
    """Policy, limits, and the parts of the seats."""
    run = _planned(request.user, code)
    form = SeatingForm(request.POST or None, initial=SeatingForm.initial_of(run.occasion))
    if form.is_valid():
        seen = form.cleaned_data["seen"]
        try:
            occasions.set_seating(
                occasion=run.occasion, seating=form.seating(), seen=seen, by=request.user, at=timezone.now(),
                minimum=form.cleaned_data["minimum"], capacity=form.cleaned_data["capacity"],
            )  # fmt: skip
        except occasions.SeatsNotPossible as refusal:
            form.add_error("capacity", str(refusal))
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            form.see(run.occasion.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("training:seating", run.code)
    return _seating(request, run, form=form)


def _quota_form(run: Run, data: Any = None) -> QuotaForm:
    return QuotaForm(municipalities(timezone.localdate()), run.starts_on, data, prefix="quota")


@require_POST
@requires(Permission.RUN_PLAN)
def set_terms(request: SignedIn, code: str) -> HttpResponse:
    """What counts as late, and as presence in an on-line room."""
    run = _planned(request.user, code)
    form = PresenceForm(request.POST)
    if not form.is_valid():
        return _seating(request, run, presence=form)
    occasions.set_terms(occasion=run.occasion, by=request.user, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("training:seating", run.code)


def _seating(
    request: SignedIn,
    run: Run,
    form: SeatingForm | None = None,
    quota: QuotaForm | None = None,
    presence: PresenceForm | None = None,
) -> HttpResponse:
    today = timezone.localdate()
    tally = lines.tally_of(run.occasion, on=today)
    rows = [
        {
            "quota": one,
            "taken": tally.with_aid if one.municipality_id is None else tally.of_municipality[one.municipality_id],
            "is_over": one.kept_until is not None and one.kept_until < today,
        }
        for one in lines.quotas_of(run.occasion)
    ]
    form = form or SeatingForm(initial=SeatingForm.initial_of(run.occasion))
    quota = quota or _quota_form(run)
    presence = presence or PresenceForm(initial=terms_of(run.occasion))
    is_wrong = bool(form.errors or quota.errors or presence.errors)
    context = {
        "run": run, "occasion": run.occasion, "form": form, "quota": quota, "rows": rows, "taken": tally.taken,
        "presence": presence,
    }  # fmt: skip
    return render(request, "training/seating.html", context, status=422 if is_wrong else 200)


@require_POST
@requires(Permission.RUN_PLAN)
def add_quota(request: SignedIn, code: str) -> HttpResponse:
    run = _planned(request.user, code)
    form = _quota_form(run, request.POST)
    if form.is_valid():
        try:
            occasions.set_quota(occasion=run.occasion, by=request.user, **form.cleaned_data)
        except occasions.MoreThanThereAre as refusal:
            form.add_error("seats", str(refusal))
        except occasions.QuotaSet as refusal:
            form.add_error("kind", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("training:seating", run.code)
    return _seating(request, run, quota=form)


@require_POST
@requires(Permission.RUN_PLAN)
def remove_quota(request: SignedIn, code: str, quota_id: int) -> HttpResponse:
    run = _planned(request.user, code)
    quota = Quota.objects.filter(occasion=run.occasion, pk=quota_id).select_related("occasion__edition").first()
    if quota:
        occasions.remove_quota(quota=quota, by=request.user, at=timezone.now())
        messages.success(request, _("The quota is removed; its seats are for everybody."))
    return redirect("training:seating", run.code)


# ---------------------------------------------------------------- the waiting list


@require_safe
@requires(Permission.RUN_VIEW)
def line(request: SignedIn, code: str) -> HttpResponseBase:
    """Who waits, in which order and why; what was offered before, by which choice."""
    run = get_object_or_404(queries.runs_with_all(queries.runs_visible_to(request.user)), code=code)
    places = lines.places_of(run.occasion, on=timezone.localdate())
    seats = Seat.objects.filter(pk__in=places).select_related("holder", "person__identity")
    steps = SeatStep.objects.filter(seat__occasion=run.occasion, choice__isnull=False)
    told = steps.select_related("seat__holder", "seat__person__identity").order_by("-at", "-pk")[:50]
    context = {
        "run": run,
        "occasion": run.occasion,
        "zone": run.occasion.venue.time_zone,
        "lines": [
            {"seat": one, "place": places[one.pk]} for one in sorted(seats, key=lambda one: places[one.pk].number)
        ],
        "choices": [{"step": one, "why": lines.why_of(one.choice or {})} for one in told],
        "plans": queries.runs_visible_to(request.user, Permission.RUN_PLAN).filter(pk=run.pk).exists(),
        "may_see_people": may(request.user, Permission.PERSON_VIEW) or may(request.user, Permission.ROSTER_KEEP),
    }
    return render(request, "training/line.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def choose_waiting(request: SignedIn, code: str, seat_id: int) -> HttpResponse:
    """Offer a free seat to this one; where a policy gives the order, it is passed over with the reason."""
    run = _planned(request.user, code)
    waiting = Seat.objects.filter(occasion=run.occasion, state=SeatState.WAITING)
    seat = get_object_or_404(
        waiting.select_related("holder", "person__identity", "occasion__edition", "occasion__venue"), pk=seat_id
    )
    form = ChooseForm(request.POST or None)
    if form.is_valid():
        try:
            occasions.choose_waiting(seat=seat, by=request.user, at=timezone.now(), **form.cleaned_data)
        except (occasions.NothingFree, ChangedMeanwhile) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The seat is offered."))
            return redirect("training:line", run.code)
    place = lines.places_of(run.occasion, on=timezone.localdate()).get(seat.pk)
    context = {"run": run, "seat": seat, "place": place, "form": form}
    return render(request, "training/choose_waiting.html", context, status=422 if form.errors else 200)
