"""The questions, as the person meets them: signed in, or with a link or a code."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import Person
from prasme.apps.participants import actions, queries
from prasme.apps.participants.codes import link_by_code
from prasme.apps.participants.dataset import questions_of, worded
from prasme.apps.participants.forms import PARTS, CodeForm, ConfirmForm, QuestionsForm
from prasme.apps.participants.models import AnswersState, Moment, Notice, Way
from prasme.apps.programmes.models import Edition

FRAMES = {Way.SIGNED_IN: "base.html", Way.LINK: "public.html"}


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Permission.OWN_RECORD)
def answer(request: SignedIn, code: str, moment: str) -> HttpResponse:
    """Of somebody who signs in; the questions of the edition in which the person takes part."""
    edition = get_object_or_404(Edition, code=code)
    people = queries.own_people(request.user).select_related("identity")
    person = next((one for one in people if _is_asked(one, edition, moment)), None)
    if person is None:
        raise Http404
    return _asked(request, person, edition, moment, way=Way.SIGNED_IN, by=request.user)


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def answer_by_link(request: HttpRequest, link_code: str) -> HttpResponse:
    """Whoever has the link answers for one person, one edition, one moment, and sees nothing else of the person."""
    link = link_by_code(link_code)
    if link is None:
        raise Http404
    at = timezone.now()
    if link.ended_at or link.expires_at <= at or not _is_asked(link.person, link.edition, link.moment):
        return render(request, "participants/link_over.html", {"edition": link.edition}, status=410)
    response = _asked(request, link.person, link.edition, link.moment, way=Way.LINK, by=None)
    return response


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def type_code(request: HttpRequest) -> HttpResponse:
    """Somebody with a letter and no e-mail types the code."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if link_by_code(form.cleaned_data["code"]):
            return redirect("participants:answer-by-link", form.cleaned_data["code"].strip().replace(" ", "-"))
        form.add_error("code", _("No letter has this code. Compare it with your letter, letter by letter."))
    return render(request, "participants/type_code.html", {"form": form}, status=422 if form.errors else 200)


def _is_asked(person: Person, edition: Edition, moment: str) -> bool:
    if moment not in Moment.values or not hasattr(person, "identity"):
        return False
    asked = queries.participants_of(edition, moment, on=timezone.localdate())
    return bool(questions_of(edition, moment)) and asked.filter(pk=person.pk).exists()


def _asked(
    request: HttpRequest, person: Person, edition: Edition, moment: str, *, way: Way, by: User | None
) -> HttpResponse:
    notice = queries.notice_of(edition)
    page = {"edition": edition, "moment": Moment(moment), "person": person, "frame": FRAMES[way]}
    if notice is None:
        return render(request, "participants/not_yet.html", page)
    if queries.confirmation_of(person, notice) is None:
        return _told(request, person, notice, page, way=way, by=by)
    before = queries.answers_of(person, edition, moment)
    # What was sent by a link is not shown to whoever comes with the link again.
    if before and (before.state == AnswersState.VERIFIED or (before.state != AnswersState.SAVED and way == Way.LINK)):
        return render(request, "participants/answered.html", page | {"answers": before})
    form = QuestionsForm(
        questions_of(edition, moment),
        request.POST or None,
        on=timezone.localdate(),
        said=before.said if before else None,
        born_on=person.identity.born_on if before else None,
        apart=queries.apart_keys(before),
        may_stay_open=request.POST.get("act") == "save",
        initial={"seen": before.version if before else None},
    )
    if form.is_valid() and _record(request, person, edition, moment, form, way=way, by=by):
        if request.POST.get("act") == "save":
            return render(request, "participants/saved.html", page)
        return render(request, "participants/answered.html", page | {"is_new": True})
    return render(request, "participants/answer.html", page | {"form": form}, status=422 if form.errors else 200)


def _record(
    request: HttpRequest, person: Person, edition: Edition, moment: str, form: QuestionsForm, *, way: Way,
    by: User | None,
) -> bool:  # fmt: skip
    try:
        actions.record_answers(
            person=person,
            edition=edition,
            moment=moment,
            said=actions.Said(answers=form.answers(), way=way, born_on=form.born_on()),
            is_sent=request.POST.get("act") != "save",
            seen=form.cleaned_data["seen"],
            by=by,
            at=timezone.now(),
        )
    except (ChangedMeanwhile, actions.NoticeNotConfirmed, actions.NowVerified) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _told(
    request: HttpRequest, person: Person, notice: Notice, page: dict[str, Any], *, way: Way, by: User | None
) -> HttpResponse:
    """First what the answers are for; the questions follow when it was read."""
    form = ConfirmForm(request.POST or None, initial={"version": notice.version})
    if form.is_valid():
        if form.cleaned_data["version"] == notice.version:
            actions.confirm_notice(person=person, notice=notice, way=way, by=by, at=timezone.now())
            return redirect(request.path)
        form = ConfirmForm(initial={"version": notice.version})
        page["is_changed"] = True
    context = page | {"form": form, "notice": notice, "parts": parts_of(notice)}
    return render(request, "participants/notice.html", context, status=422 if form.errors else 200)


def parts_of(notice: Notice) -> list[dict[str, str]]:
    """In the reader's language, for `c-facts`."""
    return [{"name": str(title), "value": worded(notice.parts[part])} for part, title in PARTS.items()]
