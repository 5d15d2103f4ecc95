"""Runs: which a user sees, how full, what is missing, who completed."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import span
from prasme.apps.core.tongues import reading, told
from prasme.apps.knowledge.queries import passes
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.models import TAKEN, Seat, SeatState, Session
from prasme.apps.occasions.queries.work import practical_of
from prasme.apps.training import rules
from prasme.apps.training.models import Run


def runs_visible_to(user: User, permission: Permission = Permission.RUN_VIEW) -> QuerySet[Run]:
    return Run.objects.filter(reach(user, permission).over(edition="occasion__edition_id", organisation="provider_id"))


def completions_of(run: Run) -> dict[int, rules.Completion]:
    """What the rule says of everybody with a seat, from the attendance as it stands."""
    share = run.occasion.edition.completion_share
    conditions = conditions_of(run)
    return {
        seat: rules.completion(marks, share=share, conditions=conditions.get(seat, ()))
        for seat, marks in occasions.marks_by_seat(run.occasion).items()
    }


def conditions_of(run: Run) -> dict[int, list[rules.Condition]]:
    """What the run asks of each seat beside hours: practical work, and the test of its course."""
    found: dict[int, list[rules.Condition]] = defaultdict(list)
    for seat, one in practical_of(run.occasion).items():
        found[seat].append(rules.Condition(kind="practical", reached=one.passed, needed=one.needed))
    for seat, (right, needed) in passes(run.occasion, run.course).items():
        found[seat].append(rules.Condition(kind="test", reached=right, needed=needed))
    return dict(found)


def seats_with_aid(run: Run) -> list[Seat]:
    """The seats of a run for which there is public money, with it."""
    found = Seat.objects.filter(occasion=run.occasion, aid__isnull=False)
    return list(found.select_related("aid__edition").order_by("pk"))


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


def run_rows(runs: QuerySet[Run]) -> QuerySet[Run]:
    """The runs with what a list of them shows."""
    seats = Seat.objects.filter(occasion=OuterRef("occasion")).order_by().values("occasion")
    taken = seats.filter(state__in=TAKEN).annotate(count=Count("pk")).values("count")
    return runs.annotate(
        title=told("course__title"),
        provider_name=F("provider__name"),
        place=F("occasion__venue__municipality__name"),
        edition=F("occasion__edition__code"),
        capacity=F("occasion__capacity"),
        taken=Coalesce(Subquery(taken, output_field=IntegerField()), 0),
    )


def runs_matching(
    runs: QuerySet[Run],
    *,
    words: str = "",
    edition: str = "",
    provider: int | None = None,
    state: str = "",
    place: str = "",
    starts: date | None = None,
    ends: date | None = None,
) -> QuerySet[Run]:
    """Those that fit every filter that is set. starts, ends: the days between which the run begins."""
    given: dict[str, Any] = {
        "occasion__edition__code": edition,
        "provider": provider,
        "state": state,
        "occasion__venue__municipality__code": place,
        "starts_on__gte": starts,
        "starts_on__lte": ends,
    }
    found = runs.filter(**{name: value for name, value in given.items() if value})
    for word in words.split():
        found = found.filter(
            Q(code__icontains=word)
            | Q(course__title__icontains=word)
            | Q(**{f"course__translations__{reading()}__title__icontains": word})
        )
    return found


FILTERS = {
    "edition": ("occasion__edition__code", "occasion__edition__title"),
    "provider": ("provider", "provider__name"),
    "place": ("occasion__venue__municipality__code", "occasion__venue__municipality__name"),
}


def choices_of_runs(runs: QuerySet[Run]) -> dict[str, list[tuple[Any, str]]]:
    """What the runs can be narrowed to, by the name of the filter."""
    return {
        name: list(runs.order_by(title).values_list(key, title).distinct()) for name, (key, title) in FILTERS.items()
    }


def runs_with_all(runs: QuerySet[Run]) -> QuerySet[Run]:
    """Read with everything that a page or paper of one run names."""
    return runs.select_related(
        "course", "provider", "occasion__edition__programme__owner", "occasion__venue__municipality"
    )
