"""The search box of the top bar, and saved views of lists."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.core.words import is_too_short
from prasme.apps.search import actions, queries
from prasme.apps.search.forms import SavedViewForm
from prasme.apps.search.models import SavedView


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


@require_POST
def save_view(request: SignedIn) -> HttpResponse:
    form = SavedViewForm(request.POST)
    if form.is_valid():
        view = actions.save_view(**form.cleaned_data, by=request.user)
        messages.success(request, _("The view “%s” is kept.") % view)
        return redirect(view.href)
    return render(request, "search/save_view.html", {"form": form}, status=422)


@require_POST
def remove_view(request: SignedIn, view_id: int) -> HttpResponse:
    """Leads to what the view showed, so that it can be kept again."""
    view = get_object_or_404(SavedView, pk=view_id, owner=request.user)
    actions.remove_view(view=view, by=request.user)
    messages.success(
        request, _("The view “%s” is removed. Its list still stands here; keep it again if you want.") % view
    )
    return redirect(view.href)
