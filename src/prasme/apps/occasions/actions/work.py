"""Practical work: asked for, handed in, marked by its criteria."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.occasions.actions.attendance import BeforeTheSession, OccasionLocked, Proof, mark_attendance
from prasme.apps.occasions.models import Marking, Method, Occasion, Part, Presence, Result, Seat, Task, Work

File = tuple[str, str, bytes]  # name, media type, content; looked into by `evidence.uploads.UploadField`


class NothingHandedIn(Exception):
    """Neither a file nor an address."""

    def __str__(self) -> str:
        return _("Add a file, or the address where your work stands.")


class HandedInMeanwhile(Exception):
    """The same work was handed in or marked on another page."""

    def __str__(self) -> str:
        return _("This has changed meanwhile. Look at it again.")


class PointsOutside(Exception):
    """A criterion has more points than it may give, or there is a number too few."""


@dataclass(frozen=True, kw_only=True)
class PlannedTask:
    """A practical work to ask for. criteria: name and most points of each. part: the half-day that a pass proves."""

    title: str
    text: str
    criteria: Sequence[tuple[str, int]]
    pass_points: int
    is_needed: bool = True
    part: Part | None = None
    due_on: date | None = None


@action
def add_task(*, occasion: Occasion, planned: PlannedTask, by: User | None) -> Task:
    return Task.objects.create(
        occasion=occasion, part=planned.part, title=planned.title, text=planned.text, is_needed=planned.is_needed,
        criteria=[{"name": name, "points": points} for name, points in planned.criteria],
        pass_points=planned.pass_points, due_on=planned.due_on,
    )  # fmt: skip


@action
def archive_task(*, task: Task, by: User, at: datetime) -> None:
    """Ask for it no more. What was handed in and marked stays."""
    task.save_version(seen=task.version, archived_at=at)


@action
def hand_in(*, task: Task, seat: Seat, link: str, file: File | None, by: User | None, at: datetime) -> Work:
    """Keep a file, an address or both; the newest counts. Raises NothingHandedIn, OccasionLocked, HandedInMeanwhile."""
    if not link and file is None:
        raise NothingHandedIn
    occasion = task.occasion
    if occasion.locked_at:
        raise OccasionLocked
    document = None
    if file:
        name, media_type, content = file
        scopes: list[tuple[ScopeKind, object]] = [
            (ScopeKind.PERSON, seat.person_id), (ScopeKind.EDITION, occasion.edition_id),
        ]  # fmt: skip
        if occasion.organiser_id:
            scopes.append((ScopeKind.ORGANISATION, occasion.organiser_id))
        document = store_document(
            kind=DocumentKind.OTHER, name=name, media_type=media_type, content=content, scopes=scopes, by=by, at=at
        )
    before = Work.objects.filter(task=task, seat=seat, replaced_by=None).first()
    try:
        with transaction.atomic():
            return Work.objects.create(
                task=task, seat=seat, link=link, document=document, at=at, by=by, replaces=before
            )
    except IntegrityError as problem:
        raise HandedInMeanwhile from problem


@action
def mark_work(*, work: Work, points: Sequence[int], comment: str, by: User, at: datetime) -> Marking:
    """Passed with enough points, else once more. A pass marks its half-day, where it has one.

    Raises PointsOutside, OccasionLocked, HandedInMeanwhile.
    """
    task = work.task
    if task.occasion.locked_at:
        raise OccasionLocked
    most = [one["points"] for one in task.criteria]
    if len(points) != len(most) or any(not 0 <= got <= limit for got, limit in zip(points, most, strict=False)):
        raise PointsOutside
    result = Result.PASSED if sum(points) >= task.pass_points else Result.AGAIN
    before = Marking.objects.filter(work=work, superseded_by=None).first()
    try:
        with transaction.atomic():
            marking = Marking.objects.create(
                work=work, points=list(points), result=result, comment=comment, at=at, by=by, supersedes=before
            )
    except IntegrityError as problem:
        raise HandedInMeanwhile from problem
    if result == Result.PASSED and task.part_id is not None:
        try:
            with transaction.atomic():
                mark_attendance(
                    occasion=task.occasion, marks={(work.seat_id, task.part_id): Presence.PRESENT},
                    method=Method.PRACTICAL_WORK, by=by, at=at, proof=Proof(document=work.document),
                )  # fmt: skip
        except BeforeTheSession:
            pass  # handed in ahead of its half-day: the marking stands, the half-day is marked by who keeps the roster
    return marking
