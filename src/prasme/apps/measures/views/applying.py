"""A firm brings a challenge, an organisation registers a team: on public pages, without an account."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from prasme.apps.enterprises.actions import NumberTaken
from prasme.apps.measures import actions, papers, queries
from prasme.apps.measures.forms.applying import ApplicantForm, ChallengeForm, TeamForm
from prasme.apps.measures.models import ChallengeState, Measure


def _hackathon(code: str) -> Measure:
    measure = get_object_or_404(queries.public_measures(), code=code)
    if measure.most_challenges is None:
        raise Http404
    return measure


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def bring_challenge(request: HttpRequest, code: str) -> HttpResponse:
    measure = _hackathon(code)
    form = ChallengeForm(request.POST or None)
    if form.is_valid():
        values = form.cleaned_data
        new = actions.NewChallenge(
            contact=form.person(_language()), title=values["title"], text=values["text"], given=values["given"],
            may_be_archived=values["may_be_archived"], **form.said(),
        )  # fmt: skip
        try:
            actions.bring_challenge(measure=measure, new=new, at=timezone.now())
        except (actions.NotOpen, NumberTaken) as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("measures:registered", code)
    lead = _("At most %d challenges are chosen. You hear from us either way.") % (measure.most_challenges or 0)
    return _show(request, measure, form, _("Bring a challenge"), lead)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def register_team(request: HttpRequest, code: str) -> HttpResponse:
    measure = _hackathon(code)
    chosen = measure.challenges.filter(state=ChallengeState.CHOSEN).order_by("pk")
    form = TeamForm(chosen, measure.answer_hours or 48, request.POST or None)
    if form.is_valid():
        values = form.cleaned_data
        new = actions.NewTeam(
            representative=form.person(_language()), name=values["name"], people=values["people"],
            record=values["record"], **form.said(),
        )  # fmt: skip
        try:
            actions.register_team(challenge=values["challenge"], new=new, at=timezone.now())
        except actions.TeamIsThere as refusal:
            form.add_error("challenge", str(refusal))
        except (actions.NotOpen, NumberTaken) as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("measures:registered", code)
    lead = _("A team is an organisation with somebody who speaks for it. What you signed and reported is on your page.")
    return _show(request, measure, form, _("Register a team"), lead)


def _language() -> str:
    return (get_language() or "lv")[:2]


def _show(request: HttpRequest, measure: Measure, form: ApplicantForm, title: str, lead: str) -> HttpResponse:
    context: dict[str, Any] = {
        "measure": measure, "form": form, "title": title, "lead": lead, "holder": papers.holder_of(measure),
    }  # fmt: skip
    return render(request, "measures/apply.html", context, status=422 if form.errors else 200)
