"""Reads of practical work: what is asked, handed in, passed, and what waits to be marked."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.occasions.models import Marking, Occasion, Result, Seat, Task, Work
from prasme.apps.occasions.queries import occasions_visible_to, own_seats_of, sessions_kept_by


def tasks_of(occasion: Occasion) -> QuerySet[Task]:
    return Task.objects.filter(occasion=occasion, archived_at=None).select_related("part").order_by("pk")


def tasks_to_keep(user: User) -> QuerySet[Task]:
    kept = occasions_visible_to(user, Permission.ROSTER_KEEP)
    return Task.objects.filter(occasion__in=kept.values("pk"), archived_at=None).select_related(
        "occasion__venue", "occasion__edition", "part"
    )


def own_tasks(user: User) -> QuerySet[Task]:
    """Of the occasions on which the user has a seat."""
    seats = own_seats_of(user).exclude(state__in=("withdrawn", "waiting", "offered"))
    return Task.objects.filter(occasion__in=seats.values("occasion"), archived_at=None).select_related(
        "occasion__venue", "occasion__edition"
    )


def own_tasks_open(user: User) -> QuerySet[Task]:
    """What the user has still to hand in, or to hand in once more."""
    people = reach(user, Permission.OWN_RECORD).over(person="seat__person_id")
    done = Work.objects.filter(people, replaced_by=None).exclude(
        markings__in=Marking.objects.filter(superseded_by=None, result=Result.AGAIN)
    )
    return own_tasks(user).filter(occasion__locked_at=None).exclude(pk__in=done.values("task")).order_by("due_on", "pk")


def works_of(task: Task) -> QuerySet[Work]:
    """The newest of each person."""
    return (
        Work.objects.filter(task=task, replaced_by=None)
        .select_related("seat__person__identity", "seat__holder", "document", "task")
        .order_by("seat__person__identity__family_name", "pk")
    )


def works_to_keep(user: User) -> QuerySet[Work]:
    kept = occasions_visible_to(user, Permission.ROSTER_KEEP)
    return Work.objects.filter(task__occasion__in=kept.values("pk")).select_related(
        "task__occasion__venue", "task__part", "seat__person__identity", "document"
    )


def works_to_mark(user: User) -> QuerySet[Work]:
    occasions = sessions_kept_by(user).values("occasion")
    return Work.objects.filter(task__occasion__in=occasions, replaced_by=None, markings=None, task__archived_at=None)


def marking_of(work: Work) -> Marking | None:
    return work.markings.filter(superseded_by=None).select_related("by").first()


def work_of(task: Task, seat: Seat) -> Work | None:
    return Work.objects.filter(task=task, seat=seat, replaced_by=None).select_related("document").first()


@dataclass(frozen=True)
class Practical:
    """How many practical works somebody needs, and how many of these are passed."""

    passed: int
    needed: int


def has_passed(seat: int) -> bool:
    """Whether practical work of that seat was marked as passed."""
    return Marking.objects.filter(work__seat=seat, superseded_by=None, result=Result.PASSED).exists()


def practical_of(occasion: Occasion) -> dict[int, Practical]:
    """By seat; empty where the occasion asks for no practical work."""
    needed = list(tasks_of(occasion).filter(is_needed=True).values_list("pk", flat=True))
    if not needed:
        return {}
    passed: dict[int, set[int]] = defaultdict(set)
    rows = Marking.objects.filter(
        work__task__in=needed, superseded_by=None, result=Result.PASSED
    ).values_list("work__seat", "work__task")  # fmt: skip
    for seat, task in rows:  # an earlier work that passed stays passed
        passed[seat].add(task)
    seats = Seat.objects.filter(occasion=occasion, person__isnull=False).values_list("pk", flat=True)
    return {seat: Practical(len(passed[seat]), len(needed)) for seat in seats}
