"""The code of a personal link: short enough for paper, made of the link and never kept."""

import hmac
from secrets import compare_digest

from django.conf import settings

from prasme.apps.participants.models import Link

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another
LENGTH = 12  # 59 bits: nobody guesses one


def code_of(link: Link) -> str:
    """Such as 17-K7RD-4FQ9-M2XP."""
    said = f"participants.link:{link.pk}:{link.nonce}".encode()
    rest = int.from_bytes(hmac.digest(settings.SECRET_KEY.encode(), said, "sha256"))
    letters = ""
    for _place in range(LENGTH):
        rest, place = divmod(rest, len(LETTERS))
        letters += LETTERS[place]
    return "-".join((str(link.pk), *(letters[at : at + 4] for at in range(0, LENGTH, 4))))


def link_by_code(typed: str) -> Link | None:
    """The link of a code as somebody typed it: small letters, spaces and missing dashes do no harm."""
    number, _dash, rest = typed.strip().replace(" ", "-").partition("-")
    if not number.isascii() or not number.isdigit() or len(number) > 12:
        return None
    link = Link.objects.filter(pk=int(number)).select_related("person__identity", "edition").first()
    if link is None:
        return None
    letters = rest.upper().replace("-", "")
    right = code_of(link).partition("-")[2].replace("-", "")
    return link if compare_digest(letters.encode(), right.encode()) else None
