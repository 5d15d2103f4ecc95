"""What waits for somebody around applications, runs and agreements."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.training import queries, rules
from prasme.apps.training.models import Agreement, ApplicationState, RunState
from prasme.apps.training.queries.decisions import runs_undecided
from prasme.apps.worklist.kinds import Item, Kind

SOON = timedelta(days=21)  # a run that begins within it is looked at when it lacks people
Rows = QuerySet[Any, Any]
Row = Mapping[str, Any]


def _decisions(user: User, _at: datetime) -> Rows:
    found = queries.applications_visible_to(user, Permission.APPLICATION_DECIDE).filter(state__in=rules.DECIDABLE)
    with_day = found.annotate(first_day=queries.first_day_asked())
    return with_day.order_by(F("first_day").asc(nulls_last=True), "submitted_at", "pk").values(
        "number", "first_day", "submitted_at", firm=F("enterprise__name"), of=F("edition__title")
    )


def _decision(row: Row) -> Item:
    return Item(
        title=_("Decide on the application of %s") % row["firm"],
        detail=_("%(number)s, %(of)s, handed in %(day)s")
        % {"number": row["number"], "of": row["of"], "day": short_day(row["submitted_at"])},
        due=row["first_day"],  # afterwards the seats cannot be held any more
        href=reverse("training:application", args=[row["number"]]),
    )


def _returned(user: User, _at: datetime) -> Rows:
    found = queries.applications_visible_to(user, Permission.APPLICATION_MAKE).filter(state=ApplicationState.RETURNED)
    until = Coalesce(queries.first_day_asked(), "edition__ends_on")
    return (
        found.annotate(until=until)
        .order_by("until", "pk")
        .values("number", "until", firm=F("enterprise__name"), of=F("edition__title"))
    )


def _returned_one(row: Row) -> Item:
    return Item(
        title=_("Answer the question about your application"),
        detail=f"{row['firm']}, {row['of']}",
        due=row["until"],
        href=reverse("training:application", args=[row["number"]]),
    )


def _below_minimum(user: User, at: datetime) -> Rows:
    runs: Rows = queries.run_rows(queries.runs_visible_to(user, Permission.RUN_PLAN))
    near = runs.filter(state=RunState.PLANNED, starts_on__range=(at.date(), (at + SOON).date()))
    open_still = near.filter(Q(decide_on=None) | Q(decide_on__gt=at.date()))  # the others wait for a decision
    few = open_still.filter(taken__lt=F("occasion__minimum")).order_by("starts_on", "code")
    return few.values("code", "title", "starts_on", "taken", "place", minimum=F("occasion__minimum"))


def _below_minimum_one(row: Row) -> Item:
    text = _("%(code)s, %(place)s: %(taken)s of at least %(minimum)s people")
    return Item(
        title=_("Find people or call it off: %s") % row["title"],
        detail=text % row,
        due=row["starts_on"],
        href=reverse("training:run", args=[row["code"]]),
    )


def _undecided(user: User, at: datetime) -> Rows:
    runs: Rows = queries.run_rows(queries.runs_visible_to(user, Permission.RUN_PLAN))
    found = runs_undecided(runs, on=at.date())
    return found.values("code", "title", "decide_on", "sure", "place", minimum=F("occasion__minimum"))


def _undecided_one(row: Row) -> Item:
    text = _("%(code)s, %(place)s: %(sure)s of at least %(minimum)s seats are sure")
    return Item(
        title=_("Confirm it, decide later or call it off: %s") % row["title"],
        detail=text % row,
        due=row["decide_on"],
        href=reverse("training:decide-run", args=[row["code"]]),
    )


def _unsigned(user: User, _at: datetime) -> Rows:
    found = queries.applications_visible_to(user, Permission.APPLICATION_DECIDE).filter(state=ApplicationState.APPROVED)
    first_day = F("first_day")
    waiting = found.filter(~Exists(Agreement.objects.filter(application=OuterRef("pk"))))
    return (
        waiting.annotate(first_day=queries.first_day_asked())
        .order_by(first_day.asc(nulls_last=True), "pk")
        .values("number", "first_day", firm=F("enterprise__name"), of=F("edition__title"))
    )


def _unsigned_one(row: Row) -> Item:
    return Item(
        title=_("Record the agreement with %s") % row["firm"],
        detail=f"{row['number']}, {row['of']}",
        due=row["first_day"],
        href=reverse("training:record-agreement", args=[row["number"]]),
    )


def _to_complete(user: User, at: datetime) -> Rows:
    runs: Rows = queries.run_rows(queries.runs_visible_to(user, Permission.RUN_PLAN))
    over = runs.filter(state__in=(RunState.CONFIRMED, RunState.RUNNING), ends_on__lt=at.date())
    return over.order_by("ends_on", "code").values("code", "title", "place", "ends_on", "taken")


def _to_complete_one(row: Row) -> Item:
    people = ngettext("%(n)d person", "%(n)d people", row["taken"]) % {"n": row["taken"]}
    return Item(
        title=_("Complete the course: %s") % row["title"],
        detail=f"{row['code']}, {row['place']}, {people}",
        due=row["ends_on"],
        href=reverse("training:run", args=[row["code"]]),
    )


KINDS = [
    Kind(
        key="decisions",
        name=gettext_lazy("Applications to decide"),
        needs=(Permission.APPLICATION_DECIDE,),
        rows=_decisions,
        item=_decision,
    ),
    Kind(
        key="returned",
        name=gettext_lazy("Returned applications"),
        needs=(Permission.APPLICATION_MAKE,),
        rows=_returned,
        item=_returned_one,
    ),
    Kind(
        key="below-minimum",
        name=gettext_lazy("Courses with too few people"),
        needs=(Permission.RUN_PLAN,),
        rows=_below_minimum,
        item=_below_minimum_one,
    ),
    Kind(
        key="run-decisions",
        name=gettext_lazy("Planned courses to decide"),
        needs=(Permission.RUN_PLAN,),
        rows=_undecided,
        item=_undecided_one,
    ),
    Kind(
        key="agreements",
        name=gettext_lazy("Agreements to sign"),
        needs=(Permission.APPLICATION_DECIDE,),
        rows=_unsigned,
        item=_unsigned_one,
    ),
    Kind(
        key="completions",
        name=gettext_lazy("Courses to complete"),
        needs=(Permission.RUN_PLAN,),
        rows=_to_complete,
        item=_to_complete_one,
    ),
]
