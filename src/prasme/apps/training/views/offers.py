"""Courses that anybody finds: near, soon, and what a seat costs."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.occasions.queries import sessions_with_papers
from prasme.apps.territories.models import Territory
from prasme.apps.training import queries
from prasme.apps.training.forms.offers import OfferFilter
from prasme.apps.training.models import Run
from prasme.apps.training.queries import teaching

SHOWN = 60  # the nearest and soonest; who looks further names a place


@require_safe
@login_not_required
def offers(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    filters = OfferFilter(queries.places_offered(), {"size": SizeClass.MICRO, **request.GET.dict()})
    near = Territory.objects.filter(code=filters.chosen("place")).first() if filters.chosen("place") else None
    size = filters.chosen("size", SizeClass.MICRO)
    rows = [
        {
            "run": run,
            "quote": queries.price_for(run.occasion.edition, size, run.occasion.price, on=timezone.localdate()),
        }
        for run in queries.offered_runs(at=now, near=near)[:SHOWN]
    ]
    context = {"rows": rows, "filters": filters, "near": near, "size": SizeClass(size), "is_cut": len(rows) == SHOWN}
    return render(request, "training/offers.html", context)


def _may(user: User | AnonymousUser) -> dict[str, bool]:
    """Whoever has not signed in yet is asked to on the next page; nobody signed in is led to a page that refuses."""
    is_known = user.is_authenticated
    return {
        "may_apply": not is_known or may(user, Permission.APPLICATION_MAKE),
        "may_come_alone": not is_known or may(user, Permission.OWN_RECORD),
    }


@require_safe
@login_not_required
def offer(request: HttpRequest, code: str) -> HttpResponse:
    now = timezone.now()
    run = get_object_or_404(queries.offered_runs(at=now), code=code)
    context = {
        "run": run,
        "occasion": run.occasion,
        "zone": run.occasion.venue.time_zone,
        "sessions": sessions_with_papers(run.occasion),
        "shares": queries.shares_by_size(run, on=timezone.localdate()),
        "rating": teaching.rating_of(teaching.feedback_on(Run.objects.filter(provider=run.provider))),
        "trainers": teaching.trainers_on(run) if teaching.sees_trainers(request.user) else [],
        "before": run.course.prerequisites.select_related("needs").order_by("needs__code"),
        **_may(request.user),
        "outcomes": list(run.course.outcomes.order_by("competence")),
    }
    return render(request, "training/offer.html", context)
