"""Suspected duplicates: the queue, two records side by side, and what is decided."""

from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core import progress
from prasme.apps.core.tables import Column, Table, export_of, table_of
from prasme.apps.core.words import matching
from prasme.apps.enterprises import actions
from prasme.apps.enterprises.forms.duplicates import ApartForm, MergeForm
from prasme.apps.enterprises.models import Identity, Merge, Organisation, SearchState, Suspicion, SuspicionState, Twin
from prasme.apps.enterprises.queries.comparing import compared, name_of, record
from prasme.apps.enterprises.queries.duplicates import SEARCH, last_search, merges_of, names_of, suspicions_visible_to
from prasme.apps.enterprises.rules import Signal

SIGNALS = {
    Signal.SAME_NUMBER: _l("the same registration number"),
    Signal.SAME_NAME: _l("the same name"),
    Signal.SIMILAR_NAME: _l("a similar name"),
    Signal.SAME_SEAT: _l("the same municipality"),
    Signal.SAME_MAIL: _l("the same mail address"),
    Signal.SAME_PHONE: _l("the same phone"),
    Signal.SAME_EMPLOYER: _l("the same employer"),
}
STANDING: dict[str, Any] = {
    "an_enterprise_has_one_open_application": _l("Both have an open application to one edition. Decide one first."),
    "a_person_sits_once_on_an_occasion": _l("Both have a seat on one course. Give one of the seats back first."),
    "a_firm_owns_another": _l("One of them owns a share of the other, so they are two. Correct that link first."),
    "append_only": _l("It has records that may never be changed."),
}
APART = {
    "identifiers": _l("Their personal codes differ, so they are two people."),
    "users": _l("Both sign in, each as another user. Close one of the two first."),
    "kinds": _l("One is an enterprise and the other is none."),
}
COLUMNS = [
    Column("kind", "kind"), Column("first"), Column("second"), Column("signals", write=", ".join),
    Column("state", "state"), Column("found_at", "found_at"),
]  # fmt: skip


def signals_told(names: list[str]) -> str:
    return ", ".join(str(SIGNALS[Signal(name)]) for name in names if name in SIGNALS)


def _searched(rows: QuerySet[Suspicion], words: str) -> QuerySet[Suspicion]:
    """Pairs of which one is called so."""
    if not words.strip():
        return rows
    firms = matching(Organisation.objects.all(), words).values_list("pk", flat=True)[:1000]
    people = matching(Identity.objects.all(), words).values_list("pk", flat=True)[:1000]
    keys = {str(key) for key in (*firms, *people)}
    return rows.filter(Q(first__in=keys) | Q(second__in=keys))


@require_safe
@requires(Permission.ENTERPRISE_EDIT)
def duplicates(request: SignedIn) -> HttpResponseBase:
    """Pairs of records that may be one; the address holds search, kind and state."""
    state = request.GET.get("state", SuspicionState.OPEN)
    kind = request.GET.get("kind", "")
    rows = _searched(suspicions_visible_to(request.user), request.GET.get("q", ""))
    rows = rows.filter(state=state) if state in SuspicionState.values else rows
    rows = rows.filter(kind=kind) if kind in Twin.values else rows
    if file := export_of(request, rows, COLUMNS, name="duplicates", sort="-found_at"):
        return file
    table = table_of(request, rows, COLUMNS, sort="-found_at")
    names: dict[str, str] = {}
    for twin in Twin.values:
        mine = [row for row in table.rows if row["kind"] == twin]
        if mine:
            names |= names_of(twin, {key for row in mine for key in (row["first"], row["second"])})
    for row in table.rows:
        row["pair"] = [names.get(row["first"], "?"), names.get(row["second"], "?")]
        row["why"] = signals_told(row["signals"])
        row["what"] = Twin(row["kind"]).label
        row["word"] = SuspicionState(row["state"]).label
    search = last_search()
    context = {
        "table": table,
        "chips": _chips(table, state, kind),
        "is_filtered": bool(kind or request.GET.get("q")),
        "search": search,
        "progress": progress.read(SEARCH) if search and search.state == SearchState.ASKED else None,
    }
    return render(request, "enterprises/duplicates.html", context)


def _chips(table: Table, state: str, kind: str) -> list[dict[str, Any]]:
    states = [
        {"name": one.label, "href": table.href(state=one.value, page=None), "on": state == one.value, "count": None}
        for one in SuspicionState
    ]
    kinds = [
        {
            "name": one.label, "on": kind == one.value, "removes": kind == one.value, "count": None,
            "href": table.href(kind=None if kind == one.value else one.value, page=None),
        }
        for one in Twin
    ]  # fmt: skip
    return [*states, *kinds]


@require_POST
@requires(Permission.ENTERPRISE_EDIT)
def find_duplicates(request: SignedIn) -> HttpResponse:
    """A worker looks; this page says how far it is."""
    actions.ask_for_duplicates(by=request.user, at=timezone.now())
    return redirect("enterprises:duplicates")


