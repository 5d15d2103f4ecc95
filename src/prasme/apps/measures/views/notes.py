"""What was worked out: canvas and roadmap, challenges and solutions, briefing and discussion, agreements looked at."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.cooperation.models import Cooperation
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.measures import actions, papers
from prasme.apps.measures.forms import unmark_optional
from prasme.apps.measures.forms.notes import DoingForms, FilledForm, doings
from prasme.apps.measures.kinds import NoteForm, template_of
from prasme.apps.measures.models import ActionPoint, Measure, Note
from prasme.apps.measures.queries import measures_visible_to
from prasme.apps.measures.queries import notes as reads
from prasme.apps.measures.views.measures import around, seen_by
from prasme.engines import documents


@require_safe
@requires(Permission.MEASURE_VIEW)
def notes(request: SignedIn, code: str) -> HttpResponse:
    """By form; of a monitoring workshop every agreement that still goes on."""
    found = seen_by(request, code)
    context = around(request, found, "notes") | {
        "groups": reads.groups_of(found),
        "points": reads.points_of(found),
        "today": timezone.localdate(),
    }
    return render(request, "measures/notes.html", context)


def _note(request: SignedIn, note_id: int, permission: Permission = Permission.MEASURE_VIEW) -> Note:
    visible = measures_visible_to(request.user, permission)
    return get_object_or_404(reads.with_all(Note.objects.filter(measure__in=visible)), pk=note_id)


def _form_of(measure: Measure, key: str) -> NoteForm:
    found = template_of(measure.kind).form(key)
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def write_note(request: SignedIn, code: str, form: str) -> HttpResponse:
    """A new one; of a monitoring workshop for the agreement in the address."""
    measure = seen_by(request, code, Permission.MEASURE_RUN)
    template = _form_of(measure, form)
    about = _cooperation(request, measure, template)
    filled, rows = _forms(template, request.POST or None)
    if request.method == "POST" and filled.is_valid() & rows.is_valid():
        try:
            actions.write_note(
                measure=measure, form=form, values=filled.values(), cooperation=about,
                organisation=filled.cleaned_data.get("organisation"), actions=doings(rows), by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except actions.NotedAlready as refusal:
            filled.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("measures:notes", code)
    return _show(request, measure, template, filled, rows, about=about)


def _cooperation(request: SignedIn, measure: Measure, template: NoteForm) -> Cooperation | None:
    if template.about != "cooperation":
        return None
    asked = request.GET.get("of", "")
    return get_object_or_404(reads.to_monitor(measure), pk=int(asked) if asked.isdecimal() else 0)


def _forms(template: NoteForm, data: Any, initial: Any = None, points: Any = ()) -> tuple[FilledForm, Any]:
    filled = FilledForm(template, data, initial=initial)
    said = [{"text": one.text, "owner": one.owner, "due_on": one.due_on} for one in points]
    rows = DoingForms(data if template.has_actions else None, initial=said, prefix="doing")
    if data is not None and not template.has_actions:
        rows = DoingForms({"doing-TOTAL_FORMS": "0", "doing-INITIAL_FORMS": "0"}, prefix="doing")
    return filled, rows


def _show(request: SignedIn, measure: Measure, template: NoteForm, filled: Any, rows: Any, **more: Any) -> HttpResponse:
    errors = [
        {"field": each[name].auto_id if name in each.fields else "", "text": error}
        for each in (filled, *rows.forms)
        if each.is_bound
        for name, found in each.errors.items()
        for error in found
    ]
    for row in rows.forms:
        unmark_optional(row)
    context = around(request, measure, "notes") | {
        "note_form": template, "form": filled, "rows": rows, "errors": errors, **more,
    }  # fmt: skip
    return render(request, "measures/write_note.html", context, status=422 if errors else 200)


@require_safe
@requires(Permission.MEASURE_VIEW)
def note(request: SignedIn, note_id: int) -> HttpResponse:
    found = _note(request, note_id)
    context = around(request, found.measure, "notes") | {
        "note": found,
        "note_form": _form_of(found.measure, found.form),
        "told": reads.told(found),
        "points": found.actions.order_by("due_on", "pk"),
        "today": timezone.localdate(),
    }
    return render(request, "measures/note.html", context)


@require_safe
@requires(Permission.MEASURE_VIEW)
def note_paper(request: SignedIn, note_id: int) -> HttpResponse:
    """The same as a PDF, in the language of the measure."""
    found = _note(request, note_id)
    with override(found.measure.language):
        content = documents.render("report", papers.note(found), language=found.measure.language, at=timezone.now())
    return papers.as_pdf(content, f"{found.measure.code}-{found.form}")


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def change_note(request: SignedIn, note_id: int) -> HttpResponse:
    found = _note(request, note_id, Permission.MEASURE_RUN)
    template = _form_of(found.measure, found.form)
    known = found.organisation
    initial = found.values | {
        "organisation": (known.registration_number or known.name) if known else "", "seen": found.version,
    }  # fmt: skip
    filled, rows = _forms(template, request.POST or None, initial, found.actions.order_by("due_on", "pk"))
    if request.method == "POST" and filled.is_valid() & rows.is_valid():
        try:
            actions.change_note(
                note=found, seen=filled.cleaned_data["seen"] or 0, values=filled.values(),
                organisation=filled.cleaned_data.get("organisation"), actions=doings(rows), by=request.user,
            )  # fmt: skip
        except ChangedMeanwhile as refusal:
            filled.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("measures:note", note_id)
    return _show(request, found.measure, template, filled, rows, about=found.cooperation)


@require_POST
@requires(Permission.MEASURE_RUN)
def finish_action(request: SignedIn, point_id: int) -> HttpResponse:
    visible = measures_visible_to(request.user, Permission.MEASURE_RUN)
    point = get_object_or_404(ActionPoint.objects.select_related("note"), pk=point_id, note__measure__in=visible)
    actions.finish_action(point=point, on=timezone.localdate(), by=request.user)
    messages.success(request, _("Noted as done."))
    return redirect("measures:note", point.note_id)
