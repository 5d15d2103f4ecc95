"""What waits for somebody, from every app."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.core.cache import caches
from django.db.models import IntegerField, Subquery
from django.utils import timezone

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may
from prasme.apps.worklist import rules
from prasme.apps.worklist.kinds import Item, Kind, kinds


class CountOf(Subquery):
    """How many rows another query has, asked within this one."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def kinds_for(user: User) -> list[Kind]:
    return [kind for kind in kinds().values() if any(may(user, permission) for permission in kind.needs)]


def counts_for(user: User, *, at: datetime) -> dict[str, int]:
    """How many lines of each kind wait, by key; those of which none waits too. One query."""
    asked = kinds_for(user)
    if not asked:
        return {}
    columns = [CountOf(kind.rows(user, at).order_by()) for kind in asked]
    row = User.objects.filter(pk=user.pk).values_list(*columns).get()
    return {kind.key: number for kind, number in zip(asked, row, strict=True)}


def counts_lately(user: User, *, at: datetime, anew: bool = False) -> dict[str, int]:
    """The same for what stands around every page: counted anew at least twice a minute, and after each own act."""
    near, key = caches["near"], key_of(user)
    counts: dict[str, int] | None = None if anew else near.get(key)
    if counts is None:
        counts = counts_for(user, at=at)
        near.set(key, counts)
    return counts


def key_of(user: User) -> str:
    """Of what is remembered; whoever acts for a firm has another list meanwhile."""
    acting = getattr(user, "acts_for", None)
    return f"waiting-{user.pk}-{acting.pk if acting else ''}"


def items_of(kind: Kind, user: User, *, at: datetime, limit: int | None = None) -> Iterator[Item]:
    """What waits of one kind, the most urgent first. One query."""
    for row in kind.rows(user, at)[:limit]:
        yield replace(kind.item(row), kind=kind.key)


def items_for(user: User, *, at: datetime, keys: Iterable[str] = (), limit: int | None = None) -> list[Item]:
    """What waits for somebody, by its day; keys: only these kinds. limit: of each kind."""
    wanted = set(keys)
    asked = [kind for kind in kinds_for(user) if not wanted or kind.key in wanted]
    found = [item for kind in asked for item in items_of(kind, user, at=at, limit=limit)]
    return sorted(found, key=lambda item: (day_due(item) or date.max, str(item.due)))


def day_due(item: Item) -> date | None:
    """The day of a due moment, in the reader's time zone."""
    return timezone.localtime(item.due).date() if isinstance(item.due, datetime) else item.due


@dataclass(frozen=True)
class Group:
    """What is due at one time: overdue, today, week, later, undated."""

    due: str
    items: list[Item]


def grouped(items: Iterable[Item], *, today: date) -> list[Group]:
    """By when they are due, in that order; no empty group."""
    found: dict[str, list[Item]] = {due: [] for due in rules.DUES}
    for item in items:
        found[rules.when_due(day_due(item), today=today)].append(item)
    return [Group(due, lines) for due, lines in found.items() if lines]
