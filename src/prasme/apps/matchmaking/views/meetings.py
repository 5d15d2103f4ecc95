"""Meetings for the organiser: the list, one of them, a whole round at once."""

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import in_state, linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import clock
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.actions import tables as actions
from prasme.apps.matchmaking.forms.timetables import MarkForm, PaperForm
from prasme.apps.matchmaking.models import Meeting, MeetingState, NotHeld, Proposal, Round
from prasme.apps.matchmaking.queries import meetings as queries
from prasme.apps.matchmaking.views.forums import forum_of, may_run
from prasme.apps.matchmaking.views.personal import told

COLUMNS = [
    Column("first", "first", label=_l("Organisation"),
           show=linked("matchmaking:meeting", by="pk", text=lambda row: row["first"])),
    Column("second", "second", label=_l("With")),
    Column("round_number", "round_number", label=_l("Round"), css="number"),
    Column("starts_at", "starts_at", label=_l("When"), show=written("starts_at", lambda at: clock(at))),
    Column("table", "table", label=_l("Table"), css="number"),
    Column("wish_of_one", "wish_of_one"),
    Column("wish_of_other", "wish_of_other"),
    Column("is_mutual", "is_mutual", label=_l("Mutual"), show=lambda row: _("yes") if row["is_mutual"] else ""),
    Column("is_locked", "is_locked", label=_l("Locked"), show=lambda row: _("yes") if row["is_locked"] else ""),
    Column("why_not_held"),
    Column("asked_at", "asked_at"),
    Column("expires_at"),
    Column("state", "state", label=_l("State"), show=in_state("state", MeetingState, queries.KINDS)),
]  # fmt: skip
REFUSED = (
    actions.TooEarly, actions.SignedAlready, rules.StepNotPossible, ChangedMeanwhile,
)  # fmt: skip


@require_safe
@requires(Permission.MEASURE_VIEW)
def meetings(request: SignedIn, forum_id: int) -> HttpResponseBase:
    """Every wish and meeting, with filters in the address."""
    forum = forum_of(request, forum_id)
    asked = {name: request.GET.get(name, "") for name in ("state", "round", "mutual", "locked")}
    found = queries.matching_meetings(
        Meeting.objects.filter(forum=forum), words=request.GET.get("q", ""), state=asked["state"],
        round_=asked["round"], mutual=asked["mutual"], locked=asked["locked"],
    )  # fmt: skip
    rows = queries.meeting_rows(found)
    if file := export_of(request, rows, COLUMNS, name="meetings", sort="first"):
        return file
    table = table_of(request, rows, COLUMNS, sort="first")
    choices = [("state", value, str(label)) for value, label in MeetingState.choices]
    choices += [("mutual", "1", _("mutual")), ("locked", "1", _("locked"))]
    chips = [
        {"name": name, "href": table.href(**{key: "" if asked[key] == value else value}, page=None),
         "on": asked[key] == value, "removes": asked[key] == value}
        for key, value, name in choices
    ]  # fmt: skip
    rounds = list(forum.rounds.order_by("number"))
    now = timezone.now()
    context = {
        "forum": forum, "table": table, "chips": chips, "may_run": may_run(request, forum),
        "zone": forum.measure.occasion.venue.time_zone,
        "rounds": [one for one in rounds if one.starts_at <= now] or rounds[:1],
    }  # fmt: skip
    return render(request, "matchmaking/meetings.html", context)


def _meeting(request: SignedIn, meeting_id: int, permission: Permission = Permission.MEASURE_VIEW) -> Meeting:
    return get_object_or_404(queries.meetings_visible_to(request.user, permission), pk=meeting_id)


@require_safe
@requires(Permission.MEASURE_VIEW)
def meeting(request: SignedIn, meeting_id: int) -> HttpResponse:
    """One meeting from the wish to what came of it."""
    return _page(request, _meeting(request, meeting_id))


