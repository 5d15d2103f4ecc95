"""The code by which somebody without an account sees the own seat: made of the seat and its person, and never kept."""

from prasme.apps.core import codes
from prasme.apps.occasions.models import Seat

KIND = "seat"


def code_of(seat: Seat) -> str:
    """Another person on the seat has another code."""
    return codes.code_of(KIND, seat.pk, seat.person_id)


def seat_by_code(typed: str) -> Seat | None:
    seats = Seat.objects.filter(pk=codes.number_in(typed) or 0, person__isnull=False)
    seat = seats.select_related("person__identity", "holder", "occasion__venue", "occasion__edition").first()
    return seat if seat and codes.fits(KIND, seat.pk, typed, seat.person_id) else None
