"""The results of an edition, for everybody."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from prasme.apps.core.tables import csv_file
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.reporting import publishing

KEPT = 600  # seconds


def _edition(code: str) -> Edition:
    found = Edition.objects.exclude(state=EditionState.DRAFT).select_related("programme__owner")
    return get_object_or_404(found, code=code)


def _figures(edition: Edition) -> list[dict[str, Any]]:
    """Counted at most every ten minutes: everybody may ask, and the count takes seconds."""
    key = f"results-{edition.pk}-{get_language()}"
    return cache.get_or_set(key, lambda: publishing.published(edition), KEPT) or []


@login_not_required
@require_safe
def results(request: HttpRequest, code: str) -> HttpResponse:
    edition = _edition(code)
    context = {"edition": edition, "figures": _figures(edition)}
    return render(request, "reporting/results.html", context)


@login_not_required
@require_safe
def results_csv(_request: HttpRequest, code: str) -> StreamingHttpResponse:
    edition = _edition(code)
    return csv_file(f"results-{code}", publishing.CSV_HEADER, publishing.lines(_figures(edition)))


@login_not_required
@require_safe
def results_dcat(_request: HttpRequest, code: str) -> JsonResponse:
    answer = JsonResponse(publishing.dcat(_edition(code), timezone.now()), json_dumps_params={"ensure_ascii": False})
    answer["Content-Type"] = "application/ld+json"
    return answer
