"""The search box of the top bar."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.site.queries.search import LEAST
from prasme.apps.site.queries.search import search as found
from prasme.apps.site.shell import Shell


@require_safe
def search(request: SignedIn) -> HttpResponse:
    if not Shell(request).search_href:
        raise PermissionDenied
    words = request.GET.get("q", "").strip()
    context = {"words": words, "groups": found(request.user, words), "is_short": 0 < len(words) < LEAST}
    return render(request, "site/search.html", context)
