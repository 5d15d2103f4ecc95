"""What waits for somebody, counted."""

from dataclasses import dataclass

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may, reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.training.models import Application, ApplicationState
from prasme.apps.training.queries import applications_visible_to

TO_DECIDE = (ApplicationState.SUBMITTED, ApplicationState.IN_CHECK)
NEEDS_THE_FIRM = (SeatState.OFFERED, SeatState.RESERVED)


@dataclass(frozen=True, kw_only=True)
class Waiting:
    decisions: int = 0
    seats: int = 0  # offered, or without a name
    returned: int = 0  # applications that came back with a question

    @property
    def total(self) -> int:
        return self.decisions + self.seats + self.returned


def waiting_for(user: User) -> Waiting:
    decisions = seats = returned = 0
    if may(user, Permission.APPLICATION_DECIDE):
        decisions = applications_visible_to(user, Permission.APPLICATION_DECIDE).filter(state__in=TO_DECIDE).count()
    if may(user, Permission.SEAT_HOLD):
        own = reach(user, Permission.SEAT_HOLD)
        seats = Seat.objects.filter(own.over(organisation="holder_id"), state__in=NEEDS_THE_FIRM).count()
        returned = Application.objects.filter(
            own.over(organisation="enterprise_id"), state=ApplicationState.RETURNED
        ).count()
    return Waiting(decisions=decisions, seats=seats, returned=returned)
