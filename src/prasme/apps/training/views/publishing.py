"""Publishing a run: the course, the place, the days."""

from zoneinfo import ZoneInfo

from django.contrib import messages
from django.forms import BaseFormSet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions.actions import (
    LeaderTaken,
    NotAvailable,
    PlanNotPossible,
    RoomTaken,
    RoomTooSmall,
    TooFewThings,
)
from prasme.apps.occasions.models import Room
from prasme.apps.training import actions, queries
from prasme.apps.training.forms import unmark_optional
from prasme.apps.training.forms.publishing import RunForm, SessionForm, SessionForms, planned_sessions
from prasme.apps.training.models import Run
from prasme.apps.training.queries.decisions import decision_day


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def publish_run(request: SignedIn) -> HttpResponse:
    """A form with a row for each day; the button for more days only adds rows."""
    if request.method == "GET":
        edition = queries.editions_to_plan(request.user).filter(code=request.GET.get("edition", "")).first()
        form, days = RunForm(request.user, initial={"edition": edition}), SessionForms(prefix="day")
        return _show(request, form, days, status=200)
    data = request.POST.copy()
    if "more" in data:
        data["day-TOTAL_FORMS"] = str(min(int(data.get("day-TOTAL_FORMS") or 4) + 4, 40))
    form, days = RunForm(request.user, data), SessionForms(data, prefix="day")
    if "more" in data:
        for each in (form, *days.forms):
            each.errors.clear()
        return _show(request, form, days, status=200)
    is_complete = form.is_valid() & days.is_valid()
    filled = [each for each in days.forms if each.cleaned_data.get("day")] if is_complete else []
    if is_complete and not filled:
        days.forms[0].add_error("day", _("Write at least one day."))
    elif is_complete and (run := _publish(request, form, filled)):
        messages.success(request, _("%s is published. Enterprises can ask for seats now.") % run.code)
        return redirect("training:run", run.code)
    return _show(request, form, days, status=422)


def _publish(request: SignedIn, form: RunForm, filled: list[SessionForm]) -> Run | None:
    """The new run; none when something is in its way, which is then said at its field."""
    values = form.cleaned_data
    room, trainer = values["room"], values["trainer"]
    sessions = planned_sessions(filled, room=room, trainer=trainer, things=form.lent())
    if not sessions:
        return None
    # The plan is checked in the order of time, so its numbers are those of the rows in that order.
    rows = sorted(filled, key=lambda row: row.parts(room.venue.time_zone)[0].starts_at)
    first = sessions[0].starts_at.astimezone(ZoneInfo(room.venue.time_zone)).date()
    if values["decide_on"] and values["decide_on"] > first:
        form.add_error("decide_on", _("It is decided before the first day, or on it."))
        return None
    try:
        return actions.publish_run(
            edition=values["edition"],
            course=values["course"],
            provider=values["provider"],
            code=values["code"],
            language=values["language"],
            venue=room.venue,
            minimum=values["minimum"],
            capacity=values["capacity"],
            sessions=sessions,
            decide_on=values["decide_on"] or decision_day(values["edition"], first, on=timezone.localdate()),
            seating=form.seating(),
            over=values["over"],
            by=request.user,
            at=timezone.now(),
        )
    except actions.CodeTaken as refusal:
        form.add_error("code", str(refusal))
    except actions.OutsideEdition as refusal:
        rows[0].add_error("day", str(refusal))
    except RoomTooSmall as refusal:
        form.add_error("capacity", str(refusal))
    except (RoomTaken, LeaderTaken, NotAvailable, TooFewThings) as refusal:
        for one in (refusal, *refusal.others):
            form.hinder(str(one), field=field_of(one))
            rows[one.number or 0].add_error("day", str(one))
    except PlanNotPossible as refusal:
        rows[refusal.number or 0].add_error("day", str(refusal))
    return None


def field_of(refusal: PlanNotPossible) -> str:
    """Where on the form one would choose another."""
    if isinstance(refusal, TooFewThings):
        return "things"
    is_room = isinstance(refusal, RoomTaken) or (isinstance(refusal, NotAvailable) and isinstance(refusal.thing, Room))
    return "room" if is_room else "trainer"


def _show(request: SignedIn, form: RunForm, days: "BaseFormSet[SessionForm]", *, status: int) -> HttpResponse:
    errors = [
        {"field": each[name].auto_id, "text": error}
        for each in (form, *days.forms)
        for name, found in each.errors.items()
        if name in each.fields
        for error in found
    ]
    for each in days.forms:
        unmark_optional(each)
    is_unfolded = any(each.errors or each["day"].value() for each in days.forms[2:]) or "more" in request.POST
    context = {"form": form, "days": days, "errors": errors, "is_unfolded": is_unfolded}
    return render(request, "training/publish_run.html", context, status=status)
