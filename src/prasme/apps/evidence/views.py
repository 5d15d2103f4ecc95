"""Documents leave the house only here, and only for those who may see them."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.evidence import queries


@require_safe
def document(request: SignedIn, document_id: str) -> FileResponse:
    found = get_object_or_404(queries.documents_visible_to(request.user), pk=document_id)
    if not found.file.storage.exists(found.file.name):
        raise Http404(_("This file was erased with the person whom it was about."))
    response = FileResponse(found.file.open("rb"), content_type=found.media_type, filename=found.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
