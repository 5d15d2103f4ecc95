"""Answers without an account, the poster of the last day, and results for those who run courses."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.codes import code_of, key_of
from prasme.apps.core.tables import csv_file, xlsx_file
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions import actions as occasions
from prasme.apps.occasions.actions.steps import day_at
from prasme.apps.occasions.actions.telling import HOME
from prasme.apps.occasions.models import Occasion, OccasionKind, Seat
from prasme.apps.occasions.queries import address_of, occasions_visible_to
from prasme.apps.opinions import actions, queries, rules
from prasme.apps.opinions.forms import AnswerForm, ImpactForm
from prasme.apps.programmes.models import Edition

BY = {
    "course": _l("Course"), "provider": _l("Provider"), "trainer": _l("Trainer"), "region": _l("Region"),
    "edition": _l("Edition"),
}  # fmt: skip


def _thanks(request: HttpRequest, text: str) -> HttpResponse:
    return render(request, "opinions/thanks.html", {"text": text})


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def by_link(request: HttpRequest, code: str) -> HttpResponse:
    """A personal link, which works once. What is answered is kept without the person."""
    key = key_of("seat", code)
    seat = get_object_or_404(Seat.objects.select_related("occasion__venue", "occasion__run__course"), pk=key)
    if seat.has_answered:
        return _thanks(request, str(occasions.AlreadyAnswered()))
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        try:
            occasions.give_feedback(seat=seat, on=day_at(seat.occasion, timezone.now()), **form.cleaned_data)
        except (occasions.AlreadyAnswered, occasions.NotAskedYet) as refusal:
            return _thanks(request, str(refusal))
        return _thanks(request, _("Thank you. Your answer is kept without your name."))
    return _asked(request, seat.occasion, form)


def _held(occasion: Occasion) -> Any:
    """The course, or the measure, by the way up to it: both know their days and their code."""
    return occasion.run if hasattr(occasion, "run") else occasion.measure


def _title(occasion: Occasion) -> str:
    held = _held(occasion)
    return str(held.course) if hasattr(held, "course") else str(held)


def _asked(request: HttpRequest, occasion: Occasion, form: AnswerForm) -> HttpResponse:
    held = _held(occasion)
    context = {"form": form, "course": _title(occasion), "dates": (held.starts_on, held.ends_on)}
    return render(request, "opinions/answer.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def in_the_room(request: HttpRequest, code: str) -> HttpResponse:
    """The poster: whoever sits there. One answer for each browser, and not more answers than people."""
    key = key_of("occasion", code)
    occasion = get_object_or_404(Occasion.objects.select_related("venue", "run__course"), pk=key)
    today = day_at(occasion, timezone.now())
    if not rules.is_open(on=today, last=queries.last_day(occasion)):
        return _thanks(request, str(actions.NotOpen()))
    mark = f"answered-{occasion.pk}"
    if request.get_signed_cookie(mark, default=None):
        return _thanks(request, _("You answered already. Thank you."))
    form = AnswerForm(request.POST or None)
    if not form.is_valid():
        return _asked(request, occasion, form)
    try:
        actions.give_feedback_in_the_room(occasion=occasion, on=today, **form.cleaned_data)
    except (actions.NotOpen, actions.EverybodyAnswered) as refusal:
        return _thanks(request, str(refusal))
    response = _thanks(request, _("Thank you. Your answer is kept without your name."))
    response.set_signed_cookie(
        mark,
        "1",
        max_age=int(rules.OPEN_FOR.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return response


@require_safe
@requires(Permission.ROSTER_KEEP)
def poster(request: SignedIn, occasion_id: int) -> HttpResponse:
    """To hang up on the last day: a code for every phone in the room."""
    kept = occasions_visible_to(request.user, Permission.ROSTER_KEEP)
    occasion = get_object_or_404(kept.select_related("run__course"), pk=occasion_id)
    address = address_of(reverse("opinions:in-the-room", args=[code_of("occasion", occasion.pk)]))
    asked, answered = queries.asked_on(occasion), queries.answered_on(occasion)
    held = _held(occasion)
    context = {
        "occasion": occasion, "held": held, "title": _title(occasion), "address": address, "asked": asked,
        "answered": answered, "home": reverse(HOME[OccasionKind(occasion.kind)], args=[held.code]),
        "opens_on": queries.last_day(occasion), "rate": rules.rate(answered, asked),
    }  # fmt: skip
    return render(request, "opinions/poster.html", context)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def impact(request: HttpRequest, edition_id: int, code: str) -> HttpResponse:
    """The manager's four questions, half a year later."""
    key = key_of(f"firm.{edition_id}", code)
    firm, edition = get_object_or_404(Organisation, pk=key), get_object_or_404(Edition, pk=edition_id)
    if queries.has_given(edition, firm):
        return _thanks(request, str(actions.AlreadyGiven()))
    form = ImpactForm(request.POST or None)
    if form.is_valid():
        try:
            actions.give_impact(edition=edition, enterprise=firm, on=timezone.localdate(), **form.cleaned_data)
        except actions.AlreadyGiven as refusal:
            return _thanks(request, str(refusal))
        return _thanks(request, _("Thank you. The answer is kept without the name of the enterprise."))
    context = {"form": form, "firm": firm, "edition": edition}
    return render(request, "opinions/impact.html", context, status=422 if form.errors else 200)


HEADER = ("key", "name", "asked", "answers", "response_rate", "mean_quality", "would_recommend")


@require_safe
@requires(Permission.RUN_VIEW)
def results(request: SignedIn) -> HttpResponseBase:
    """Rate, mean and recommendation by course, provider, trainer or region; the address holds the filters."""
    asked = {name: request.GET.get(name, "") for name in ("edition", "provider", "region", "course")}
    by = request.GET.get("by", "course")
    by = by if by in BY else "course"
    runs = queries.runs_of(request.user, **asked)
    lines = queries.results(runs, by)
    if request.GET.get("format") in ("csv", "xlsx"):
        rows = [(one.key, one.name, one.asked, one.answers, one.rate, one.mean, one.recommend) for one in lines]
        return (csv_file if request.GET["format"] == "csv" else xlsx_file)("opinions", HEADER, rows)
    context = {
        "lines": lines,
        "title": BY[by],
        "by": [{"name": name, "href": _href(request, by=key), "on": key == by} for key, name in BY.items()],
        "editions": [
            {"name": str(one), "href": _href(request, edition="" if one.code == asked["edition"] else one.code),
             "on": one.code == asked["edition"], "removes": one.code == asked["edition"]}
            for one in queries.editions_of(request.user)
        ],
        "csv": _href(request, format="csv"),
        "xlsx": _href(request, format="xlsx"),
        "inner": {"course": "course", "provider": "provider", "region": "region"}.get(by, ""),
        "comments": queries.comments_on(runs) if asked["course"] or asked["provider"] else [],
        "is_narrowed": bool(asked["course"] or asked["provider"] or asked["region"]),
        "few": rules.FEWEST,
    }  # fmt: skip
    return render(request, "opinions/results.html", context)


def _href(request: SignedIn, **changes: Any) -> str:
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"?{query.urlencode()}"


@require_safe
@requires(Permission.MESSAGE_VIEW)
def managers(request: SignedIn) -> HttpResponse:
    """What managers said half a year later, by edition."""
    return render(request, "opinions/managers.html", {"rows": queries.impact_of(request.user), "few": rules.FEWEST})
