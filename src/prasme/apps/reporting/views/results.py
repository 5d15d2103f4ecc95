"""The results of an edition, for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.core.tables import csv_file
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.reporting import publishing


def _edition(code: str) -> Edition:
    found = Edition.objects.exclude(state=EditionState.DRAFT).select_related("programme__owner")
    return get_object_or_404(found, code=code)


@login_not_required
@require_safe
def results(request: HttpRequest, code: str) -> HttpResponse:
    edition = _edition(code)
    context = {"edition": edition, "figures": publishing.published(edition)}
    return render(request, "reporting/results.html", context)


@login_not_required
@require_safe
def results_csv(_request: HttpRequest, code: str) -> StreamingHttpResponse:
    edition = _edition(code)
    return csv_file(f"results-{code}", publishing.CSV_HEADER, publishing.lines(publishing.published(edition)))


@login_not_required
@require_safe
def results_dcat(_request: HttpRequest, code: str) -> JsonResponse:
    answer = JsonResponse(publishing.dcat(_edition(code), timezone.now()), json_dumps_params={"ensure_ascii": False})
    answer["Content-Type"] = "application/ld+json"
    return answer
