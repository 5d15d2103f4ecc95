"""Codes of links that need no account: made of a record and the installation's key, never kept."""

import hmac
from secrets import compare_digest

from django.conf import settings

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another
LENGTH = 12  # 59 bits: nobody guesses one


def code_of(kind: str, key: int) -> str:
    """Such as 17-K7RD-4FQ9-M2XP. kind: what the key is of, so that a code opens one kind of page alone."""
    rest = int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), f"codes.{kind}:{key}".encode(), "sha256"))
    letters = ""
    for _place in range(LENGTH):
        rest, place = divmod(rest, len(LETTERS))
        letters += LETTERS[place]
    return "-".join((str(key), *(letters[at : at + 4] for at in range(0, LENGTH, 4))))


def key_of(kind: str, typed: str) -> int | None:
    """The key in a code as somebody typed it: small letters, spaces and missing dashes do no harm."""
    number, _dash, rest = typed.strip().replace(" ", "-").partition("-")
    if not number.isascii() or not number.isdigit() or len(number) > 12:
        return None
    right = code_of(kind, int(number)).partition("-")[2].replace("-", "")
    given = rest.upper().replace("-", "")
    return int(number) if compare_digest(given.encode(), right.encode()) else None
