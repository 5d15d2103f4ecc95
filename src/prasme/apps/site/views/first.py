"""The first page: the public front, and for each role what needs doing today."""

from typing import Any, cast

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, may
from prasme.apps.accounts.roles import Permission, Role
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.funding.queries import ceiling_of
from prasme.apps.occasions.models import SeatState
from prasme.apps.occasions.queries import feedback_waiting
from prasme.apps.occasions.queries.availability import rooms_to_keep
from prasme.apps.occasions.rules import OPEN as OPEN_SEATS
from prasme.apps.participants.queries import questions_waiting
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.site.queries import today
from prasme.apps.site.shell import Shell
from prasme.apps.training import queries as training

HEADLINES = ("enterprises_trained", "people_trained", "trainings_provided", "quality", "would_recommend")
OFFERS = 4


@require_safe
@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    """What waits for whoever is signed in; for everybody else the public front."""
    if not request.user.is_authenticated:
        return front(request)
    shell = Shell(request, anew=True)
    sections = [
        (f"site/first/{role}.html", SECTIONS[Role(role)](cast("SignedIn", request), shell)) for role in shell.roles
    ]
    context = {"sections": sections, "roles": shell.roles, "waiting": shell.waiting, "today": timezone.now()}
    return render(request, "site/home.html", context)


@require_safe
@login_not_required
def front(request: HttpRequest) -> HttpResponse:
    """What is offered, what came of it, and whether a certificate is real."""
    now, day = timezone.now(), timezone.localdate()
    editions = list(Edition.objects.select_related("programme", "territory").order_by("-starts_on", "code"))
    offers = [
        {"run": run, "quote": training.price_for(run.occasion.edition, SizeClass.MICRO, run.occasion.price, on=day)}
        for run in training.offered_runs(at=now)[:OFFERS]
    ]
    context = {
        "open_editions": [edition for edition in editions if edition.state == EditionState.OPEN],
        "programmes": {edition.programme_id: edition.programme for edition in editions}.values(),
        "offers": offers,
        "places": training.places_offered(),
        "results": today.results([e for e in editions if e.state != EditionState.DRAFT], HEADLINES),
    }
    return render(request, "site/front.html", context)


# ---------------------------------------------------------------- a section for each role


def _operator(request: SignedIn, shell: Shell) -> dict[str, Any]:
    now, runs, edition = timezone.now(), today.runs_of(request.user), shell.current
    return {
        "decisions": today.decisions(request.user)[: today.FEW],
        "count": shell.waiting_of.get("decisions", 0),
        "edition": edition,
        "figures": today.figures(edition) if edition else [],
        "money": today.money(edition) if edition else None,
        "sessions": today.sessions_ahead(runs, at=now)[: today.FEW],
        "waiting": today.waiting(request.user, shell.waiting_of, at=now, besides=("decisions",)),
    }


def _auditor(request: SignedIn, shell: Shell) -> dict[str, Any]:
    edition = shell.current
    return {
        "reported": today.reported(request.user),
        "edition": edition,
        "figures": today.figures(edition) if edition else [],
    }


def _teaching(request: SignedIn, shell: Shell) -> dict[str, Any]:
    now = timezone.now()
    sessions = today.taught_by(request.user)
    ahead = list(today.agenda(sessions.filter(ends_at__gt=now))[: today.FEW])
    day = timezone.localdate()
    return {
        "of_today": [session for session in ahead if timezone.localtime(session.starts_at).date() == day],
        "ahead": [session for session in ahead if timezone.localtime(session.starts_at).date() != day],
        "waiting": today.waiting(request.user, shell.waiting_of, at=now),
        "groups": today.groups(sessions),
    }


def _host(request: SignedIn, _shell: Shell) -> dict[str, Any]:
    rooms = rooms_to_keep(request.user).filter(archived_at=None).order_by("venue__name", "name")
    return {"sessions": today.rooms_this_week(request.user, at=timezone.now()), "rooms": rooms[: today.FEW]}


def _manager(request: SignedIn, shell: Shell) -> dict[str, Any]:
    now = timezone.now()
    seats, firms = training.seats_held_by(request.user), list(training.firms_with_seats(request.user))
    applications = training.applications_visible_to(request.user).select_related("edition").order_by("-pk")
    return {
        "firms": firms,
        "waiting": today.waiting(request.user, shell.waiting_of, at=now),
        "sessions": training.next_sessions(request.user, at=now),
        "seats": seats[: today.FEW],
        "costs": training.costs_of(seats),
        "headroom": ceiling_of(firms[0], on=timezone.localdate()) if len(firms) == 1 else None,
        "applications": applications[: today.FEW],
        "offers": training.offered_runs(at=now)[:1],
    }


def _learner(request: SignedIn, _shell: Shell) -> dict[str, Any]:
    now, user = timezone.now(), request.user
    return {
        "sessions": today.next_for_learner(user, at=now)[: today.FEW],
        "feedback": feedback_waiting(user, at=now),
        "questions": questions_waiting(user, on=timezone.localtime(now).date()),
        "seats": _seats_alone(user),
        "certificates": today.certificates_of(user),
        "person": getattr(user, "person", None) if may(user, Permission.OWN_RECORD) else None,
    }


def _seats_alone(user: User) -> list[dict[str, Any]]:
    """Seats that the person took without an enterprise, while something may still come of them."""
    held = list(training.own_seats_alone(user).filter(state__in=OPEN_SEATS)[: today.FEW])
    places = training.places_in_line(held, on=timezone.localdate())
    return [
        {"seat": seat, "place": places.get(seat.pk), "may_withdraw": seat.state != SeatState.OFFERED} for seat in held
    ]


SECTIONS = {
    Role.OPERATOR: _operator,
    Role.AUDITOR: _auditor,
    Role.PROVIDER: _teaching,
    Role.TRAINER: _teaching,
    Role.HOST: _host,
    Role.MANAGER: _manager,
    Role.LEARNER: _learner,
}
