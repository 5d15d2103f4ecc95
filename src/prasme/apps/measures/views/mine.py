"""The own page of somebody who takes a part: opened by the link of a letter, without an account."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.core import codes
from prasme.apps.measures import actions, papers
from prasme.apps.measures.forms.hackathons import AnswerForm, LetterForm, PointsForm, ReportForm, TieForm
from prasme.apps.measures.models import Contributor, Part, Score, Team
from prasme.apps.measures.queries import mine as reads
from prasme.apps.measures.queries.jury import tie_between
from prasme.apps.measures.rules import OPEN
from prasme.apps.occasions import queries as occasions
from prasme.engines import documents


def _own(code: str, *parts: Part) -> Contributor:
    found = reads.contributor(codes.number_in(code) or 0)
    if found is None or not codes.fits("contributor", found.pk, code, found.person_id):
        raise Http404
    if parts and found.part not in parts:
        raise Http404
    return found


def _team(code: str) -> tuple[Contributor, Team]:
    found = _own(code, Part.REPRESENTATIVE)
    return found, get_object_or_404(reads.teams_with_all(), representative=found)


@require_safe
@login_not_required
@never_cache
def mine(request: HttpRequest, code: str) -> HttpResponse:
    """What the part needs: a challenge and its teams, a team and what it owes, teams to accompany or to score."""
    found = _own(code)
    return render(request, "measures/mine.html", _page(found, code))


def _page(found: Contributor, code: str, **more: Any) -> dict[str, Any]:
    measure = found.measure
    context = {
        "code": code, "contributor": found, "measure": measure, "holder": papers.holder_of(measure),
        "zone": measure.occasion.venue.time_zone, "sessions": occasions.days_of(measure.occasion),
        "is_open": measure.state in OPEN, "tie_form": TieForm(), "letter_form": LetterForm(),
        **reads.page_of(found, at=timezone.now()),
    }  # fmt: skip
    return context | more


def _again(request: HttpRequest, code: str, refusal: Exception | None, done: str) -> HttpResponse:
    if refusal is not None:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect("measures:mine", code)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def report(request: HttpRequest, code: str, checkpoint_id: int) -> HttpResponse:
    found, team = _team(code)
    checkpoint = get_object_or_404(found.measure.checkpoints, pk=checkpoint_id)
    form = ReportForm(request.POST or None)
    if form.is_valid():
        try:
            actions.report_status(team=team, checkpoint=checkpoint, at=timezone.now(), **form.cleaned_data)
        except actions.SaidAlready as refusal:
            return _again(request, code, refusal, "")
        return _again(request, code, None, _("Your report is here. Thank you."))
    return _form(request, found, code, form, checkpoint.title, _("Send the report"))


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def answer(request: HttpRequest, code: str, question_id: int) -> HttpResponse:
    found, team = _team(code)
    question = get_object_or_404(team.questions, pk=question_id)
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        try:
            actions.answer_question(question=question, at=timezone.now(), **form.cleaned_data)
        except actions.SaidAlready as refusal:
            return _again(request, code, refusal, "")
        return _again(request, code, None, _("Your answer is sent. Thank you."))
    return _form(request, found, code, form, question.text, _("Send the answer"))


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def score(request: HttpRequest, code: str, team_id: int) -> HttpResponse:
    """Points for one team; a juror with a tie to it gives none."""
    found = _own(code, Part.JUROR)
    team = get_object_or_404(reads.teams_with_all(), pk=team_id, challenge__measure=found.measure)
    criteria = list(found.measure.criteria.order_by("pk"))
    given = dict(Score.objects.filter(juror=found, team=team).values_list("criterion", "points"))
    form = PointsForm(
        criteria, request.POST or None, initial={f"c{key}": points for key, points in given.items()}
    )  # fmt: skip
    why = tie_between(found, team)
    if not why and form.is_valid():
        try:
            actions.give_points(juror=found, team=team, points=form.points(), at=timezone.now())
        except (actions.Conflict, actions.NotInTheFinal) as refusal:
            return _again(request, code, refusal, "")
        return _again(request, code, None, _("Your points for %s are saved.") % team.name)
    return _form(request, found, code, form, team.name, _("Save the points"), why=why, team=team)


def _form(
    request: HttpRequest, found: Contributor, code: str, form: Any, title: str, submit: str, **more: Any
) -> HttpResponse:
    context = {"contributor": found, "measure": found.measure, "code": code, "form": form, "title": title,
               "submit": submit, **more}  # fmt: skip
    return render(request, "measures/mine_form.html", context, status=422 if form.errors else 200)


@require_POST
@login_not_required
@never_cache
def declare_tie(request: HttpRequest, code: str) -> HttpResponse:
    found = _own(code, Part.JUROR)
    form = TieForm(request.POST)
    if form.is_valid():
        actions.declare_tie(juror=found, **form.cleaned_data)
        return _again(request, code, None, _("Noted: you give this firm no points."))
    return render(request, "measures/mine.html", _page(found, code, tie_form=form), status=422)


@require_POST
@login_not_required
@never_cache
def file_letter(request: HttpRequest, code: str) -> HttpResponse:
    found, team = _team(code)
    form = LetterForm(request.POST, request.FILES)
    if form.is_valid():
        name, media_type, content = form.cleaned_data["letter"]
        actions.file_letter(team=team, name=name, media_type=media_type, content=content, at=timezone.now())
        return _again(request, code, None, _("The signed letter of intent is here. Thank you."))
    return render(request, "measures/mine.html", _page(found, code, letter_form=form), status=422)


@require_safe
@login_not_required
@never_cache
def letter_of_intent(_request: HttpRequest, code: str) -> HttpResponse:
    """To print, sign and bring back."""
    _found, team = _team(code)
    content = documents.render(
        "report", papers.letter_of_intent(team), language=(get_language() or "lv")[:2], at=timezone.now()
    )
    return papers.as_pdf(content, "letter-of-intent")


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def take_back_challenge(request: HttpRequest, code: str) -> HttpResponse:
    """Asks once more; the text is not kept."""
    found = _own(code, Part.OWNER)
    if request.method == "POST":
        try:
            actions.take_back_challenge(challenge=found.challenge, by=None, at=timezone.now())
        except actions.DecidedAlready as refusal:
            return _again(request, code, refusal, "")
        return _again(request, code, None, _("The challenge is taken back, and its text is not kept."))
    return render(request, "measures/take_back.html", {"contributor": found, "measure": found.measure, "code": code})
