"""Who reads a letter about a seat, and whether what it tells of is decided."""

from datetime import date
from typing import Literal

from prasme.apps.occasions import queries
from prasme.apps.occasions.models import EmployerRules, Occasion, Seat
from prasme.apps.outbox.kinds import Reader


def reader_of_seat(seat: Seat) -> Reader | None:
    """Whoever is named; without an address of the own, in the care of the firm's shared mailbox."""
    assert seat.person is not None
    found = queries.reader_of_person(seat.person)
    if found or seat.holder is None or not hasattr(seat.person, "identity"):
        return found
    shared = EmployerRules.objects.filter(organisation=seat.holder).exclude(mailbox="").first()
    identity = seat.person.identity
    return Reader(name=str(identity), address=shared.mailbox, language=identity.language) if shared else None


def decided_by(occasion: Occasion) -> date | None | Literal[False]:
    """By when it is decided whether the occasion takes place; None: no day is set; False: it is decided."""
    run = getattr(occasion, "run", None)  # by the way up to what is held, as its title
    return run.decide_on if run is not None and run.state == "planned" else False
