"""The calendar of an edition: what is due, set, done, taken back."""

from datetime import timedelta

from django.contrib import messages
from django.db.models import F
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.icalendar import Event, calendar_file, calendar_of
from prasme.apps.core.tables import export_of
from prasme.apps.programmes import actions, queries
from prasme.apps.programmes.forms.calendar import DeadlineForm, DoneForm
from prasme.apps.programmes.models import Deadline, Edition
from prasme.apps.programmes.rules import TooMany
from prasme.apps.programmes.views.lists import DEADLINES

SOON = timedelta(days=14)


def _edition(request: SignedIn, code: str) -> Edition:
    return get_object_or_404(queries.editions_visible_to(request.user), code=code)


def _deadline(request: SignedIn, deadline_id: int) -> Deadline:
    own = queries.editions_visible_to(request.user, Permission.EDITION_EDIT).order_by()
    return get_object_or_404(Deadline.objects.select_related("edition").filter(edition__in=own), pk=deadline_id)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_VIEW)
def deadlines(request: SignedIn, code: str) -> HttpResponseBase:
    """Every deadline of the edition; who may edit it adds one here."""
    found = _edition(request, code)
    rows = queries.deadlines_of(found).annotate(done_by_name=F("done_by__name"))
    if file := export_of(request, rows, DEADLINES, name=f"{found.code}-deadlines", sort="due_on"):
        return file
    may_edit = queries.editions_visible_to(request.user, Permission.EDITION_EDIT).filter(pk=found.pk).exists()
    form = DeadlineForm(request.POST or None) if may_edit else None
    if form and form.is_valid():
        try:
            made = actions.set_deadline(edition=found, planned=form.planned(), by=request.user)
        except TooMany:
            form.add_error("until", _("That makes more than 120 days. Take an earlier day."))
        else:
            text = ngettext("%(n)d deadline is in the calendar.", "%(n)d deadlines are in the calendar.", len(made))
            messages.success(request, text % {"n": len(made)})
            return redirect("programmes:deadlines", found.code)
    today = timezone.localdate()
    context = {
        "edition": found,
        "open": [(one, one.due_on < today, one.due_on <= today + SOON) for one in rows if not one.done_at],
        "done": [one for one in rows if one.done_at][::-1],
        "form": form,
        "may_edit": may_edit,
    }
    return render(request, "programmes/deadlines.html", context, status=422 if form and form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def deadline(request: SignedIn, deadline_id: int) -> HttpResponse:
    """One deadline: done with a note, not done after all, or taken away."""
    found = _deadline(request, deadline_id)
    form = DoneForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.finish_deadline(deadline=found, by=request.user, at=timezone.now(), **form.cleaned_data)
        messages.success(request, _("Done: %s") % found.title)
        return redirect("programmes:deadlines", found.edition.code)
    context = {
        "deadline": found,
        "edition": found.edition,
        "form": form,
        "later": Deadline.objects.filter(series=found.series, due_on__gt=found.due_on, done_at=None).count(),
    }
    return render(request, "programmes/deadline.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.EDITION_EDIT)
def reopen_deadline(request: SignedIn, deadline_id: int) -> HttpResponse:
    found = _deadline(request, deadline_id)
    actions.reopen_deadline(deadline=found, by=request.user)
    return redirect("programmes:deadlines", found.edition.code)


@require_POST
@requires(Permission.EDITION_EDIT)
def remove_deadline(request: SignedIn, deadline_id: int) -> HttpResponse:
    found = _deadline(request, deadline_id)
    try:
        gone = actions.remove_deadline(deadline=found, and_later="later" in request.POST, by=request.user)
    except actions.DeadlineDone:
        messages.error(request, _("What is done stays in the calendar. Mark it as not done first."))
    else:
        text = ngettext("%(n)d deadline is taken away.", "%(n)d deadlines are taken away.", gone)
        messages.success(request, text % {"n": gone})
    return redirect("programmes:deadlines", found.edition.code)


@require_safe
@requires(Permission.EDITION_VIEW)
def deadlines_file(request: SignedIn, code: str) -> HttpResponse:
    """What is not done, for a calendar program."""
    found = _edition(request, code)
    events = [deadline_event(one) for one in queries.deadlines_of(found).filter(done_at=None)]
    return calendar_file(found.code, calendar_of(found.title, events, at=timezone.now()))


def deadline_event(one: Deadline) -> Event:
    return Event(uid=f"deadline-{one.pk}@prasme", title=one.title, starts=one.due_on)
