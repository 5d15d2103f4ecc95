"""People with access: who has which role, whom one invited, a role that ends."""

from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts import actions as accounts
from prasme.apps.accounts import queries as held
from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission, Role, ScopeKind
from prasme.apps.core.cells import linked, of_choices, written
from prasme.apps.core.tables import Column, Table, export_of, table_of
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.site import actions
from prasme.apps.site.forms import InviteForm, ReasonForm
from prasme.apps.site.queries import members as queries

MEMBERS = [
    Column("user__name", "user__name", label=_l("Name")),
    Column("user__email", "user__email", label=_l("E-mail address")),
    Column("role", "role", label=_l("Role"), show=of_choices("role", Role)),
    Column(
        "scope_name",
        "scope_name",
        label=_l("For"),
        show=lambda row: row["scope_name"] or str(ScopeKind(row["scope_kind"]).label),
    ),
    Column("scope_kind"),
    Column("scope_id"),
    Column("began_at", "began_at", label=_l("Since"), show=written("began_at", short_day, "–")),
]
ENDED = [
    Column("ended_at", "ended_at", label=_l("Ended"), show=written("ended_at", short_day, "–")),
    Column("end_reason", label=_l("Reason")),
]
END = Column("end", label=_l("Change it"), show=linked("site:end-member", by="pk", text=lambda _row: _("End the role")),
             of_page=True, quiet=True)  # fmt: skip
INVITATIONS = [
    Column("name", "name", label=_l("Name"), show=linked("site:invitation", by="pk", text=itemgetter("name"))),
    Column("email", "email", label=_l("E-mail address")),
    Column("role", "role", label=_l("Role"), show=of_choices("role", Role)),
    Column("scope_name", "scope_name", label=_l("For")),
    Column("invited_at", "invited_at", label=_l("Invited"), show=written("invited_at", short_day)),
    Column("expires_at", "expires_at", label=_l("Until"), show=written("expires_at", short_day)),
    Column("invited_by__name", label=_l("By")),
]
SHOWS = {"": _l("Access now"), "invitations": _l("Invited"), "ended": _l("Ended")}


@require_safe
@requires(Permission.MEMBER_KEEP)
def members(request: SignedIn) -> HttpResponseBase:
    """`?show=` access that stands now, invitations that are open, access that ended."""
    show, words = request.GET.get("show", ""), request.GET.get("q", "")
    role, organisation = request.GET.get("role", ""), request.GET.get("organisation", "")
    if show == "invitations":
        rows, columns, sort = queries.invitation_rows(request.user, words=words, organisation=organisation), INVITATIONS, "-invited_at"  # fmt: skip  # noqa: E501
    else:
        is_over = show == "ended"
        rows = queries.member_rows(request.user, words=words, role=role, organisation=organisation, is_over=is_over)
        columns, sort = [*MEMBERS, *(ENDED if is_over else [END])], "user__name"
    if file := export_of(request, rows, columns, name=show or "members", sort=sort):
        return file
    table = table_of(request, rows, columns, sort=sort)
    context = {
        "table": table,
        "shows": [_chip(table, "show", key, name, show) for key, name in SHOWS.items()],
        "roles": [] if show == "invitations" else _roles(request, table, role),
        "acted": queries.acted_for(request.user)[: queries.FEW],
        "is_filtered": bool(words or role or organisation),
    }
    return render(request, "site/members/members.html", context)


def _chip(table: Table, field: str, key: str, name: object, chosen: str) -> dict[str, Any]:
    return {"name": name, "href": table.href(**{field: key, "page": None, "sort": None}), "on": key == chosen}


def _roles(request: SignedIn, table: Table, role: str) -> list[dict[str, Any]]:
    held_here = queries.roles_held(request.user)
    named = {"": _l("All roles"), **{key: name for key, name in Role.choices if key in held_here}}
    return [_chip(table, "role", key, name, role) for key, name in named.items()]


@require_http_methods(["GET", "POST"])
@requires(Permission.MEMBER_KEEP)
def invite_member(request: SignedIn) -> HttpResponse:
    first = {"language": (get_language() or "en")[:2], "organisation": request.GET.get("organisation", "")}
    form = InviteForm(request.user, request.POST or None, initial=first | {"role": request.GET.get("role", "")})
    if form.is_valid():
        try:
            made = actions.invite_by_mail(by=request.user, at=timezone.now(), **form.wanted())
        except (accounts.MayNotGive, accounts.InvitedAlready) as refusal:
            form.add_error("role" if isinstance(refusal, accounts.MayNotGive) else "email", str(refusal))
        else:
            text = _("%(name)s is invited. The mail stands under “Messages”; the link in it works until %(day)s.")
            messages.success(request, text % {"name": made.name, "day": short_day(made.expires_at)})
            return redirect("site:invitation", made.pk)
    context = {"form": form}
    return render(request, "site/members/invite.html", context, status=422 if form.errors else 200)


@require_safe
@requires(Permission.MEMBER_KEEP)
def invitation(request: SignedIn, invitation_id: int) -> HttpResponse:
    found = get_object_or_404(held.invitations_visible_to(request.user), pk=invitation_id)
    at = timezone.now()
    context = {
        "invitation": found,
        "is_open": not found.accepted_at and not found.withdrawn_at,
        "is_late": found.expires_at <= at,
    }
    return render(request, "site/members/invitation.html", context)


@require_POST
@requires(Permission.MEMBER_KEEP)
def act_on_invitation(request: SignedIn, invitation_id: int) -> HttpResponse:
    """Send it again, or withdraw it."""
    found = get_object_or_404(held.invitations_visible_to(request.user), pk=invitation_id)
    try:
        if request.POST.get("act") == "again":
            actions.invite_again(invitation=found, by=request.user, at=timezone.now())
            messages.success(request, _("The invitation was sent again; the earlier link does not work any more."))
        elif request.POST.get("act") == "withdraw":
            accounts.withdraw_invitation(invitation=found, by=request.user, at=timezone.now())
            messages.success(request, _("The invitation is withdrawn; its link does not work any more."))
        else:
            messages.error(request, _("Choose what to do with the invitation."))
    except (accounts.InvitationOver, accounts.MayNotGive) as refusal:
        messages.error(request, str(refusal))
    return redirect("site:invitation", found.pk)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEMBER_KEEP)
def end_member(request: SignedIn, membership_id: int) -> HttpResponse:
    found = get_object_or_404(held.memberships_visible_to(request.user).filter(ended_at=None), pk=membership_id)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            accounts.end_membership(membership=found, by=request.user, at=timezone.now(), **form.cleaned_data)
        except (accounts.MayNotGive, accounts.OwnRole) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The role of %s has ended.") % found.user.name)
            return redirect("site:members")
    context = {"membership": found, "form": form}
    return render(request, "site/members/end.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEMBER_KEEP)
def drop_second_factor(request: SignedIn, membership_id: int) -> HttpResponse:
    """For somebody who lost the device and the recovery codes: the next sign-in sets up a new one."""
    found = get_object_or_404(held.memberships_visible_to(request.user).filter(ended_at=None), pk=membership_id)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        try:
            accounts.drop_second_factor(membership=found, by=request.user, **form.cleaned_data)
        except (accounts.MayNotGive, accounts.OwnRole) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("%s sets up a new second factor at the next sign-in.") % found.user.name)
            return redirect("site:members")
    context = {"membership": found, "form": form}
    return render(request, "site/members/drop_second_factor.html", context, status=422 if form.errors else 200)
