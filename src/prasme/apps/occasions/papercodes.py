"""The code on a printed sheet: which half-days of which course it is for, signed, so that nobody files by guessing."""

import hmac
import re
from collections.abc import Sequence
from secrets import compare_digest

from django.conf import settings

from prasme.apps.occasions.models import Occasion, Part
from prasme.apps.occasions.queries import parts_of

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
FEW, MANY = 6, 12  # half-days on a sheet that stands, and on one that lies (engines/documents: attendance_sheet)
IN_ADDRESS = re.compile(r"/sheets/(\d{1,12})\.(\d{1,12})\.(\d{1,12})\.([2-9A-Z]{8})/?$")
OF_A_COURSE = re.compile(r"/runs/([^/]{1,30})/?$")  # on sheets that were printed before each had its own code


def on_one_sheet(parts: int) -> int:
    """How many half-days stand on one sheet of a course that has so many."""
    return FEW if parts <= FEW else MANY


def _signed(occasion: int, first: int, last: int) -> str:
    rest = int.from_bytes(
        hmac.digest(settings.SECRET_KEY.encode(), f"occasions.sheet:{occasion}:{first}:{last}".encode(), "sha256")
    )
    letters = ""
    for _place in range(LENGTH):
        rest, place = divmod(rest, len(LETTERS))
        letters += LETTERS[place]
    return letters


def token_of(parts: Sequence[Part]) -> str:
    """For half-days that follow one another: `17.81.84.K7RD4FQ9`."""
    occasion, first, last = parts[0].session.occasion_id, parts[0].pk, parts[-1].pk
    return f"{occasion}.{first}.{last}.{_signed(occasion, first, last)}"


def parts_of_code(text: str) -> list[Part]:
    """The half-days that a code names; none for a code that is not ours, or not of one sheet."""
    if found := IN_ADDRESS.search(text):
        occasion, first, last = (int(number) for number in found.groups()[:3])
        if not compare_digest(_signed(occasion, first, last), found[4]):
            return []
        parts = list(parts_of(Occasion(pk=occasion)))
        keys = [part.pk for part in parts]
        if first not in keys or last not in keys:
            return []  # the day was cancelled or moved since the sheet was printed
        return parts[keys.index(first) : keys.index(last) + 1]
    if found := OF_A_COURSE.search(text):
        occasion_known = Occasion.objects.filter(code=found[1]).first()
        parts = list(parts_of(occasion_known)) if occasion_known else []
        return parts if len(parts) <= on_one_sheet(len(parts)) else []
    return []
