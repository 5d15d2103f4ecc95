"""The declaration of an enterprise for an edition: as PDF to sign, signed and sent in, checked."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tongues import reading
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding import actions, declaring, queries
from prasme.apps.funding.forms import ReturnForm, SignedForm
from prasme.apps.funding.models import DeclarationState, SignedDeclaration
from prasme.apps.funding.views.firms import may_declare
from prasme.apps.programmes.models import Edition, EditionState
from prasme.engines import documents

KINDS = {
    DeclarationState.SENT: "submitted", DeclarationState.ACCEPTED: "verified", DeclarationState.RETURNED: "needs",
}  # fmt: skip


def _asked(request: SignedIn, enterprise_id: int, code: str) -> tuple[Organisation, Edition]:
    firm = get_object_or_404(queries.enterprises_with_aid(request.user), pk=enterprise_id)
    return firm, get_object_or_404(Edition.objects.exclude(state=EditionState.DRAFT), code=code)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD)
def declaration(request: SignedIn, enterprise_id: int, code: str) -> HttpResponse:
    """What it would say today; what was signed, and what became of it."""
    firm, edition = _asked(request, enterprise_id, code)
    is_mine = may_declare(request, firm)
    form = SignedForm(request.POST or None, request.FILES or None, today=timezone.localdate())
    if request.method == "POST" and not is_mine:
        raise PermissionDenied
    if form.is_valid():
        actions.send_declaration(
            enterprise=firm, edition=edition, by=request.user, at=timezone.now(), **form.cleaned_data
        )
        messages.success(request, _("The signed declaration is here. Somebody checks it."))
        return redirect("funding:declaration", firm.pk, edition.code)
    context = {
        "enterprise": firm,
        "edition": edition,
        "told": declaring.declaration(firm, edition, on=timezone.localdate()),
        "sent": [(one, KINDS[DeclarationState(one.state)]) for one in queries.declarations_of(firm, edition)],
        "form": form,
        "may_declare": is_mine,
        "may_check": Edition.objects.filter(
            reach(request.user, Permission.APPLICATION_DECIDE).over(edition="pk"), pk=edition.pk
        ).exists(),
        "return_form": ReturnForm(auto_id="return-%s"),
    }
    return render(request, "funding/declaration.html", context, status=422 if form.errors else 200)


@require_safe
@requires(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD)
def paper(request: SignedIn, enterprise_id: int, code: str) -> HttpResponse:
    """The PDF to sign, in the reader's language."""
    firm, edition = _asked(request, enterprise_id, code)
    told = declaring.declaration(firm, edition, on=timezone.localdate())
    content = documents.render("declaration", told, language=reading(), at=timezone.now())
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="declaration-{firm.registration_number or firm.pk}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_POST
@requires(Permission.APPLICATION_DECIDE)
def check(request: SignedIn, declaration_id: int) -> HttpResponse:
    mine = reach(request.user, Permission.APPLICATION_DECIDE).over(edition="edition_id")
    found = get_object_or_404(SignedDeclaration.objects.filter(mine).select_related("edition"), pk=declaration_id)
    form = ReturnForm(request.POST)
    is_returned = "return" in request.POST
    if is_returned and not (form.is_valid() and form.cleaned_data["reason"]):
        messages.error(request, _("Write what is wrong with it, so that the enterprise can put it right."))
        return redirect("funding:declaration", found.enterprise_id, found.edition.code)
    try:
        reason = form.cleaned_data["reason"] if is_returned else ""
        actions.check_declaration(declaration=found, reason=reason, by=request.user, at=timezone.now())
    except actions.CheckedMeanwhile:
        messages.warning(request, _("Somebody checked it meanwhile; look at what stands now."))
    else:
        messages.success(request, _("Returned to the enterprise.") if is_returned else _("The declaration is checked."))
    return redirect("funding:declaration", found.enterprise_id, found.edition.code)
