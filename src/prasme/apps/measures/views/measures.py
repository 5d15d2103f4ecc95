"""Measures for their organiser: the list, the page of one, and each step of it."""

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

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, in_state, linked, of_choices, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.measures import actions, queries
from prasme.apps.measures.forms.measures import CancelForm, EditForm, MeasureFilter
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import Measure, MeasureKind, MeasureState
from prasme.apps.measures.queries import money, pages
from prasme.apps.measures.rules import OPEN, StepNotPossible
from prasme.apps.measures.templatetags.measures import STATES
from prasme.apps.occasions import queries as occasions


def _seats(row: Row) -> str:
    return _("%(taken)s of %(capacity)s") % row


COLUMNS = [
    Column("code", "code", label=_l("Code"), show=linked("measures:measure", by="code", text=itemgetter("code"))),
    Column("title", "title", label=_l("Title")),
    Column("kind", "kind", label=_l("Kind"), show=of_choices("kind", MeasureKind)),
    Column("edition", "edition"),
    Column("place", "place", label=_l("Place")),
    Column("starts_on", "starts_on", label=_l("Begins"), show=written("starts_on", short_day)),
    Column("ends_on", "ends_on"),
    Column("taken", "taken", label=_l("Seats"), show=_seats, css="number"),
    Column("capacity", "capacity"),
    Column("waiting", "waiting"),
    Column("state", "state", label=_l("State"), show=in_state("state", MeasureState, STATES)),
]


@require_safe
@requires(Permission.MEASURE_VIEW)
def measures(request: SignedIn) -> HttpResponseBase:
    """Every measure that the user reaches; the address holds the filters."""
    visible = queries.measures_visible_to(request.user)
    filters = MeasureFilter(queries.choices_of_measures(visible), request.GET)
    rows = queries.measure_rows(queries.measures_matching(visible, words=request.GET.get("q", ""), **filters.chosen()))
    if file := export_of(request, rows, COLUMNS, name="measures", sort="-starts_on"):
        return file
    context = {
        "table": table_of(request, rows, COLUMNS, sort="-starts_on"),
        "filters": filters,
        "chosen": filters.chosen(),
        "is_filtered": bool(filters.chosen()) or bool(request.GET.get("q")),
        "may_run": may(request.user, Permission.MEASURE_RUN),
    }
    return render(request, "measures/measures.html", context)


def seen_by(request: SignedIn, code: str, permission: Permission = Permission.MEASURE_VIEW) -> Measure:
    """The measure, or 404."""
    return get_object_or_404(queries.with_all(queries.measures_visible_to(request.user, permission)), code=code)


def around(request: SignedIn, measure: Measure, here: str) -> dict[str, Any]:
    """What stands on every page of a measure."""
    runs = queries.measures_visible_to(request.user, Permission.MEASURE_RUN).filter(pk=measure.pk).exists()
    return {
        "measure": measure,
        "occasion": measure.occasion,
        "zone": measure.occasion.venue.time_zone,
        "template": template_of(measure.kind),
        "tabs": pages.tabs_of(measure, here),
        "may_run": runs,
        "is_open": measure.state in OPEN,
    }


@require_safe
@requires(Permission.MEASURE_VIEW)
def measure(request: SignedIn, code: str) -> HttpResponse:
    """One measure: when and where, how full, what it costs, what came of it."""
    found = seen_by(request, code)
    taken, waiting = occasions.taken_and_waiting(found.occasion)
    sessions = occasions.days_of(found.occasion)
    context = around(request, found, "measure") | {
        "sessions": sessions,
        "taken": taken,
        "waiting": waiting,
        "money": money.money_of(found),
        "is_over": bool(sessions) and sessions[-1].ends_at <= timezone.now(),
        "texts": sorted(found.texts.all(), key=lambda text: text.language),
        "came_of_it": pages.cooperations_of(found),
        "opinion": pages.opinion_of(found),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
    }
    return render(request, "measures/measure.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def edit_measure(request: SignedIn, code: str) -> HttpResponse:
    found = seen_by(request, code, Permission.MEASURE_RUN)
    fields = ("summary", "language", "online_address", "registers_until")
    initial = {name: getattr(found, name) for name in fields} | {
        "title": found.occasion.title, "capacity": found.occasion.capacity, "seen": found.version,
    }  # fmt: skip
    form = EditForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            actions.edit_measure(measure=found, by=request.user, at=timezone.now(), **form.cleaned_data)
        except actions.TooFewSeats as refusal:
            form.add_error("capacity", str(refusal))
        except (actions.MeasureOver, ChangedMeanwhile) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("measures:measure", code)
    context = around(request, found, "") | {"form": form}
    return render(request, "measures/edit_measure.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def announce_measure(request: SignedIn, code: str) -> HttpResponse:
    found = seen_by(request, code, Permission.MEASURE_RUN)
    try:
        actions.announce_measure(measure=found, by=request.user)
    except (StepNotPossible, ChangedMeanwhile):
        messages.error(request, str(actions.MeasureOver(found)))
    else:
        messages.success(request, _("%s is announced. Everybody finds it on the public page now.") % found.code)
    return redirect("measures:measure", code)


@require_POST
@requires(Permission.MEASURE_RUN)
def hold_measure(request: SignedIn, code: str) -> HttpResponse:
    found = seen_by(request, code, Permission.MEASURE_RUN)
    try:
        actions.hold_measure(measure=found, by=request.user, at=timezone.now())
    except actions.NotOverYet as refusal:
        messages.error(request, str(refusal))
    except (StepNotPossible, ChangedMeanwhile):
        messages.error(request, str(actions.MeasureOver(found)))
    else:
        messages.success(request, _("%s was held. Who was there can open the certificate.") % found.code)
    return redirect("measures:measure", code)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def cancel_measure(request: SignedIn, code: str) -> HttpResponse:
    """Asks for the reason and says what will be lost."""
    found = seen_by(request, code, Permission.MEASURE_RUN)
    form = CancelForm(request.POST or None)
    if form.is_valid():
        try:
            lost = actions.cancel_measure(measure=found, by=request.user, at=timezone.now(), **form.cleaned_data)
        except (StepNotPossible, ChangedMeanwhile):
            form.add_error(None, str(actions.MeasureOver(found)))
        else:
            text = ngettext("%(code)s is cancelled; %(n)d person is written to.",
                            "%(code)s is cancelled; %(n)d people are written to.", lost)  # fmt: skip
            messages.success(request, text % {"code": found.code, "n": lost})
            return redirect("measures:measure", code)
    taken, waiting = occasions.taken_and_waiting(found.occasion)
    lost_of_it = [
        ngettext("%d seat", "%d seats", taken) % taken,
        ngettext("%d place in the waiting list", "%d places in the waiting list", waiting) % waiting,
        _("the room on every day of it"),
    ]
    context = around(request, found, "") | {"form": form, "lost": lost_of_it}
    return render(request, "measures/cancel_measure.html", context, status=422 if form.errors else 200)
