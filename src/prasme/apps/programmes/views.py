"""Editions: the list, one with its curriculum, a new one, corrections."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import number, percent
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.enterprises.nace import section_titles
from prasme.apps.programmes import actions, digcomp, queries
from prasme.apps.programmes.forms import CourseForm, EditForm, FunderRows, OpenForm, ProgrammeForm, funder_rows
from prasme.apps.programmes.models import Edition, Level, Mode


@require_safe
@requires(Permission.EDITION_VIEW)
def editions(request: SignedIn) -> HttpResponse:
    context = {
        "editions": queries.editions_visible_to(request.user).select_related("programme", "territory"),
        "may_open": reach(request.user, Permission.EDITION_EDIT).everything,
    }
    return render(request, "programmes/editions.html", context)


@require_safe
@requires(Permission.EDITION_VIEW)
def edition(request: SignedIn, code: str) -> HttpResponse:
    """Dates, money, law, targets and curriculum of an edition."""
    visible = queries.editions_visible_to(request.user).select_related("programme__owner", "territory")
    found = get_object_or_404(visible, code=code)
    titles, sizes = queries.measurable(), dict(SizeClass.choices)
    context = {
        "edition": found,
        "funders": found.funders.select_related("organisation").order_by("-share", "pk"),
        "targets": [
            (titles.get(one.indicator, one.indicator), one, _plain(one.value)) for one in found.targets.order_by("pk")
        ],
        "law": queries.law_of(found.legal_basis, found.starts_on),
        "sizes": [sizes[size] for size in found.eligible_sizes],
        "blocks": queries.blocks_of(found.programme_id),
        "competences": digcomp.competences(),
        "sectors": section_titles(),
        "may_edit": queries.editions_visible_to(request.user, Permission.EDITION_EDIT).filter(pk=found.pk).exists(),
        "may_see_figures": may(request.user, Permission.FIGURE_VIEW),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
    }
    return render(request, "programmes/edition.html", context)


def _plain(value: Decimal) -> str:
    """A target without the zeros that nobody typed."""
    return number(value, 0 if value == value.to_integral_value() else 2)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def open_edition(request: SignedIn) -> HttpResponse:
    """A new edition with its funders and targets, by somebody whose role reaches everything."""
    form = OpenForm(queries.measurable(), request.POST or None, initial={"completion_share": 80})
    funders = funder_rows(request.POST or None)
    is_asked = request.method == "POST"
    status = 200
    if is_asked and form.is_valid() & funders.is_valid():
        try:
            opened = actions.open_edition(
                **form.edition(), funders=funders.shares(), targets=form.promised(), by=request.user
            )
        except actions.SharesDoNotAddUp as refusal:
            text = _("The shares are %(total)s together. They must be 100 %%.") % {"total": percent(refusal.total, 1)}
            funders.forms[0].add_error("share", text)
        else:
            messages.success(request, _("%s is open.") % opened.title)
            return redirect("programmes:edition", opened.code)
    if is_asked:
        status = 422
    return render(request, "programmes/open_edition.html", _asked(form, funders), status=status)


def _asked(form: OpenForm, funders: FunderRows) -> dict[str, object]:
    errors = [
        {"field": each[name].auto_id if name in each.fields else "", "text": error}
        for each in (form, *funders.forms)
        for name, found in each.errors.items()
        for error in found
    ]
    if funders.is_bound:
        errors += [{"field": "", "text": error} for error in funders.non_form_errors()]
    return {"form": form, "funders": funders, "errors": errors}


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def edit_edition(request: SignedIn, code: str) -> HttpResponse:
    """Corrects an edition; of two people at once, the second is shown what the first wrote."""
    found = get_object_or_404(queries.editions_visible_to(request.user, Permission.EDITION_EDIT), code=code)
    initial = EditForm.initial_of(found)
    form = EditForm(request.POST or None, initial=initial | {"seen": found.version})
    now = None
    if form.is_valid():
        try:
            actions.edit_edition(edition=found, by=request.user, **form.cleaned_data)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            now = _written(found, form)
            form.see(found.version)
        else:
            messages.success(request, _("Saved. What was decided before stays as it was decided."))
            return redirect("programmes:edition", found.code)
    context = {"edition": found, "form": form, "now": now}
    return render(request, "programmes/edit_edition.html", context, status=422 if form.errors else 200)


def _written(edition: Edition, form: EditForm) -> list[dict[str, object]]:
    """The record as it is now, in the words of the form."""
    sizes = dict(SizeClass.choices)
    rows = []
    for name, value in EditForm.initial_of(edition).items():
        if name == "eligible_sizes":
            value = ", ".join(str(sizes[size]) for size in edition.eligible_sizes)
        elif name == "aid_budget":
            value = number(edition.aid_budget, 2)
        elif name == "participant_data":
            value = edition.get_participant_data_display()
        elif name == "allows_people_without_enterprise":
            value = _("yes") if value else _("no")
        rows.append({"name": form[name].label, "value": "–" if value in (None, "") else value})
    return rows


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def create_programme(request: SignedIn) -> HttpResponse:
    form = ProgrammeForm(request.POST or None)
    if form.is_valid():
        made = actions.create_programme(by=request.user, **form.cleaned_data)
        messages.success(request, _("%s stands. Add its courses.") % made.title)
        return redirect("programmes:add-course")
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
        title_lv=values["title_lv"],
        level=Level(values["level"]),
        price=values["price"],
        hours={mode: values[mode.value] for mode in Mode if values[mode.value]},
        outcomes=[(values["competence"], values["outcome"])],
    )
