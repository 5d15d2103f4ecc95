"""Who takes part: the organiser's list, one of them, registration by everybody."""

import secrets

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

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import in_state, linked, of_choices
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import OrganisationKind
from prasme.apps.matchmaking.actions import participants as actions
from prasme.apps.matchmaking.actions import wishes
from prasme.apps.matchmaking.codes import code_of
from prasme.apps.matchmaking.forms.profile import ReasonForm, RegisterForm
from prasme.apps.matchmaking.models import Forum, Participant, ParticipantState
from prasme.apps.matchmaking.queries import forums as days
from prasme.apps.matchmaking.queries import meetings as meets
from prasme.apps.matchmaking.queries import people as queries
from prasme.apps.matchmaking.views.forums import forum_of, may_run
from prasme.apps.measures.models import MeasureState
from prasme.apps.occasions.actions import OccasionOver
from prasme.apps.occasions.actions.steps import day_at
from prasme.apps.occasions.queries import address_of

KINDS = {
    ParticipantState.REGISTERED: "needs",
    ParticipantState.ADMITTED: "verified",
    ParticipantState.TURNED_AWAY: "refused",
    ParticipantState.WITHDRAWN: "saved",
}
COLUMNS = [
    Column("name", "name", label=_l("Organisation"),
           show=linked("matchmaking:participant", by="pk", text=lambda row: row["name"])),
    Column("kind", "kind", label=_l("Kind"), show=of_choices("kind", OrganisationKind)),
    Column("side_name", "side_name", label=_l("Side")),
    Column("country", "country", label=_l("Country")),
    Column("family_name", "family_name", label=_l("Contact"),
           show=lambda row: f"{row['given_name'] or ''} {row['family_name'] or ''}".strip()),
    Column("given_name"),
    Column("email"),
    Column("people", "people", label=_l("People"), css="number"),
    Column("is_remote", "is_remote", label=_l("Remote"), show=lambda row: _("yes") if row["is_remote"] else ""),
    Column("registered_at", "registered_at"),
    Column("state", "state", label=_l("State"), show=in_state("state", ParticipantState, KINDS)),
]  # fmt: skip
FILTERS = ("side", "state", "mode", "topic", "intent", "language")


@require_safe
@requires(Permission.MEASURE_VIEW)
def participants(request: SignedIn, forum_id: int) -> HttpResponseBase:
    """Everybody who registered, with filters in the address."""
    forum = forum_of(request, forum_id)
    every = Participant.objects.filter(forum=forum)
    asked = {name: request.GET.get(name, "") for name in FILTERS}
    found = queries.matching_participants(every, words=request.GET.get("q", ""), **asked)
    rows = queries.participant_rows(found)
    if file := export_of(request, rows, COLUMNS, name="participants", sort="name"):
        return file
    table = table_of(request, rows, COLUMNS, sort="name")
    sides = [(str(side.pk), side.name) for side in forum.sides.order_by("number")]
    chips = [
        {"name": name, "href": table.href(**{key: "" if asked[key] == value else value}, page=None),
         "on": asked[key] == value, "removes": asked[key] == value}
        for key, choices in (
            ("side", sides),
            ("state", [(value, str(label)) for value, label in ParticipantState.choices]),
            ("mode", [("remote", _("remote")), ("on_site", _("on site"))]),
        )
        for value, name in choices
    ]  # fmt: skip
    waiting = every.filter(state=ParticipantState.REGISTERED).count()
    context = {
        "forum": forum, "table": table, "chips": chips, "waiting": waiting, "may_run": may_run(request, forum),
    }  # fmt: skip
    return render(request, "matchmaking/participants.html", context)


@require_POST
@requires(Permission.MEASURE_RUN)
def admit(request: SignedIn, forum_id: int) -> HttpResponse:
    """Everybody who waits, or the one that is named."""
    forum = forum_of(request, forum_id, Permission.MEASURE_RUN)
    found = Participant.objects.filter(forum=forum, state=ParticipantState.REGISTERED)
    one = request.POST.get("participant", "")
    if one.isdecimal():
        found = found.filter(pk=int(one))
    admitted = actions.admit_participants(participants=list(found), by=request.user, at=timezone.now())
    text = ngettext("%d participant is in the catalogue.", "%d participants are in the catalogue.", admitted)
    messages.success(request, text % admitted)
    return _back(forum, one)


def _back(forum: Forum, participant: str) -> HttpResponse:
    if participant.isdecimal():
        return redirect("matchmaking:participant", int(participant))
    return redirect("matchmaking:participants", forum.pk)


def participant_to_run(request: SignedIn, participant_id: int) -> Participant:
    found = queries.participants_visible_to(request.user, Permission.MEASURE_RUN)
    return get_object_or_404(found, pk=participant_id)


