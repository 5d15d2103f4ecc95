"""Applications: the list with its bulk approval, one application rule by rule, the decision, the agreement."""

from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import Row, in_state, linked, of_choices, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import number, short_day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.models import DeclaredState, SizeClass
from prasme.apps.funding.actions import AidRefused
from prasme.apps.funding.queries import declarations_of
from prasme.apps.occasions.actions import FirmLimit, OccasionOver
from prasme.apps.training import actions, queries, rules
from prasme.apps.training.forms.applications import AgreementForm, DecisionForm, FactForm
from prasme.apps.training.models import Application, ApplicationState, CheckedFact
from prasme.apps.training.templatetags.training_states import APPLICATIONS

_APPLICATION = linked("training:application", by="number", text=itemgetter("number"))
COLUMNS = [
    Column("number", "number", label=_l("Number"), show=_APPLICATION),
    Column("enterprise_name", "enterprise_name", label=_l("Enterprise")),
    Column("edition_code", "edition_code"),
    Column("seats", "seats", label=_l("Seats"), show=written("seats", number), css="number"),
    Column("size_class", "size_class", label=_l("Size"), show=of_choices("size_class", SizeClass, "–")),
    Column("submitted_at", "submitted_at", label=_l("Handed in"), show=written("submitted_at", short_day, "–")),
    Column("state", "state", label=_l("State"), show=in_state("state", ApplicationState, APPLICATIONS)),
]


BOX = (
    '<label class="choice"><input type="checkbox" name="number" value="{0}">'
    '<span class="visually-hidden">{0}</span></label>'
)


def _box(row: Row) -> str:
    if row["state"] not in rules.DECIDABLE:
        return ""
    return format_html(BOX, row["number"])


CHOOSE = Column("choose", label=_l("Choose"), show=_box, of_page=True, quiet=True)
# What may stand in the way of an approval; each says so in words.
REFUSALS = (actions.RuleBroken, actions.NotDecidable, AidRefused, OccasionOver, FirmLimit, ChangedMeanwhile)


@require_safe
@requires(Permission.APPLICATION_VIEW)
def applications(request: SignedIn) -> HttpResponseBase:
    visible = queries.applications_visible_to(request.user)
    state, edition = request.GET.get("state", ""), request.GET.get("edition", "")
    rows = queries.application_rows(
        queries.applications_matching(visible, words=request.GET.get("q", ""), state=state, edition=edition)
    )
    if file := export_of(request, rows, COLUMNS, name="applications", sort="-submitted_at"):
        return file
    decides = may(request.user, Permission.APPLICATION_DECIDE)
    table = table_of(request, rows, [CHOOSE, *COLUMNS] if decides else COLUMNS, sort="-submitted_at")
    counts = queries.counts_by_state(visible)
    context = {
        "table": table,
        "chips": [
            {
                "name": _("All"),
                "href": table.href(state=None, page=None),
                "count": sum(counts.values()),
                "on": not state,
            },
            *(
                {"name": label, "href": table.href(state=key, page=None), "count": counts[key], "on": state == key}
                for key, label in ApplicationState.choices
                if counts.get(key)
            ),
        ],
        "is_filtered": bool(state or edition or request.GET.get("q")),
        "decides": decides,
    }
    return render(request, "training/applications.html", context)


def _visible(user: User, number: str, permission: Permission = Permission.APPLICATION_VIEW) -> Application:
    return get_object_or_404(
        queries.applications_visible_to(user, permission).select_related("edition__programme", "enterprise"),
        number=number,
    )


@require_safe
@requires(Permission.APPLICATION_VIEW)
def application(request: SignedIn, number: str) -> HttpResponse:
    return render(request, "training/application.html", _page_of(request, _visible(request.user, number)))


def _page_of(
    request: SignedIn, application: Application, form: DecisionForm | None = None, fact_form: FactForm | None = None
) -> dict[str, Any]:
    on = timezone.localdate()
    checks = queries.checks_of(application, on=on)
    money = queries.money_of(application, on=on)
    decides = (
        queries.applications_visible_to(request.user, Permission.APPLICATION_DECIDE).filter(pk=application.pk).exists()
    )
    return {
        "application": application,
        "enterprise": application.enterprise,
        "asked": queries.asked_of(application),
        "checks": checks,
        "broken": sum(1 for check in checks if check.is_broken),
        "today": on,
        "money": money,
        "ceiling": queries.ceiling_of(application, amount=money.amount, on=on) if money else None,
        "steps": application.steps.select_related("by").order_by("pk"),
        "size": application.size_class or queries.size_class_of(application, on=on),
        "agreement": getattr(application, "agreement", None),
        "seats": queries.seats_of(application),
        "declaration": declarations_of(application.enterprise, application.edition).first(),
        "open_links": application.enterprise.declared_links.filter(state=DeclaredState.OPEN).count(),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
        "fact_checks": application.fact_checks.select_related("by").order_by("-at", "-pk"),
        "fact_form": fact_form or FactForm(),
        "decides": decides and application.state in rules.DECIDABLE,
        "may_take": decides and application.state == ApplicationState.SUBMITTED,
        "may_agree": decides and application.state == ApplicationState.APPROVED,
        "may_edit": application.state in rules.EDITABLE and may(request.user, Permission.APPLICATION_MAKE),
        "form": form or DecisionForm(checks),
    }


