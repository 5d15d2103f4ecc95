"""A hackathon for its organiser: challenges, teams, the jury and its ranking."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.measures import actions
from prasme.apps.measures.forms.hackathons import CriterionForms, MentorsForm, QuestionForm, SpeakerForm
from prasme.apps.measures.models import Challenge, ChallengeState, Measure, Part, Team, TeamState
from prasme.apps.measures.queries import jury as juries
from prasme.apps.measures.queries import measures_visible_to
from prasme.apps.measures.queries import teams as reads
from prasme.apps.measures.rules import TEAM_NEXT, StepNotPossible
from prasme.apps.measures.views.measures import around, seen_by


def _hackathon(request: SignedIn, code: str, permission: Permission = Permission.MEASURE_VIEW) -> Measure:
    found = seen_by(request, code, permission)
    if found.most_challenges is None:
        raise Http404
    return found


@require_safe
@requires(Permission.MEASURE_VIEW)
def challenges(request: SignedIn, code: str) -> HttpResponse:
    """Every challenge that came, what was decided, and how many may still be chosen."""
    found = _hackathon(request, code)
    rows = list(reads.challenges_of(found))
    chosen = sum(one.state == ChallengeState.CHOSEN for one in rows)
    waiting = [one for one in rows if one.state == ChallengeState.SENT]
    context = around(request, found, "challenges") | {
        "challenges": rows,
        "chosen": chosen,
        "may_choose": chosen < (found.most_challenges or 0),
        "waiting": waiting,
        "lost": _what_is_lost(waiting),
    }
    return render(request, "measures/challenges.html", context)


def _what_is_lost(waiting: list[Challenge]) -> list[str]:
    kept = sum(one.may_be_archived for one in waiting)
    gone = len(waiting) - kept
    return [
        ngettext("%d challenge is archived, as its owner agreed", "%d challenges are archived, as their owners agreed",
                 kept) % kept,
        ngettext("%d challenge is given back and not worked on", "%d challenges are given back and not worked on",
                 gone) % gone,
    ]  # fmt: skip


@require_POST
@requires(Permission.MEASURE_RUN)
def choose_challenge(request: SignedIn, challenge_id: int) -> HttpResponse:
    visible = measures_visible_to(request.user, Permission.MEASURE_RUN)
    found = get_object_or_404(
        Challenge.objects.select_related("measure__occasion__venue"), pk=challenge_id, measure__in=visible
    )
    try:
        actions.choose_challenge(challenge=found, seen=found.version, by=request.user, at=timezone.now())
    except (actions.EnoughChosen, actions.DecidedAlready, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("“%s” is chosen; its owner is told.") % found.title)
    return redirect("measures:challenges", found.measure.code)


@require_POST
@requires(Permission.MEASURE_RUN)
def close_call(request: SignedIn, code: str) -> HttpResponse:
    found = _hackathon(request, code, Permission.MEASURE_RUN)
    kept, gone = actions.close_call(measure=found, by=request.user, at=timezone.now())
    text = _("The call is closed: %(kept)d archived, %(gone)d given back. Each owner is told.")
    messages.success(request, text % {"kept": kept, "gone": gone})
    return redirect("measures:challenges", code)


@require_safe
@requires(Permission.MEASURE_VIEW)
def teams(request: SignedIn, code: str) -> HttpResponse:
    """Every team, its state, and each checkpoint."""
    found = _hackathon(request, code)
    now, checkpoints = timezone.now(), list(found.checkpoints.order_by("due_at"))
    rows = [
        {"team": team, "reported": reads.reported(team, checkpoints, at=now)}
        for team in reads.teams_of(found).prefetch_related("reports")
    ]
    context = around(request, found, "teams") | {"rows": rows, "checkpoints": checkpoints}
    return render(request, "measures/teams.html", context)


def _team(request: SignedIn, team_id: int, permission: Permission) -> Team:
    visible = measures_visible_to(request.user, permission)
    return get_object_or_404(reads.with_all(Team.objects.filter(challenge__measure__in=visible)), pk=team_id)


@require_safe
@requires(Permission.MEASURE_VIEW)
def team(request: SignedIn, team_id: int) -> HttpResponse:
    return _show_team(request, _team(request, team_id, Permission.MEASURE_VIEW))


def _show_team(request: SignedIn, found: Team, *, status: int = 200, **forms: Any) -> HttpResponse:
    measure, now = found.challenge.measure, timezone.now()
    mentors = measure.contributors.filter(part=Part.MENTOR).select_related("person__identity")
    steps = [state for state in TeamState if state in TEAM_NEXT[found.state]]
    context = around(request, measure, "teams") | {
        "team": found,
        "reported": reads.reported(found, list(measure.checkpoints.order_by("due_at")), at=now),
        "questions": found.questions.order_by("-asked_at"),
        "now": now,
        "missing": reads.missing_for_final(found, at=now) if found.state == TeamState.WORKING else [],
        "steps": steps,
        "mentors": [one.mentor for one in found.mentorings.select_related("mentor__person__identity")],
        "ask_form": QuestionForm(),
        "mentors_form": MentorsForm(
            mentors, initial={"mentors": list(found.mentorings.values_list("mentor", flat=True))}
        ),
        "speaker_form": SpeakerForm(),
        **forms,
    }
    return render(request, "measures/team.html", context, status=status)


@require_POST
@requires(Permission.MEASURE_RUN)
def act_on_team(request: SignedIn, team_id: int) -> HttpResponse:
    """One of: the next state, a question, mentors, another representative, the project that begins."""
    found, now = _team(request, team_id, Permission.MEASURE_RUN), timezone.now()
    act, data = request.POST.get("act", ""), request.POST
    form: Any = None
    try:
        if act == "move" and data.get("state") in TeamState.values:
            state = TeamState(data["state"])
            actions.move_team(team=found, state=state, seen=found.version, by=request.user, at=now)
        elif act == "ask" and (form := QuestionForm(data)).is_valid():
            actions.ask_team(team=found, by=request.user, at=now, **form.cleaned_data)
        elif act == "mentors":
            of_measure = found.challenge.measure.contributors.filter(part=Part.MENTOR)
            if (form := MentorsForm(of_measure, data)).is_valid():
                actions.assign_mentors(team=found, mentors=list(form.cleaned_data["mentors"]), by=request.user)
        elif act == "speaker" and (form := SpeakerForm(data)).is_valid():
            language = found.representative.language
            actions.change_representative(team=found, new=form.person(language), by=request.user, at=now)
        elif act == "project":
            actions.start_project(team=found, on=timezone.localdate(), by=request.user, at=now)
        elif form is None:
            messages.error(request, _("Choose what happens to the team."))
            return redirect("measures:team", found.pk)
    except (StepNotPossible, ChangedMeanwhile):
        messages.error(request, _("Somebody else changed this team. Look at it again."))
        return redirect("measures:team", found.pk)
    except (actions.NotReady, actions.SameOrganisation) as refusal:
        messages.error(request, str(refusal))
        return redirect("measures:team", found.pk)
    if form is not None and form.errors:
        name = {"ask": "ask_form", "mentors": "mentors_form", "speaker": "speaker_form"}[act]
        return _show_team(request, found, status=422, **{name: form})
    messages.success(request, _("Saved."))
    return redirect("measures:team", found.pk)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_VIEW)
def jury(request: SignedIn, code: str) -> HttpResponse:
    """Criteria, jurors with their ties, and the ranking as it is counted now."""
    found = _hackathon(request, code, Permission.MEASURE_RUN if request.method == "POST" else Permission.MEASURE_VIEW)
    initial = list(found.criteria.order_by("pk").values("title", "weight"))
    rows = CriterionForms(request.POST or None, initial=initial, prefix="c")
    if request.method == "POST" and rows.is_valid():
        wanted = [(row["title"], row["weight"]) for row in rows.cleaned_data if row.get("title")]
        if len({title for title, _weight in wanted}) == len(wanted):
            try:
                actions.set_criteria(measure=found, criteria=wanted, by=request.user)
            except actions.PointsGiven as refusal:
                messages.error(request, str(refusal))
            else:
                messages.success(request, _("Saved."))
            return redirect("measures:jury", code)
        rows.forms[0].add_error("title", _("Two criteria have one name."))
    bad = request.method == "POST"
    context = around(request, found, "jury") | {
        "rows": rows,
        "criteria": initial,
        "jurors": juries.jurors_of(found),
        "ranking": juries.ranking_of(found),
        "has_points": found.criteria.filter(scores__isnull=False).exists(),
    }
    return render(request, "measures/jury.html", context, status=422 if bad else 200)
