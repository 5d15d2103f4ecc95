"""Pages that need no account: the question some months later, and the stories that may be told."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.cooperation import actions, queries
from prasme.apps.cooperation.forms import AnswerForm
from prasme.apps.cooperation.models import FollowUp, State
from prasme.apps.cooperation.views.records import give_answer
from prasme.apps.core.codes import key_of


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def follow_up(request: HttpRequest, code: str) -> HttpResponse:
    """A link in a letter carries the answer; it is given by one press, so that a mail scanner gives none."""
    found = FollowUp.objects.select_related("partner__organisation", "partner__cooperation")
    asked = get_object_or_404(found, pk=key_of("follow-up", code))
    one = asked.partner.cooperation
    if asked.answered_at:
        return _thanks(request, _("Thank you. Your answer was: %s.") % State(asked.answer).label)
    initial = {"answer": request.GET.get("answer", ""), "may_be_told": bool(asked.partner.may_be_told_at)}
    form = AnswerForm(one, request.POST or None, initial=initial)
    if form.is_valid():
        try:
            give_answer(asked, form, by=None)
        except actions.AlreadyAnswered as refusal:
            return _thanks(request, str(refusal))
        return _thanks(request, _("Thank you. Your answer is kept."))
    context = {"form": form, "one": one, "partner": asked.partner, "months": asked.months}
    return render(request, "cooperation/follow_up.html", context, status=422 if form.errors else 200)


def _thanks(request: HttpRequest, text: str) -> HttpResponse:
    return render(request, "cooperation/thanks.html", {"text": text})


@require_safe
@login_not_required
def stories(request: HttpRequest) -> HttpResponse:
    """What firms and hubs did together, told with the word of every partner."""
    return render(request, "cooperation/stories.html", {"stories": queries.told_stories()[:100]})
