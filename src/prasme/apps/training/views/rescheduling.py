"""Moving a day of a published group."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.occasions.actions import PlannedSession, PlanNotPossible, RoomTooSmall
from prasme.apps.occasions.models import Session
from prasme.apps.occasions.queries.conflicts import people_elsewhere
from prasme.apps.training import actions, queries
from prasme.apps.training.forms.rescheduling import MoveDayForm, as_it_is
from prasme.apps.training.models import Run
from prasme.apps.training.views.publishing import field_of


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def move_day(request: SignedIn, code: str, number: int) -> HttpResponse:
    """Another date, time, room or trainer. Everybody with a seat is written to, and calendars follow."""
    runs = queries.runs_visible_to(request.user, Permission.RUN_PLAN)
    run = get_object_or_404(runs.select_related("occasion__venue", "occasion__edition", "course"), code=code)
    session = get_object_or_404(run.occasion.sessions.select_related("room", "leader"), number=number)
    form = MoveDayForm(run, session, request.POST or None, initial=as_it_is(run, session))
    if form.is_valid() and _move(request, run, session, form):
        messages.success(request, _("The day has moved. Everybody with a seat is written to."))
        if clashing := people_elsewhere(run.occasion):
            text = ngettext(
                "%d person sits on another course at the same time now. Look at the seats.",
                "%d people sit on other courses at the same time now. Look at the seats.",
                clashing,
            )
            messages.warning(request, text % clashing)
        return redirect("training:run", run.code)
    context = {"run": run, "session": session, "form": form}
    return render(request, "training/move_day.html", context, status=422 if form.errors else 200)


def _move(request: SignedIn, run: Run, session: Session, form: MoveDayForm) -> bool:
    values = form.cleaned_data
    parts = form.parts(run.occasion.venue.time_zone)
    plan = PlannedSession(values["mode"], values["room"], values["trainer"], parts)
    try:
        actions.reschedule_day(
            run=run, session=session, plan=plan, seen=values["seen"], over=values["over"], by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except ChangedMeanwhile as refusal:
        form.add_error(None, str(refusal))
        run.occasion.refresh_from_db()
        form.see(run.occasion.version)
    except (actions.OutsideEdition, actions.RunOver) as refusal:
        form.add_error("day", str(refusal))
    except PlanNotPossible as refusal:
        for one in (refusal, *refusal.others):
            goes_over = type(one) not in (PlanNotPossible, RoomTooSmall)
            form.hinder(str(one), field=field_of(one) if goes_over else "day", may_go_over=goes_over)
    else:
        return True
    return False
