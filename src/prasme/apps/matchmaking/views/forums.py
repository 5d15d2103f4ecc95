"""Days of matchmaking: the list, one of them, how it works."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.matchmaking.actions import setup
from prasme.apps.matchmaking.codes import hall_code
from prasme.apps.matchmaking.forms.setup import SIDES, ForumForm, MeasureForm, ShiftForm
from prasme.apps.matchmaking.models import Forum, MeetingState
from prasme.apps.matchmaking.queries import forums as queries
from prasme.apps.measures.models import Measure
from prasme.apps.occasions.queries import address_of

REFUSED = (setup.NoRound, setup.TooManyRounds, setup.RoundsInUse, setup.SideInUse, setup.TopicInUse)
COLUMNS = [
    Column("title", "title", label=_l("Matchmaking day"),
           show=linked("matchmaking:forum", by="pk", text=lambda row: row["title"])),
    Column("held_on", "held_on", label=_l("Day"), show=written("held_on", short_day)),
    Column("venue_name", "venue_name", label=_l("Place")),
    Column("participant_count", "participant_count", label=_l("Participants"), css="number"),
    Column("wish_count", "wish_count", label=_l("Wishes"), css="number"),
    Column("held_count", "held_count", label=_l("Meetings held"), css="number"),
    Column("agreement_count", "agreement_count", label=_l("Agreements"), css="number"),
]  # fmt: skip


def forum_of(request: HttpRequest, forum_id: int, permission: Permission = Permission.MEASURE_VIEW) -> Forum:
    """The day, if the user may see it, or run it."""
    return get_object_or_404(queries.forums_visible_to(request.user, permission), pk=forum_id)  # type: ignore[arg-type]


def may_run(request: HttpRequest, forum: Forum) -> bool:
    run = queries.forums_visible_to(request.user, Permission.MEASURE_RUN)  # type: ignore[arg-type]
    return run.filter(pk=forum.pk).exists()


@require_safe
@requires(Permission.MEASURE_VIEW)
def forums(request: SignedIn) -> HttpResponseBase:
    """Every matchmaking day, the newest first."""
    found = queries.forums_visible_to(request.user)
    if words := request.GET.get("q", "").strip():
        found = found.filter(measure__occasion__title__icontains=words)
    rows = queries.forum_rows(found)
    if file := export_of(request, rows, COLUMNS, name="matchmaking", sort="-held_on"):
        return file
    waiting = queries.measures_without_forum(request.user)[:5]
    context = {"table": table_of(request, rows, COLUMNS, sort="-held_on"), "waiting": waiting}
    return render(request, "matchmaking/forums.html", context)


@require_safe
@requires(Permission.MEASURE_VIEW)
def forum(request: SignedIn, forum_id: int) -> HttpResponse:
    """One day: how far it is, and what to do next."""
    found = forum_of(request, forum_id)
    numbers = queries.overview(found)
    href = reverse("matchmaking:meetings", args=[found.pk])
    context = {
        "forum": found,
        "zone": found.measure.occasion.venue.time_zone,
        "numbers": numbers,
        "states": [
            {"name": str(MeetingState(state).label), "n": numbers.by_state[state], "href": f"{href}?state={state}"}
            for state in MeetingState.values
            if state in numbers.by_state
        ],
        "rounds": queries.rounds_of(found),
        "release": queries.last_release(found),
        "may_run": may_run(request, found),
        "register_address": address_of(reverse("matchmaking:register", args=[found.pk])),
        "hall": reverse("matchmaking:hall", args=[hall_code(found)]),
        "shift": ShiftForm(auto_id="shift-%s"),
        "few_tables": found.tables < numbers.advised[0],
        "is_over": queries.is_over(found, at=timezone.now()),
    }
    return render(request, "matchmaking/forum.html", context)


@require_safe
@login_not_required
def of_measure(request: HttpRequest, code: str) -> HttpResponse:
    """By the code of its measure: the day, for who may see it; the registration, for everybody else."""
    measure = get_object_or_404(Measure.objects.select_related("forum"), code=code)
    known = getattr(measure, "forum", None)
    if may(request.user, Permission.MEASURE_VIEW):
        if known and queries.forums_visible_to(request.user).filter(pk=known.pk).exists():  # type: ignore[arg-type]
            return redirect("matchmaking:forum", known.pk)
        if known is None and may(request.user, Permission.MEASURE_RUN):
            return redirect(f"{reverse('matchmaking:set-up')}?measure={measure.pk}")
    if known is None:
        raise Http404
    return redirect("matchmaking:register", known.pk)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def set_up(request: SignedIn) -> HttpResponse:
    """Which measure of the kind gets its sides, rounds and tables?"""
    measures = queries.measures_without_forum(request.user)
    asked = request.GET.get("measure", "")
    measure = measures.filter(pk=asked).first() if asked.isdecimal() else None
    if measure is None:
        form = MeasureForm(measures, request.POST or None)
        if form.is_valid():
            return redirect(f"{reverse('matchmaking:set-up')}?measure={form.cleaned_data['measure'].pk}")
        context = {"form": form, "has_any": measures.exists()}
        return render(request, "matchmaking/choose_measure.html", context, status=422 if form.errors else 200)
    return _typed(request, measure, None)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def change(request: SignedIn, forum_id: int) -> HttpResponse:
    found = forum_of(request, forum_id, Permission.MEASURE_RUN)
    return _typed(request, found.measure, found)


def _typed(request: SignedIn, measure: Measure, forum: Forum | None) -> HttpResponse:
    form = ForumForm(measure, forum, request.POST or None)
    if form.is_valid():
        said: dict[str, Any] = {"plan": form.plan, "sides": form.sides, "topics": form.cleaned_data["topics"]}
        try:
            if forum is None:
                forum = setup.set_up_forum(measure=measure, by=request.user, **said)
            else:
                setup.change_forum(forum=forum, seen=form.cleaned_data["seen"], by=request.user, **said)
        except REFUSED as refusal:
            form.add_error("topics" if isinstance(refusal, setup.TopicInUse) else "ends", str(refusal))
        except ChangedMeanwhile as meanwhile:
            form.add_error(None, str(meanwhile))
            form.see(Forum.objects.values_list("version", flat=True).get(pk=forum.pk) if forum else 0)
        else:
            messages.success(request, _("Saved. The day has its rounds."))
            return redirect("matchmaking:forum", forum.pk)
    sides = [(form[f"side_{side}"], form[f"kinds_{side}"]) for side in SIDES]
    context = {"form": form, "measure": measure, "forum": forum, "sides": sides}
    return render(request, "matchmaking/set_up.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def shift(request: SignedIn, forum_id: int) -> HttpResponse:
    """The hall is late: everything that has not begun begins later."""
    found = forum_of(request, forum_id, Permission.MEASURE_RUN)
    form = ShiftForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write by how many minutes, between 1 and 180."))
        return redirect("matchmaking:forum", found.pk)
    try:
        moved = setup.shift_rounds(
            forum=found, minutes=form.cleaned_data["minutes"], by=request.user, at=timezone.now()
        )
    except setup.TooLate as refusal:
        messages.error(request, str(refusal))
    else:
        text = ngettext("%d round begins later.", "%d rounds begin later.", moved)
        messages.success(request, text % moved)
    return redirect("matchmaking:forum", found.pk)
