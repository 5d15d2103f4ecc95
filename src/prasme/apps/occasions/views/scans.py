"""Signed sheets: brought as files, filed by their codes or by a person, entered beside the picture."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core import progress
from prasme.apps.occasions import actions, queries, rules
from prasme.apps.occasions.models import PageState, ScanPage, ScanState
from prasme.apps.occasions.papercodes import parts_of_code
from prasme.apps.occasions.queries import scans as reads
from prasme.apps.occasions.queries.room import roster_to_mark
from prasme.apps.occasions.scan_forms import EntryForm, PickForm, ScanForm
from prasme.engines.scans import CannotRead, draw

SHOWN = 60  # pages in the list
CHOICES = 40  # sessions to choose from
WHY = {
    "no_code": gettext_lazy("No code was found on it."),
    "unknown": gettext_lazy("Its code is none of ours, or of a day that was moved since it was printed."),
    "elsewhere": gettext_lazy("It is a sheet of a course whose roster the sender does not keep."),
    "ahead": gettext_lazy("Its course has not begun."),
}


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def scans(request: SignedIn) -> HttpResponse:
    """Bring scans, and see which pages wait."""
    form = ScanForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        name, media_type, content = form.cleaned_data["scan"]
        try:
            actions.take_in_scan(name=name, media_type=media_type, content=content, by=request.user, at=timezone.now())
        except actions.ScannedAlready as known:
            messages.info(request, str(known))
        return redirect("occasions:scans")
    seen = reads.scans_visible_to(request.user).select_related("document").order_by("-pk")
    reading = list(seen.filter(state=ScanState.WAITING)[:10])
    context = {
        "form": form,
        "reading": [{"scan": scan, "progress": progress.read(f"scan {scan.pk}")} for scan in reading],
        "failed": seen.filter(state=ScanState.FAILED)[:10],
        "pages": [_line(page) for page in reads.pages_waiting(request.user)[:SHOWN]],
        "done": reads.pages_visible_to(request.user).filter(state=PageState.ENTERED)[:10],
    }
    return render(request, "occasions/scans.html", context, status=422 if form.errors else 200)


def _line(page: ScanPage) -> dict[str, Any]:
    return {"page": page, "why": WHY.get(page.why, "")}


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def scan_page(request: SignedIn, page_id: int) -> HttpResponse:
    """The picture on the left; on the right whose sheet it is, or who has signed."""
    page = get_object_or_404(reads.pages_visible_to(request.user), pk=page_id)
    if page.occasion is None or "again" in request.GET:
        return _pick(request, page)
    return _enter(request, page)


def _pick(request: SignedIn, page: ScanPage) -> HttpResponse:
    words = request.GET.get("q", "")
    now = timezone.now()
    if request.method == "POST" and "aside" in request.POST:
        actions.put_aside(page=page, by=request.user)
        return _next(request)
    before = ScanPage.objects.filter(scan=page.scan, number=page.number - 1, occasion__isnull=False).first()
    sessions = list(reads.sessions_to_choose(request.user, words=words, at=now)[:CHOICES])
    likely = [part.session_id for part in reads.parts_on(before)] if before else []
    if before and not words:
        more = reads.sessions_to_choose(request.user, words=before.occasion.code if before.occasion else "", at=now)
        sessions = list(dict.fromkeys([*more.filter(pk__in=likely), *sessions]))
    form = PickForm(sessions, request.POST or None, initial={"sessions": likely})
    if form.is_valid():
        try:
            parts = reads.parts_of_sessions(form.chosen())
            actions.file_page(page=page, parts=parts, by=request.user, at=now)
        except actions.NotOneCourse as refusal:
            form.add_error("sessions", str(refusal))
        else:
            return redirect("occasions:scan-page", page.pk)
    context = {"page": page, "form": form, "q": words, "why": WHY.get(page.why, ""), "has_choices": bool(sessions)}
    return render(request, "occasions/scan_pick.html", context, status=422 if form.errors else 200)


def _enter(request: SignedIn, page: ScanPage) -> HttpResponse:
    occasion = page.occasion
    assert occasion is not None
    now = timezone.now()
    # A sheet of several days comes in before the last of them: nobody is away from what has not begun.
    parts = [part for part in reads.parts_on(page) if rules.marking_opens_at(part.starts_at) <= now]
    seats = roster_to_mark(occasion)
    standing = queries.standing(occasion)
    form = EntryForm(seats, parts, standing, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            written = actions.enter_page(page=page, signed=form.signed(), seen=form.seen(), by=request.user, at=now)
        except (actions.MarkedMeanwhile, actions.OccasionLocked, actions.BeforeTheSession) as refusal:
            form.add_error(None, str(refusal))
        except actions.NotOnTheRoster:
            form.add_error(None, _("The roster has changed. Look at it again, then save."))
        else:
            messages.success(request, ngettext("%d mark saved.", "%d marks saved.", written) % written)
            return _next(request)
    context = {
        "page": page, "occasion": occasion, "zone": occasion.venue.time_zone, "parts": parts, "form": form,
        "lines": form.lines(),
    }  # fmt: skip
    return render(request, "occasions/scan_entry.html", context, status=422 if form.errors else 200)


def _next(request: SignedIn) -> HttpResponse:
    """The next page that waits, so that a pile is done in one go."""
    page = reads.pages_waiting(request.user).first()
    return redirect("occasions:scan-page", page.pk) if page else redirect("occasions:scans")


@require_safe
@requires(Permission.ROSTER_KEEP)
def scan_image(request: SignedIn, page_id: int) -> HttpResponse:
    """The page as a picture, for those who may see it."""
    page = get_object_or_404(reads.pages_visible_to(request.user), pk=page_id)
    document = page.scan.document
    if not document.file.storage.exists(document.file.name):
        raise Http404(_("This file was erased with the person whom it was about."))
    with document.file.open("rb") as file:
        try:
            picture = draw(file.read(), document.media_type, page.number)
        except CannotRead as problem:
            raise Http404(str(problem)) from problem
    response = HttpResponse(picture, content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=600"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
@requires(Permission.ROSTER_KEEP)
def sheet(request: SignedIn, token: str) -> HttpResponse:
    """Where the code of a printed sheet leads whoever reads it with a phone: to its roster."""
    parts = parts_of_code(f"/sheets/{token}/")
    visible = queries.occasions_visible_to(request.user, Permission.ROSTER_KEEP)
    if not parts or not visible.filter(pk=parts[0].session.occasion_id).exists():
        raise Http404
    address = reverse("occasions:roster", args=[parts[0].session.occasion_id])
    return redirect(f"{address}?part={parts[0].pk}")