@require_POST
@requires(Permission.APPLICATION_DECIDE)
def decide_application(request: SignedIn, number: str) -> HttpResponse:
    """Take in check, approve, return or refuse; what stands in the way is said on the page."""
    application = _visible(request.user, number, Permission.APPLICATION_DECIDE)
    if "take" in request.POST:
        return _take(request, application)
    form = DecisionForm(queries.checks_of(application, on=timezone.localdate()), request.POST)
    if form.is_valid():
        try:
            _decide(application, request.user, form.cleaned_data)
        except (actions.NotDecidable, ChangedMeanwhile) as refusal:  # somebody else decided; show what it is now
            messages.error(request, str(refusal))
            return redirect("training:application", number)
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            words = {"approve": _("approved"), "return": _("returned"), "refuse": _("refused")}
            text = _("%(number)s is %(done)s.")
            messages.success(request, text % {"number": number, "done": words[form.cleaned_data["decision"]]})
            return redirect("training:application", number)
    return render(request, "training/application.html", _page_of(request, application, form), status=422)


def _take(request: SignedIn, application: Application) -> HttpResponse:
    try:
        actions.take_in_check(application=application, by=request.user, at=timezone.now())
    except (actions.NotDecidable, ChangedMeanwhile) as refusal:
        messages.error(request, str(refusal))
    return redirect("training:application", application.number)


def _decide(application: Application, by: User, values: dict[str, Any]) -> None:
    now, reason = timezone.now(), values["reason"]
    if values["decision"] == "approve":
        actions.approve_application(application=application, on=timezone.localdate(), by=by, at=now)
    elif values["decision"] == "return":
        actions.return_application(application=application, reason=reason, by=by, at=now)
    else:
        actions.refuse_application(application=application, rule=values["rule"], reason=reason, by=by, at=now)


@require_POST
@requires(Permission.APPLICATION_DECIDE)
def approve_applications(request: SignedIn) -> HttpResponse:
    """Approve those that are ticked. Each is a decision of its own: one that is refused stops no other."""
    chosen = queries.applications_visible_to(request.user, Permission.APPLICATION_DECIDE).filter(
        number__in=request.POST.getlist("number")
    )
    approved = 0
    for application in chosen.select_related("edition", "enterprise").order_by("submitted_at", "pk"):
        try:
            actions.approve_application(
                application=application, on=timezone.localdate(), by=request.user, at=timezone.now()
            )
        except REFUSALS as refusal:
            messages.error(request, f"{application.number}: {refusal}")
        else:
            approved += 1
    if approved:
        text = ngettext("%d application is approved.", "%d applications are approved.", approved)
        messages.success(request, text % approved)
    elif not request.POST.getlist("number"):
        messages.error(request, _("Tick at least one application, then approve."))
    return redirect("training:applications")


@require_http_methods(["GET", "POST"])
@requires(Permission.APPLICATION_DECIDE)
def record_agreement(request: SignedIn, number: str) -> HttpResponse:
    application = _visible(request.user, number, Permission.APPLICATION_DECIDE)
    form = AgreementForm(timezone.localdate(), request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            actions.file_agreement(application=application, by=request.user, at=timezone.now(), **form.cleaned_data)
        except (actions.NotApproved, actions.AgreedAlready, AidRefused) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The agreement is recorded, and the aid is granted."))
            return redirect("training:application", number)
    context = {"application": application, "form": form}
    return render(request, "training/record_agreement.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.APPLICATION_DECIDE)
def check_fact(request: SignedIn, number: str) -> HttpResponse:
    """Put down what was looked up about the applicant; the rules that ask it answer at once."""
    found = _visible(request.user, number, Permission.APPLICATION_DECIDE)
    form = FactForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.record_fact(
                application=found, fact=CheckedFact(said["fact"]), value=said["value"], source=said["source"],
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except actions.NotDecidable as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Put down."))
        return redirect("training:application", number)
    return render(request, "training/application.html", _page_of(request, found, fact_form=form), status=422)
