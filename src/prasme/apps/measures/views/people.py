"""Who comes to a measure: the list, which organisation was meant, and the paper that they sign."""

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, in_state
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.measures import actions, papers, queries
from prasme.apps.measures.forms.people import OrganisationForm, SheetForm
from prasme.apps.measures.models import Registration
from prasme.apps.measures.views.measures import around, seen_by
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import FiledAlready, file_scan
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.occasions.templatetags.seats import KINDS as SEATS
from prasme.engines import documents

PLACES = {"on_site": _l("on site"), "remote": _l("remotely")}


def _organisation(row: Row) -> Any:
    if not row["organisation"] or row["registration"] is None:
        return row["organisation"] or "–"
    page = reverse("measures:name-organisation", args=[row["registration"]])
    return format_html(
        '{0} <a href="{1}">{2}<span class="visually-hidden"> {0}</span></a>', row["organisation"], page,
        _("Which one is it?"),
    )  # fmt: skip


def _columns(*, may_run: bool) -> list[Column]:
    return [
        Column("person_name", "person_name", label=_l("Person")),
        Column("email"),
        Column("organisation", "organisation", label=_l("Organisation"), show=_organisation if may_run else None),
        Column("registration_number"),
        Column("registration"),
        Column("comes_as"),
        Column("place", "place", label=_l("Takes part"), show=lambda row: PLACES[row["place"]]),
        Column("state", "state", label=_l("State"), show=in_state("state", SeatState, SEATS)),
        Column("half_days_present", "half_days_present", label=_l("Half-days there"), css="number"),
    ]


@require_safe
@requires(Permission.MEASURE_VIEW)
def people(request: SignedIn, code: str) -> HttpResponseBase:
    """Everybody who registered; `?format=csv` gives a spreadsheet."""
    found = seen_by(request, code)
    asked = request.GET.get("state", "")
    state = asked if asked in SeatState.values else ""
    rows = queries.people_rows(found, words=request.GET.get("q", ""), state=state)
    around_it = around(request, found, "people")
    columns = _columns(may_run=around_it["may_run"])
    if file := export_of(request, rows, columns, name=f"{found.code}-people", sort="person_name"):
        return file
    states = Seat.objects.filter(occasion=found.occasion_id, person__isnull=False).order_by().values_list("state")
    counts = dict(states.annotate(n=Count("pk")))
    table = table_of(request, rows, columns, sort="person_name")
    chips = [
        {
            "name": SeatState(one).label,
            "href": table.href(state=one, page=None),
            "count": counts[one],
            "on": one == state,
        }
        for one in SeatState.values
        if one in counts
    ]
    context = around_it | {
        "table": table, "chips": chips, "is_filtered": bool(state or request.GET.get("q")),
        "sessions": occasions.sessions_with_papers(found.occasion),
    }  # fmt: skip
    return render(request, "measures/people.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def name_organisation(request: SignedIn, registration_id: int) -> HttpResponse:
    """Which organisation of the register somebody meant."""
    visible = queries.measures_visible_to(request.user, Permission.MEASURE_RUN)
    found = get_object_or_404(
        Registration.objects.select_related("measure__occasion__venue", "contact__identity", "organisation"),
        pk=registration_id,
        measure__in=visible,
    )
    known = found.organisation.registration_number or found.organisation.name if found.organisation else ""
    form = OrganisationForm(request.POST or None, initial={"organisation": known or found.organisation_name})
    if form.is_valid():
        actions.name_organisation(
            registration=found, organisation=form.cleaned_data["organisation"], by=request.user
        )  # fmt: skip
        messages.success(request, _("Saved."))
        return redirect("measures:people", found.measure.code)
    context = around(request, found.measure, "people") | {"form": form, "registration": found}
    return render(request, "measures/name_organisation.html", context, status=422 if form.errors else 200)


@require_safe
@requires(Permission.MEASURE_VIEW)
def attendance_sheet(request: SignedIn, code: str) -> HttpResponse:
    """The sheet to print, in the language of the measure."""
    found = seen_by(request, code)
    with override(found.language):
        content = documents.render(
            "attendance_sheet", papers.attendance_sheet(found), language=found.language, at=timezone.now()
        )
    return papers.as_pdf(content, found.code)


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def upload_sheet(request: SignedIn, code: str) -> HttpResponse:
    """File the signed paper: which sessions does this scan prove?"""
    found = seen_by(request, code, Permission.ROSTER_KEEP)
    sessions = found.occasion.sessions.filter(is_cancelled=False, starts_at__lte=timezone.now()).order_by("number")
    form = SheetForm(sessions, found.occasion.venue.time_zone, request.POST or None, request.FILES or None)
    if form.is_valid():
        name, media_type, content = form.cleaned_data["sheet"]
        try:
            file_scan(
                occasion=found.occasion, sessions=list(form.cleaned_data["sessions"]), name=name,
                media_type=media_type, content=content, by=request.user, at=timezone.now(),
            )  # fmt: skip
        except FiledAlready as refusal:
            messages.info(request, str(refusal))
        else:
            messages.success(request, _("The sheet is filed."))
        return redirect("measures:people", code)
    context = around(request, found, "people") | {"form": form, "has_begun": sessions.exists()}
    return render(request, "measures/upload_sheet.html", context, status=422 if form.errors else 200)