def _pair(request: SignedIn, suspicion_id: int) -> Suspicion:
    return get_object_or_404(suspicions_visible_to(request.user).select_related("decided_by"), pk=suspicion_id)


def _page(request: SignedIn, pair: Suspicion, merging: MergeForm | None = None) -> HttpResponse:
    keys = (pair.first, pair.second)
    names = names_of(pair.kind, keys)
    merges = [one for one in merges_of(pair.kind, pair.first) if {one.survivor, one.retired} == set(keys)]
    labels = _labels(pair, names)
    context = {
        "pair": pair,
        "why": signals_told(pair.signals),
        "names": [names.get(key, "?") for key in keys],
        "rows": compared(pair.kind, keys),
        "is_firm": pair.kind == Twin.FIRM,
        "merging": merging or MergeForm(labels, initial={"survivor": pair.first}),
        "apart": ApartForm(),
        "merge": next((one for one in merges if one.undone_at is None), None),
        "undone": [one for one in merges if one.undone_at is not None],
    }
    return render(request, "enterprises/duplicate.html", context, status=422 if merging else 200)


def _labels(pair: Suspicion, names: dict[str, str]) -> list[tuple[str, str]]:
    labels = [(key, names.get(key, "?")) for key in (pair.first, pair.second)]
    if labels[0][1] != labels[1][1]:
        return labels
    sides = (_("the first"), _("the second"))
    return [(key, f"{name} ({side})") for (key, name), side in zip(labels, sides, strict=True)]


@require_safe
@requires(Permission.ENTERPRISE_EDIT)
def duplicate(request: SignedIn, suspicion_id: int) -> HttpResponse:
    """Two records side by side, with what hangs on each."""
    return _page(request, _pair(request, suspicion_id))


@require_POST
@requires(Permission.ENTERPRISE_EDIT)
def merge_duplicate(request: SignedIn, suspicion_id: int) -> HttpResponse:
    pair = _pair(request, suspicion_id)
    names = names_of(pair.kind, (pair.first, pair.second))
    form = MergeForm(_labels(pair, names), request.POST)
    if not form.is_valid():
        return _page(request, pair, form)
    kept = form.cleaned_data["survivor"]
    gone = pair.second if kept == pair.first else pair.first
    both = {"survivor": record(pair.kind, kept), "retired": record(pair.kind, gone)}
    merge = actions.merge_firms if pair.kind == Twin.FIRM else actions.merge_people
    try:
        merge(**both, at=timezone.now(), by=request.user, reason=form.cleaned_data["reason"])
    except actions.MergedAlready:
        form.add_error(None, _("One of the two was merged already."))
    except actions.NotTheSame as refusal:
        form.add_error(None, str(APART[refusal.fact]))
    except actions.StandsInTheWay as refusal:
        form.add_error(None, standing_told(refusal))
    else:
        messages.success(
            request, _("The two records are one now. What moved can be moved back on the page of the pair.")
        )
        return redirect("enterprises:duplicate", pair.pk)
    return _page(request, pair, form)


def standing_told(refusal: actions.StandsInTheWay) -> str:
    if refusal.rule in STANDING:
        return str(STANDING[refusal.rule])
    what = {"what": name_of(refusal.model), "rule": refusal.rule.replace("_", " ")}
    return _("What hangs on both cannot be joined: %(what)s (%(rule)s).") % what


@require_POST
@requires(Permission.ENTERPRISE_EDIT)
def tell_apart(request: SignedIn, suspicion_id: int) -> HttpResponse:
    pair = _pair(request, suspicion_id)
    form = ApartForm(request.POST)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    actions.tell_apart(suspicion=pair, note=note, at=timezone.now(), by=request.user)
    messages.success(request, _("They are kept apart, and not asked about again."))
    return redirect("enterprises:duplicates")


@require_POST
@requires(Permission.ENTERPRISE_EDIT)
def undo_merge(request: SignedIn, suspicion_id: int) -> HttpResponse:
    pair = _pair(request, suspicion_id)
    keys = (pair.first, pair.second)
    merge = get_object_or_404(
        Merge.objects.filter(kind=pair.kind, survivor__in=keys, retired__in=keys, undone_at=None).order_by("-pk")[:1]
    )
    try:
        actions.undo_merge(merge=merge, at=timezone.now(), by=request.user)
    except actions.Contradicts as refusal:
        text = _("It cannot be undone: since the merge, others changed %(what)s. Undo a later merge first, if one is.")
        messages.error(request, text % {"what": ", ".join(refusal.names)})
    except actions.StandsInTheWay as refusal:
        messages.error(request, standing_told(refusal))
    except actions.UndoneAlready:
        messages.error(request, _("The merge was undone before."))
    else:
        messages.success(request, _("Everything is where it was before the merge."))
    return redirect("enterprises:duplicate", pair.pk)
