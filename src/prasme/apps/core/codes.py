"""Codes of links that need no account: of a record and the installation's key, short enough for paper, never kept."""

import hmac
from secrets import compare_digest

from django.conf import settings

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another
LENGTH = 12  # 59 bits: nobody guesses one


def code_of(kind: str, key: int, of: object = "") -> str:
    """Such as 17-K7RD-4FQ9-M2XP. kind: what the key is of, so that a code opens one kind of page alone.

    of: what else of the record the code stands for; when that changes, the code does.
    """
    said = f"codes.{kind}:{key}:{of}".encode()
    rest = int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), said, "sha256"))
    letters = ""
    for _place in range(LENGTH):
        rest, place = divmod(rest, len(LETTERS))
        letters += LETTERS[place]
    return "-".join((str(key), *(letters[at : at + 4] for at in range(0, LENGTH, 4))))


def number_in(typed: str) -> int | None:
    """The key that stands in front of a code; whether the code is right, `fits` says."""
    number = _parts(typed)[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) <= 12 else None


def fits(kind: str, key: int, typed: str, of: object = "") -> bool:
    """Whether somebody typed this code: small letters, spaces and missing dashes do no harm."""
    right = code_of(kind, key, of).partition("-")[2].replace("-", "")
    given = _parts(typed)[1].upper().replace("-", "")
    return compare_digest(given.encode(), right.encode())


def key_of(kind: str, typed: str) -> int | None:
    """The key in a code that is right."""
    key = number_in(typed)
    return key if key is not None and fits(kind, key, typed) else None


def _parts(typed: str) -> tuple[str, str]:
    number, _dash, rest = typed.strip().replace(" ", "-").partition("-")
    return number, rest
