"""Groups, seats and marks from files that were imported; and taking them out again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.funding.actions import AidRefused
from prasme.apps.occasions.actions import (
    FirmLimit,
    Hindered,
    NotEmployed,
    OccasionOver,
    Proof,
    SitsAlready,
    hold_seats,
    mark_attendance,
    set_terms,
    withdraw_seat,
)
from prasme.apps.occasions.actions.attendance import Key
from prasme.apps.occasions.models import Method, Occasion, Presence, Seat, SeatState
from prasme.apps.occasions.queries import first_moment, parts_of
from prasme.apps.occasions.rules import OPEN, StepNotAllowed
from prasme.apps.training.actions.people import seat_person
from prasme.apps.training.actions.runs import RunPlan, new_runs
from prasme.apps.training.models import Run, RunState


@action
def import_runs(*, plans: Sequence[RunPlan], by: User | None) -> list[Run]:
    """Announce many groups with their sessions; all or none. Raises what publishing one raises."""
    return new_runs(plans=plans, state=RunState.PLANNED, by=by)


@action
def remove_imported_runs(*, runs: Collection[Run], by: User | None) -> None:
    """Take out groups that an import made and nobody has used since, with their sessions."""
    occasions = [run.occasion_id for run in runs]
    Run.objects.filter(pk__in=[run.pk for run in runs]).delete()
    Occasion.objects.filter(pk__in=occasions).delete()


@dataclass(eq=False)
class NewSeat:
    """A seat for a firm. person: who takes it, if it is said. seat: one that the firm holds and that has no name."""

    run: Run
    firm: Organisation
    person: Person | None = None
    seat: Seat | None = None


# What the rules of seats and money may say against a list.
REFUSED = (AidRefused, FirmLimit, OccasionOver, NotEmployed, SitsAlready, Hindered, StepNotAllowed)


@action
def import_seats(*, plans: Sequence[NewSeat], by: User | None, at: datetime) -> list[Seat]:
    """Hold what is missing and name who takes it; all or none. Gives a seat for each plan, in their order.

    A seat that only waits gets no name. Raises REFUSED.
    """
    wanted: dict[tuple[int, int], list[NewSeat]] = {}
    for plan in plans:
        if plan.seat is None:
            wanted.setdefault((plan.run.occasion_id, plan.firm.pk), []).append(plan)
    for _key, of in sorted(wanted.items()):  # occasions in one order, as everybody locks them
        held = hold_seats(occasion=of[0].run.occasion, holder=of[0].firm, count=len(of), by=by, at=at)
        for plan, new in zip(of, held, strict=True):
            plan.seat = new
    seats = []
    for plan in plans:
        seat = plan.seat
        assert seat is not None  # held just now, or before
        if plan.person and seat.state == SeatState.RESERVED:
            seat_person(seat=seat, person=plan.person, seen=seat.version, by=by, at=at)
        seats.append(seat)
    return seats


@action
def take_back_seats(*, versions: Mapping[int, int], by: User | None, at: datetime) -> set[int]:
    """Give back the seats that are as an import left them: keys to versions. Returns the keys of those given back."""
    found = Seat.objects.filter(pk__in=versions, occasion__locked_at=None).select_related("occasion__venue")
    given = set()
    for seat in found.order_by("occasion_id", "pk"):
        if seat.version == versions[seat.pk] and seat.state in OPEN and at < first_moment(seat.occasion):
            withdraw_seat(seat=seat, reason=_("The list that it came from was taken back."), by=by, at=at)
            given.add(seat.pk)
    return given


@action
def import_marks(
    *, run: Run, marks: Mapping[Key, Presence], late: Mapping[Key, int], stayed: Mapping[Key, int], method: Method,
    by: User | None, online_percent: int | None = None,
) -> int:  # fmt: skip
    """Marks from a list or a log, each at the end of its half-day; all or none. Returns how many were written.

    online_percent: by what a log was judged, kept with the course. Raises what marking raises.
    """
    occasion = run.occasion
    if online_percent:
        set_terms(occasion=occasion, online_percent=online_percent, by=by)
    ends = {part.pk: part.ends_at for part in parts_of(occasion)}
    written = 0
    for part in sorted({part for _seat, part in marks}, key=lambda one: ends[one]):
        of_part = {key: presence for key, presence in marks.items() if key[1] == part}
        proof = Proof(late=late, stayed=stayed)
        written += mark_attendance(occasion=occasion, marks=of_part, method=method, by=by, at=ends[part], proof=proof)
    return written
