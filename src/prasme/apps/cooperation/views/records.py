"""One agreement or project: recorded, moved on, told."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.cooperation import actions, queries, rules
from prasme.apps.cooperation.forms import AnswerForm, CooperationForm, PartnerForm, PartnerSet, StepForm, StoryForm
from prasme.apps.cooperation.models import Cooperation, FollowUp, Partner, State
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind


def _visible(user: User, pk: int, permission: Permission = Permission.COOPERATION_VIEW) -> Cooperation:
    found = queries.cooperations_visible_to(user, permission).select_related("edition", "occasion", "grew_from")
    return get_object_or_404(found, pk=pk)


@require_safe
@requires(Permission.COOPERATION_VIEW)
def cooperation(request: SignedIn, cooperation_id: int) -> HttpResponse:
    return _page(request, _visible(request.user, cooperation_id))


def _page(request: SignedIn, one: Cooperation, **forms: Any) -> HttpResponse:
    keeps = queries.cooperations_visible_to(request.user, Permission.COOPERATION_KEEP).filter(pk=one.pk).exists()
    asked = FollowUp.objects.filter(partner__cooperation=one).select_related("partner__organisation")
    today = timezone.localdate()
    context = {
        "one": one,
        "keeps": keeps,
        "partners": one.partners.select_related("organisation").order_by("pk"),
        "steps": one.steps.select_related("by", "said_by", "document").order_by("pk"),
        "follow_ups": [(follow_up, _standing(follow_up, today)) for follow_up in asked.order_by("due_on", "partner")],
        "grew_into": one.grew_into.order_by("pk"),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
        "step_form": StepForm(one, today=today, initial={"seen": one.version, "on": today}),
        "story_form": StoryForm(initial={"seen": one.version, "story": one.story}),
        "partner_form": PartnerForm(),
        "can_go_on": bool(rules.NEXT[one.state]),
        **forms,
    }
    is_wrong = any(form.errors for form in forms.values())
    return render(request, "cooperation/cooperation.html", context, status=422 if is_wrong else 200)


def _standing(one: FollowUp, today: Any) -> str:
    if one.answered_at:
        return "answered"
    if one.asked_at:
        return "asked"
    return "due" if one.due_on <= today else "ahead"


@require_http_methods(["GET", "POST"])
@requires(Permission.COOPERATION_KEEP)
def record(request: SignedIn) -> HttpResponse:
    today = timezone.localdate()
    data = request.POST or None
    form = CooperationForm(data, request.FILES or None, user=request.user, today=today, initial={"on": today})
    partners = PartnerSet(data, prefix="partner")
    if data and form.is_valid() & partners.is_valid():
        values = dict(form.cleaned_data)
        paper = values.pop("paper")
        made = actions.record_cooperation(
            **values,
            parties=[one.party() for one in partners.forms if one.has_changed()],
            document=_keep(request.user, paper, values["edition"].pk),
            request_key=request.POST.get("request_key", "")[:64],
            at=timezone.now(),
            by=request.user,
        )
        messages.success(request, _("“%s” is recorded.") % made.subject)
        return redirect("cooperation:cooperation", made.pk)
    key = request.POST.get("request_key", "")[:64] or get_random_string(32)
    context = {"form": form, "partners": partners, "request_key": key}
    return render(request, "cooperation/record.html", context, status=422 if data else 200)


def _keep(user: User, paper: Any, edition: int) -> Document | None:
    if not paper:
        return None
    name, media_type, content = paper
    return store_document(
        kind=DocumentKind.AGREEMENT, name=name, media_type=media_type, content=content,
        scopes=[(ScopeKind.EDITION, edition)], by=user, at=timezone.now(),
    )  # fmt: skip


@require_POST
@requires(Permission.COOPERATION_KEEP)
def move(request: SignedIn, cooperation_id: int) -> HttpResponse:
    one = _visible(request.user, cooperation_id, Permission.COOPERATION_KEEP)
    form = StepForm(one, request.POST, request.FILES, today=timezone.localdate())
    if form.is_valid():
        values = dict(form.cleaned_data)
        paper = values.pop("paper")
        values["state"] = State(values["state"])
        try:
            actions.move_cooperation(
                cooperation=one, document=_keep(request.user, paper, one.edition_id), at=timezone.now(),
                by=request.user, **values,
            )  # fmt: skip
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            one.refresh_from_db()
            form.see(one.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("cooperation:cooperation", one.pk)
    return _page(request, one, step_form=form)


@require_POST
@requires(Permission.COOPERATION_KEEP)
def add_partner(request: SignedIn, cooperation_id: int) -> HttpResponse:
    one = _visible(request.user, cooperation_id, Permission.COOPERATION_KEEP)
    form = PartnerForm(request.POST)
    if form.is_valid():
        try:
            actions.add_partner(cooperation=one, party=form.party(), by=request.user)
        except actions.PartnerAlready as refusal:
            form.add_error("organisation", str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("cooperation:cooperation", one.pk)
    return _page(request, one, partner_form=form)


@require_POST
@requires(Permission.COOPERATION_KEEP)
def tell(request: SignedIn, cooperation_id: int) -> HttpResponse:
    """The story as it will be told."""
    one = _visible(request.user, cooperation_id, Permission.COOPERATION_KEEP)
    form = StoryForm(request.POST)
    if form.is_valid():
        try:
            actions.tell_story(cooperation=one, by=request.user, **form.cleaned_data)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            one.refresh_from_db()
            form.see(one.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("cooperation:cooperation", one.pk)
    return _page(request, one, story_form=form)


@require_POST
@requires(Permission.COOPERATION_KEEP)
def consent(request: SignedIn, partner_id: int) -> HttpResponse:
    """A partner agreed on paper or by telephone, or took it back."""
    kept = queries.cooperations_visible_to(request.user, Permission.COOPERATION_KEEP)
    partner = get_object_or_404(Partner, pk=partner_id, cooperation__in=kept)
    actions.allow_story(
        partner=partner, is_allowed=request.POST.get("allow") == "1", by=request.user, at=timezone.now()
    )
    messages.success(request, _("Saved."))
    return redirect("cooperation:cooperation", partner.cooperation_id)


@require_http_methods(["GET", "POST"])
@requires(Permission.COOPERATION_KEEP)
def note_answer(request: SignedIn, follow_up_id: int) -> HttpResponse:
    """What a partner said on the telephone."""
    kept = queries.cooperations_visible_to(request.user, Permission.COOPERATION_KEEP)
    found = FollowUp.objects.select_related("partner__organisation", "partner__cooperation")
    follow_up = get_object_or_404(found, pk=follow_up_id, partner__cooperation__in=kept)
    one = follow_up.partner.cooperation
    form = AnswerForm(one, request.POST or None, initial={"may_be_told": bool(follow_up.partner.may_be_told_at)})
    if form.is_valid():
        try:
            give_answer(follow_up, form, by=request.user)
        except actions.AlreadyAnswered as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, _("Saved."))
        return redirect("cooperation:cooperation", one.pk)
    context = {"form": form, "one": one, "partner": follow_up.partner, "months": follow_up.months}
    return render(request, "cooperation/note_answer.html", context, status=422 if form.errors else 200)


def give_answer(follow_up: FollowUp, form: AnswerForm, *, by: User | None) -> None:
    said = form.cleaned_data
    actions.answer_follow_up(
        follow_up=follow_up, state=State(said["answer"]), reason=said["reason"], note=said["note"],
        may_be_told=said["may_be_told"], on=timezone.localdate(), at=timezone.now(), by=by,
    )  # fmt: skip