@require_safe
@requires(Permission.MEASURE_VIEW)
def participant(request: SignedIn, participant_id: int) -> HttpResponse:
    """One participant: profile, people, wishes, agenda."""
    found = queries.with_interests(queries.participants_visible_to(request.user))
    one = get_object_or_404(found, pk=participant_id)
    runs = may_run(request, one.forum)
    people = list(one.representatives.select_related("person__identity", "seat").order_by("pk"))
    away = one.away.select_related("round").order_by("round__number")
    known = {other for other, meeting in queries.meetings_with(one).items() if meeting.state not in ("declined",)}
    no_gos = queries.no_gos_of(one)
    context = {
        "participant": one,
        "forum": one.forum,
        "zone": one.forum.measure.occasion.venue.time_zone,
        "kind": KINDS[ParticipantState(one.state)],
        "said": queries.said_by(one),
        "languages": queries.languages_of(one.languages),
        "people": [
            {"one": each, "href": address_of(reverse("matchmaking:me", args=[code_of(each)])) if runs else ""}
            for each in people
        ],
        "away": [each.round for each in away],
        "meetings": meets.lines_of(one),
        "others": [each for each in queries.others_of(one) if each.pk not in known] if runs else [],
        "no_gos": Participant.objects.filter(pk__in=no_gos).select_related("organisation").order_by("pk"),
        "rounds": [each for each in days.rounds_of(one.forum) if each.starts_at > timezone.now()] if runs else [],
        "may_run": runs,
        "turn_away": ReasonForm(auto_id="away-%s"),
    }
    return render(request, "matchmaking/participant.html", context)


@require_POST
@requires(Permission.MEASURE_RUN)
def act_on_participant(request: SignedIn, participant_id: int) -> HttpResponse:
    """What the organiser does about one: turns away, withdraws, notes that they are gone, pairs, keeps apart."""
    one = participant_to_run(request, participant_id)
    now, act = timezone.now(), request.POST.get("act", "")
    reason = request.POST.get("reason", "").strip()[:300]
    try:
        if act in ("turn_away", "withdraw"):
            if not reason:
                messages.error(request, _("Say why; the other side reads it."))
                return redirect("matchmaking:participant", one.pk)
            write = actions.turn_away if act == "turn_away" else actions.withdraw_participant
            write(participant=one, reason=reason, by=request.user, at=now)
            messages.success(request, _("Done. Their meetings are off, and who waits gets the seat."))
        elif act == "gone":
            _gone(request, one)
        elif act in ("pair", "no_go", "lift_no_go"):
            _about_two(request, one, act)
    except (wishes.CannotMeet, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    return redirect("matchmaking:participant", one.pk)


def _gone(request: SignedIn, one: Participant) -> None:
    asked = request.POST.get("round", "")
    from_round = one.forum.rounds.filter(pk=asked).first() if asked.isdecimal() else None
    actions.set_gone(participant=one, gone_from=from_round, by=request.user)
    text = _("Noted. Plan the rest anew: nothing has moved yet.") if from_round else _("Noted: they are there.")
    messages.success(request, text)


def _about_two(request: SignedIn, one: Participant, act: str) -> None:
    asked = request.POST.get("other", "")
    other = get_object_or_404(
        Participant.objects.select_related("organisation", "forum"), forum=one.forum_id, pk=int(asked or 0)
    )
    if act == "pair":
        wishes.pair_participants(pairs=[(one, other)], by=request.user, at=timezone.now())
        messages.success(request, _("These two meet. The next timetable gives them a round."))
    elif act == "no_go":
        actions.set_no_go(one=one, other=other, said_by=None, by=request.user)
        messages.success(request, _("These two do not meet."))
    else:
        actions.lift_no_go(one=one, other=other, by=request.user)
        messages.success(request, _("These two may meet."))


@require_http_methods(["GET", "POST"])
@login_not_required
def register(request: HttpRequest, forum_id: int) -> HttpResponse:
    """Open to everybody while the measure is announced; an organiser registers somebody on the phone here too."""
    forum = get_object_or_404(days.with_all(), pk=forum_id)
    runs = request.user.is_authenticated and may_run(request, forum)
    by = request.user if request.user.is_authenticated and runs else None
    if forum.measure.state == MeasureState.DRAFT and not runs:
        raise Http404
    until = forum.measure.registers_until
    is_late = until is not None and day_at(forum.measure.occasion, timezone.now()) > until
    is_open = runs or (forum.measure.state == MeasureState.ANNOUNCED and not is_late)
    form = RegisterForm(forum, request.POST or None, initial={"request_key": secrets.token_urlsafe(16)})
    if is_open and form.is_valid():
        try:
            one = actions.register_participant(
                forum=forum, side=form.cleaned_data["side"], organisation=form.organisation, people=[form.person],
                said=form.said(), by=by, at=timezone.now(),
                request_key=form.cleaned_data["request_key"],
            )  # fmt: skip
        except actions.WrongSide as refusal:
            form.add_error("kind", str(refusal))
        except actions.RegisteredAlready as refusal:
            form.add_error("name", str(refusal))
        except OccasionOver:
            form.add_error(None, _("It is too late to register: the day has begun or was called off."))
        else:
            if runs:
                return redirect("matchmaking:participant", one.pk)
            return render(request, "matchmaking/registered.html", {"forum": forum, "email": form.cleaned_data["email"]})
    context = {
        "forum": forum, "form": form, "is_open": is_open,
        "zone": forum.measure.occasion.venue.time_zone,
    }  # fmt: skip
    return render(request, "matchmaking/register.html", context, status=422 if form.errors else 200)
