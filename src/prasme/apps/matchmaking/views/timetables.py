"""Timetables: drafts, what came out, what would move, and what is released."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.matchmaking.actions import timetables as actions
from prasme.apps.matchmaking.forms.timetables import DraftForm, ReleaseForm, ReplanForm
from prasme.apps.matchmaking.models import Draft, DraftState, Forum, Meeting, Participant, Release, Scheduling
from prasme.apps.matchmaking.queries import forums as days
from prasme.apps.matchmaking.queries import planning as queries
from prasme.apps.matchmaking.views.forums import forum_of, may_run

KINDS = {
    DraftState.WAITING: "submitted",
    DraftState.WORKING: "submitted",
    DraftState.STOPPING: "submitted",
    DraftState.DONE: "saved",
    DraftState.FAILED: "refused",
    DraftState.CANCELLED: "refused",
}
LISTED = 600  # meetings on the page of a draft; more are read in the list
REFUSED = (
    actions.NothingToPlan, actions.BeingMade, actions.DraftOutdated, actions.NotADraft, actions.ReleasedMeanwhile,
)  # fmt: skip


@require_safe
@requires(Permission.MEASURE_VIEW)
def timetables(request: SignedIn, forum_id: int) -> HttpResponse:
    """Drafts and versions of a day; from here a new one is asked for."""
    forum = forum_of(request, forum_id)
    return _page(request, forum)


def _page(
    request: SignedIn, forum: Forum, form: DraftForm | None = None, replan: ReplanForm | None = None
) -> HttpResponse:
    zone = forum.measure.occasion.venue.time_zone
    drafts = list(
        Draft.objects.filter(forum=forum).defer("inputs", "places").select_related("by").order_by("-number")[:50]
    )
    rounds = [one for one in days.rounds_of(forum) if one.starts_at > timezone.now()]
    releases = queries.releases_of(forum)
    gone = Participant.objects.filter(forum=forum, gone_from__isnull=False).select_related("organisation", "gone_from")
    context: dict[str, Any] = {
        "forum": forum, "zone": zone,
        "drafts": [(one, KINDS[DraftState(one.state)]) for one in drafts],
        "done": [one for one in drafts if one.state == DraftState.DONE],
        "releases": releases,
        "numbers": days.overview(forum),
        "form": form or DraftForm(auto_id="draft-%s"),
        "replan": replan or ReplanForm(rounds, zone, auto_id="replan-%s"),
        "release_form": ReleaseForm(initial={"seen": releases[0].number if releases else 0}, auto_id="release-%s"),
        "gone": gone.order_by("organisation__name"),
        "may_run": may_run(request, forum),
        "by_organiser": forum.scheduling == Scheduling.ORGANISER,
    }  # fmt: skip
    is_wrong = any(one is not None and one.errors for one in (form, replan))
    return render(request, "matchmaking/timetables.html", context, status=422 if is_wrong else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def ask(request: SignedIn, forum_id: int) -> HttpResponse:
    """A new draft, from all wishes."""
    forum = forum_of(request, forum_id, Permission.MEASURE_RUN)
    form = DraftForm(request.POST, auto_id="draft-%s")
    if not form.is_valid():
        return _page(request, forum, form)
    try:
        draft = actions.ask_for_draft(forum=forum, by=request.user, at=timezone.now(), **form.cleaned_data)
    except REFUSED as refusal:
        messages.error(request, str(refusal))
        return redirect("matchmaking:timetables", forum.pk)
    return redirect("matchmaking:draft", draft.pk)


@require_POST
@requires(Permission.MEASURE_RUN)
def replan(request: SignedIn, forum_id: int) -> HttpResponse:
    """What stands, with as few changes as possible for who is gone and what falls out."""
    forum = forum_of(request, forum_id, Permission.MEASURE_RUN)
    zone = forum.measure.occasion.venue.time_zone
    form = ReplanForm(days.rounds_of(forum), zone, request.POST, auto_id="replan-%s")
    if not form.is_valid():
        return _page(request, forum, replan=form)
    closed = [int(key) for key in form.cleaned_data["closed"]]
    try:
        draft = actions.ask_for_draft(
            forum=forum, seconds=2, seed=1, is_replan=True, closed=closed, by=request.user, at=timezone.now()
        )
    except REFUSED as refusal:
        messages.error(request, str(refusal))
        return redirect("matchmaking:timetables", forum.pk)
    return redirect("matchmaking:draft", draft.pk)


def _draft(request: SignedIn, draft_id: int, permission: Permission = Permission.MEASURE_VIEW) -> Draft:
    visible = days.forums_visible_to(request.user, permission)
    found = Draft.objects.filter(forum__in=visible).select_related(
        "forum__measure__occasion__venue", "forum__measure__occasion__edition", "by"
    )
    return get_object_or_404(found, pk=draft_id)


@require_safe
@requires(Permission.MEASURE_VIEW)
def draft(request: SignedIn, draft_id: int) -> HttpResponse:
    """How far the job is; then what came out, who has no place and why, and what would move."""
    return _draft_page(request, _draft(request, draft_id))


def _draft_page(request: SignedIn, found: Draft, form: ReleaseForm | None = None) -> HttpResponse:
    forum = found.forum
    last = days.last_release(forum)
    context: dict[str, Any] = {
        "draft": found, "forum": forum, "zone": forum.measure.occasion.venue.time_zone,
        "kind": KINDS[DraftState(found.state)], "last": last, "may_run": may_run(request, forum),
        "result": found.result,
    }  # fmt: skip
    if found.state == DraftState.DONE:
        rows = queries.differences(queries.places_now(forum), found.places)
        context |= {
            "reasons": queries.reasons_in_words(found),
            "rounds": queries.by_round(forum, found.places) if len(found.places) <= LISTED else [],
            "differences": rows if last else [],
            "summary": queries.summary_of(rows),
            "form": form or ReleaseForm(initial={"seen": last.number if last else 0}),
            "faults": len(queries.faults_in(forum, found.places)),
            "released": found.releases.order_by("-number").first(),
        }
    return render(request, "matchmaking/draft.html", context, status=422 if form and form.errors else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def stop(request: SignedIn, draft_id: int) -> HttpResponse:
    """The best so far, or nothing at all."""
    found = _draft(request, draft_id, Permission.MEASURE_RUN)
    if request.POST.get("act") == "cancel":
        actions.cancel_draft(draft=found, by=request.user)
        messages.success(request, _("Stopped; nothing of it is kept."))
        return redirect("matchmaking:timetables", found.forum_id)
    actions.stop_draft(draft=found, by=request.user)
    return redirect("matchmaking:draft", found.pk)


@require_POST
@requires(Permission.MEASURE_RUN)
def release(request: SignedIn, draft_id: int) -> HttpResponse:
    """The draft becomes a version; everybody whom it touches is written."""
    found = _draft(request, draft_id, Permission.MEASURE_RUN)
    form = ReleaseForm(request.POST)
    if form.is_valid():
        try:
            made = actions.release_draft(draft=found, by=request.user, at=timezone.now(), **form.cleaned_data)
        except REFUSED as refusal:
            form.add_error(None, str(refusal))
        else:
            _released(request, made)
            return redirect("matchmaking:timetables", found.forum_id)
    return _draft_page(request, found, form)


def _released(request: SignedIn, made: Release) -> None:
    text = ngettext(
        "Released: %(n)d meeting has its round. Whoever it touches gets the agenda by mail.",
        "Released: %(n)d meetings have their rounds. Whoever it touches gets the agenda by mail.",
        len(made.places),
    )
    messages.success(request, text % {"n": len(made.places)})


@require_POST
@requires(Permission.MEASURE_RUN)
def release_as_it_is(request: SignedIn, forum_id: int) -> HttpResponse:
    """Where participants chose the rounds: what stands becomes a version."""
    forum = forum_of(request, forum_id, Permission.MEASURE_RUN)
    form = ReleaseForm(request.POST, auto_id="release-%s")
    if form.is_valid():
        try:
            made = actions.release_as_it_is(forum=forum, by=request.user, at=timezone.now(), **form.cleaned_data)
        except REFUSED as refusal:
            messages.error(request, str(refusal))
        else:
            _released(request, made)
    else:
        messages.error(request, _("Give the version a name."))
    return redirect("matchmaking:timetables", forum.pk)


@require_safe
@requires(Permission.MEASURE_VIEW)
def compare(request: SignedIn, forum_id: int) -> HttpResponse:
    """Two drafts side by side: what moved. `now` is what stands."""
    forum = forum_of(request, forum_id)
    done = list(Draft.objects.filter(forum=forum, state=DraftState.DONE).order_by("-number"))
    chosen = {str(one.number): one for one in done}
    a, b = request.GET.get("a", "now"), request.GET.get("b", str(done[0].number) if done else "now")
    sides = [chosen[one].places if one in chosen else queries.places_now(forum) for one in (a, b)]
    rows = queries.differences(sides[0], sides[1])
    context = {
        "forum": forum, "zone": forum.measure.occasion.venue.time_zone, "done": done, "a": a, "b": b, "rows": rows,
        "summary": queries.summary_of(rows),
        "both": [chosen[one].result if one in chosen else None for one in (a, b)],
    }  # fmt: skip
    return render(request, "matchmaking/compare.html", context)


@require_POST
@requires(Permission.MEASURE_RUN)
def lock(request: SignedIn, forum_id: int) -> HttpResponse:
    """Every meeting that is chosen, or all, keeps its round; or no longer does."""
    forum = forum_of(request, forum_id, Permission.MEASURE_RUN)
    is_locked = request.POST.get("act") != "unlock"
    found = Meeting.objects.filter(forum=forum)
    one = request.POST.get("meeting", "")
    if one.isdecimal():
        found = found.filter(pk=int(one))
    changed = actions.lock_meetings(meetings=list(found), is_locked=is_locked, by=request.user)
    if is_locked:
        text = ngettext("%d meeting keeps its round.", "%d meetings keep their rounds.", changed)
    else:
        text = ngettext("%d meeting may move again.", "%d meetings may move again.", changed)
    messages.success(request, text % changed)
    if one.isdecimal():
        return redirect("matchmaking:meeting", int(one))
    return redirect("matchmaking:timetables", forum.pk)
