"""The search box of the top bar."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.core.words import is_too_short
from prasme.apps.search import queries


@require_safe
def search(request: SignedIn) -> HttpResponse:
    if not queries.kinds_for(request.user):
        raise PermissionDenied
    words = request.GET.get("q", "").strip()
    context = {
        "words": words,
        "groups": queries.find(request.user, words),
        "is_short": bool(words) and is_too_short(words),
    }
    return render(request, "search/search.html", context)
