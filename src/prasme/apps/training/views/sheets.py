"""The paper: printed empty, signed on the day, filed again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions.actions import FiledAlready, file_scan
from prasme.apps.training import papers, queries
from prasme.apps.training.forms.sheets import SheetForm
from prasme.engines import documents


@require_safe
@requires(Permission.RUN_VIEW)
def attendance_sheet(request: SignedIn, code: str) -> HttpResponse:
    """The sheet to print, in the language of the course, with everybody who is named."""
    run = get_object_or_404(queries.runs_with_all(queries.runs_visible_to(request.user)), code=code)
    with override(run.language):
        content = documents.render(
            "attendance_sheet", papers.attendance_sheet(run), language=run.language, at=timezone.now()
        )
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{run.code}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def upload_sheet(request: SignedIn, code: str) -> HttpResponse:
    """File the signed paper: which sessions does this scan prove?"""
    visible = queries.runs_visible_to(request.user, Permission.ROSTER_KEEP)
    run = get_object_or_404(queries.runs_with_all(visible), code=code)
    sessions = run.occasion.sessions.filter(is_cancelled=False, starts_at__lte=timezone.now()).order_by("number")
    form = SheetForm(sessions, run.occasion.venue.time_zone, request.POST or None, request.FILES or None)
    if form.is_valid():
        name, media_type, content = form.cleaned_data["sheet"]
        try:
            file_scan(
                occasion=run.occasion,
                sessions=list(form.cleaned_data["sessions"]),
                name=name,
                media_type=media_type,
                content=content,
                by=request.user,
                at=timezone.now(),
            )
        except FiledAlready as refusal:
            messages.info(request, str(refusal))
        else:
            messages.success(request, _("The sheet is filed."))
        return redirect("training:run", run.code)
    context = {"run": run, "form": form, "has_begun": sessions.exists()}
    return render(request, "training/upload_sheet.html", context, status=422 if form.errors else 200)
