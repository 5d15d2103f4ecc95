"""Measures are planned from a template, announced, held, called off."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.models import Organisation
from prasme.apps.measures import rules
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import Checkpoint, CostLine, Criterion, Driver, Measure, MeasureKind, MeasureState
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import (
    Plan,
    PlannedSession,
    Seating,
    cancel_occasion,
    close_seats,
    offer_free_seats,
    plan_occasions,
)
from prasme.apps.occasions.models import Occasion, OccasionKind, SeatState, Venue
from prasme.apps.programmes.models import Edition


class CodeTaken(Exception):
    """Another measure has this code."""

    def __str__(self) -> str:
        return _("Another measure has this code. Choose one that is not in use.")


class OutsideEdition(Exception):
    """A day lies before or after the edition."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(
            _("%(edition)s runs from %(from)s to %(to)s. Every day lies between these.")
            % {"edition": edition, "from": day(edition.starts_on), "to": day(edition.ends_on)}
        )


class MeasureOver(Exception):
    """It is held or cancelled, or in no state for this."""

    def __init__(self, measure: Measure) -> None:
        super().__init__(_("The measure is in the state “%s”.") % measure.get_state_display())


class NotOverYet(Exception):
    """Its last session has not ended, or somebody is not marked."""


@action
def create_measure(
    *,
    kind: MeasureKind | str,
    edition: Edition,
    title: str,
    code: str,
    venue: Venue,
    sessions: Sequence[PlannedSession],
    by: User | None,
    at: datetime | None = None,
    organiser: Organisation | None = None,
    minimum: int | None = None,
    capacity: int | None = None,
    price: Decimal = Decimal(0),
    language: str = "lv",
    summary: str = "",
    online_address: str = "",
    registers_until: date | None = None,
    over: str = "",
) -> Measure:
    """A draft of a measure with its sessions, and what its template brings: costs, checkpoints, criteria.

    over: why it is planned although a room or a person is taken; with it, at. Raises CodeTaken, OutsideEdition, and
    what planning an occasion raises.
    """
    template = template_of(kind)
    days = [session.starts_at.astimezone(ZoneInfo(venue.time_zone)).date() for session in sessions]
    if days and (min(days) < edition.starts_on or max(days) > edition.ends_on):
        raise OutsideEdition(edition)
    [occasion] = plan_occasions(
        plans=[
            Plan(
                edition=edition, kind=OccasionKind.MEASURE, title=title, venue=venue,
                minimum=minimum or template.minimum, capacity=capacity or template.capacity, sessions=sessions,
                code=code, organiser=organiser, price=price, over=over,
                # Who waits gets a free seat without being asked, and gives it back by the link of the letter.
                seating=Seating(offer_hours=0),
            )
        ],
        by=by,
        at=at,
    )  # fmt: skip
    measure = Measure(
        occasion=occasion, kind=kind, code=code, summary=summary, language=language, starts_on=min(days),
        ends_on=max(days), online_address=online_address, registers_until=registers_until,
        most_challenges=template.most_challenges, answer_hours=template.answer_hours,
    )  # fmt: skip
    try:
        with transaction.atomic():
            measure.save(force_insert=True)
    except IntegrityError as problem:
        raise CodeTaken from problem
    with translation.override(language):
        add_from_template([measure])
    return measure


def add_from_template(measures: Sequence[Measure]) -> None:
    """Costs, checkpoints and criteria, in the language that is active. The measures' occasions have their venues."""
    costs, checkpoints, criteria = [], [], []
    for measure in measures:
        template, zone = template_of(measure.kind), ZoneInfo(measure.occasion.venue.time_zone)
        for cost in template.costs:
            units = measure.occasion.capacity if cost.driver == Driver.HEAD else cost.units
            costs.append(
                CostLine(
                    measure=measure, title=str(cost.title), driver=cost.driver, unit_cost=cost.unit_cost,
                    intensity=cost.intensity, units=units,
                )
            )  # fmt: skip
        for title, days_before in template.checkpoints:
            due = datetime.combine(measure.ends_on - timedelta(days_before), time(17), tzinfo=zone)
            checkpoints.append(Checkpoint(measure=measure, title=str(title), due_at=due))
        criteria += [Criterion(measure=measure, title=str(title), weight=n) for title, n in template.criteria]
    CostLine.objects.bulk_create(costs)
    Checkpoint.objects.bulk_create(checkpoints)
    Criterion.objects.bulk_create(criteria)


