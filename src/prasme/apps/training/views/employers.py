"""An employer and its people: who has which seat, letters on paper, how many are away at once."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, in_state, linked, of_choices, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import hours, short_day
from prasme.apps.occasions import actions as occasions
from prasme.apps.occasions.codes import code_of
from prasme.apps.occasions.models import EmployerRules, SeatState
from prasme.apps.occasions.queries import address_of, days_of
from prasme.apps.occasions.queries.readers import decided_by
from prasme.apps.occasions.templatetags.seats import KINDS
from prasme.apps.training import queries
from prasme.apps.training.forms.employers import EmployerForm
from prasme.apps.training.models import RunState
from prasme.apps.training.queries.employers import people_rows


def _name(row: Row) -> str:
    return f"{row['given']} {row['family']}"


def _hours(row: Row) -> str:
    return _("%(attended)s of %(scheduled)s") % {
        "attended": hours(row["attended"]), "scheduled": hours(row["scheduled"]),
    }  # fmt: skip


def _certificate(row: Row) -> str:
    return str(_("Certificate")) if row["certificate"] else ""


def _confirmed(row: Row) -> str:
    return str(_("confirmed by the person")) if row["confirmed_by_person_at"] else "–"


COLUMNS = [
    Column("family", "family", label=_l("Person"), show=_name),
    Column("given", "given"),
    Column("course", "course", label=_l("Course")),
    Column("code", "code"),
    Column("firm", "firm"),
    Column("starts_on", "starts_on", label=_l("Begins"), show=written("starts_on", short_day)),
    Column("ends_on", "ends_on"),
    Column("run_state", "run_state", label=_l("Course is"), show=of_choices("run_state", RunState)),
    Column("state", "state", label=_l("Seat"), show=in_state("state", SeatState, KINDS)),
    Column("attended", "attended", label=_l("Hours"), show=_hours, css="number"),
    Column("scheduled", "scheduled"),
    Column("confirmed_by_person_at", "confirmed_by_person_at", label=_l("Own data"), show=_confirmed),
    Column(
        "certificate", "certificate", label=_l("Certificate"),
        show=linked("training:certificate", by="certificate", text=_certificate),
    ),
]  # fmt: skip


@require_safe
@requires(Permission.SEAT_HOLD)
def our_people(request: SignedIn) -> HttpResponseBase:
    """Everybody of the firm with every seat: course, hours, certificate; the address holds the filter."""
    words, state = request.GET.get("q", ""), request.GET.get("state", "")
    state = state if state in SeatState.values else ""
    rows = people_rows(request.user, words=words, state=state)
    if file := export_of(request, rows, COLUMNS, name="people", sort="family"):
        return file
    table = table_of(request, rows, COLUMNS, sort="family")
    chips = [{"name": _("every"), "href": table.href(state=None, page=None), "on": not state}]
    chips += [
        {"name": one.label, "href": table.href(state=one.value, page=None), "on": state == one.value}
        for one in (SeatState.CONFIRMED, SeatState.COMPLETED, SeatState.NOT_COMPLETED)
    ]
    context = {"table": table, "chips": chips, "is_filtered": bool(words or state)}
    return render(request, "training/our_people.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.SEAT_HOLD)
def our_rules(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """How many may be away at once; the shared mailbox."""
    firm = get_object_or_404(queries.firms_with_seats(request.user), pk=enterprise_id)
    kept = EmployerRules.objects.filter(organisation=firm).first()
    initial = {"most_away": kept.most_away, "mailbox": kept.mailbox} if kept else {}
    form = EmployerForm(request.POST or None, initial=initial)
    if form.is_valid():
        occasions.set_employer_rules(organisation=firm, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("training:seats")
    return render(request, "training/our_rules.html", {"firm": firm, "form": form}, status=422 if form.errors else 200)


@never_cache
@require_safe
@requires(Permission.SEAT_HOLD, Permission.PARTICIPANT_KEEP)
def seat_letter(request: SignedIn, seat_id: int) -> HttpResponse:
    """A letter on paper for somebody without e-mail: course, days, place, and the code of the own seat."""
    seat = get_object_or_404(queries.seats_named_by(request.user).filter(person__isnull=False), pk=seat_id)
    code, decide_on = code_of(seat), decided_by(seat.occasion)
    context: dict[str, Any] = {
        "seat": seat,
        "occasion": seat.occasion,
        "zone": seat.occasion.venue.time_zone,
        "sessions": days_of(seat.occasion),
        "code": code,
        "address": address_of(reverse("participants:own-seat", args=[code])),
        "by_hand": address_of(reverse("participants:seat-code")),
        "is_planned": decide_on is not False,
        "decide_on": decide_on,
        "today": timezone.localdate(),
    }
    return render(request, "training/seat_letter.html", context)
