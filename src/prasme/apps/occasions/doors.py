"""The code on the screen of a half-day: made of the half-day and the moment, signed, and never kept.

It changes each half minute. Whoever sends it on sends a code that is over when it is opened.
"""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import compare_digest

from django.conf import settings

from prasme.apps.occasions.models import Part

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another
SHORT, LONG = 6, 12  # to type from the screen; in the link of the QR code
STEP = timedelta(seconds=30)
LIVES = 3  # steps: a code is taken for a minute to a minute and a half after it was first shown
REMEMBERED = timedelta(hours=12)  # so long somebody who comes with an old code is told that it is old
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Shown:
    """When a code was first shown, and whether that is too long ago."""

    at: datetime
    is_over: bool


def _step_of(at: datetime) -> int:
    return (at - EPOCH) // STEP


def _letters(part: int, step: int, length: int) -> str:
    said = f"occasions.door:{part}:{step}:{length}".encode()
    rest = int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), said, "sha256"))
    letters = ""
    for _place in range(length):
        rest, place = divmod(rest, len(LETTERS))
        letters += LETTERS[place]
    return letters


def code_shown(part: Part, at: datetime) -> str:
    """To be typed: K7RD4F."""
    return _letters(part.pk, _step_of(at), SHORT)


def token_shown(part: Part, at: datetime) -> str:
    """In the link of the QR code."""
    return _letters(part.pk, _step_of(at), LONG)


def plain(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter in LETTERS)


def shown(part: Part, token: str, at: datetime) -> Shown | None:
    """When this token was on the screen of this half-day; none: never, or not for hours."""
    return _shown(part.pk, plain(token), at, int(REMEMBERED / STEP))


def part_of_code(typed: str, parts: Iterable[Part], at: datetime) -> tuple[Part, Shown] | None:
    """Whose code somebody typed, among the half-days that are open now; an old one of the last minutes is told."""
    code = plain(typed)
    for part in parts:
        if len(code) == SHORT and (found := _shown(part.pk, code, at, 20)):
            return part, found
    return None


def _shown(part: int, said: str, at: datetime, back: int) -> Shown | None:
    if len(said) not in (SHORT, LONG):
        return None
    now = _step_of(at)
    for ago in range(back):
        if compare_digest(_letters(part, now - ago, len(said)).encode(), said.encode()):
            return Shown(EPOCH + (now - ago) * STEP, ago >= LIVES)
    return None
