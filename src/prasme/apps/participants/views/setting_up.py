"""What an edition asks: the data set, the operator's own questions, the notice; and what came of it in numbers."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.participants import actions, queries
from prasme.apps.participants.dataset import draft_of, questions_of, worded
from prasme.apps.participants.forms import NoticeForm, OwnQuestionForm
from prasme.apps.participants.models import Moment, Notice, OwnQuestion
from prasme.apps.participants.rules import DECLINED, FEW, Asked, shown
from prasme.apps.participants.views.answering import parts_of


@require_http_methods(["GET", "POST"])
@requires(Permission.PARTICIPANT_VIEW)
def questions(request: SignedIn, code: str) -> HttpResponse:
    """Every question with its definition, its source and who sees the answers; below, one of the operator's own."""
    edition = get_object_or_404(queries.editions_asking(request.user), code=code)
    may_keep = queries.editions_asking(request.user, Permission.PARTICIPANT_KEEP).filter(pk=edition.pk).exists()
    form = OwnQuestionForm(request.POST or None) if may_keep else None
    if form and form.is_valid():
        actions.add_question(edition=edition, new=actions.NewQuestion(**form.cleaned_data), by=request.user)
        messages.success(request, _("The question is asked from now on."))
        return redirect("participants:questions", code)
    asked = questions_of(edition)
    context = {
        "edition": edition,
        "moments": [(moment, [_told(one) for one in asked if one.moment == moment]) for moment in Moment],
        "own": OwnQuestion.objects.filter(edition=edition, is_retired=False).order_by("number"),
        "form": form,
        "may_keep": may_keep,
        "unconfirmed": sum(not one.is_confirmed for one in asked),
    }
    return render(request, "participants/questions.html", context, status=422 if form and form.errors else 200)


def _told(one: Any) -> dict[str, Any]:
    indicators = sorted({code for option in one.options for code in option.counts})
    return {
        "text": worded(one.text),
        "definition": worded(one.definition),
        "source": one.source,
        "is_confirmed": one.is_confirmed,
        "is_needed": one.is_needed,
        "is_apart": one.is_apart,
        "may_decline": one.may_decline,
        "indicators": ", ".join(indicators),
        "options": [worded(option.text) for option in one.options] if one.kind is not Asked.BIRTHDAY else [],
    }


@require_POST
@requires(Permission.PARTICIPANT_KEEP)
def retire_question(request: SignedIn, code: str, question_id: int) -> HttpResponse:
    edition = get_object_or_404(queries.editions_asking(request.user, Permission.PARTICIPANT_KEEP), code=code)
    question = get_object_or_404(OwnQuestion, edition=edition, pk=question_id)
    actions.retire_question(question=question, by=request.user)
    messages.success(request, _("The question is asked no more. What was answered stays."))
    return redirect("participants:questions", code)


@require_http_methods(["GET", "POST"])
@requires(Permission.PARTICIPANT_VIEW)
def notice(request: SignedIn, code: str) -> HttpResponse:
    """The notice in force, the versions before it, and for the operator the next."""
    edition = get_object_or_404(queries.editions_asking(request.user), code=code)
    may_keep = queries.editions_asking(request.user, Permission.PARTICIPANT_KEEP).filter(pk=edition.pk).exists()
    now = queries.notice_of(edition)
    values = {"edition": str(edition), "owner": edition.programme.owner.name}
    typed = NoticeForm.typed(now.parts if now else draft_of(values))
    form = NoticeForm(request.POST or None, initial=typed) if may_keep else None
    if form and form.is_valid():
        made = actions.publish_notice(edition=edition, parts=form.parts(), by=request.user, at=timezone.now())
        text = _("Version %d is in force. Whoever read an earlier one is asked to read it before the next answer.")
        messages.success(request, text % made.version)
        return redirect("participants:notice", code)
    context = {
        "edition": edition,
        "now": now,
        "parts": parts_of(now) if now else [],
        "versions": Notice.objects.filter(edition=edition).select_related("published_by").order_by("-version"),
        "form": form,
    }
    return render(request, "participants/notice_kept.html", context, status=422 if form and form.errors else 200)


@require_safe
@requires(Permission.PARTICIPANT_VIEW)
def figures(request: SignedIn, code: str) -> HttpResponse:
    """How many gave which answer; a number that could point at somebody is not shown."""
    edition = get_object_or_404(queries.editions_asking(request.user), code=code)
    told = []
    for one in questions_of(edition, with_retired=True):
        if one.kind is Asked.TEXT:
            continue
        found = queries.counts(edition, one.moment, one.key, is_apart=one.is_apart)
        names = {option.key: (worded(option.text), ", ".join(option.counts)) for option in one.options}
        if one.may_decline:
            names[DECLINED] = (_("prefers not to say"), "")
        cells = shown({key: found.get(key, 0) for key in names})
        rows = [{"name": name, "count": cells[key], "codes": codes} for key, (name, codes) in names.items()]
        told.append(
            {"question": worded(one.text), "moment": Moment(one.moment), "rows": rows, "is_apart": one.is_apart,
             "is_confirmed": one.is_confirmed}
        )  # fmt: skip
    return render(request, "participants/figures.html", {"edition": edition, "told": told, "few": FEW})
