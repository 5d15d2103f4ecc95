"""What an edition still has open, before it is closed."""

from dataclasses import dataclass

from prasme.apps.funding.models import Aid, AidState
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.programmes.models import Edition
from prasme.apps.training.models import Application, ApplicationState, Run, RunState

UNDECIDED = (ApplicationState.SUBMITTED, ApplicationState.IN_CHECK, ApplicationState.RETURNED)
UNFINISHED = (RunState.PLANNED, RunState.CONFIRMED, RunState.RUNNING)


@dataclass(frozen=True)
class StillOpen:
    """How many of each. Nothing of it is lost by closing; drafts can no longer be sent."""

    drafts: int
    undecided: int
    runs: int
    seats: int
    reserved: int
    deadlines: int

    def __bool__(self) -> bool:
        return any((self.drafts, self.undecided, self.runs, self.seats, self.reserved, self.deadlines))


def still_open(edition: Edition) -> StillOpen:
    applications = Application.objects.filter(edition=edition)
    return StillOpen(
        drafts=applications.filter(state=ApplicationState.DRAFT).count(),
        undecided=applications.filter(state__in=UNDECIDED).count(),
        runs=Run.objects.filter(occasion__edition=edition, state__in=UNFINISHED).count(),
        seats=Seat.objects.filter(occasion__edition=edition, state__in=(SeatState.WAITING, SeatState.OFFERED)).count(),
        reserved=Aid.objects.filter(edition=edition, state=AidState.RESERVED).count(),
        deadlines=edition.deadlines.filter(done_at=None).count(),
    )