@action
def edit_measure(
    *,
    measure: Measure,
    seen: int,
    title: str,
    summary: str,
    language: str,
    capacity: int,
    online_address: str,
    registers_until: date | None,
    by: User | None,
    at: datetime,
) -> None:
    """Change what is said of it and how many may come; more seats go to who waits. Raises MeasureOver,
    ChangedMeanwhile, TooFewSeats."""
    now = locked(measure)
    check_open(now)
    occasion = Occasion.objects.select_for_update(no_key=True).get(pk=now.occasion_id)
    taken, _waiting = occasions.taken_and_waiting(occasion)
    if capacity < taken:
        raise TooFewSeats(taken)
    now.save_version(
        seen=seen, summary=summary, language=language, online_address=online_address, registers_until=registers_until
    )
    minimum = min(occasion.minimum, capacity)
    occasion.save_version(seen=occasion.version, title=title, capacity=capacity, minimum=minimum)
    offer_free_seats(occasion=occasion, at=at)


class TooFewSeats(Exception):
    """More people have a seat than there would be."""

    def __init__(self, taken: int) -> None:
        super().__init__(_("%d seats are taken. Leave at least as many.") % taken)


@action
def announce_measure(*, measure: Measure, by: User | None) -> None:
    """From now on it stands on the public pages, and people register. Raises MeasureOver."""
    now = locked(measure)
    rules.check_step(now.state, MeasureState.ANNOUNCED)
    now.save_version(seen=now.version, state=MeasureState.ANNOUNCED)
    measure.refresh_from_db()


@action
def hold_measure(*, measure: Measure, by: User | None, at: datetime) -> None:
    """It is over: who was there at least once took part. Raises NotOverYet, StepNotPossible."""
    now = locked(measure)
    rules.check_step(now.state, MeasureState.HELD)
    if any(session.ends_at > at for session in occasions.days_of(now.occasion)):
        raise NotOverYet(_("The last session is still ahead."))
    if missing := occasions.unmarked_parts(now.occasion, at=at):
        raise NotOverYet(_("%d people are not marked yet. Open the roster.") % max(count for _part, count in missing))
    came = {seat for seat, _part in occasions.there([now.occasion])}
    seats = now.occasion.seats.filter(person__isnull=False).values_list("pk", flat=True)
    outcomes = {seat: SeatState.COMPLETED if seat in came else SeatState.NO_SHOW for seat in seats}
    close_seats(occasion=now.occasion, outcomes=outcomes, reason=_("The measure is over."), by=by, at=at)
    now.save_version(seen=now.version, state=MeasureState.HELD)
    measure.refresh_from_db()


@action
def cancel_measure(*, measure: Measure, reason: str, by: User | None, at: datetime) -> int:
    """It does not take place: everybody with a seat is written to. Returns how many. Raises StepNotPossible."""
    now = locked(measure)
    rules.check_step(now.state, MeasureState.CANCELLED)
    lost, _moved = cancel_occasion(occasion=now.occasion, reason=reason, by=by, at=at)
    now.save_version(seen=now.version, state=MeasureState.CANCELLED)
    measure.refresh_from_db()
    return lost


def check_open(measure: Measure) -> None:
    """Raises MeasureOver."""
    if measure.state not in rules.OPEN:
        raise MeasureOver(measure)


def locked(measure: Measure) -> Measure:
    return (
        Measure.objects.select_for_update(no_key=True, of=("self",))
        .select_related("occasion__edition", "occasion__venue")
        .get(pk=measure.pk)
    )
