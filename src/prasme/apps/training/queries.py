"""Reads of runs, applications and certificates, scoped to what the user may see."""

from datetime import date, datetime
from decimal import Decimal

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import span
from prasme.apps.enterprises.models import OrganisationKind, SizeClass
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.models import Seat, SeatState, Session
from prasme.apps.programmes.models import EditionState
from prasme.apps.training import rules
from prasme.apps.training.models import Agreement, Application, AskedSeats, Certificate, Run, RunState
from prasme.engines.law import law_on, size_class

# ---------------------------------------------------------------- runs


def runs_visible_to(user: User, permission: Permission = Permission.RUN_VIEW) -> QuerySet[Run]:
    return Run.objects.filter(reach(user, permission).over(edition="occasion__edition_id", organisation="provider_id"))


def completions_of(run: Run) -> dict[int, rules.Completion]:
    """What the rule says of everybody with a seat, from the attendance as it stands."""
    share = run.occasion.edition.completion_share
    return {seat: rules.completion(marks, share=share) for seat, marks in occasions.marks_by_seat(run.occasion).items()}


def outcomes_that_differ(run: Run) -> list[tuple[Seat, rules.Completion]]:
    """Seats whose outcome the attendance does not support any more, after a correction."""
    told = completions_of(run)
    seats = Seat.objects.filter(
        occasion=run.occasion, state__in=(SeatState.COMPLETED, SeatState.NOT_COMPLETED, SeatState.NO_SHOW)
    ).select_related("holder")
    differing = []
    for seat in seats.filter(person__isnull=False).order_by("pk"):
        completion = told[seat.pk]
        if completion.is_completed != (seat.state == SeatState.COMPLETED):
            differing.append((seat, completion))
    return differing


def missing_for_completion(run: Run, *, at: datetime) -> list[str]:
    """What stands between a run and its completion, each in a sentence; empty when nothing does."""
    occasion, zone = run.occasion, run.occasion.venue.time_zone
    missing = []
    ahead = Session.objects.filter(occasion=occasion, is_cancelled=False, ends_at__gt=at).order_by("number")
    missing += [
        _("Session %(number)d is still ahead: %(when)s.")
        % {"number": session.number, "when": span(session.starts_at, session.ends_at, zone)}
        for session in ahead
    ]
    for part, count in occasions.unmarked_parts(occasion, at=at):
        text = ngettext(
            "%(count)d person is not marked on %(when)s.", "%(count)d people are not marked on %(when)s.", count
        )
        missing.append(text % {"count": count, "when": span(part.starts_at, part.ends_at, zone)})
    without = list(occasions.sessions_without_sheet(occasion).filter(ends_at__lte=at))
    missing += [
        _("The signed sheet of session %(number)d (%(when)s) is not here.")
        % {"number": session.number, "when": span(session.starts_at, session.ends_at, zone)}
        for session in without
    ]
    return missing


def certificates_to_render(run: Run) -> QuerySet[Certificate]:
    return (
        Certificate.objects.filter(participation__run=run, document=None)
        .select_related("participation__person__identity", "participation__enterprise", "participation__municipality")
        .order_by("pk")
    )


# ---------------------------------------------------------------- applications


def applications_visible_to(user: User, permission: Permission = Permission.APPLICATION_VIEW) -> QuerySet[Application]:
    return Application.objects.filter(reach(user, permission).over(edition="edition_id", organisation="enterprise_id"))


def size_class_of(application: Application, *, on: date) -> str:
    """By the thresholds of the day; empty while a number is missing."""
    if application.enterprise.kind == OrganisationKind.SELF_EMPLOYED:
        return SizeClass.SELF_EMPLOYED
    figures = (application.headcount, application.turnover, application.balance)
    if any(figure is None for figure in figures):
        return ""
    headcount, turnover, balance = (Decimal(figure or 0) for figure in figures)
    return size_class(headcount, turnover, balance, law_on(on)).size.value


def asked_of(application: Application) -> list[AskedSeats]:
    return list(
        application.asked.select_related("run__course", "run__occasion__edition", "run__occasion__venue").order_by(
            "run__starts_on", "run__code"
        )
    )


def application_facts(application: Application, *, on: date) -> rules.ApplicationFacts:
    edition = application.edition
    asked = asked_of(application)
    return rules.ApplicationFacts(
        on=on,
        edition=edition.title,
        edition_is_open=edition.state == EditionState.OPEN,
        starts_on=edition.starts_on,
        ends_on=edition.ends_on,
        is_enterprise=application.enterprise.is_enterprise,
        size=application.size_class or size_class_of(application, on=on),
        sizes=tuple(edition.eligible_sizes),
        headcount=application.headcount,
        seats=sum(one.count for one in asked),
        closed_runs=tuple(
            one.run.code
            for one in asked
            if one.run.state not in (RunState.PLANNED, RunState.CONFIRMED) or one.run.starts_on < on
        ),
        is_declared_true=application.is_declared_true,
    )


def request_key(application: Application, run: Run) -> str:
    """Names the seats that an approval holds, so that approving twice holds them once."""
    return f"application-{application.pk}-{run.pk}"


def seats_of(application: Application) -> QuerySet[Seat]:
    keys = [f"application-{application.pk}-{run}" for run in application.asked.values_list("run", flat=True)]
    return (
        Seat.objects.filter(request_key__in=keys)
        .select_related("aid__edition", "aid__enterprise", "occasion__run__course", "person__identity")
        .order_by("occasion", "request_number")
    )


def agreement_of(seat: Seat) -> Agreement | None:
    """The agreement under which a seat is held."""
    _name, application, _run = seat.request_key.split("-") if seat.request_key.count("-") == 2 else ("", "", "")
    if not application.isdecimal():
        return None
    return Agreement.objects.filter(application=application).first()
