"""Access, export and erasure, for the person and for the operator."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import linked, of_choices, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.enterprises.models import Person
from prasme.apps.participants.actions import look_at_apart
from prasme.apps.participants.models import ApartAnswers
from prasme.apps.privacy import actions
from prasme.apps.privacy.export import archive
from prasme.apps.privacy.forms import AskForm, EraseForm
from prasme.apps.privacy.models import Erasure, ErasureState, Ground, PastKeeping
from prasme.apps.privacy.queries import scope
from prasme.apps.privacy.queries.erasures import erasures_visible_to, past_keeping_rows
from prasme.apps.privacy.queries.held import held_of
from prasme.apps.privacy.queries.holds import holds_of, kept_by


def _open(request: SignedIn, person_id: UUID) -> Person:
    people = scope.people_open_to(request.user).select_related("identity", "user")
    return get_object_or_404(people, pk=person_id)


def _in_care(request: SignedIn, person_id: UUID) -> Person:
    return get_object_or_404(scope.people_in_care(request.user).select_related("identity", "user"), pk=person_id)


@never_cache
@require_safe
@requires(Permission.OWN_RECORD, Permission.PRIVACY_KEEP)
def held(request: SignedIn, person_id: UUID) -> HttpResponse:
    """Everything that is held: what for, from where, how long. Sensitive answers are read by the person alone."""
    person = _open(request, person_id)
    return render(request, "privacy/held.html", _page(request, person))


def _page(request: SignedIn, person: Person) -> dict[str, Any]:
    is_own = scope.is_own(request.user, person)
    return {
        "person": person,
        "is_own": is_own,
        "groups": held_of(person, with_sensitive=is_own),
        "holds": holds_of(person, on=timezone.localdate()),
        "asked": Erasure.objects.filter(person_key=person.pk).order_by("-asked_at").first(),
        "form": AskForm(),
        "may_erase": scope.people_in_care(request.user).filter(pk=person.pk).exists(),
    }


@never_cache
@require_POST
@requires(Permission.OWN_RECORD, Permission.PRIVACY_KEEP)
def export(request: SignedIn, person_id: UUID) -> HttpResponse:
    """All of it in one file. Whoever makes it for the person has looked at the sensitive answers, on record."""
    person, at = _open(request, person_id), timezone.now()
    if not scope.is_own(request.user, person):
        apart = ApartAnswers.objects.filter(answers__person=person).select_related("answers__edition")
        for edition in {one.answers.edition for one in apart}:
            reason = _("File of all data, made for the person")
            look_at_apart(person=person, edition=edition, reason=reason, by=request.user, at=at)
    content = archive(person, held_of(person, with_sensitive=True), holds_of(person, on=timezone.localdate()), at=at)
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="my-data.zip"'
    return response


@require_POST
@requires(Permission.OWN_RECORD)
def ask_for_erasure(request: SignedIn, person_id: UUID) -> HttpResponse:
    person = _open(request, person_id)
    if not scope.is_own(request.user, person):
        raise Http404
    form = AskForm(request.POST)
    if not form.is_valid():
        return render(request, "privacy/held.html", _page(request, person) | {"form": form}, status=422)
    actions.ask_for_erasure(
        person=person, ground=form.cleaned_data["ground"], is_own=True, by=request.user, at=timezone.now()
    )
    messages.success(request, _("Your request came in. Whoever runs the programme decides within a month."))
    return redirect("privacy:held", person.pk)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Permission.PRIVACY_KEEP)
def erase(request: SignedIn, person_id: UUID) -> HttpResponse:
    """What goes now, what a duty holds and until when; then a reason, and it is done or refused."""
    person = _in_care(request, person_id)
    asked = Erasure.objects.filter(person_key=person.pk).order_by("-asked_at").first()
    if person.identity.erased_at:
        return render(request, "privacy/erased.html", {"person": person, "erasure": asked, "holds": kept_by(asked)})
    initial = {"ground": asked.ground} if asked and asked.state == ErasureState.ASKED else {}
    form = EraseForm(request.POST or None, initial=initial)
    if form.is_valid() and _decide(request, person, form):
        return redirect("privacy:erase", person.pk)
    context = {
        "person": person,
        "asked": asked if asked and asked.state == ErasureState.ASKED else None,
        "groups": held_of(person, with_sensitive=False),
        "holds": holds_of(person, on=timezone.localdate()),
        "form": form,
    }
    return render(request, "privacy/erase.html", context, status=422 if form.errors else 200)


def _decide(request: SignedIn, person: Person, form: EraseForm) -> bool:
    at, values = timezone.now(), form.cleaned_data
    try:
        if request.POST.get("act") == "refuse":
            actions.refuse_erasure(person=person, reason=values["reason"], by=request.user, at=at)
            messages.success(request, _("Refused. The person reads the reason on the own page."))
        else:
            actions.erase_person(
                person=person, ground=values["ground"], reason=values["reason"], by=request.user, at=at
            )
            messages.success(request, _("Erased. What a law holds is named below."))
    except actions.NamesThePerson as refusal:
        form.add_error("reason", str(refusal))
        return False
    except (actions.RolesStand, actions.ErasedAlready) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


PAST = [
    Column(
        "name", "name", label=_l("Person"), show=linked("privacy:erase", by="person_key", text=lambda row: row["name"])
    ),
    Column("person_key"),
    Column("kept_until", "kept_until", label=_l("Kept until"), show=written("kept_until", short_day)),
    Column("found_at", "found_at", label=_l("Found on"), show=written("found_at", short_day)),
]
ERASURES = [
    Column("asked_at", "asked_at", label=_l("Asked for"), show=written("asked_at", short_day)),
    Column(
        "person_key",
        label=_l("Key"),
        show=linked("privacy:erase", by="person_key", text=lambda row: str(row["person_key"])[:8]),
        css="code",
    ),
    Column("state", "state", label=_l("State"), show=of_choices("state", ErasureState)),
    Column("ground", "ground", label=_l("Ground"), show=of_choices("ground", Ground)),
    Column("decided_at", "decided_at", label=_l("Decided"), show=written("decided_at", short_day)),
    Column("decided_by__name", "decided_by__name", label=_l("By")),
    Column("reason", label=_l("Reason")),
]


@require_safe
@requires(Permission.PRIVACY_KEEP)
def past_keeping(request: SignedIn) -> HttpResponseBase:
    """People whose records no rule keeps any more; somebody decides about each."""
    rows = past_keeping_rows(request.user)
    if file := export_of(request, rows, PAST, name="past-keeping", sort="kept_until"):
        return file
    context = {"table": table_of(request, rows, PAST, sort="kept_until"), "of": PastKeeping}
    return render(request, "privacy/past_keeping.html", context)


@require_safe
@requires(Permission.PRIVACY_KEEP)
def erasures(request: SignedIn) -> HttpResponseBase:
    """Requests and what became of them: who, when, on what ground. No names."""
    rows = erasures_visible_to(request.user)
    if file := export_of(request, rows, ERASURES, name="erasures", sort="-asked_at"):
        return file
    return render(request, "privacy/erasures.html", {"table": table_of(request, rows, ERASURES, sort="-asked_at")})
