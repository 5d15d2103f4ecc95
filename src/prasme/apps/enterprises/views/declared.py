"""What a firm says of those it is tied to: it writes, somebody who keeps the register takes over or refuses."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises import actions, queries
from prasme.apps.enterprises.forms.declared import DeclaredForm, DeclaredTableForm, RefuseLinkForm
from prasme.apps.enterprises.models import DeclaredLink, DeclaredState, Organisation
from prasme.apps.enterprises.queries.ownership import tie_of
from prasme.apps.enterprises.views.ownership import hundredths

KINDS = {
    DeclaredState.OPEN: "submitted", DeclaredState.TAKEN_OVER: "verified", DeclaredState.REFUSED: "refused",
    DeclaredState.WITHDRAWN: "saved",
}  # fmt: skip


STANDING = (DeclaredState.OPEN, DeclaredState.TAKEN_OVER)


@require_safe
@requires(Permission.ENTERPRISE_VIEW, Permission.APPLICATION_MAKE)
def declared(request: SignedIn, enterprise_id: int) -> HttpResponse:
    enterprise = get_object_or_404(queries.enterprises_visible_to(request.user), pk=enterprise_id)
    return _page(request, enterprise)


def _page(
    request: SignedIn,
    enterprise: Organisation,
    form: DeclaredForm | None = None,
    table: DeclaredTableForm | None = None,
) -> HttpResponse:
    found = list(enterprise.declared_links.select_related("by", "answered_by").order_by("-at", "-pk"))
    keeps = queries.enterprises_to_edit(request.user).filter(pk=enterprise.pk).exists()
    context = {
        "enterprise": enterprise,
        "rows": [(one, KINDS[DeclaredState(one.state)], share_said(one)) for one in found],
        "picture": picture(enterprise, [one for one in found if one.state in STANDING], timezone.localdate()),
        "form": form or DeclaredForm(),
        "table_form": table or DeclaredTableForm(),
        "may_declare": queries.enterprises_to_declare(request.user).filter(pk=enterprise.pk).exists(),
        "may_answer": keeps,
        "refuse_form": RefuseLinkForm(auto_id=False),
    }
    is_wrong = bool((form and form.errors) or (table and table.errors))
    return render(request, "enterprises/declared.html", context, status=422 if is_wrong else 200)


def share_said(link: DeclaredLink) -> str:
    """Capital, else votes, else that there is control."""
    if link.capital is not None:
        return hundredths(link.capital)
    if link.votes is not None:
        return _("%(share)s of votes") % {"share": hundredths(link.votes)}
    return _("control") if link.has_control else "?"


def picture(enterprise: Organisation, links: Sequence[DeclaredLink], on: date) -> dict[str, Any]:
    """What `c-ownership` draws: owners above the firm, what it owns below."""
    nodes = [{"key": "me", "name": enterprise.name, "level": 0, "is_self": True}]
    edges = []
    for one in links:
        key = f"d{one.pk}"
        nodes.append({"key": key, "name": one.name, "level": 1 if one.is_owner else -1, "is_self": False})
        owner, owned = (key, "me") if one.is_owner else ("me", key)
        decided = tie_of(one, on)
        kind = decided.tie.value if decided else "unknown"
        edges.append({"owner": owner, "owned": owned, "kind": kind, "share": share_said(one)})
    told = [f"{one.name}: {share_said(one)}" for one in links]
    return {"nodes": nodes, "edges": edges, "description": ". ".join(told)}


def _firm(request: SignedIn, enterprise_id: int) -> Organisation:
    return get_object_or_404(queries.enterprises_to_declare(request.user), pk=enterprise_id)


@require_POST
@requires(Permission.ENTERPRISE_EDIT, Permission.APPLICATION_MAKE)
def declare(request: SignedIn, enterprise_id: int) -> HttpResponse:
    enterprise = _firm(request, enterprise_id)
    form = DeclaredForm(request.POST)
    if not form.is_valid():
        return _page(request, enterprise, form=form)
    actions.declare_links(enterprise=enterprise, said=[form.said()], by=request.user, at=timezone.now())
    messages.success(request, _("“%(name)s” is written down.") % {"name": form.cleaned_data["name"]})
    return redirect("enterprises:declared", enterprise.pk)


@require_POST
@requires(Permission.ENTERPRISE_EDIT, Permission.APPLICATION_MAKE)
def declare_table(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """Many at once; one wrong line, and none is kept."""
    enterprise = _firm(request, enterprise_id)
    form = DeclaredTableForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, enterprise, table=form)
    made = actions.declare_links(
        enterprise=enterprise, said=form.cleaned_data["table"], by=request.user, at=timezone.now()
    )
    text = ngettext("%(n)s line is written down.", "%(n)s lines are written down.", len(made))
    messages.success(request, text % {"n": len(made)})
    return redirect("enterprises:declared", enterprise.pk)


@require_POST
@requires(Permission.ENTERPRISE_EDIT, Permission.APPLICATION_MAKE)
def withdraw(request: SignedIn, link_id: int) -> HttpResponse:
    mine = DeclaredLink.objects.filter(enterprise__in=queries.enterprises_to_declare(request.user))
    link = get_object_or_404(mine, pk=link_id)
    try:
        actions.withdraw_link(link=link, by=request.user, at=timezone.now())
    except actions.AlreadyAnsweredLink as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("“%(name)s” is taken back.") % {"name": link.name})
    return redirect("enterprises:declared", link.enterprise_id)


@require_http_methods(["POST"])
@requires(Permission.ENTERPRISE_EDIT)
def answer(request: SignedIn, link_id: int) -> HttpResponse:
    """Take over into the register, or refuse with a reason."""
    mine = DeclaredLink.objects.filter(enterprise__in=queries.enterprises_to_edit(request.user))
    link = get_object_or_404(mine.select_related("enterprise"), pk=link_id)
    now = timezone.now()
    try:
        if "refuse" in request.POST:
            form = RefuseLinkForm(request.POST)
            if not form.is_valid():
                messages.error(request, _("Write why it is refused."))
                return redirect("enterprises:declared", link.enterprise_id)
            actions.refuse_link(link=link, reason=form.cleaned_data["reason"], by=request.user, at=now)
        else:
            actions.take_over_link(link=link, by=request.user, at=now)
    except (actions.AlreadyAnsweredLink, actions.OneNameOnly) as refusal:
        messages.error(request, str(refusal))
    except actions.OwnershipOverlaps as refusal:
        told = {"day": day(refusal.link.valid_from)}
        messages.error(request, _("The register has this owner since %(day)s. Correct that link instead.") % told)
    except actions.OwnsItself:
        messages.error(request, _("The owner is the enterprise itself."))
    except actions.NumberTaken as refusal:
        messages.error(request, _("This number belongs to %(name)s.") % {"name": refusal.organisation.name})
    else:
        messages.success(request, _("Saved."))
    return redirect("enterprises:declared", link.enterprise_id)
