"""The own seat, seen with the code of a letter: when and where, the own data, what it is used for."""

from datetime import datetime
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.knowledge.actions import moments_open
from prasme.apps.knowledge.letters import link_of
from prasme.apps.knowledge.models import Moment as TestMoment
from prasme.apps.occasions.actions import confirm_own_data
from prasme.apps.occasions.codes import seat_by_code
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.occasions.queries import days_of
from prasme.apps.occasions.queries.readers import decided_by
from prasme.apps.participants import actions, queries
from prasme.apps.participants.codes import code_of
from prasme.apps.participants.forms import CodeForm, OwnDataForm
from prasme.apps.participants.models import Moment, Notice, Way
from prasme.apps.participants.views.answering import parts_of
from prasme.apps.programmes.models import ParticipantData
from prasme.apps.training.queries.certificates import certificate_of


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def seat_code(request: HttpRequest) -> HttpResponse:
    """Somebody with a letter and no e-mail types the code."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if seat_by_code(form.cleaned_data["code"]):
            return redirect("participants:own-seat", form.cleaned_data["code"].strip().replace(" ", "-"))
        form.add_error("code", _("No letter has this code. Compare it with your letter, letter by letter."))
    return render(request, "participants/seat_code.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def own_seat(request: HttpRequest, seat_code: str) -> HttpResponse:
    """Whoever has the code sees this seat and nothing else of the person, and says that the data is right."""
    seat = seat_by_code(seat_code)
    if seat is None:
        raise Http404
    notice = queries.notice_of(seat.occasion.edition)
    version = notice.version if notice else 0
    form = OwnDataForm(request.POST if request.POST.get("act") == "confirm" else None, initial={"version": version})
    if request.POST.get("act") == "questions" and _asks(seat):
        return _to_questions(seat)
    if form.is_valid():
        if form.cleaned_data["version"] == version:
            _confirm(seat, notice)
            return redirect("participants:own-seat", seat_code)
        form = OwnDataForm(initial={"version": version})
    context = _page(seat, seat_code, notice, is_changed=request.method == "POST" and not form.errors)
    return render(request, "participants/own_seat.html", context | {"form": form}, status=422 if form.errors else 200)


def _page(seat: Seat, seat_code: str, notice: Notice | None, *, is_changed: bool) -> dict[str, Any]:
    decide_on = decided_by(seat.occasion)
    return {
        "seat": seat,
        "seat_code": seat_code,
        "occasion": seat.occasion,
        "person": seat.person,
        "zone": seat.occasion.venue.time_zone,
        "sessions": days_of(seat.occasion),
        "notice": notice,
        "parts": parts_of(notice) if notice else [],
        "is_changed": is_changed,
        "is_over": seat.state not in (SeatState.CONFIRMED, SeatState.WAITING, SeatState.OFFERED),
        "is_planned": decide_on is not False,
        "decide_on": decide_on,
        "tests": tests_open(seat, timezone.now()),
        "certificate": certificate_of(seat),
        "asks": bool(seat.confirmed_by_person_at) and _asks(seat),
    }


def tests_open(seat: Seat, at: datetime) -> list[dict[str, str]]:
    """Tests of the course that can be answered now."""
    run = getattr(seat.occasion, "run", None)
    moments = moments_open(seat, run.course, at) if run else []
    return [{"name": str(TestMoment(moment).label), "href": link_of(seat.pk, moment)} for moment in moments]


@never_cache
@login_not_required
@require_safe
def own_certificate(_request: HttpRequest, seat_code: str) -> FileResponse:
    """The certificate as PDF, for somebody without an account."""
    seat = seat_by_code(seat_code)
    found = certificate_of(seat) if seat else None
    if found is None or found.document is None or not found.document.file.storage.exists(found.document.file.name):
        raise Http404(_("There is no certificate yet."))
    response = FileResponse(
        found.document.file.open("rb"), content_type="application/pdf", filename=f"{found.code}.pdf"
    )
    response["Cache-Control"] = "private, no-store"
    return response


def _confirm(seat: Seat, notice: Notice | None) -> None:
    now = timezone.now()
    confirm_own_data(seat=seat, by=None, at=now)
    if notice and seat.person:
        actions.confirm_notice(person=seat.person, notice=notice, way=Way.LINK, by=None, at=now)


def _asks(seat: Seat) -> bool:
    """Whether the edition has questions for this person that are not answered yet."""
    edition, person = seat.occasion.edition, seat.person
    if edition.participant_data == ParticipantData.NONE or person is None:
        return False
    answered = queries.answers_of(person, edition, Moment.ENTRY)
    asked = queries.participants_of(edition, Moment.ENTRY, on=timezone.localdate()).filter(pk=person.pk)
    return (answered is None or answered.state == "saved") and asked.exists()


def _to_questions(seat: Seat) -> HttpResponse:
    assert seat.person is not None  # a code is of a seat with its person
    link = actions.make_link(
        person=seat.person, edition=seat.occasion.edition, moment=Moment.ENTRY, by=None, at=timezone.now()
    )
    return redirect("participants:answer-by-link", code_of(link))
