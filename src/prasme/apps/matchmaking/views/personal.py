"""The pages of somebody who takes part: opened by a link, without an account, on a phone."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.core.icalendar import calendar_file
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.actions import participants as actions
from prasme.apps.matchmaking.actions import wishes
from prasme.apps.matchmaking.codes import code_of, representative_by_code
from prasme.apps.matchmaking.forms.profile import PersonFields, ProfileForm
from prasme.apps.matchmaking.models import (
    SPOKEN,
    Intent,
    Meeting,
    Motive,
    Participant,
    ParticipantState,
    Representative,
    Scheduling,
)
from prasme.apps.matchmaking.queries import agendas
from prasme.apps.matchmaking.queries import forums as days
from prasme.apps.matchmaking.queries import meetings as meets
from prasme.apps.matchmaking.queries import people as queries
from prasme.apps.occasions.actions import OccasionOver

View = Callable[..., HttpResponse]
REFUSED = (
    wishes.CannotMeet, wishes.WishesClosed, wishes.TooManyMeetings, rules.StepNotPossible, ChangedMeanwhile,
)  # fmt: skip


def personal(view: View) -> View:
    """Whoever has the link is the representative; a wrong one leads nowhere."""

    @login_not_required
    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, code: str, **kwargs: object) -> HttpResponse:
        one = representative_by_code(code)
        if one is None:
            raise Http404
        return view(request, one, **kwargs)

    return opened


def told(refusal: Exception) -> str:
    """What a refusal says on a page."""
    if isinstance(refusal, rules.StepNotPossible):
        return _("Somebody was quicker: this meeting is in another state now. Look again.")
    return str(refusal)


def back_to(one: Representative, page: str = "me", **more: object) -> HttpResponse:
    return redirect(reverse(f"matchmaking:{page}", kwargs={"code": code_of(one), **more}))


def page(request: HttpRequest, name: str, one: Representative, status: int = 200, **context: object) -> HttpResponse:
    participant = one.participant
    both = {
        "me": one, "participant": participant, "forum": participant.forum, "code": code_of(one),
        "zone": participant.forum.measure.occasion.venue.time_zone, **context,
    }  # fmt: skip
    return render(request, f"matchmaking/me/{name}.html", both, status=status)


@require_safe
@personal
def me(request: HttpRequest, one: Representative) -> HttpResponse:
    """What waits for an answer, what comes next, the own agenda."""
    participant, now = one.participant, timezone.now()
    lines = meets.lines_of(participant)
    agenda = meets.agenda_of(lines)
    is_admitted = participant.state == ParticipantState.ADMITTED
    is_over = days.is_over(participant.forum, at=now)
    return page(
        request, "home", one,
        next=meets.next_in(agenda, now),
        to_answer=[line for line in lines if line.asked_me],
        agenda=agenda,
        to_say=[line for line in lines if line.meeting.state == "held" and not line.answered],
        others=[line for line in lines if not line.asked_me and line.meeting.round is None],
        is_admitted=is_admitted,
        release=days.last_release(participant.forum),
        suggested=[] if is_over or not is_admitted else queries.suggestions_for(participant, 3),
        is_over=is_over,
        by_organiser=participant.forum.scheduling == Scheduling.ORGANISER,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@personal
def profile(request: HttpRequest, one: Representative) -> HttpResponse:
    """What the others read, and when one is not there."""
    participant = one.participant
    form = ProfileForm(participant, days.rounds_of(participant.forum), request.POST or None)
    if form.is_valid():
        try:
            actions.change_profile(
                participant=participant, said=form.said(form.away_keys), seen=form.cleaned_data["seen"], by=None
            )
        except ChangedMeanwhile as meanwhile:
            form.add_error(None, str(meanwhile))
            data = request.POST.copy()
            data["seen"] = str(Participant.objects.values_list("version", flat=True).get(pk=participant.pk))
            form.data = data
        else:
            messages.success(request, _("Saved. The others read it now."))
            return back_to(one)
    people = participant.representatives.select_related("person__identity", "seat").order_by("pk")
    return page(
        request, "profile", one, 422 if form.errors else 200, form=form, people=people,
        person_form=PersonFields(auto_id="person-%s"), lost=_lost(),
    )  # fmt: skip


@require_POST
@personal
def add_person(request: HttpRequest, one: Representative) -> HttpResponse:
    """One more at the table; gets a seat and a link of the own."""
    form = PersonFields(request.POST, auto_id="person-%s")
    if form.is_valid():
        try:
            actions.add_representative(participant=one.participant, new=form.person, by=None, at=timezone.now())
        except OccasionOver as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Written down. A letter with a link is on its way."))
        return back_to(one, "profile")
    people = one.participant.representatives.select_related("person__identity", "seat").order_by("pk")
    profile_form = ProfileForm(one.participant, days.rounds_of(one.participant.forum))
    return page(request, "profile", one, 422, form=profile_form, people=people, person_form=form, lost=_lost())


def _lost() -> list[str]:
    return [_("your seats, which go to who waits"), _("every meeting that is still ahead")]


@require_POST
@personal
def withdraw(request: HttpRequest, one: Representative) -> HttpResponse:
    """We do not come: the meetings are off, the seats go to who waits."""
    if one.participant.state in (ParticipantState.REGISTERED, ParticipantState.ADMITTED):
        reason = _("The participant withdrew.")
        try:
            actions.withdraw_participant(participant=one.participant, reason=reason, by=None, at=timezone.now())
        except ChangedMeanwhile as meanwhile:
            messages.error(request, str(meanwhile))
        else:
            messages.success(request, _("You are taken off the list, and whom you were to meet is told."))
    return back_to(one)


SHOWN = 60  # of the catalogue at once: more is found by its filters
FILTERS = ("side", "mode", "topic", "intent", "language")


@require_safe
@personal
def catalogue(request: HttpRequest, one: Representative) -> HttpResponse:
    """The other side, with filters in the address; above it who might suit, and why."""
    participant = one.participant
    asked = {name: request.GET.get(name, "") for name in FILTERS}
    words = request.GET.get("q", "")
    found = queries.matching_participants(queries.others_of(participant), words=words, **asked)
    known = queries.meetings_with(participant)
    rows = [
        {"one": each, "said": queries.said_by(each), "languages": queries.languages_of(each.languages),
         "line": meets.line_of(known[each.pk], participant) if each.pk in known else None}
        for each in found[:SHOWN]
    ]  # fmt: skip
    is_narrowed = bool(words or any(asked.values()))
    many = found.count() if len(rows) == SHOWN else len(rows)
    return page(
        request, "catalogue", one, rows=rows, many=many, q=words, asked=asked, is_narrowed=is_narrowed,
        suggested=[] if is_narrowed else queries.suggestions_for(participant, 5),
        topics=participant.forum.topics.order_by("number"), intents=Intent.choices,
        languages=[(key, name) for key, name in SPOKEN.items()],
        sides=participant.forum.sides.exclude(pk=participant.side_id).order_by("number"),
    )  # fmt: skip


def _other(one: Representative, participant_id: int) -> Participant:
    return get_object_or_404(queries.others_of(one.participant), pk=participant_id)


@require_safe
@personal
def card(request: HttpRequest, one: Representative, participant_id: int) -> HttpResponse:
    """Somebody of the other side: who they are, whether they fit, and what is between the two."""
    other = _other(one, participant_id)
    meeting = queries.meetings_with(one.participant).get(other.pk)
    cards = queries.cards_of(one.participant.forum)
    mine, theirs = cards.get(one.participant_id), cards.get(other.pk)
    fit = rules.suggestion(mine, theirs) if mine and theirs else None
    topics = dict(one.participant.forum.topics.values_list("pk", "name"))
    return page(
        request, "card", one, other=other, said=queries.said_by(other),
        languages=queries.languages_of(other.languages),
        motives=[str(Motive(motive).label) for motive in other.motives],
        reasons=queries.in_words(fit.reasons, topics) if fit else [],
        line=meets.line_of(meeting, one.participant) if meeting else None,
        contacts=meets.contacts_of(other) if meeting and meeting.state in ("accepted", "scheduled", "held") else [],
    )  # fmt: skip


@require_POST
@personal
def wish(request: HttpRequest, one: Representative, participant_id: int) -> HttpResponse:
    """Wish to meet, or rather not to."""
    other = _other(one, participant_id)
    if request.POST.get("act") == "no_go":
        actions.set_no_go(one=one.participant, other=other, said_by=one.participant, by=None)
        messages.success(request, _("You will not be put at one table. Nobody is told."))
        return back_to(one, "catalogue")
    asked = request.POST.get("priority", "2")
    priority = int(asked) if asked in ("1", "2", "3") else 2
    whole = Participant.objects.select_related("organisation", "forum__measure__occasion__venue")
    try:
        meeting = wishes.wish_meeting(
            wisher=one.participant, other=whole.get(pk=other.pk), priority=priority,
            message=request.POST.get("message", "").strip(), by=None, at=timezone.now(),
        )  # fmt: skip
    except REFUSED as refusal:
        messages.error(request, told(refusal))
    else:
        said = (
            _("You both want to meet.") if meeting.state == "accepted" else _("Your wish is noted, and they are asked.")
        )
        messages.success(request, said)
    return back_to(one, "card", participant_id=other.pk)


def own_meeting(one: Representative, meeting_id: int) -> Meeting:
    found = Meeting.objects.filter(meets.of_participant(one.participant)).select_related(
        *meets.WITH, "one__forum__measure__occasion__venue", "other__forum__measure__occasion__venue"
    )
    return get_object_or_404(found, pk=meeting_id)


@require_POST
@personal
def answer(request: HttpRequest, one: Representative, meeting_id: int) -> HttpResponse:
    """Yes, no, or taken back."""
    meeting = own_meeting(one, meeting_id)
    act, seen = request.POST.get("act", ""), request.POST.get("seen", "")
    version = int(seen) if seen.isdecimal() else meeting.version
    said = {"meeting": meeting, "participant": one.participant, "seen": version, "by": None, "at": timezone.now()}
    try:
        if act == "take_back":
            wishes.take_back(**said)  # type: ignore[arg-type]
            messages.success(request, _("Taken back."))
        elif act in ("yes", "no"):
            wishes.answer_wish(is_yes=act == "yes", note=request.POST.get("note", "").strip(), **said)  # type: ignore[arg-type]
            messages.success(
                request, _("Accepted. You will read here when and where.") if act == "yes" else _("Declined.")
            )
    except REFUSED as refusal:
        messages.error(request, told(refusal))
    if request.POST.get("next") == "card":
        other = meeting.other_id if meeting.one_id == one.participant_id else meeting.one_id
        return back_to(one, "card", participant_id=other)
    return back_to(one)


@require_safe
@personal
def agenda_file(request: HttpRequest, one: Representative) -> HttpResponse:
    """The own agenda for a calendar program, also as an address to subscribe to."""
    link = request.build_absolute_uri(reverse("matchmaking:me", args=[code_of(one)]))
    return calendar_file("agenda", agendas.calendar_for(one.participant, at=timezone.now(), link=link))
