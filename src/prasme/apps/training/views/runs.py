"""Runs: the list, the page of one, and what an operator or provider does with it."""

from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, in_state, linked, written
from prasme.apps.core.lately import lately
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.queries import committed_on
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.models import SeatState
from prasme.apps.training import actions, queries
from prasme.apps.training.forms.runs import CancelForm, RecheckForm, RunFilter
from prasme.apps.training.models import Run, RunState
from prasme.apps.training.queries.decisions import SURE
from prasme.apps.training.templatetags.training_states import RUNS


def _seats(row: Row) -> str:
    return _("%(taken)s of %(capacity)s") % row


def _decided(row: Row) -> str:
    return short_day(row["decide_on"]) if row["state"] == RunState.PLANNED and row["decide_on"] else ""


COLUMNS = [
    Column("code", "code", label=_l("Code"), show=linked("training:run", by="code", text=itemgetter("code"))),
    Column("title", "title", label=_l("Course")),
    Column("edition", "edition"),
    Column("provider_name", "provider_name", label=_l("Provider")),
    Column("place", "place", label=_l("Place")),
    Column("starts_on", "starts_on", label=_l("Begins"), show=written("starts_on", short_day)),
    Column("ends_on", "ends_on"),
    Column("taken", "taken", label=_l("Seats"), show=_seats, css="number"),
    Column("capacity", "capacity"),
    Column("state", "state", label=_l("State"), show=in_state("state", RunState, RUNS)),
    Column("decide_on", "decide_on", label=_l("Decided by"), show=_decided),
]


@require_safe
@requires(Permission.RUN_VIEW)
def runs(request: SignedIn) -> HttpResponseBase:
    """Every run that the user reaches; the address holds the filters."""
    visible = queries.runs_visible_to(request.user)
    choices = lately(request.user, "choices of runs", lambda: queries.choices_of_runs(visible))
    filters = RunFilter(choices, request.GET)
    rows = queries.run_rows(queries.runs_matching(visible, words=request.GET.get("q", ""), **filters.chosen()))
    if file := export_of(request, rows, COLUMNS, name="runs", sort="-starts_on"):
        return file
    context = {
        "table": table_of(request, rows, COLUMNS, sort="-starts_on"),
        "filters": filters,
        "chosen": filters.chosen(),
        "is_filtered": bool(filters.chosen()) or bool(request.GET.get("q")),
        "may_publish": may(request.user, Permission.RUN_PLAN),
        "may_see_certificates": may(request.user, Permission.PERSON_VIEW),
    }
    return render(request, "training/runs.html", context)


@require_safe
@requires(Permission.RUN_VIEW)
def run(request: SignedIn, code: str) -> HttpResponse:
    """One run: when and where, who sits, which papers, who completed and why."""
    return render(request, "training/run.html", _page_of(request, _visible(request.user, code)))


def _visible(user: User, code: str, permission: Permission = Permission.RUN_VIEW) -> Run:
    return get_object_or_404(
        queries.runs_visible_to(user, permission).select_related(
            "course", "provider", "occasion__edition", "occasion__venue__municipality", "occasion__organiser"
        ),
        code=code,
    )


def _page_of(request: SignedIn, run: Run) -> dict[str, Any]:
    now, occasion = timezone.now(), run.occasion
    told, codes = queries.completions_of(run), queries.certificate_codes(run)
    seats = list(occasions.seats_of(occasion))
    sessions = list(occasions.sessions_with_papers(occasion))
    plans = queries.runs_visible_to(request.user, Permission.RUN_PLAN).filter(pk=run.pk).exists()
    keeps = plans or queries.runs_visible_to(request.user, Permission.ROSTER_KEEP).filter(pk=run.pk).exists()
    is_open = run.state in (RunState.PLANNED, RunState.CONFIRMED, RunState.RUNNING)
    taken = sum(1 for seat in seats if seat.state not in (SeatState.WAITING, SeatState.WITHDRAWN))
    sure = sum(1 for seat in seats if seat.state in SURE)
    return {
        "run": run,
        "occasion": occasion,
        "zone": occasion.venue.time_zone,
        "sessions": sessions,
        "lines": [{"seat": seat, "completion": told.get(seat.pk), "code": codes.get(seat.pk)} for seat in seats],
        "taken": taken,
        "waiting": sum(1 for seat in seats if seat.state == SeatState.WAITING),
        "hours": occasions.scheduled_hours(occasion),
        "missing": queries.missing_for_completion(run, at=now) if is_open and run.starts_on <= now.date() else [],
        "has_begun": run.starts_on <= now.date(),
        "keeps": keeps,
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
        "sure": sure,
        "overrides": occasion.overrides.select_related("by", "seat__person__identity").order_by("-at", "-pk")[:20],
        "may_plan": plans,
        "now": timezone.now(),
        "may_confirm": plans and run.state == RunState.PLANNED and sure >= occasion.minimum,
        "may_decide": plans and run.state == RunState.PLANNED,
        "may_name": may(request.user, Permission.PARTICIPANT_KEEP) and is_open,
        "may_cancel": plans and is_open,
        "may_enrol": occasion.edition.allows_people_without_enterprise
        and run.state in (RunState.PLANNED, RunState.CONFIRMED)
        and may(request.user, Permission.PARTICIPANT_KEEP),
        "may_complete": plans and run.state in (RunState.CONFIRMED, RunState.RUNNING),
        "differing": queries.outcomes_that_differ(run) if plans and run.state == RunState.COMPLETED else [],
        "recheck": RecheckForm(),
    }


