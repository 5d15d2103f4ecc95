"""Pages about who owns an enterprise: the picture of a day, and the links behind it."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, reach, requires
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.core.templatetags.writing import day, number, percent
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises import actions, queries
from prasme.apps.enterprises.forms.ownership import CorrectOwnershipForm, EndOwnershipForm, OwnershipForm, ShareForm
from prasme.apps.enterprises.models import Organisation, OwnershipLink
from prasme.apps.enterprises.models.ownership import WHOLE
from prasme.apps.enterprises.queries.ownership import Around, around, days_over_the_whole, links_of
from prasme.apps.evidence.actions import NewDocument
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.evidence.queries import documents_visible_to


def day_asked(request: HttpRequest) -> date:
    """The day in the address (`?on=2026-03-01`); today without one, or with one that is no day."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return timezone.localdate()


def picture(found: Around, enterprise: Organisation) -> dict[str, Any]:
    """What `c-ownership` draws, and the same in words."""
    me = f"f{enterprise.pk}"
    nodes = [
        {"key": key, "name": found.names[key], "level": level, "is_self": key == me}
        for key, level in found.levels.items()
    ]
    edges = [
        {"owner": one.owner_key, "owned": one.enterprise_key, "kind": one.kind, "share": share_told(one.link)}
        for one in found.ties
    ]
    told = [f"{found.names[e['owner']]}: {e['share']}, {found.names[e['owned']]}" for e in edges]
    return {"nodes": nodes, "edges": edges, "description": ". ".join(told)}


def share_told(link: OwnershipLink) -> str:
    """The share in a few letters: capital, else votes, else that there is control."""
    if link.capital is not None:
        return hundredths(link.capital)
    if link.votes is not None:
        return _("%(share)s of votes") % {"share": hundredths(link.votes)}
    return _("control") if link.has_control else "?"


def hundredths(share: Decimal) -> str:
    return percent(share / WHOLE, 0 if share == share.to_integral() else 2)


