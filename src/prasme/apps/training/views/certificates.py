"""Anybody may check a certificate; its PDF opens for whom it concerns."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.training import queries, rules


@require_safe
@login_not_required
def certificates(request: HttpRequest) -> HttpResponse:
    """Where somebody with a paper types its code."""
    if typed := request.GET.get("code", "").strip():
        return redirect("training:certificate", rules.plain_code(typed) or "-")
    return render(request, "training/certificates.html")


@require_safe
@login_not_required
def certificate(request: HttpRequest, code: str) -> HttpResponse:
    """Says whether a certificate with this code was issued: to whom, for what, when."""
    found = queries.certificate_by_code(rules.plain_code(code))
    if found is None:
        nothing = {
            "typed": code,
            "error": _("No certificate has this code. Compare it with the paper: it has three groups of four."),
        }
        return render(request, "training/certificates.html", nothing, status=404)
    context = {
        "certificate": found,
        "participation": found.participation,
        "may_open": found.document_id
        and isinstance(request.user, User)
        and queries.certificates_visible_to(request.user).filter(pk=found.pk).exists(),
    }
    return render(request, "training/certificate.html", context)


@require_safe
@requires(Permission.OWN_RECORD, Permission.SEAT_HOLD, Permission.PERSON_VIEW)
def certificate_pdf(request: SignedIn, code: str) -> FileResponse:
    found = get_object_or_404(
        queries.certificates_visible_to(request.user).select_related("document"), code=rules.plain_code(code)
    )
    if found.document is None:
        raise Http404(_("The certificate is being made. Try again in a minute."))
    if not found.document.file.storage.exists(found.document.file.name):
        raise Http404(_("This file was erased with the person whom it was about."))
    response = FileResponse(
        found.document.file.open("rb"), content_type="application/pdf", filename=f"{found.code}.pdf"
    )
    response["Cache-Control"] = "private, no-store"
    return response
