"""The aid of a firm and of its undertaking, and what it declares from elsewhere."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import model_to_dict
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding import actions, queries
from prasme.apps.funding.forms import CorrectionForm, DeclarationForm
from prasme.apps.funding.models import DeclaredAid, Step
from prasme.apps.funding.templatetags.aid_states import KINDS

MANY = 200
SOON = 5  # days on which room returns
YEARS = 3  # drawn on both sides of today


@require_safe
@requires(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD)
def aid_of_enterprise(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """Everything that counts against the firm's ceiling: granted here, and declared from elsewhere."""
    firm = get_object_or_404(queries.enterprises_with_aid(request.user), pk=enterprise_id)
    window = queries.window_of(firm, on=timezone.localdate())
    context = {
        "enterprise": firm,
        "ceiling": window.decision if window else None,
        "members": _members(request, window) if window and len(window.members) > 1 else [],
        "undertaking": window.undertaking if window else None,
        "curve": _curve(window) if window else [],
        "returns": window.returns()[:SOON] if window else (),
        "declared": queries.declared_by(firm).select_related("document"),
        "aid": [{"aid": one, "kind": KINDS[Step(one.state)]} for one in queries.aid_of(firm)[:MANY]],
        "may_declare": may_declare(request, firm),
    }
    return render(request, "funding/aid_of_enterprise.html", context)


def _members(request: SignedIn, window: queries.Assessed) -> list[dict[str, object]]:
    """The firms of the undertaking with what each holds; a firm that the user may not open has no link."""
    names = dict(Organisation.objects.filter(pk__in=window.members).values_list("pk", "name"))
    open_to = set(queries.enterprises_with_aid(request.user).filter(pk__in=window.members).values_list("pk", flat=True))
    return [
        {"pk": pk, "name": names[pk], "held": window.in_window(pk), "may_open": pk in open_to} for pk in window.members
    ]


def _curve(window: queries.Assessed) -> list[dict[str, object]]:
    """What counts at each quarter, before and after today, if nothing new is granted."""
    points = window.over_time(months=range(-YEARS * 12, YEARS * 12 + 1, 3))
    return [{"name": short_day(on), "value": held} for on, held in points]


def may_declare(request: SignedIn, firm: Organisation) -> bool:
    return may(request.user, Permission.ENTERPRISE_EDIT) or queries.enterprises_of(request.user).contains(firm)


def _declares_for(request: SignedIn, enterprise_id: int) -> Organisation:
    firm = get_object_or_404(queries.enterprises_with_aid(request.user), pk=enterprise_id)
    if not may_declare(request, firm):
        raise PermissionDenied
    return firm


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT, Permission.SEAT_HOLD)
def declare_aid(request: SignedIn, enterprise_id: int) -> HttpResponse:
    firm = _declares_for(request, enterprise_id)
    form = DeclarationForm(request.POST or None, request.FILES or None, today=timezone.localdate())
    if form.is_valid():
        actions.declare_aid(
            enterprise=firm, said=actions.Declaration(**form.cleaned_data), by=request.user, at=timezone.now()
        )
        messages.success(request, _("The aid counts from now on."))
        return redirect("funding:aid-of-enterprise", firm.pk)
    context = {"enterprise": firm, "form": form, "title": _("Declare aid received elsewhere")}
    return render(request, "funding/declare.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT, Permission.SEAT_HOLD)
def correct_declared_aid(request: SignedIn, declared_id: int) -> HttpResponse:
    declared = get_object_or_404(DeclaredAid.objects.filter(replaced_by=None), pk=declared_id)
    firm = _declares_for(request, declared.enterprise_id)
    form = CorrectionForm(
        request.POST or None,
        request.FILES or None,
        today=timezone.localdate(),
        initial=model_to_dict(declared, ["granter", "measure", "amount", "granted_on"]),
    )
    if form.is_valid():
        said = dict(form.cleaned_data)
        reason = said.pop("reason")
        try:
            actions.declare_aid(
                enterprise=firm, said=actions.Declaration(**said), replaces=declared, reason=reason,
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except actions.CorrectedMeanwhile:
            messages.warning(request, _("Somebody corrected this meanwhile; look at what stands now."))
        else:
            messages.success(request, _("The correction counts from now on."))
        return redirect("funding:aid-of-enterprise", firm.pk)
    context = {"enterprise": firm, "form": form, "title": _("Correct declared aid")}
    return render(request, "funding/declare.html", context, status=422 if form.errors else 200)
