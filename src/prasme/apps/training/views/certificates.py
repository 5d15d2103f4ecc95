"""Anybody may check a certificate; its PDF opens for whom it concerns."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, reach, requires
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.training import queries, rules
from prasme.apps.training.models import Certificate, CertificateEnd, EndKind
from prasme.apps.training.queries import certificates as kept


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
    """Says whether a certificate with this code counts: to whom, for what, when; and whether its badge is genuine."""
    plain = rules.plain_code(code)
    found = queries.certificate_by_code(plain)
    if found is not None:
        return render(request, "training/certificate.html", _told(request, found))
    if end := kept.end_by_code(plain):
        return render(request, "training/certificate_ended.html", _ended(request, end))
    nothing = {
        "typed": code,
        "error": _("No certificate has this code. Compare it with the paper: it has three groups of four."),
    }
    return render(request, "training/certificates.html", nothing, status=404)


def _told(request: HttpRequest, found: Certificate) -> dict[str, Any]:
    """The name is the one that was signed: what the paper says, not what the register says by now."""
    badge = kept.credential_of(found)
    signed_name = badge["credentialSubject"]["identifier"][0]["identityHash"] if badge else ""
    now_called = str(found.participation.person)
    user = request.user if isinstance(request.user, User) else None
    issues = user is not None and _issues(user, found.participation.run.occasion.edition_id)
    opens = user is not None and queries.certificates_visible_to(user).filter(pk=found.pk).exists()
    return {
        "certificate": found,
        "participation": found.participation,
        "name": signed_name or now_called,
        "badge": badge,
        "is_genuine": badge is not None and kept.is_genuine(badge),
        "owner": found.participation.run.occasion.edition.programme.owner,
        "may_open": found.document_id and opens,
        "issues": issues,
        "is_renamed": issues and signed_name and signed_name != now_called,
        "before": kept.ends_of(found.participation_id) if issues else [],
    }


def _ended(request: HttpRequest, end: CertificateEnd) -> dict[str, Any]:
    """No name: a certificate that counts no more certifies nobody."""
    user = request.user
    issues = isinstance(user, User) and _issues(user, end.edition_id)
    is_open = issues and end.kind == EndKind.REVOKED and kept.may_be_issued_again(end)
    return {"end": end, "may_issue_again": is_open}


def _issues(user: User, edition: int) -> bool:
    reached = reach(user, Permission.EDITION_EDIT)
    return reached.everything or str(edition) in reached.ids.get(ScopeKind.EDITION, frozenset())


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
