"""The link of a representative, and that of the screen in the hall: made of the record, never kept."""

from prasme.apps.core import codes
from prasme.apps.matchmaking.models import Forum, Representative

PERSONAL, HALL = "matchmaking", "hall"


def code_of(representative: Representative) -> str:
    """Somebody else who comes in the stead has another code."""
    return codes.code_of(PERSONAL, representative.pk, representative.person_id)


def representative_by_code(typed: str) -> Representative | None:
    found = Representative.objects.select_related(
        "person__identity", "seat", "participant__side", "participant__organisation",
        "participant__forum__measure__occasion__venue", "participant__forum__measure__occasion__edition",
    ).filter(pk=codes.number_in(typed) or 0)  # fmt: skip
    one = found.first()
    return one if one and codes.fits(PERSONAL, one.pk, typed, one.person_id) else None


def hall_code(forum: Forum) -> str:
    return codes.code_of(HALL, forum.pk)


def forum_by_hall_code(typed: str) -> Forum | None:
    key = codes.key_of(HALL, typed)
    return Forum.objects.select_related("measure__occasion__venue").filter(pk=key or 0).first()
