"""The programme: worked on, compared with what everybody sees, released; and the texts in other languages."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.measures import actions
from prasme.apps.measures.forms.programme import ItemForm, TextForm
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import Item, Measure, MeasureText, Part
from prasme.apps.measures.queries import measures_visible_to
from prasme.apps.measures.queries import programme as reads
from prasme.apps.measures.views.measures import around, seen_by


def _with_programme(request: SignedIn, code: str, permission: Permission) -> Measure:
    found = seen_by(request, code, permission)
    if not template_of(found.kind).has_programme:
        raise Http404
    return found


def _item_form(measure: Measure, data: Any = None, initial: Any = None) -> ItemForm:
    speakers = measure.contributors.filter(part__in=(Part.SPEAKER, Part.EXPERT)).select_related("person__identity")
    return ItemForm(measure, speakers, data, initial=initial)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_VIEW)
def programme(request: SignedIn, code: str) -> HttpResponse:
    """As it stands, and which versions were released; a form for one more line."""
    permission = Permission.MEASURE_RUN if request.method == "POST" else Permission.MEASURE_VIEW
    measure = _with_programme(request, code, permission)
    form = _item_form(measure, request.POST or None, {"day": measure.starts_on})
    if form.is_valid() and _plan(request, measure, form, None):
        return redirect("measures:programme", code)
    context = around(request, measure, "programme") | {
        "items": measure.items.select_related("speaker__person__identity", "speaker__organisation").order_by(
            "starts_at", "place", "pk"
        ),
        "releases": measure.releases.order_by("-number"),
        "is_new": reads.differs(measure),
        "form": form,
    }
    return render(request, "measures/programme.html", context, status=422 if form.errors else 200)


def _plan(request: SignedIn, measure: Measure, form: ItemForm, item: Item | None) -> bool:
    values = form.cleaned_data
    try:
        actions.plan_item(
            measure=measure, title=values["title"], place=values["place"], starts_at=form.moments["starts"],
            ends_at=form.moments["ends"], speaker=values["speaker"], item=item, by=request.user,
        )  # fmt: skip
    except actions.SameTime as refusal:
        form.add_error("starts", str(refusal))
        return False
    messages.success(request, _("Saved. Everybody sees it after the next release."))
    return True


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def edit_item(request: SignedIn, item_id: int) -> HttpResponse:
    visible = measures_visible_to(request.user, Permission.MEASURE_RUN)
    item = get_object_or_404(Item.objects.select_related("measure__occasion__venue"), pk=item_id, measure__in=visible)
    measure = item.measure
    if request.POST.get("act") == "remove":
        actions.remove_item(item=item, by=request.user)
        messages.success(request, _("Taken out."))
        return redirect("measures:programme", measure.code)
    initial = ItemForm.initial_of(item, measure.occasion.venue.time_zone)
    form = _item_form(measure, request.POST or None, initial)
    if form.is_valid() and _plan(request, measure, form, item):
        return redirect("measures:programme", measure.code)
    context = around(request, measure, "programme") | {"form": form, "item": item}
    return render(request, "measures/edit_item.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def release_programme(request: SignedIn, code: str) -> HttpResponse:
    measure = _with_programme(request, code, Permission.MEASURE_RUN)
    try:
        release = actions.release_programme(measure=measure, by=request.user, at=timezone.now())
    except actions.NothingNew as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Version %d is released. Everybody sees it now.") % release.number)
    return redirect("measures:programme", code)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_VIEW)
def texts(request: SignedIn, code: str) -> HttpResponse:
    """Title and summary in other languages, each with who reviewed it."""
    permission = Permission.MEASURE_RUN if request.method == "POST" else Permission.MEASURE_VIEW
    measure = seen_by(request, code, permission)
    asked = request.GET.get("language", "")
    known = next((text for text in measure.texts.all() if text.language == asked), None)
    initial = {"language": known.language, "title": known.title, "summary": known.summary} if known else {
        "language": asked or "en"
    }  # fmt: skip
    form = TextForm(request.POST or None, initial=initial)
    if form.is_valid():
        try:
            actions.write_text(measure=measure, by=request.user, at=timezone.now(), **form.cleaned_data)
        except actions.FirstLanguage as refusal:
            form.add_error("language", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("measures:texts", code)
    rows = MeasureText.objects.filter(measure=measure).select_related("reviewed_by").order_by("language")
    context = around(request, measure, "texts") | {"form": form, "rows": rows}
    return render(request, "measures/texts.html", context, status=422 if form.errors else 200)
