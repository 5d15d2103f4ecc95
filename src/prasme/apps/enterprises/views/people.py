"""People: the list, somebody new in an enterprise, corrections of a name."""

from operator import itemgetter

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import number
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.core.words import Words, matching
from prasme.apps.enterprises import actions, queries
from prasme.apps.enterprises.forms import EditIdentityForm, EmployeeForm

_PERSON = linked("site:person", by="pk", text=lambda row: f"{row['family_name']} {row['given_name']}")
_EMPLOYER = linked("site:enterprise", by="enterprise_id", text=itemgetter("enterprise_name"))
COLUMNS = [
    Column("family_name", "family_key", label=pgettext_lazy("person", "Name"), show=_PERSON),
    Column("given_name", "given_name"),
    Column("enterprise_name", "employer_key", label=_l("Enterprise"), show=_EMPLOYER),
    Column("occupation", "occupation", label=_l("Occupation")),
    Column("completed", "completed", label=_l("Courses completed"), show=written("completed", number), css="number"),
    Column("enterprise_id"),
]


@require_safe
@requires(Permission.PERSON_VIEW, Permission.SEAT_HOLD)
def people(request: SignedIn) -> HttpResponseBase:
    """Everybody whom the user may see, with the employer of today."""
    visible = queries.people_visible_to(request.user).filter(identity__isnull=False, identity__erased_at=None)
    rows = queries.people_list_rows(visible, timezone.localdate())
    rows = matching(rows, request.GET.get("q", ""), Words("identity__folded"))
    if file := export_of(request, rows, COLUMNS, name="people", sort="family_name"):
        return file
    context = {
        "table": table_of(request, rows, COLUMNS, sort="family_name"),
        "is_filtered": bool(request.GET.get("q")),
        "own": list(queries.enterprises_to_staff(request.user)[:2]),
    }
    return render(request, "enterprises/people.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT, Permission.SEAT_HOLD)
def add_employee(request: SignedIn, enterprise_id: int) -> HttpResponse:
    enterprise = get_object_or_404(queries.enterprises_to_staff(request.user), pk=enterprise_id)
    today = timezone.localdate()
    form = EmployeeForm(request.POST or None, today=today, initial={"started_on": today, "language": "lv"})
    if form.is_valid():
        person = actions.register_employee(
            enterprise=enterprise, new=form.person(), on=form.cleaned_data["started_on"], by=request.user
        )
        messages.success(request, _("%(person)s works in %(firm)s now.") % {"person": person, "firm": enterprise.name})
        found = actions.suspect_person(person=person, at=timezone.now(), by=request.user)
        if found and may(request.user, Permission.ENTERPRISE_EDIT):
            messages.warning(request, _("Somebody like this is registered. See “Suspected duplicates”."))
        return redirect("site:person", person.pk)
    context = {"enterprise": enterprise, "form": form}
    return render(request, "enterprises/add_employee.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.ENTERPRISE_EDIT, Permission.SEAT_HOLD)
def edit_person(request: SignedIn, person_id: str) -> HttpResponse:
    """Corrects a name or contacts; of two people at once, the second is shown what the first wrote."""
    person = get_object_or_404(queries.people_to_edit(request.user).select_related("identity"), pk=person_id)
    identity = person.identity
    names = ("given_name", "family_name", "email", "phone", "language")
    initial = {name: getattr(identity, name) for name in names}
    form = EditIdentityForm(request.POST or None, initial=initial | {"seen": identity.version})
    now = None
    if form.is_valid():
        try:
            actions.edit_identity(person=person, by=request.user, **form.cleaned_data)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            now = [{"name": form[name].label, "value": initial[name] or "–"} for name in names]
            form.see(identity.version)
        else:
            messages.success(request, _("Saved."))
            return redirect("site:person", person.pk)
    context = {"person": person, "form": form, "now": now}
    return render(request, "enterprises/edit_person.html", context, status=422 if form.errors else 200)
