"""Who comes to a measure: the list, which organisation was meant, and the paper that they sign."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import csv_file, xlsx_file
from prasme.apps.measures import actions, papers, queries
from prasme.apps.measures.forms.people import OrganisationForm, SheetForm
from prasme.apps.measures.models import Registration
from prasme.apps.measures.views.measures import around, seen_by
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import FiledAlready, file_scan
from prasme.apps.occasions.models import Seat
from prasme.engines import documents

HEAD = ["person", "email", "organisation", "registration_number", "comes_as", "place", "state", "half_days_present"]


@require_safe
@requires(Permission.MEASURE_VIEW)
def people(request: SignedIn, code: str) -> HttpResponseBase:
    """Everybody who registered; `?format=csv` gives a spreadsheet."""
    found = seen_by(request, code)
    there = [seat for seat, _part in occasions.there([found.occasion])]
    lines = [
        {"seat": seat, "guest": getattr(seat, "guest", None), "present": there.count(seat.pk)}
        for seat in queries.guests_of(found)
    ]
    wanted = request.GET.get("format")
    if wanted in ("csv", "xlsx"):
        return (csv_file if wanted == "csv" else xlsx_file)(f"{found.code}-people", HEAD, [_row(one) for one in lines])
    sessions = occasions.sessions_with_papers(found.occasion)
    context = around(request, found, "people") | {"lines": lines, "sessions": sessions}
    return render(request, "measures/people.html", context)


def _row(line: dict[str, Any]) -> list[Any]:
    seat: Seat = line["seat"]
    guest, identity = line["guest"], getattr(seat.person, "identity", None)
    registration = guest.registration if guest else None
    organisation = registration.organisation if registration else None
    typed = registration.organisation_name if registration else ""
    return [
        str(seat.person), identity.email if identity else "", organisation.name if organisation else typed,
        organisation.registration_number if organisation else "", registration.comes_as if registration else "",
        "remote" if guest and guest.is_remote else "on_site", seat.state, line["present"],
    ]  # fmt: skip


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
