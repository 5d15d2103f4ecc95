"""One box over everything that the user may see."""

from dataclasses import dataclass

from django.urls import reverse

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may
from prasme.apps.core.words import is_too_short
from prasme.apps.search.kinds import Hit, Kind, kinds

SHOWN = 10


@dataclass(frozen=True)
class Group:
    """What was found of one kind. all_href: the list that shows the rest, when there is more."""

    title: str
    hits: list[Hit]
    all_href: str = ""


def kinds_for(user: User) -> list[Kind]:
    return [kind for kind in kinds() if any(may(user, permission) for permission in kind.needs)]


def find(user: User, words: str) -> list[Group]:
    """What the words find, kind by kind, in one query each; kinds without a hit are left out."""
    if is_too_short(words):
        return []
    groups = []
    for kind in kinds_for(user):
        if hits := [kind.hit(row) for row in kind.found(user, words)[: SHOWN + 1]]:
            more = reverse(kind.all_at) if kind.all_at and len(hits) > SHOWN else ""
            groups.append(Group(str(kind.name), hits[:SHOWN], more))
    return groups
