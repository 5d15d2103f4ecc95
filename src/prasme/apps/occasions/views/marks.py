"""Where a trainer's phone sends its marks, one by one or after a while without a network."""

import json
from hashlib import sha256
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import clock
from prasme.apps.occasions import actions, queries
from prasme.apps.occasions.models import Attendance, Occasion
from prasme.apps.occasions.roster_forms import SentMarkForm

AT_MOST = 500  # marks in one sending
FILES = (
    "css/prasme.css", "css/room.css", "vendor/tabler.min.css", "js/prasme.js", "js/roster.js", "mark.svg",
    "fonts/sofia-sans-latin-wght-normal.woff2", "fonts/sofia-sans-latin-ext-wght-normal.woff2",
)  # fmt: skip


@require_POST
@requires(Permission.ROSTER_KEEP)
def send_marks(request: SignedIn, occasion_id: int) -> HttpResponse:
    """What became of each tap: saved, marked differently by somebody else meanwhile, or refused with the reason."""
    occasion = get_object_or_404(
        queries.occasions_visible_to(request.user, Permission.ROSTER_KEEP), pk=occasion_id, is_cancelled=False
    )
    now = timezone.now()
    sent = _sent(request.body)
    forms = [SentMarkForm(one) for one in sent or []]
    if sent is None or not all(form.is_valid() for form in forms):
        return JsonResponse({"why": _("These marks cannot be read.")}, status=422)
    told = []
    for form in forms:
        mark = form.sent(now)
        receipt = actions.receive_mark(occasion=occasion, sent=mark, by=request.user, at=now)
        told.append({"nonce": str(mark.nonce), **_told(receipt, occasion)})
    return JsonResponse({"marks": told})


def _sent(body: bytes) -> list[dict[str, Any]] | None:
    try:
        sent = json.loads(body)["marks"]
    except (ValueError, KeyError, TypeError):
        return None
    is_list = isinstance(sent, list) and len(sent) <= AT_MOST and all(isinstance(one, dict) for one in sent)
    return sent if is_list else None


def _told(receipt: actions.Receipt, occasion: Occasion) -> dict[str, Any]:
    standing = receipt.standing
    why = receipt.why
    if receipt.fate == actions.Fate.CONFLICT and standing:
        why = _differs(standing, occasion)
    said = None
    if standing:
        said = {"key": standing.pk, "presence": standing.presence, "late": standing.late_minutes}
    return {"fate": receipt.fate, "why": why, "standing": said}


def _differs(standing: Attendance, occasion: Occasion) -> str:
    said = {
        "presence": standing.get_presence_display(),
        "method": standing.get_method_display(),
        "at": clock(standing.at, occasion.venue.time_zone),
        "who": standing.by.name if standing.by else "",
    }
    if standing.by:
        return _("%(who)s at %(at)s: %(presence)s, %(method)s.") % said
    return _("At %(at)s: %(presence)s, %(method)s.") % said


@login_not_required
@require_safe
def roster_worker(request: HttpRequest) -> HttpResponse:
    """The service worker of rosters. It stands among their addresses, which are all that it may see."""
    version = sha256("".join(static(file) for file in FILES).encode()).hexdigest()[:12]
    page = render(request, "occasions/worker.js", {"files": FILES, "version": version}, content_type="text/javascript")
    page["Cache-Control"] = "no-cache"
    return page
