"""Programmes and their curricula: the list, one with its lineage, adapted, corrected."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import export_of, table_of
from prasme.apps.core.tongues import reading
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.programmes import actions, queries
from prasme.apps.programmes.forms.curriculum import (
    AdaptForm,
    BlockForm,
    CourseForm,
    EditCourseForm,
    EditProgrammeForm,
    ProgrammeForm,
)
from prasme.apps.programmes.models import Block, Course, Level, Mode, Programme
from prasme.apps.programmes.views.lists import PROGRAMMES

HUNDRED = Decimal(100)


@require_safe
@requires(Permission.EDITION_VIEW)
def programmes(request: SignedIn) -> HttpResponseBase:
    words = request.GET.get("q", "")
    rows = queries.programme_rows(words=words)
    if file := export_of(request, rows, PROGRAMMES, name="programmes", sort="told_title"):
        return file
    context = {
        "table": table_of(request, rows, PROGRAMMES, sort="told_title"),
        "is_filtered": bool(words),
        "may_edit": reach(request.user, Permission.EDITION_EDIT).everything,
    }
    return render(request, "programmes/programmes.html", context)


@require_safe
@requires(Permission.EDITION_VIEW)
def programme(request: SignedIn, code: str) -> HttpResponse:
    """The method: goal, lineage, curriculum, and the editions that the user sees."""
    found = get_object_or_404(queries.programmes(), code=code)
    context = {
        "programme": found,
        "currency": queries.currency_of(found),
        "language": reading(),
        "lineage": queries.lineage(found),
        "adaptations": queries.programmes().filter(adapted_from=found),
        "editions": queries.editions_visible_to(request.user).filter(programme=found),
        "blocks": queries.blocks_of(found.pk),
        "empty_blocks": found.blocks.filter(courses=None).order_by("number"),
        "may_edit": reach(request.user, Permission.EDITION_EDIT).everything,
        "may_see_figures": may(request.user, Permission.FIGURE_VIEW),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
    }
    return render(request, "programmes/programme.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def create_programme(request: SignedIn) -> HttpResponse:
    form = ProgrammeForm(request.POST or None)
    if form.is_valid():
        made = actions.create_programme(by=request.user, **form.cleaned_data)
        messages.success(request, _("%s stands. Add its courses.") % made.title)
        return redirect("programmes:programme", made.code)
    context = {
        "form": form,
        "title": _("New programme"),
        "lead": _("The method: no dates, no money, no people. Editions bring these."),
        "submit": _("Create the programme"),
    }
    return render(request, "one_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def add_course(request: SignedIn) -> HttpResponse:
    form = CourseForm(request.POST or None)
    if form.is_valid():
        values = form.cleaned_data
        try:
            course = actions.add_course(
                programme=values["programme"], block_title=values["block"], new=new_course(values), by=request.user
            )
        except actions.CodeInUse:
            form.add_error("code", _("Another course of the block has this code. Take the next."))
        else:
            messages.success(request, _("“%s” is in the curriculum.") % course.title)
            return redirect("programmes:add-course")
    context = {
        "form": form,
        "title": _("Add a course"),
        "lead": _("What can be taken: hours by mode, level, price of a seat."),
        "submit": _("Add the course"),
    }
    return render(request, "one_form.html", context, status=422 if form.errors else 200)


def new_course(values: dict[str, Any]) -> actions.NewCourse:
    return actions.NewCourse(
        code=values["code"],
        title=values["title"],
        level=Level(values["level"]),
        price=values["price"],
        hours={mode: values[mode.value] for mode in Mode if values[mode.value]},
        outcomes=[(values["competence"], values["outcome"])],
    )


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def edit_programme(request: SignedIn, code: str) -> HttpResponse:
    found = get_object_or_404(Programme, code=code)
    form = EditProgrammeForm(
        request.POST or None, initial=EditProgrammeForm.initial_of(found) | {"seen": found.version}
    )
    if form.is_valid():
        try:
            actions.edit_programme(programme=found, by=request.user, **form.cleaned_data)
        except ChangedMeanwhile as refusal:
            found.refresh_from_db()
            form.add_error(None, str(refusal))
            form.see(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("programmes:programme", found.code)
    title = _("Edit the programme")
    return _one_form(request, form, found, title, _("The method: no dates, no money, no people. Editions bring these."))


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def adapt_programme(request: SignedIn, code: str) -> HttpResponse:
    """The method carried into another country or to other people; it keeps where it comes from."""
    found = get_object_or_404(Programme, code=code)
    form = AdaptForm(found, request.POST or None, initial={"owner": found.owner_id})
    if form.is_valid():
        told = dict(form.cleaned_data)
        factor = told.pop("price_percent") / HUNDRED
        made = actions.adapt_programme(programme=found, price_factor=factor, by=request.user, **told)
        messages.success(request, _("%s stands. Correct what is different there, then clone an edition.") % made.title)
        return redirect("programmes:programme", made.code)
    title = _("Adapt the programme")
    lead = _("A programme of its own with the chosen blocks. It keeps that it comes from “%s”.") % found.title
    return _one_form(request, form, found, title, lead, _("Make the adaptation"))


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def edit_block(request: SignedIn, block_id: int) -> HttpResponse:
    found = get_object_or_404(Block.objects.select_related("programme"), pk=block_id)
    form = BlockForm(request.POST or None, initial={"title": found.title})
    if form.is_valid():
        actions.edit_block(block=found, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("programmes:programme", found.programme.code)
    return _one_form(request, form, found.programme, _("Edit the block"), str(found))


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def edit_course(request: SignedIn, course_id: int) -> HttpResponse:
    found = get_object_or_404(Course.objects.select_related("block__programme"), pk=course_id)
    form = EditCourseForm(
        found, request.POST or None, initial=EditCourseForm.initial_of(found) | {"seen": found.version}
    )
    if form.is_valid():
        try:
            actions.edit_course(course=found, seen=form.cleaned_data["seen"], new=_corrected(form), by=request.user)
        except actions.CodeInUse:
            form.add_error("code", _("Another course of the block has this code. Take the next."))
        except ChangedMeanwhile as refusal:
            found.refresh_from_db()
            form.add_error(None, str(refusal))
            form.see(found.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("programmes:programme", found.block.programme.code)
    context = {"course": found, "programme": found.block.programme, "form": form}
    return render(request, "programmes/edit_course.html", context, status=422 if form.errors else 200)


def _corrected(form: EditCourseForm) -> actions.NewCourse:
    told = form.cleaned_data
    return actions.NewCourse(
        code=told["code"],
        title=told["title"],
        summary=told["summary"],
        level=Level(told["level"]),
        price=told["price"],
        sectors=told["sectors"],
        hours={mode: told[mode.value] for mode in Mode if told[mode.value]},
        outcomes=form.outcomes(),
    )


def _one_form(
    request: SignedIn, form: Any, programme: Programme, title: str, lead: str, submit: str = ""
) -> HttpResponse:
    """A page that is one form about a programme."""
    context = {
        "form": form, "title": title, "lead": lead, "submit": submit or _("Save"), "trail": programme.title,
        "there": reverse("programmes:programme", args=[programme.code]),
    }  # fmt: skip
    return render(request, "programmes/programme_form.html", context, status=422 if form.errors else 200)
