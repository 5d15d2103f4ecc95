"""How an edition enrols people: one page with its few rules."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts.permissions import SignedIn, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.programmes.models import Course, Edition
from prasme.apps.training import actions
from prasme.apps.training.forms.seating import EnrolmentForm, PrerequisiteForm
from prasme.apps.training.queries.conditions import prerequisites_in
from prasme.apps.training.queries.decisions import rules_of

NAMES = ("decide_days", "most_at_once", "wait_months")


def _edition(request: SignedIn, code: str) -> Edition:
    editions = Edition.objects.filter(reach(request.user, Permission.EDITION_EDIT).over(edition="pk"))
    return get_object_or_404(editions.select_related("programme"), code=code)


def _form(edition: Edition, data: object = None) -> PrerequisiteForm:
    courses = Course.objects.filter(block__programme=edition.programme_id).order_by("block__number", "code")
    return PrerequisiteForm(courses, data, prefix="before")


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def enrolment(request: SignedIn, code: str) -> HttpResponse:
    edition = _edition(request, code)
    kept = rules_of(edition)
    form = EnrolmentForm(request.POST or None, initial={name: getattr(kept, name) for name in NAMES})
    if form.is_valid():
        actions.set_enrolment_rules(edition=edition, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("training:enrolment", edition.code)
    return _page(request, edition, form, _form(edition))


@require_POST
@requires(Permission.EDITION_EDIT)
def add_prerequisite(request: SignedIn, code: str) -> HttpResponse:
    edition = _edition(request, code)
    form = _form(edition, request.POST)
    if form.is_valid():
        try:
            actions.add_prerequisite(by=request.user, **form.cleaned_data)
        except actions.GoesInACircle as refusal:
            form.add_error("needs", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("training:enrolment", edition.code)
    kept = rules_of(edition)
    return _page(request, edition, EnrolmentForm(initial={name: getattr(kept, name) for name in NAMES}), form)


@require_POST
@requires(Permission.EDITION_EDIT)
def remove_prerequisite(request: SignedIn, code: str, prerequisite_id: int) -> HttpResponse:
    edition = _edition(request, code)
    found = prerequisites_in(edition).filter(pk=prerequisite_id).first()
    if found:
        actions.remove_prerequisite(prerequisite=found, by=request.user)
        messages.success(request, _("The condition is removed."))
    return redirect("training:enrolment", edition.code)


def _page(request: SignedIn, edition: Edition, form: EnrolmentForm, before: PrerequisiteForm) -> HttpResponse:
    context = {"edition": edition, "form": form, "before": before, "prerequisites": prerequisites_in(edition)}
    status = 422 if form.errors or before.errors else 200
    return render(request, "training/enrolment.html", context, status=status)