def _page(
    request: SignedIn, found: Meeting, mark: MarkForm | None = None, paper: PaperForm | None = None
) -> HttpResponse:
    proposal = Proposal.objects.select_related("cooperation", "paper").filter(meeting=found).first()
    forms = (mark, paper)
    context = {
        "meeting": found, "forum": found.forum, "zone": found.forum.measure.occasion.venue.time_zone,
        "kind": queries.KINDS[MeetingState(found.state)],
        "steps": found.steps.select_related("by", "said_by__organisation").order_by("at", "pk"),
        "answers": found.answers.select_related("participant__organisation").order_by("at"),
        "proposal": proposal, "may_run": may_run(request, found.forum),
        "may_mark": found.state in (*rules.MAY_MEET, *rules.OVER),
        "mark": mark or MarkForm(initial={"seen": found.version}, auto_id="mark-%s"),
        "paper": paper or PaperForm(initial={"seen": proposal.version if proposal else 0}, auto_id="paper-%s"),
    }  # fmt: skip
    is_wrong = any(form is not None and form.errors for form in forms)
    return render(request, "matchmaking/meeting.html", context, status=422 if is_wrong else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def mark(request: SignedIn, meeting_id: int) -> HttpResponse:
    """Held, or not and why."""
    found = _meeting(request, meeting_id, Permission.MEASURE_RUN)
    form = MarkForm(request.POST, auto_id="mark-%s")
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.mark_meeting(
                meeting=found, is_held=said["held"] == "yes", why=said["why"], seen=said["seen"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except REFUSED as refusal:
            form.add_error(None, told(refusal))
        else:
            messages.success(request, _("Noted."))
            return redirect("matchmaking:meeting", found.pk)
    found.refresh_from_db()
    return _page(request, found, mark=form)


@require_POST
@requires(Permission.MEASURE_RUN)
def file_paper(request: SignedIn, meeting_id: int) -> HttpResponse:
    """A volunteer collects the signed paper and photographs it."""
    found = _meeting(request, meeting_id, Permission.MEASURE_RUN)
    proposal = get_object_or_404(Proposal.objects.select_related("meeting"), meeting=found)
    proposal.meeting = found
    form = PaperForm(request.POST, request.FILES, auto_id="paper-%s")
    if form.is_valid():
        name, media_type, content = form.cleaned_data["paper"]
        try:
            actions.sign_on_paper(
                proposal=proposal, name=name, media_type=media_type, content=content, seen=form.cleaned_data["seen"],
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except REFUSED as refusal:
            form.add_error(None, told(refusal))
        else:
            messages.success(request, _("The agreement is recorded with its paper."))
            return redirect("matchmaking:meeting", found.pk)
    return _page(request, found, paper=form)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def mark_round(request: SignedIn, forum_id: int, number: int) -> HttpResponse:
    """All tables of a round on one page: tick what did not take place, and send once."""
    forum = forum_of(request, forum_id, Permission.MEASURE_RUN)
    round_ = get_object_or_404(Round, forum=forum, number=number)
    at_tables = Meeting.objects.filter(round=round_).select_related(*queries.WITH).order_by("table", "pk")
    found = [one for one in at_tables if one.state in ("scheduled", "held", "not_held")]
    if request.method == "POST":
        said = {one: request.POST.get(f"held-{one.pk}", "") for one in found}
        marks = {one: (value == "held", value) for one, value in said.items() if value == "held" or value in NotHeld}
        try:
            changed = actions.mark_round(meetings=marks, by=request.user, at=timezone.now())
        except REFUSED as refusal:
            messages.error(request, told(refusal))
        else:
            text = ngettext("%d meeting is marked.", "%d meetings are marked.", changed)
            messages.success(request, text % changed)
        return redirect("matchmaking:mark-round", forum.pk, number)
    rounds = list(forum.rounds.order_by("number"))
    context = {
        "forum": forum, "round": round_, "meetings": found, "rounds": rounds,
        "zone": forum.measure.occasion.venue.time_zone, "reasons": NotHeld.choices,
        "is_ahead": round_.starts_at > timezone.now(),
    }  # fmt: skip
    return render(request, "matchmaking/mark_round.html", context)
