"""Who changed a record, when, and what it was before: a tab on each record."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.site.queries.history import changes, subject_of


@require_safe
@requires(Permission.HISTORY_VIEW)
def history(request: SignedIn, kind: str, key: str) -> HttpResponse:
    subject = subject_of(request.user, kind, key)
    if subject is None:
        raise Http404
    return render(request, "site/history.html", {"subject": subject, "changes": changes(subject)})
