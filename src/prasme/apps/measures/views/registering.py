"""Registration without an account, and the own page by the link of the letter."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.core.codes import code_of as link_code
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.measures import actions, papers, queries
from prasme.apps.measures.forms.registering import RegistrationForm, others, people_in
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import ComesAs, Guest, Measure
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import OccasionOver
from prasme.apps.occasions.codes import code_of, seat_by_code
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.occasions.rules import OPEN, StepNotAllowed
from prasme.engines import documents


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def register(request: HttpRequest, code: str) -> HttpResponse:
    """For myself, for an organisation, or as a group; which of them stands in the address."""
    measure = get_object_or_404(queries.public_measures(), code=code)
    said = request.GET.get("as", "")
    comes_as = ComesAs(said) if said in ComesAs.values else ComesAs.PERSON
    data = request.POST or None
    form = RegistrationForm(measure, comes_as, template_of(measure.kind).shares_contacts, data)
    rows = others(data) if comes_as != ComesAs.PERSON else None
    if form.is_valid() & (rows is None or data is None or rows.is_valid()):
        language = (get_language() or "lv")[:2]
        values = form.cleaned_data
        coming = actions.Coming(
            comes_as=comes_as, people=[form.person(language), *(people_in(rows, language) if rows else [])],
            organisation_name=values["organisation_name"], registration_number=values.get("registration_number", ""),
            is_remote=values.get("is_remote", False), shares_contact=values.get("shares_contact", False),
            language=language,
        )  # fmt: skip
        try:
            actions.register_guests(
                measure=measure, coming=coming, at=timezone.now(), request_key=request.POST.get("key", "")[:64]
            )
        except (actions.NotOpen, OccasionOver):
            form.add_error(None, str(actions.NotOpen()))
        else:
            return redirect("measures:registered", code)
    context = {
        "measure": measure,
        "form": form,
        "others": rows,
        "comes_as": comes_as,
        "left": queries.seats_left(measure.occasion),
        "holder": papers.holder_of(measure),
        "key": request.POST.get("key") or get_random_string(20),
        "ways": [{"name": way.label, "href": f"?as={way}", "on": way == comes_as} for way in ComesAs],
        "errors": _errors(form, rows),
    }
    return render(request, "measures/register.html", context, status=422 if data else 200)


def _errors(form: RegistrationForm, rows: object) -> list[dict[str, str]]:
    every = [form, *(rows.forms if rows is not None else [])]  # type: ignore[attr-defined]
    found = [
        {"field": each[name].auto_id if name in each.fields else "", "text": error}
        for each in every
        for name, texts in each.errors.items()
        for error in texts
    ]
    if rows is not None and rows.is_bound:  # type: ignore[attr-defined]
        found += [{"field": "", "text": text} for text in rows.non_form_errors()]  # type: ignore[attr-defined]
    return found


@require_safe
@login_not_required
def registered(request: HttpRequest, code: str) -> HttpResponse:
    """The same answer for everybody: who comes is not told to whoever asks."""
    measure = get_object_or_404(queries.public_measures(), code=code)
    return render(request, "measures/registered.html", {"measure": measure})


def _own(code: str) -> tuple[Seat, Guest, Measure]:
    seat = seat_by_code(code)
    guest = queries.guest_of(seat) if seat else None
    if seat is None or guest is None:
        raise Http404
    return seat, guest, guest.registration.measure


@require_safe
@login_not_required
@never_cache
def guest(request: HttpRequest, code: str) -> HttpResponse:
    """The own place: when and where, the way in, whom one met, the certificate; and giving it back."""
    seat, found, measure = _own(code)
    is_contact = seat.person_id == found.registration.contact_id
    group = [one for one in found.registration.guests.all() if one.pk != found.pk] if is_contact else []
    context = {
        "code": code, "seat": seat, "guest": found, "measure": measure, "zone": measure.occasion.venue.time_zone,
        "sessions": occasions.days_of(measure.occasion), "holder": papers.holder_of(measure),
        "may_withdraw": seat.state in OPEN and measure.state == "announced",
        "group": [{"seat": one.seat, "code": code_of(one.seat), "is_open": one.seat.state in OPEN} for one in group],
        "shares": template_of(measure.kind).shares_contacts, "contacts": queries.contacts_for(found),
        "has_certificate": seat.state == SeatState.COMPLETED,
        "questions": "" if seat.has_answered else reverse("opinions:by-link", args=[link_code("seat", seat.pk)]),
    }  # fmt: skip
    return render(request, "measures/guest.html", context)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Asks once more, then gives the place to whoever waits."""
    seat, _guest, measure = _own(code)
    if request.method == "POST":
        try:
            actions.withdraw_guest(seat=seat, by=None, at=timezone.now())
        except (StepNotAllowed, ChangedMeanwhile):
            messages.error(request, _("This place cannot be given back any more."))
        else:
            messages.success(request, _("The place is given back. Thank you for telling us."))
        return redirect("measures:guest", code)
    return render(request, "measures/withdraw.html", {"seat": seat, "measure": measure, "code": code})


@require_POST
@login_not_required
@never_cache
def share_contact(request: HttpRequest, code: str) -> HttpResponse:
    _seat, found, _measure = _own(code)
    is_shared = request.POST.get("share") == "yes"
    actions.share_contact(guest=found, is_shared=is_shared, by=None, at=timezone.now())
    text = _("Your contact is exchanged now.") if is_shared else _("Your contact is not shown to anybody any more.")
    messages.success(request, text)
    return redirect("measures:guest", code)


@require_safe
@login_not_required
@never_cache
def certificate(_request: HttpRequest, code: str) -> HttpResponse:
    """Of taking part, for whoever has the link and was there."""
    seat, _guest, measure = _own(code)
    if seat.state != SeatState.COMPLETED:
        raise Http404(_("There is a certificate once the event was held, for who was there."))
    data = papers.certificate(measure, seat, code)
    content = documents.render("certificate", data, language=(get_language() or "lv")[:2], at=timezone.now())
    return papers.as_pdf(content, f"{measure.code}-certificate")
