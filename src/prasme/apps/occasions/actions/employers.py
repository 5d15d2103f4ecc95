"""What an employer decides for its own people, and what a person says about the own seat."""

from datetime import datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.actions.steps import fresh
from prasme.apps.occasions.models import EmployerRules, Seat


@action
def set_employer_rules(*, organisation: Organisation, most_away: int | None, mailbox: str, by: User | None) -> None:
    """How many may be away at once, and where letters go to people without an address of their own."""
    EmployerRules.objects.update_or_create(
        organisation=organisation, defaults={"most_away": most_away, "mailbox": mailbox}
    )


@action
def confirm_own_data(*, seat: Seat, by: User | None, at: datetime) -> None:
    """The person on the seat has looked at the own data. Said a second time, the first moment stays."""
    now = fresh(seat)
    if now.confirmed_by_person_at is None:
        now.save_version(seen=now.version, confirmed_by_person_at=at)
    seat.refresh_from_db()
