"""A new measure from its template."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.measures import actions
from prasme.apps.measures.forms import unmark_optional
from prasme.apps.measures.forms.measures import DayForm, MeasureForm, day_forms, planned_sessions
from prasme.apps.measures.kinds import TEMPLATES
from prasme.apps.measures.models import Measure, MeasureKind
from prasme.apps.occasions.actions import NotAvailable, PlanNotPossible, RoomTaken, RoomTooSmall
from prasme.apps.programmes.models import Mode


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def create_measure(request: SignedIn) -> HttpResponse:
    """First the kind, in the address; then a form with what its template brings."""
    kind = request.GET.get("kind", "")
    if not kind:
        kinds = [(one, TEMPLATES[one]) for one in MeasureKind]
        return render(request, "measures/choose_kind.html", {"kinds": kinds})
    if kind not in TEMPLATES:
        raise Http404
    template = TEMPLATES[MeasureKind(kind)]
    form = MeasureForm(
        request.user, request.POST or None, initial={"capacity": template.capacity, "language": "lv"}
    )  # fmt: skip
    days = day_forms(template, request.POST or None)
    if request.method == "GET":
        return _show(request, kind, form, days)
    is_complete = form.is_valid() & days.is_valid()
    filled = [row for row in days.forms if row.cleaned_data.get("day")] if is_complete else []
    if is_complete and not filled:
        days.forms[0].add_error("day", _("Write at least one day."))
    elif is_complete and (found := _create(request, kind, form, filled)):
        messages.success(request, _("The draft is saved. Look at it, then announce it."))
        return redirect("measures:measure", found.code)
    return _show(request, kind, form, days, status=422)


def _create(request: SignedIn, kind: str, form: MeasureForm, filled: list[DayForm]) -> Measure | None:
    """The new measure; none when something is in its way, which is then said at its field."""
    values = dict(form.cleaned_data)
    room, venue = values.pop("room"), values["venue"]
    mode = Mode.FACE_TO_FACE if room or not values["online_address"] else Mode.ONLINE
    filled.sort(key=lambda row: (row.cleaned_data["day"], row.cleaned_data["starts"]))
    sessions = planned_sessions(filled, venue=venue, room=room, mode=mode)
    if not sessions:
        return None
    try:
        return actions.create_measure(
            kind=kind, sessions=sessions, minimum=min(TEMPLATES[MeasureKind(kind)].minimum, values["capacity"]),
            by=request.user, at=timezone.now(), **values,
        )  # fmt: skip
    except actions.CodeTaken as refusal:
        form.add_error("code", str(refusal))
    except actions.OutsideEdition as refusal:
        filled[0].add_error("day", str(refusal))
    except RoomTooSmall as refusal:
        form.add_error("capacity", str(refusal))
    except (RoomTaken, NotAvailable) as refusal:
        form.ask_why()
        for one in (refusal, *refusal.others):
            form.add_error("room", str(one))
            filled[one.number or 0].add_error("day", str(one))
    except PlanNotPossible as refusal:
        filled[refusal.number or 0].add_error("day", str(refusal))
    return None


def _show(request: SignedIn, kind: str, form: MeasureForm, days: Any, *, status: int = 200) -> HttpResponse:
    errors = [
        {"field": each[name].auto_id, "text": error}
        for each in (form, *days.forms)
        for name, found in each.errors.items()
        if name in each.fields
        for error in found
    ]
    for row in days.forms:
        unmark_optional(row)
    context = {"form": form, "days": days, "errors": errors, "kind": MeasureKind(kind)}
    return render(request, "measures/create_measure.html", context, status=status)
