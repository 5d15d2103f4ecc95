"""The code by which somebody without an account sees the own seat: made of the seat and its person, and never kept."""

import hmac
from secrets import compare_digest

from django.conf import settings

from prasme.apps.occasions.models import Seat

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another
LENGTH = 12  # 59 bits: nobody guesses one


def code_of(seat: Seat) -> str:
    """Such as 17-K7RD-4FQ9-M2XP. Another person on the seat has another code."""
    said = f"occasions.seat:{seat.pk}:{seat.person_id}".encode()
    rest = int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), said, "sha256"))
    letters = ""
    for _place in range(LENGTH):
        rest, place = divmod(rest, len(LETTERS))
        letters += LETTERS[place]
    return "-".join((str(seat.pk), *(letters[at : at + 4] for at in range(0, LENGTH, 4))))


def seat_by_code(typed: str) -> Seat | None:
    """The seat of a code as somebody typed it: small letters, spaces and missing dashes do no harm."""
    number, _dash, rest = typed.strip().replace(" ", "-").partition("-")
    if not number.isascii() or not number.isdigit() or len(number) > 12:
        return None
    seats = Seat.objects.filter(pk=int(number), person__isnull=False)
    seat = seats.select_related("person__identity", "holder", "occasion__venue", "occasion__edition").first()
    if seat is None:
        return None
    letters = rest.upper().replace("-", "")
    right = code_of(seat).partition("-")[2].replace("-", "")
    return seat if compare_digest(letters.encode(), right.encode()) else None
