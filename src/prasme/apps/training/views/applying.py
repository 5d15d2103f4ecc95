"""An enterprise asks for seats: saved as a draft, the price seen, then handed in."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.training import actions, queries, rules
from prasme.apps.training.forms import unmark_optional
from prasme.apps.training.forms.applications import ApplicationForm, initial_of
from prasme.apps.training.models import Application, Run


@require_http_methods(["GET", "POST"])
@requires(Permission.APPLICATION_MAKE)
def apply(request: SignedIn, code: str) -> HttpResponse:
    edition = get_object_or_404(Edition.objects.exclude(state=EditionState.DRAFT), code=code)
    enterprise = _enterprise(request)
    application = queries.open_application(edition, enterprise)
    if application and application.state not in rules.EDITABLE:
        return redirect("training:application", application.number)
    runs = list(queries.offered_runs(at=timezone.now()).filter(occasion__edition=edition))
    first = next((run for run in runs if run.code == request.GET.get("run")), None)
    form = ApplicationForm(runs, request.POST or None, initial=initial_of(application, first))
    if form.is_valid() and _save(request, form, edition, enterprise, application):
        messages.success(request, _("Saved. Look at the price, then hand it in."))
        return redirect(f"{reverse('training:apply', args=[code])}?enterprise={enterprise.pk}")
    return _show(request, form, edition, enterprise, application)


def _enterprise(request: SignedIn) -> Organisation:
    """The firm in the address, else the only or first one that the user may apply for."""
    firms = queries.enterprises_that_may_apply(request.user)
    asked = request.GET.get("enterprise", "")
    return get_object_or_404(firms, pk=asked) if asked.isdecimal() else get_object_or_404(firms.order_by("pk")[:1])


def _choices(request: SignedIn, here: Organisation) -> list[dict[str, Any]]:
    """For who applies for several firms; nothing to choose for who has one."""
    firms = list(queries.enterprises_that_may_apply(request.user))
    chips = [{"name": firm.name, "href": f"?enterprise={firm.pk}", "on": firm == here} for firm in firms]
    return chips if len(firms) > 1 else []


def _save(
    request: SignedIn, form: ApplicationForm, edition: Edition, enterprise: Organisation, known: Application | None
) -> bool:
    now = timezone.now()
    try:
        application = known or actions.start_application(
            edition=edition, enterprise=enterprise, by=request.user, at=now
        )
        # A draft that was begun on another page meanwhile is not overwritten by this one.
        seen = form.cleaned_data["seen"] or (application.version if known is None else 0)
        actions.save_application(
            application=application, seen=seen, asked=form.asked(), by=request.user, **form.figures()
        )
    except (actions.EditionNotOpen, actions.NotEditable, ChangedMeanwhile) as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _show(
    request: SignedIn,
    form: ApplicationForm,
    edition: Edition,
    enterprise: Organisation,
    application: Application | None,
    *,
    missing: dict[str, str] | None = None,
) -> HttpResponse:
    on = timezone.localdate()
    unmark_optional(form)
    money = queries.money_of(application, on=on) if application else None
    context: dict[str, Any] = {
        "form": form,
        "edition": edition,
        "enterprise": enterprise,
        "firms": _choices(request, enterprise),
        "application": application,
        "size": queries.size_class_of(application, on=on) if application else "",
        "money": money,
        "ceiling": queries.ceiling_of(application, amount=money.amount, on=on) if application and money else None,
        "asked": queries.asked_of(application) if application else [],
        "returned": application.steps.filter(state="returned").order_by("pk").last() if application else None,
        "is_open": edition.state == EditionState.OPEN,
        "missing": missing or {},
    }
    return render(request, "training/apply.html", context, status=422 if form.errors or missing else 200)


@require_POST
@requires(Permission.APPLICATION_MAKE)
def submit_application(request: SignedIn, number: str) -> HttpResponse:
    """Hand the saved draft in. What is missing is said at its field."""
    visible = queries.applications_visible_to(request.user, Permission.APPLICATION_MAKE)
    application = get_object_or_404(visible.select_related("edition", "enterprise"), number=number)
    try:
        actions.submit_application(application=application, by=request.user, at=timezone.now())
    except actions.Incomplete as refusal:
        return _incomplete(request, application, refusal.fields)
    except (actions.NotEditable, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("%s is handed in. The decision appears on this page.") % number)
    return redirect("training:application", number)


def _incomplete(request: SignedIn, application: Application, missing: dict[str, str]) -> HttpResponse:
    runs: list[Run] = list(queries.offered_runs(at=timezone.now()).filter(occasion__edition=application.edition))
    shown = initial_of(application, None)
    form = ApplicationForm(runs, {name: value for name, value in shown.items() if value not in (None, False)})
    form.is_valid()
    for name, text in missing.items():
        form.add_error(name if name in form.fields else (f"run-{runs[0].pk}" if runs else None), text)
    return _show(request, form, application.edition, application.enterprise, application, missing=missing)
