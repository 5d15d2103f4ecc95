"""One participant of an edition: how far the answers are, a paper entered, verified; the sensitive ones looked at."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.core.templatetags.writing import day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import Person
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.participants import actions, queries
from prasme.apps.participants.dataset import questions_of, said, worded
from prasme.apps.participants.forms import LookForm, PaperForm
from prasme.apps.participants.models import Answers, Moment, Way
from prasme.apps.participants.rules import DECLINED
from prasme.apps.participants.views.answering import parts_of
from prasme.apps.programmes.models import Edition


def _found(
    request: SignedIn, code: str, person_id: UUID, permission: Permission = Permission.PARTICIPANT_VIEW
) -> tuple[Edition, Person]:
    edition = get_object_or_404(queries.editions_asking(request.user, permission), code=code)
    asked = queries.participants_of(edition, Moment.ENTRY, on=timezone.localdate()).select_related("identity")
    return edition, get_object_or_404(asked, pk=person_id)


@require_safe
@requires(Permission.PARTICIPANT_VIEW)
def participant(request: SignedIn, code: str, person_id: UUID) -> HttpResponse:
    """How far the answers are, to whoever may see that; the answers, to the operator; sensitive ones, to nobody."""
    edition, person = _found(request, code, person_id)
    return render(request, "participants/participant.html", _page(request, edition, person))


def _page(request: SignedIn, edition: Edition, person: Person) -> dict[str, Any]:
    keeps = _reaches(request, edition, Permission.PARTICIPANT_KEEP)
    notice = queries.notice_of(edition)
    rows: dict[str, Any] = {
        moment: queries.participant_rows(edition, moment, on=timezone.localdate()).filter(pk=person.pk).first()
        for moment in Moment.values
    }
    return {
        "edition": edition,
        "person": person,
        "moments": [_moment(edition, person, moment, row, keeps) for moment, row in rows.items() if row],
        "runs": rows[Moment.ENTRY].runs if rows[Moment.ENTRY] else [],
        "notice": notice,
        "confirmation": queries.confirmation_of(person, notice),
        "keeps": keeps,
        "may_look": _reaches(request, edition, Permission.SENSITIVE_VIEW),
        "looks": queries.looks_at(person, edition)[:20],
        "form": LookForm(),
    }


def _reaches(request: SignedIn, edition: Edition, permission: Permission) -> bool:
    return queries.editions_asking(request.user, permission).filter(pk=edition.pk).exists()


def _moment(edition: Edition, person: Person, moment: str, row: Any, keeps: bool) -> dict[str, Any]:
    answers = queries.answers_of(person, edition, moment)
    questions = questions_of(edition, moment, with_retired=True)
    given = answers.said if answers else {}
    apart = queries.apart_keys(answers)
    return {
        "moment": Moment(moment),
        "is_asked": bool(questions),
        "standing": row.standing,
        "answers": answers,
        "has_mail": bool(row.has_mail),
        "said": [{"name": told["name"], "value": told["value"]} for told in answers_told(questions, given)]
        if keeps
        else [],
        "apart": len(apart),
        "apart_asked": sum(one.is_apart for one in questions),
    }


def answers_told(questions: Any, given: dict[str, str]) -> list[dict[str, str]]:
    """Questions with their answers as they are read, those that were answered."""
    return [
        {
            "name": worded(one.text),
            "value": _("prefers not to say") if given[one.key] == DECLINED else said(one, given[one.key]),
        }
        for one in questions
        if one.key in given
    ]


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Permission.PARTICIPANT_KEEP)
def enter(request: SignedIn, code: str, person_id: UUID, moment: str) -> HttpResponse:
    """What somebody wrote on paper. A question that the paper leaves open stays open."""
    edition, person = _found(request, code, person_id, Permission.PARTICIPANT_KEEP)
    notice = queries.notice_of(edition)
    if moment not in Moment.values or not (questions := questions_of(edition, moment)):
        raise Http404
    if notice is None:
        messages.error(request, _("First publish the notice about the purpose."))
        return redirect("participants:notice", code)
    before = queries.answers_of(person, edition, moment)
    form = PaperForm(
        questions,
        request.POST or None,
        request.FILES or None,
        on=timezone.localdate(),
        said=before.said if before else None,
        born_on=person.identity.born_on,
        apart=queries.apart_keys(before),
        is_confirmed=queries.confirmation_of(person, notice) is not None,
        initial={"seen": before.version if before else None},
    )
    if form.is_valid() and _entered(request, edition, person, moment, form):
        messages.success(request, _("Entered. Verify the answers when you have compared them with the paper."))
        return redirect("participants:participant", code, person.pk)
    context = {
        "edition": edition, "person": person, "moment": Moment(moment), "form": form, "notice": notice,
        "parts": parts_of(notice),
    }  # fmt: skip
    return render(request, "participants/enter.html", context, status=422 if form.errors else 200)


def _entered(request: SignedIn, edition: Edition, person: Person, moment: str, form: PaperForm) -> bool:
    at, notice = timezone.now(), queries.notice_of(edition)
    if form.cleaned_data.get("has_read") and notice:
        actions.confirm_notice(person=person, notice=notice, way=Way.PAPER, by=request.user, at=at)
    try:
        actions.record_answers(
            person=person,
            edition=edition,
            moment=moment,
            said=actions.Said(
                answers=form.answers(), way=Way.PAPER, born_on=form.born_on(), paper=_scan(request, person, form)
            ),
            is_sent=True,
            seen=form.cleaned_data["seen"],
            by=request.user,
            at=at,
        )
    except (ChangedMeanwhile, actions.NoticeNotConfirmed) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _scan(request: SignedIn, person: Person, form: PaperForm) -> Document | None:
    if not form.cleaned_data.get("paper"):
        return None
    name, media_type, content = form.cleaned_data["paper"]
    return store_document(
        kind=DocumentKind.QUESTIONNAIRE, name=name, content=content, media_type=media_type,
        scopes=[(ScopeKind.PERSON, person.pk)], by=request.user, at=timezone.now(),
    )  # fmt: skip


@require_POST
@requires(Permission.PARTICIPANT_KEEP)
def verify(request: SignedIn, code: str, person_id: UUID, moment: str) -> HttpResponse:
    edition, person = _found(request, code, person_id, Permission.PARTICIPANT_KEEP)
    answers = get_object_or_404(Answers, person=person, edition=edition, moment=moment)
    seen = request.POST.get("seen", "")
    try:
        actions.verify_answers(
            answers=answers, seen=int(seen) if seen.isdecimal() else 0, by=request.user, at=timezone.now()
        )
    except (actions.NothingToVerify, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Verified on %(day)s.") % {"day": day(timezone.localdate())})
    return redirect("participants:participant", code, person.pk)


@never_cache
@require_POST
@requires(Permission.SENSITIVE_VIEW)
def look(request: SignedIn, code: str, person_id: UUID) -> HttpResponseBase:
    """The sensitive answers, or the paper that holds them. Who looks, when and why is kept."""
    edition, person = _found(request, code, person_id, Permission.SENSITIVE_VIEW)
    form = LookForm(request.POST)
    if not form.is_valid():
        context = _page(request, edition, person) | {"form": form}
        return render(request, "participants/participant.html", context, status=422)
    found = actions.look_at_apart(
        person=person, edition=edition, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
    )
    if request.POST.get("act") == "paper":
        return _paper(person, edition)
    questions = [one for one in questions_of(edition, with_retired=True) if one.is_apart]
    told = [row for given in found.values() for row in answers_told(questions, given)]
    return render(request, "participants/participant.html", _page(request, edition, person) | {"told": told})


def _paper(person: Person, edition: Edition) -> FileResponse:
    answers = Answers.objects.filter(person=person, edition=edition, paper__isnull=False).select_related("paper")
    newest = answers.order_by("-sent_at").first()
    if newest is None or newest.paper is None:
        raise Http404
    response = FileResponse(newest.paper.file.open("rb"), content_type=newest.paper.media_type, as_attachment=True,
                            filename=newest.paper.name)  # fmt: skip
    response["X-Content-Type-Options"] = "nosniff"
    return response