@require_POST
@requires(Permission.RUN_PLAN)
def confirm_run(request: SignedIn, code: str) -> HttpResponse:
    run = _visible(request.user, code, Permission.RUN_PLAN)
    try:
        actions.confirm_run(run=run, by=request.user, at=timezone.now())
    except actions.BelowMinimum as refusal:
        messages.error(request, str(refusal))
        return redirect("training:decide-run", run.code)
    except (actions.RunOver, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("%s is confirmed.") % run.code)
    return redirect("training:run", run.code)


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def cancel_run(request: SignedIn, code: str) -> HttpResponse:
    """Asks for the reason and says what will be lost."""
    run = _visible(request.user, code, Permission.RUN_PLAN)
    form = CancelForm(request.POST or None)
    if form.is_valid():
        try:
            lost, offered = actions.cancel_run(run=run, by=request.user, at=timezone.now(), **form.cleaned_data)
        except (actions.RunOver, ChangedMeanwhile) as refusal:
            form.add_error(None, str(refusal))
        else:
            text = ngettext("%(code)s is cancelled; %(n)d seat was given back.",
                            "%(code)s is cancelled; %(n)d seats were given back.", lost)  # fmt: skip
            messages.success(request, text % {"code": run.code, "n": lost})
            if offered:
                text = ngettext("For %d of them a place is kept on another date.",
                                "For %d of them places are kept on other dates.", offered)  # fmt: skip
                messages.success(request, text % offered)
            return redirect("training:run", run.code)
    context = {"run": run, "form": form, "lost": _what_is_lost(run)}
    return render(request, "training/cancel_run.html", context, status=422 if form.errors else 200)


def _what_is_lost(run: Run) -> list[str]:
    taken, waiting = occasions.taken_and_waiting(run.occasion)
    held = run.occasion.seats.exclude(state=SeatState.WITHDRAWN).exclude(holder=None)
    firms = held.values("holder").distinct().count()
    seats = ngettext("%d seat", "%d seats", taken) % taken
    return [
        _("%(seats)s of %(firms)d enterprises, and %(waiting)d places in the waiting list")
        % {"seats": seats, "firms": firms, "waiting": waiting},
        _("%s of aid that is set aside for them")
        % committed_on(run.occasion.seats.values("aid"), run.occasion.edition.currency),
        _("the rooms and the trainer's time on every day of the course"),
    ]


@require_POST
@requires(Permission.RUN_PLAN)
def complete_run(request: SignedIn, code: str) -> HttpResponse:
    run = _visible(request.user, code, Permission.RUN_PLAN)
    try:
        done = actions.complete_run(run=run, by=request.user, at=timezone.now())
    except actions.NotYet as missing:
        for sentence in missing.missing:
            messages.error(request, sentence)
    except (actions.RunOver, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    else:
        text = ngettext("%d person completed the course; the certificate is being made.",
                        "%d people completed the course; their certificates are being made.", len(done))  # fmt: skip
        messages.success(request, text % len(done))
    return redirect("training:run", run.code)


@require_POST
@requires(Permission.RUN_PLAN)
def recheck_run(request: SignedIn, code: str) -> HttpResponse:
    run = _visible(request.user, code, Permission.RUN_PLAN)
    form = RecheckForm(request.POST)
    if not form.is_valid():
        return render(request, "training/run.html", _page_of(request, run) | {"recheck": form}, status=422)
    try:
        changed = actions.recheck_run(run=run, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now())
    except (actions.RunOver, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, ngettext("%d outcome changed.", "%d outcomes changed.", changed) % changed)
    return redirect("training:run", run.code)
