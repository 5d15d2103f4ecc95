"""Editions: the list, one with its curriculum, a new one or a clone, corrections, the end."""

from datetime import date
from decimal import Decimal

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import export_of, table_of
from prasme.apps.core.templatetags.writing import number, percent
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.enterprises.nace import section_titles
from prasme.apps.programmes import actions, digcomp, queries
from prasme.apps.programmes.forms.cloning import CloneForm
from prasme.apps.programmes.forms.editions import (
    EditForm,
    FunderRows,
    OpenForm,
    TargetsForm,
    funder_rows,
)
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.programmes.patterns import EditionPattern, in_language, patterns
from prasme.apps.programmes.rules import months_later
from prasme.apps.programmes.views.lists import EDITIONS
from prasme.apps.programmes.words import language_name

SHOWN = 5  # deadlines on the page of an edition


@require_safe
@requires(Permission.EDITION_VIEW)
def editions(request: SignedIn) -> HttpResponseBase:
    state, words = request.GET.get("state", ""), request.GET.get("q", "")
    visible = queries.editions_visible_to(request.user)
    rows = queries.edition_rows(visible, words=words, state=state)
    if file := export_of(request, rows, EDITIONS, name="editions", sort="-starts_on"):
        return file
    table = table_of(request, rows, EDITIONS, sort="-starts_on")
    chips = [{"name": _("All"), "href": table.href(state=None, page=None), "on": not state}] + [
        {"name": label, "href": table.href(state=key, page=None), "on": state == key}
        for key, label in EditionState.choices
    ]
    context = {
        "table": table,
        "chips": chips,
        "is_filtered": bool(state or words),
        "may_open": reach(request.user, Permission.EDITION_EDIT).everything,
    }
    return render(request, "programmes/editions.html", context)


@require_safe
@requires(Permission.EDITION_VIEW)
def edition(request: SignedIn, code: str) -> HttpResponse:
    """Dates, money, law, targets and curriculum of an edition."""
    visible = queries.editions_visible_to(request.user).select_related("programme__owner", "territory", "made_from")
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
        "languages": [language_name(one) for one in found.languages],
        "blocks": queries.blocks_of(found.programme_id),
        "competences": digcomp.competences(),
        "sectors": section_titles(),
        "may_edit": queries.editions_visible_to(request.user, Permission.EDITION_EDIT).filter(pk=found.pk).exists(),
        "deadlines": queries.next_deadlines(found, SHOWN),
        "today": timezone.localdate(),
        "may_clone": reach(request.user, Permission.EDITION_EDIT).everything,
        "clones": found.clones.order_by("starts_on", "pk"),
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
    """A new edition, empty or from a template, with its funders and targets; at once open, or a draft first."""
    pattern = patterns().get(request.GET.get("template", ""))
    initial = pattern.initial(_next_month(timezone.localdate())) if pattern else {"completion_share": 80}
    form = OpenForm(queries.measurable(), request.POST or None, initial=initial)
    funders = funder_rows(request.POST or None)
    is_asked = request.method == "POST"
    status = 200
    if is_asked and form.is_valid() & funders.is_valid():
        as_draft = "draft" in request.POST
        values = form.edition()
        deadlines = _deadlines(pattern, values["starts_on"], values["ends_on"]) if pattern else []
        try:
            opened = actions.open_edition(
                **values, funders=funders.shares(), targets=form.promised(), deadlines=deadlines, as_draft=as_draft,
                by=request.user,
            )  # fmt: skip
        except actions.SharesDoNotAddUp as refusal:
            _tell_shares(funders, refusal)
        else:
            text = _("%s is a draft. Try it on example firms, then open it.") if as_draft else _("%s is open.")
            messages.success(request, text % opened.title)
            return redirect("programmes:edition", opened.code)
    if is_asked:
        status = 422
    context = _asked(form, funders) | {"patterns": patterns().values(), "pattern": pattern}
    return render(request, "programmes/open_edition.html", context, status=status)


def _next_month(day: date) -> date:
    return months_later(day.replace(day=1), 1)


def _deadlines(pattern: EditionPattern, starts_on: date, ends_on: date) -> list[actions.PlannedDeadline]:
    """Those of a template that fall into the edition or after it; one that would repeat past its end is left out."""
    return [
        actions.PlannedDeadline(
            kind=one.kind, title=in_language(one.title), due_on=one.due_on(starts_on, ends_on),
            responsible=one.responsible, repeat=one.repeat, until=one.until(ends_on),
        )
        for one in pattern.deadlines
        if one.is_from_end or one.due_on(starts_on, ends_on) <= one.until(ends_on)
    ]  # fmt: skip


def _tell_shares(funders: FunderRows, refusal: actions.SharesDoNotAddUp) -> None:
    text = _("The shares are %(total)s together. They must be 100 %%.") % {"total": percent(refusal.total, 1)}
    funders.forms[0].add_error("share", text)


def _asked(form: OpenForm | TargetsForm, funders: FunderRows) -> dict[str, object]:
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
        elif name == "languages":
            value = ", ".join(language_name(one) for one in edition.languages)
        elif name == "participant_data":
            value = edition.get_participant_data_display()
        elif name in ("allows_people_without_enterprise", "settles_by_hours"):
            value = _("yes") if value else _("no")
        rows.append({"name": form[name].label, "value": "–" if value in (None, "") else value})
    return rows


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def edit_money(request: SignedIn, code: str) -> HttpResponse:
    """Who pays which share, and what the edition promises."""
    found = _to_edit(request, code)
    form = TargetsForm(queries.measurable(), request.POST or None, initial=TargetsForm.initial_of(found))
    funders = funder_rows(request.POST or None, found)
    if request.method == "POST" and form.is_valid() & funders.is_valid():
        try:
            with transaction.atomic():
                actions.share_out(edition=found, funders=funders.shares(), by=request.user)
                actions.promise(edition=found, targets=form.promised(), by=request.user)
        except actions.SharesDoNotAddUp as refusal:
            _tell_shares(funders, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("programmes:edition", found.code)
    context = _asked(form, funders) | {"edition": found}
    return render(request, "programmes/edit_money.html", context, status=422 if request.method == "POST" else 200)


def _to_edit(request: SignedIn, code: str) -> Edition:
    return get_object_or_404(queries.editions_visible_to(request.user, Permission.EDITION_EDIT), code=code)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def clone_edition(request: SignedIn, code: str) -> HttpResponse:
    """A draft with the rules of this edition: for the next year, or for a programme that was adapted."""
    found = _to_edit(request, code)
    form = CloneForm(found, request.POST or None, initial=CloneForm.initial_of(found))
    if form.is_valid():
        told = form.cleaned_data
        clone = actions.clone_edition(
            edition=found, code=told["code"], title=told["title"], starts_on=told["starts_on"],
            ends_on=told["ends_on"], programme=told["programme"], territory=told["territory"],
            carried=form.carried(), by=request.user,
        )  # fmt: skip
        messages.success(request, _("%s is a draft. Try it on example firms, then open it.") % clone.title)
        return redirect("programmes:edition", clone.code)
    context = {"edition": found, "form": form, "deadlines": found.deadlines.count(), "funders": found.funders.count()}
    return render(request, "programmes/clone_edition.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.EDITION_EDIT)
def open_draft(request: SignedIn, code: str) -> HttpResponse:
    found = _to_edit(request, code)
    try:
        actions.open_draft(edition=found, by=request.user)
    except actions.NotADraft:
        messages.error(request, _("%s is no draft any more.") % found.title)
    else:
        messages.success(request, _("%s is open.") % found.title)
    return redirect("programmes:edition", found.code)
