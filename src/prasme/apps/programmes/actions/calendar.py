"""Deadlines of an edition: set, done, taken back; and the address of somebody's calendar."""

import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.programmes.models import CalendarLink, Deadline, Edition, Repeat
from prasme.apps.programmes.rules import dates_of


class DeadlineDone(Exception):
    """What is done stays in the calendar."""


@dataclass(frozen=True, kw_only=True)
class PlannedDeadline:
    """A deadline, or the first of a series. until: the last day of the series; none: the edition's last day."""

    kind: str
    title: str
    due_on: date
    responsible: str
    repeat: str = Repeat.ONCE
    until: date | None = None


@action
def set_deadline(*, edition: Edition, planned: PlannedDeadline, by: User | None) -> list[Deadline]:
    """A row for each day on which it is due. Raises what `rules.dates_of` raises."""
    return _rows(edition, [planned])


@action
def set_deadlines(*, edition: Edition, planned: Sequence[PlannedDeadline], by: User | None) -> list[Deadline]:
    return _rows(edition, planned)


def _rows(edition: Edition, planned: Sequence[PlannedDeadline]) -> list[Deadline]:
    rows = []
    for one in planned:
        series, until = uuid.uuid4(), one.until or max(edition.ends_on, one.due_on)
        rows += [
            Deadline(
                edition=edition, kind=one.kind, title=one.title, due_on=due_on, responsible=one.responsible,
                repeat=one.repeat, series=series,
            )
            for due_on in dates_of(one.due_on, one.repeat, until)
        ]  # fmt: skip
    return Deadline.objects.bulk_create(rows)


@action
def finish_deadline(*, deadline: Deadline, note: str = "", by: User, at: datetime) -> None:
    """Done, by whom and when. Done twice, it stays as it was done first."""
    Deadline.objects.filter(pk=deadline.pk, done_at=None).update(done_at=at, done_by=by, note=note)


@action
def reopen_deadline(*, deadline: Deadline, by: User) -> None:
    """It was not done after all; the history keeps who had said so."""
    Deadline.objects.filter(pk=deadline.pk).update(done_at=None, done_by=None, note="")


@action
def remove_deadline(*, deadline: Deadline, and_later: bool = False, by: User) -> int:
    """Takes a deadline away, or it and the later ones of its series that are not done. Raises DeadlineDone."""
    if deadline.done_at:
        raise DeadlineDone
    gone = Deadline.objects.filter(pk=deadline.pk)
    if and_later:
        gone = Deadline.objects.filter(series=deadline.series, due_on__gte=deadline.due_on, done_at=None)
    return gone.delete()[0]


@action
def keep_calendar_link(*, by: User, at: datetime) -> CalendarLink:
    """A new secret for somebody's calendar; an older address answers no more."""
    values = {"secret": secrets.token_urlsafe(32), "made_at": at}
    return CalendarLink.objects.update_or_create(user=by, defaults=values)[0]
