"""The self-check: could a firm have aid, and what would courses cost it? Without an account; nothing is kept."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from prasme.apps.core.templatetags.writing import days
from prasme.apps.funding import self_check
from prasme.apps.funding.queries import rate_on
from prasme.apps.funding.rules import Quote, in_euro
from prasme.apps.programmes.models import Edition, LegalBasis
from prasme.apps.training import queries
from prasme.apps.training.forms.self_check import NEIGHBOURS, SelfCheckForm
from prasme.apps.training.models import Run
from prasme.engines.law import NotInForce

SHOWN = 60


@dataclass(frozen=True)
class Course:
    """One chosen course: money of one seat, and of all that were asked."""

    run: Run
    quote: Quote | None
    seats: int

    @property
    def aid(self) -> Decimal | None:
        return self.quote.amount * self.seats if self.quote else None

    @property
    def own_share(self) -> Decimal | None:
        return self.quote.own_share * self.seats if self.quote else None

    @property
    def price(self) -> Decimal:
        return self.run.occasion.price * self.seats


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def check_yourself(request: HttpRequest) -> HttpResponse:
    """A form and, below it, what comes of it. Posted, so that what was typed stands in no address and in no log."""
    runs = {run.code: run for run in queries.offered_runs(at=timezone.now())[:SHOWN]}
    choices = [
        (code, f"{run.course}, {days(run.starts_on, run.ends_on)}, {run.occasion.venue}") for code, run in runs.items()
    ]
    if request.method == "GET":
        form = SelfCheckForm(choices, initial={"courses": request.GET.getlist("course")})
        return render(request, "training/self_check.html", {"form": form, "has_courses": bool(runs)})
    form = SelfCheckForm(choices, request.POST)
    context: dict[str, Any] = {"form": form, "has_courses": bool(runs)}
    if not form.is_valid():
        return render(request, "training/self_check.html", context, status=422)
    chosen = [runs[code] for code in form.cleaned_data["courses"]]
    context |= outcome(form.typed(), chosen, form.cleaned_data["seats"], timezone.localdate())
    return render(request, "training/self_check.html", context)


def outcome(typed: self_check.Typed, chosen: list[Run], seats: int, on: date) -> dict[str, Any]:
    """What the page shows of the answer."""
    names = [_("Your firm"), *(_("Firm %(n)s") % {"n": place} for place in NEIGHBOURS)]
    size = self_check.size_of(typed, on, names)
    editions = {run.occasion.edition_id: run.occasion.edition for run in chosen}
    asked = [(edition, self_check.judged(typed, size, _asks(edition), on)) for edition in editions.values()]
    courses = [
        Course(run, queries.price_for(run.occasion.edition, size["size"], run.occasion.price, on=on), seats)
        for run in chosen
    ]
    room, is_whole = _room(typed, courses, on)
    answers = [one.fits for _edition, rules in asked for one in rules] + ([room.allowed] if room else [])
    reasons = [
        *size.reasons,
        *(one.reason for _edition, rules in asked for one in rules),
        *(room.reasons if room else ()),
    ]
    return {
        "fits": False if False in answers else None if None in answers else True,
        "size": size,
        "asked": asked,
        "courses": courses,
        "room": room,
        "room_is_whole": is_whole,
        "new_aid": room and Decimal(room.inputs["amount"]),
        "has_doubts": not all(reason.confirmed for reason in reasons),
        "on": on,
    }


def _asks(edition: Edition) -> self_check.Asks:
    return self_check.Asks(
        programme=edition.programme.code,
        title=str(edition),
        legal_basis=edition.legal_basis,
        sizes=edition.eligible_sizes,
    )


def _room(typed: self_check.Typed, courses: list[Course], on: date) -> tuple[Any, bool]:
    """Room under the ceiling for the chosen de minimis seats; whether every currency of theirs has a rate."""
    counted, is_whole = Decimal(0), True
    of_it = [one for one in courses if one.run.occasion.edition.legal_basis == LegalBasis.DE_MINIMIS]
    for one in of_it:
        currency = one.run.occasion.edition.currency
        rate = None if currency == "EUR" else rate_on(currency, on)
        if one.aid is None or (currency != "EUR" and rate is None):
            is_whole = False
        else:
            counted += one.aid if rate is None else in_euro(one.aid, rate.per_euro)
    if not of_it:
        return None, True
    try:
        return self_check.headroom(typed, counted, on), is_whole
    except NotInForce:
        return None, False
