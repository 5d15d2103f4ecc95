"""The own meeting: when and where, two questions afterwards, and what the two agree on."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.matchmaking import papers, rules
from prasme.apps.matchmaking.actions import tables as actions
from prasme.apps.matchmaking.actions import timetables
from prasme.apps.matchmaking.codes import forum_by_hall_code
from prasme.apps.matchmaking.forms.timetables import (
    PaperForm,
    ProposalForm,
    QuestionsForm,
    RoundForm,
    proposal_start,
)
from prasme.apps.matchmaking.models import Meeting, NotHeld, Proposal, Representative, Round, Scheduling
from prasme.apps.matchmaking.queries import forums as days
from prasme.apps.matchmaking.queries import meetings as queries
from prasme.apps.matchmaking.views.personal import back_to, own_meeting, page, personal, told
from prasme.engines import documents

REFUSED = (
    actions.TooEarly, actions.SignedAlready, rules.StepNotPossible, ChangedMeanwhile, timetables.RoundTaken,
)  # fmt: skip


def _begun(meeting: Meeting) -> bool:
    return meeting.round is not None and meeting.round.starts_at <= timezone.now()


def _context(one: Representative, meeting: Meeting) -> dict[str, object]:
    mine = one.participant
    proposal = Proposal.objects.select_related("cooperation").filter(meeting=meeting).first()
    is_one = meeting.one_id == mine.pk
    answer = meeting.answers.filter(participant=mine).order_by("-at").first()
    return {
        "line": queries.line_of(meeting, mine, answer is not None), "meeting": meeting, "answer": answer,
        "proposal": proposal, "is_one": is_one, "has_begun": _begun(meeting),
        "i_agreed": bool(proposal and (proposal.one_agreed_at if is_one else proposal.other_agreed_at)),
        "they_agreed": bool(proposal and (proposal.other_agreed_at if is_one else proposal.one_agreed_at)),
        "contacts": queries.contacts_of(meeting.other if is_one else meeting.one), "reasons": NotHeld.choices,
    }  # fmt: skip


@require_http_methods(["GET", "POST"])
@personal
def my_meeting(request: HttpRequest, one: Representative, meeting_id: int) -> HttpResponse:
    """Before: when and where. After: did it take place, and the two questions."""
    meeting = own_meeting(one, meeting_id)
    act = request.POST.get("act", "")
    form = QuestionsForm(request.POST if act == "held" else None)
    now = timezone.now()
    try:
        if act == "held" and form.is_valid():
            actions.answer_questions(meeting=meeting, participant=one.participant, by=None, at=now, **form.cleaned_data)
            messages.success(request, _("Thank you."))
            return back_to(one, "my-meeting", meeting_id=meeting.pk)
        if act == "not_held":
            why = request.POST.get("why", "")
            actions.mark_meeting(
                meeting=meeting, is_held=False, why=why if why in NotHeld.values else NotHeld.OTHER,
                seen=meeting.version, by=None, at=now, said_by=one.participant,
            )  # fmt: skip
            messages.success(request, _("Noted: it did not take place."))
            return back_to(one, "my-meeting", meeting_id=meeting.pk)
    except REFUSED as refusal:
        messages.error(request, told(refusal))
        return back_to(one, "my-meeting", meeting_id=meeting.pk)
    return page(request, "meeting", one, 422 if form.errors else 200, form=form, **_context(one, meeting))


@require_http_methods(["GET", "POST"])
@personal
def proposal(request: HttpRequest, one: Representative, meeting_id: int) -> HttpResponse:
    """Typed at the table: what both are to sign."""
    meeting = own_meeting(one, meeting_id)
    if not _begun(meeting) and meeting.state != "held":
        messages.error(request, str(actions.TooEarly()))
        return back_to(one, "my-meeting", meeting_id=meeting.pk)
    is_one = meeting.one_id == one.participant_id
    known = Proposal.objects.filter(meeting=meeting).first()
    partner = meeting.other if is_one else meeting.one
    form = ProposalForm(
        one.participant.organisation.name, partner.organisation.name, request.POST or None,
        initial=proposal_start(known, is_one=is_one),
    )  # fmt: skip
    if form.is_valid():
        said = dict(form.cleaned_data)
        mine, theirs = said.pop("gives_mine"), said.pop("gives_theirs")
        both = (mine, theirs) if is_one else (theirs, mine)
        try:
            actions.write_proposal(
                meeting=meeting, participant=one.participant, gives_one=both[0], gives_other=both[1], by=None,
                at=timezone.now(), **said,
            )  # fmt: skip
        except REFUSED as refusal:
            form.add_error(None, told(refusal))
            if isinstance(refusal, ChangedMeanwhile):
                form.see(Proposal.objects.values_list("version", flat=True).get(meeting=meeting))
        else:
            messages.success(
                request, _("Written down. The other side reads it now and says yes, or you both sign the paper.")
            )
            return back_to(one, "agreement", meeting_id=meeting.pk)
    return page(request, "proposal", one, 422 if form.errors else 200, form=form, **_context(one, meeting))


def _proposal(one: Representative, meeting_id: int) -> tuple[Meeting, Proposal]:
    meeting = own_meeting(one, meeting_id)
    found = get_object_or_404(Proposal.objects.select_related("cooperation"), meeting=meeting)
    found.meeting = meeting
    return meeting, found


@require_http_methods(["GET", "POST"])
@personal
def agreement(request: HttpRequest, one: Representative, meeting_id: int) -> HttpResponse:
    """Read, and agreed to: by a yes of both, or by the photo of the signed paper."""
    meeting, found = _proposal(one, meeting_id)
    act = request.POST.get("act", "")
    seen = request.POST.get("seen", "")
    form = PaperForm(
        request.POST if act == "paper" else None, request.FILES if act == "paper" else None,
        initial={"seen": found.version},
    )  # fmt: skip
    now = timezone.now()
    try:
        if act == "agree":
            made = actions.agree(
                proposal=found, participant=one.participant, seen=int(seen) if seen.isdecimal() else 0, by=None, at=now
            )
            messages.success(request, _("Signed: you have an agreement.") if made else _("Your yes is noted."))
            return back_to(one, "agreement", meeting_id=meeting.pk)
        if act == "paper" and form.is_valid():
            name, media_type, content = form.cleaned_data["paper"]
            actions.sign_on_paper(
                proposal=found, name=name, media_type=media_type, content=content, seen=form.cleaned_data["seen"],
                by=None, at=now,
            )  # fmt: skip
            messages.success(request, _("Signed: you have an agreement."))
            return back_to(one, "agreement", meeting_id=meeting.pk)
    except ChangedMeanwhile:
        messages.error(request, _("The words were changed meanwhile. Read them again, then say yes."))
        return back_to(one, "agreement", meeting_id=meeting.pk)
    except actions.SignedAlready as refusal:
        messages.error(request, str(refusal))
        return back_to(one, "agreement", meeting_id=meeting.pk)
    return page(request, "agreement", one, 422 if form.errors else 200, form=form, **_context(one, meeting))


@require_safe
@personal
def agreement_paper(_request: HttpRequest, one: Representative, meeting_id: int) -> HttpResponse:
    """The words as a PDF to print and sign."""
    _meeting, found = _proposal(one, meeting_id)
    language = one.participant.forum.measure.language
    with override(language):
        content = documents.render("meeting_agreement", papers.agreement(found), language=language, at=found.typed_at)
    return papers.pdf("agreement", content)


@require_http_methods(["GET", "POST"])
@personal
def choose_round(request: HttpRequest, one: Representative, meeting_id: int) -> HttpResponse:
    """Where participants schedule: one of the rounds in which both have time and a table is free."""
    meeting = own_meeting(one, meeting_id)
    forum = one.participant.forum
    if forum.scheduling != Scheduling.PARTICIPANTS or meeting.state not in rules.MAY_MEET:
        raise Http404
    rounds = Round.objects.in_bulk(queries.free_rounds(meeting))
    free = sorted(rounds.values(), key=lambda each: each.number)
    form = RoundForm(free, forum.measure.occasion.venue.time_zone, request.POST or None)
    if form.is_valid():
        try:
            timetables.choose_round(
                meeting=meeting, round_=rounds[int(form.cleaned_data["round"])], seen=meeting.version, by=None,
                at=timezone.now(),
            )  # fmt: skip
        except REFUSED as refusal:
            form.add_error("round", told(refusal))
        else:
            messages.success(request, _("Both have it in the agenda now."))
            return back_to(one)
    return page(request, "round", one, 422 if form.errors else 200, form=form, free=free, **_context(one, meeting))


@require_safe
@login_not_required
@never_cache
def hall(request: HttpRequest, code: str) -> HttpResponse:
    """The screen in the hall: which round it is, how long it takes, what comes next, how much was agreed. No names."""
    forum = forum_by_hall_code(code)
    if forum is None:
        raise Http404
    now = timezone.now()
    rounds = days.rounds_of(forum)
    current = next((one for one in rounds if one.starts_at <= now < one.ends_at), None)
    following = next((one for one in rounds if one.starts_at > now), None)
    until = current.ends_at if current else following.starts_at if following else None
    seconds = max(0, int((until - now).total_seconds())) if until else 0
    context = {
        "forum": forum, "zone": forum.measure.occasion.venue.time_zone, "rounds": rounds, "now": now,
        "current": current, "following": following, "until": until, "agreements": days.agreements_on(forum),
        "left": f"{seconds // 60}:{seconds % 60:02d}", "seconds": seconds, "is_over": bool(rounds) and until is None,
    }  # fmt: skip
    return render(request, "matchmaking/hall.html", context)
