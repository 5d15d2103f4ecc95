"""Decisions that counted other firms than are one undertaking, as is known since: what was, what is, what follows."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.funding import actions
from prasme.apps.funding.forms import RegroupingForm
from prasme.apps.funding.models import Regrouping, RegroupingOutcome


@require_http_methods(["GET", "POST"])
@requires(Permission.APPLICATION_DECIDE)
def regrouping(request: SignedIn, regrouping_id: int) -> HttpResponse:
    mine = reach(request.user, Permission.APPLICATION_DECIDE).over(edition="aid__edition_id")
    found = get_object_or_404(
        Regrouping.objects.filter(mine).select_related("aid__edition", "aid__enterprise", "answer__by"),
        pk=regrouping_id,
    )
    answer = getattr(found, "answer", None)
    form = None if answer else RegroupingForm(request.POST or None)
    if form and form.is_valid():
        try:
            actions.answer_regrouping(
                regrouping=found, outcome=RegroupingOutcome(form.cleaned_data["outcome"]),
                reason=form.cleaned_data["reason"], on=timezone.localdate(), by=request.user, at=timezone.now(),
            )  # fmt: skip
        except actions.AlreadyAnswered as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, _("Decided. The decision of that day stays as it was made."))
        return redirect("funding:aid", found.aid_id)
    counted = {one["firm"] for one in found.before}
    context = {
        "regrouping": found,
        "answer": answer,
        "form": form,
        "aid": found.aid,
        "joined": [one for one in found.after if one["firm"] not in counted],
        "then": found.aid.decision,
        "now": found.decision,
    }
    return render(request, "funding/regrouping.html", context, status=422 if form and form.errors else 200)
