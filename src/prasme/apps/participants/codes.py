"""The code of a personal link: short enough for paper, made of the link and never kept."""

from prasme.apps.core import codes
from prasme.apps.participants.models import Link

KIND = "link"


def code_of(link: Link) -> str:
    return codes.code_of(KIND, link.pk, link.nonce)


def link_by_code(typed: str) -> Link | None:
    link = Link.objects.filter(pk=codes.number_in(typed) or 0).select_related("person__identity", "edition").first()
    return link if link and codes.fits(KIND, link.pk, typed, link.nonce) else None
