"""Indicators that operators define: the list, the form with its preview, the versions."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import actions, charts, lists, queries
from prasme.apps.reporting.catalogue import definitions, facts, sources
from prasme.apps.reporting.forms.indicators import IndicatorForm, initial_of
from prasme.apps.reporting.models import OwnIndicator
from prasme.apps.reporting.views.subjects import edition_for
from prasme.engines.figures import BadIndicator, Definition, Indicator

SAMPLES = 10
TAKEN = ("new",)  # part of an address


@require_safe
@requires(Permission.FIGURE_VIEW)
def indicators(request: SignedIn, code: str) -> HttpResponse:
    edition = edition_for(request, code)
    known = queries.known([edition])
    rows = [
        {
            "row": row,
            "title": queries.text(known[row.name].title) if row.name in known else row.name,
            "sentence": queries.sentence_of(known[row.name]) if row.name in known else "",
            "holds": row.name in known,
        }
        for row in queries.own_rows([edition])
    ]
    context = {
        "edition": edition,
        "rows": rows,
        "may_define": may(request.user, Permission.EDITION_EDIT),
        "shipped": [{"id": one.id, "title": queries.text(one.title), "n": len(one.definitions)} for one in _sets()],
    }
    return render(request, "reporting/indicators.html", context)


def _sets() -> list[Any]:
    return list(queries.sets_for([]).values())


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def define(request: SignedIn, code: str, name: str = "") -> HttpResponse:
    """A new indicator, or the next version of one."""
    edition = edition_for(request, code, Permission.EDITION_EDIT)
    before = _newest(edition, name) if name else None
    initial = (
        initial_of(before.name, before.data, of_programme=before.edition_id is None)
        if before
        else {"round": 0, "fewest": 5, "confirmed": True, "date": "day", "period": "within"}
    )
    form = IndicatorForm(request.POST or None, initial=initial)
    preview: dict[str, Any] | None = None
    if form.is_valid():
        data = form.data_of()
        wanted = before.name if before else form.cleaned_data["name"]
        try:
            if wanted in TAKEN:
                form.add_error("name", _("This word is part of an address. Take another."))
            if not form.errors:
                made = actions.checked(edition=edition, name=wanted, data=data)
                if request.POST.get("act") != "save":
                    preview = _preview(made, edition)
                else:
                    return _save(request, edition, wanted, data, form)
        except BadIndicator as bad:
            form.tell(bad)
        except actions.NothingNew:
            form.add_error(None, _("The newest version says the same. Change something, or leave it as it is."))
    context = {
        "edition": edition,
        "form": form,
        "before": before,
        "preview": preview,
        "columns": _columns(),
        "versions": queries.versions_of(edition.programme, before.name) if before else [],
    }
    return render(request, "reporting/define.html", context, status=422 if form.errors else 200)


def _newest(edition: Edition, name: str) -> OwnIndicator:
    found = queries.own_rows([edition], with_retired=True).filter(name=name).first()
    if found is None:
        raise Http404
    return found


def _save(request: SignedIn, edition: Edition, name: str, data: Mapping[str, Any], form: IndicatorForm) -> HttpResponse:
    said = form.cleaned_data
    made = actions.define_indicator(
        edition=edition, of_programme=said["of_programme"], name=name, data=data, reason=said["reason"],
        at=timezone.now(), by=request.user,
    )  # fmt: skip
    messages.success(request, _("Version %(version)s of “%(name)s” is kept.") % {"version": made.version, "name": name})
    return redirect("reporting:figure", edition.code, name)


def _preview(made: Definition, edition: Edition) -> dict[str, Any]:
    """What it would come to now, told in both languages, with the first records it counts."""
    scope = queries.scope_of(edition)
    found: dict[str, Any] = {
        "value": charts.value_of(queries.figure(made, scope)),
        "unit": queries.text(made.unit),
        "sentences": [queries.sentence_of(made, language) for language in ("en", "lv")],
    }
    if not isinstance(made, Indicator) or not queries.has_source(made) or queries.is_apart(made):
        return found
    columns = [column for column in lists.columns_of(made) if column.label and not column.of_page]
    listed = lists.listed(made, queries.records(made, scope)).order_by("pk")
    rows = listed.values_list(*(column.key for column in columns))[:SAMPLES]
    return found | {"head": [column.label for column in columns], "rows": list(rows)}


def _columns() -> list[dict[str, Any]]:
    """The columns of each kind of fact, for whoever writes a condition."""
    return [
        {
            "title": str(source.title),
            "name": name,
            "columns": [
                (column, str(source.columns[column].title), str(kind)) for column, kind in facts()[name].columns.items()
            ],
        }
        for name, source in sources().items()
    ]


@require_POST
@requires(Permission.EDITION_EDIT)
def retire(request: SignedIn, code: str, name: str) -> HttpResponse:
    edition = edition_for(request, code, Permission.EDITION_EDIT)
    if name in definitions():
        raise Http404
    row = _newest(edition, name)
    if not row.is_retired:
        actions.retire_indicator(programme=edition.programme, name=name, reason="", at=timezone.now(), by=request.user)
    messages.success(request, _("“%(name)s” is out of the lists. What was frozen of it stays.") % {"name": name})
    return redirect("reporting:indicators", edition.code)