@require_safe
@requires(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD)
def ownership(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """Who owns whom around the enterprise on a day, two steps up and down, and every link that ever was."""
    enterprise = get_object_or_404(queries.enterprises_visible_to(request.user), pk=enterprise_id)
    on = day_asked(request)
    found, links = around(enterprise, on), links_of(enterprise)
    papers = {link.document_id for link in links if link.document_id}
    open_papers = set(documents_visible_to(request.user).filter(pk__in=papers).values_list("pk", flat=True))
    owner_ids = [link.owner_id for one in found.ties if (link := one.link).owner_id]
    context = {
        "enterprise": enterprise,
        "on": on,
        "around": found,
        "picture": picture(found, enterprise),
        "links": [(link, link.document_id in open_papers, share_told(link)) for link in links],
        "visible": set(
            queries.enterprises_visible_to(request.user)
            .filter(pk__in=[*owner_ids, *(one.link.enterprise_id for one in found.ties)])
            .values_list("pk", flat=True)
        ),
        "over": [
            _("Since %(day)s the owners together have %(sum)s %% of the capital.")
            % {"day": day(since), "sum": number(total, 2)}
            for since, total in days_over_the_whole(enterprise)
        ],
        "may_edit": queries.enterprises_to_edit(request.user).filter(pk=enterprise.pk).exists(),
    }
    return render(request, "enterprises/ownership.html", context)


def _paper(request: SignedIn, form: ShareForm, enterprise: Organisation) -> NewDocument | None:
    """The evidence that came with the form: for the enterprise, and for those who keep the same editions."""
    if not form.cleaned_data.get("document"):
        return None
    name, media_type, content = form.cleaned_data["document"]
    editions = reach(request.user, Permission.ENTERPRISE_EDIT).ids.get(ScopeKind.EDITION, frozenset())
    scopes = [(ScopeKind.ORGANISATION, enterprise.pk), *((ScopeKind.EDITION, one) for one in sorted(editions))]
    return NewDocument(
        kind=DocumentKind.OTHER, name=name, content=content, media_type=media_type, scopes=scopes, at=timezone.now()
    )


def _refuse(form: ShareForm, refusal: Exception, owner_field: str | None) -> None:
    """The refusal of an action, said at the field."""
    match refusal:
        case actions.OwnershipOverlaps(link=link):
            form.add_error(
                "valid_from",
                _("A link to this owner is in force on some of these days (since %(day)s). End or correct that one.")
                % {"day": day(link.valid_from)},
            )
        case actions.OwnsItself():
            form.add_error(owner_field, _("The owner is the enterprise itself."))
        case actions.NumberTaken(organisation=organisation):
            form.add_error(owner_field, _("This number belongs to %(name)s.") % {"name": organisation.name})
        case _:
            form.add_error("valid_to", _("The last day is before the first. Write a later day, or none."))


REFUSALS = (actions.OwnershipOverlaps, actions.OwnsItself, actions.NumberTaken, actions.EndsBeforeItBegins)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def add_ownership(request: SignedIn, enterprise_id: int) -> HttpResponse:
    enterprise = get_object_or_404(queries.enterprises_to_edit(request.user), pk=enterprise_id)
    form = OwnershipForm(enterprise, request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            actions.add_ownership(
                enterprise=enterprise, owner=form.owner(), share=form.share(),
                document=_paper(request, form, enterprise), by=request.user,
            )  # fmt: skip
        except REFUSALS as refusal:
            _refuse(form, refusal, "number")
        else:
            messages.success(request, _("Saved."))
            return redirect("enterprises:ownership", enterprise.pk)
    context = {"enterprise": enterprise, "form": form, "title": _("Add an owner"), "submit": _("Add")}
    return render(request, "enterprises/ownership_form.html", context, status=422 if form.errors else 200)


def _link_to_edit(request: SignedIn, link_id: int) -> OwnershipLink:
    mine = OwnershipLink.objects.filter(enterprise__in=queries.enterprises_to_edit(request.user))
    return get_object_or_404(mine.select_related("enterprise", "owner", "owner_person__identity"), pk=link_id)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def correct_ownership(request: SignedIn, link_id: int) -> HttpResponse:
    """What the link said was wrong; of two people at once, the second is told."""
    link = _link_to_edit(request, link_id)
    initial = {name: getattr(link, name) for name in ShareForm.base_fields if name != "document"}
    form = CorrectOwnershipForm(request.POST or None, request.FILES or None, initial=initial | {"seen": link.version})
    if form.is_valid():
        try:
            actions.correct_ownership(
                link=link, seen=form.cleaned_data["seen"], share=form.share(),
                document=_paper(request, form, link.enterprise), reason=form.cleaned_data["reason"], by=request.user,
            )  # fmt: skip
        except REFUSALS as refusal:
            _refuse(form, refusal, None)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            form.see(link.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("enterprises:ownership", link.enterprise_id)
    title = _("Correct the share of %(owner)s") % {"owner": link}
    context = {"enterprise": link.enterprise, "form": form, "title": title, "submit": _("Save")}
    return render(request, "enterprises/ownership_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT)
def end_ownership(request: SignedIn, link_id: int) -> HttpResponse:
    """The share was sold or given up: its last day."""
    link = _link_to_edit(request, link_id)
    form = EndOwnershipForm(request.POST or None, initial={"on": timezone.localdate(), "valid_from": link.valid_from})
    if form.is_valid():
        actions.end_ownership(link=link, on=form.cleaned_data["on"], by=request.user)
        messages.success(request, _("Saved."))
        return redirect("enterprises:ownership", link.enterprise_id)
    title = _("End the share of %(owner)s") % {"owner": link}
    context = {"enterprise": link.enterprise, "form": form, "title": title, "submit": _("End it")}
    return render(request, "enterprises/ownership_form.html", context, status=422 if form.errors else 200)
