"""Sign-ins: everybody's own; of others for those who watch over them; how long they are kept."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts import actions, queries, rules
from prasme.apps.accounts.models import Way
from prasme.apps.accounts.permissions import SignedIn, may, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import of_choices, written
from prasme.apps.core.tables import Column, Table, export_of, table_of
from prasme.apps.core.templatetags.writing import moment

OUTCOMES = {True: _l("Signed in"), False: _l("Failed")}
WHEN = Column("at", "at", label=_l("When"), show=written("at", moment))
REST = [
    Column("has_worked", "has_worked", label=_l("Outcome"), show=lambda row: OUTCOMES[row["has_worked"]]),
    Column("way", "way", label=_l("How"), show=of_choices("way", Way, "–")),
    Column("device", "device", label=_l("Browser")),
    Column("network", "network", label=_l("Network"), css="code"),
]
COLUMNS = [WHEN, *REST]
OF_EVERYBODY = [
    WHEN,
    Column("user__name", "user__name", label=_l("Person")),
    Column("user__email", "user__email", label=_l("E-mail address")),
    *REST,
]


@require_safe
def sign_ins(request: SignedIn) -> HttpResponseBase:
    """The own sign-ins; `?of=everybody` those of all whom one watches over."""
    watches = may(request.user, Permission.SIGN_IN_VIEW)
    is_of_all = watches and request.GET.get("of") == "everybody"
    outcome, words = request.GET.get("outcome", ""), request.GET.get("q", "") if is_of_all else ""
    columns = OF_EVERYBODY if is_of_all else COLUMNS
    rows = queries.sign_ins_of(request.user, of_all=is_of_all, outcome=outcome, words=words)
    if file := export_of(request, rows, columns, name="sign-ins", sort="-at"):
        return file
    table = table_of(request, rows, columns, sort="-at")
    context = {
        "table": table,
        "is_of_all": is_of_all,
        "whose": _whose(table, is_of_all) if watches else [],
        "outcomes": _outcomes(table, outcome),
        "retention": queries.retention_of(rules.SIGN_INS),
        "may_keep": reach(request.user, Permission.SIGN_IN_VIEW).everything
        and may(request.user, Permission.MEMBER_KEEP),
    }
    return render(request, "accounts/sign_ins.html", context)


def _whose(table: Table, is_of_all: bool) -> list[dict[str, Any]]:
    return [
        {"name": _("My own"), "href": table.href(of=None, q=None, page=None), "on": not is_of_all},
        {"name": _("Of everybody"), "href": table.href(of="everybody", page=None), "on": is_of_all},
    ]


def _outcomes(table: Table, outcome: str) -> list[dict[str, Any]]:
    named = {"": _("All"), "worked": _("Signed in"), "failed": _("Failed")}
    return [
        {"name": name, "href": table.href(outcome=key, page=None), "on": outcome == key} for key, name in named.items()
    ]


class KeepingForm(forms.Form):
    days = forms.IntegerField(label=_l("Kept for"), min_value=30, max_value=3650)
    purpose = forms.CharField(
        label=_l("What for"),
        max_length=300,
        required=False,
        help_text=_l("Everybody reads this beside their sign-ins."),
    )


@require_http_methods(["GET", "POST"])
@requires(Permission.MEMBER_KEEP, everywhere=True)
def keeping(request: SignedIn) -> HttpResponse:
    """How long sign-ins are kept; older ones are deleted at night."""
    kept = queries.retention_of(rules.SIGN_INS)
    form = KeepingForm(request.POST or None, initial={"days": kept.days, "purpose": kept.purpose})
    if form.is_valid():
        actions.keep_for(what=rules.SIGN_INS, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("accounts:sign-ins")
    return render(request, "accounts/keeping.html", {"form": form}, status=422 if form.errors else 200)
