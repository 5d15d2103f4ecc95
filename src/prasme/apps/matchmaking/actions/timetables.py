"""Timetables are asked for, made by a job, stopped, and released."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app as jobs

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.actions.agendas import tell_agendas
from prasme.apps.matchmaking.actions.wishes import step
from prasme.apps.matchmaking.models import (
    WORKING,
    Draft,
    DraftState,
    Forum,
    Meeting,
    MeetingState,
    MeetingStep,
    Release,
    Round,
)
from prasme.apps.matchmaking.queries import planning

MAKING = "prasme.apps.matchmaking.tasks.make_timetable"
SECONDS = (1, 2, 5, 10, 30, 60)


class NothingToPlan(Exception):
    """No meeting is accepted."""

    def __str__(self) -> str:
        return _("No meeting is accepted yet, so there is nothing to plan.")


class BeingMade(Exception):
    """Another timetable of the day is in the making."""

    def __str__(self) -> str:
        return _("A timetable is being made already. Wait for it, or stop it.")


class DraftOutdated(Exception):
    """Since the draft was made something has changed that it breaks."""

    def __init__(self, faults: int) -> None:
        super().__init__(
            _("Since this draft was made something has changed: %d of its places no longer fit. Make a new draft.")
            % faults
        )


class NotADraft(Exception):
    """It is not finished, or failed."""

    def __str__(self) -> str:
        return _("This timetable is not finished.")


class ReleasedMeanwhile(Exception):
    """Somebody released another version since the page was opened."""

    def __str__(self) -> str:
        return _("Somebody released another version meanwhile. Compare with that one, then release again.")


@action
def ask_for_draft(
    *,
    forum: Forum,
    seconds: int,
    seed: int,
    by: User | None,
    at: datetime,
    is_replan: bool = False,
    closed: Iterable[int] = (),
) -> Draft:
    """A job makes it. is_replan: as little as possible of what stands now is touched; closed: rounds that fall out.

    Raises NothingToPlan, BeingMade.
    """
    draft = _new(forum, seconds, seed, by=by, at=at, is_replan=is_replan, closed=closed)
    jobs.configure_task(MAKING).defer(draft_id=draft.pk)
    return draft


@action
def keep_draft(
    *, forum: Forum, inputs: dict[str, Any], seconds: int, seed: int, by: User | None, at: datetime
) -> Draft:
    """A draft that is made elsewhere than by the job: what was asked is kept, the answer follows."""
    draft = _number(forum, inputs, seconds, seed, by=by, at=at, is_replan=False)
    Draft.objects.filter(pk=draft.pk).update(state=DraftState.WORKING)
    return draft


def _new(
    forum: Forum, seconds: int, seed: int, *, by: User | None, at: datetime, is_replan: bool, closed: Iterable[int]
) -> Draft:
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    if Draft.objects.filter(forum=forum, state__in=WORKING).exists():
        raise BeingMade
    inputs = planning.asked_of(forum)
    if not inputs["meetings"]:
        raise NothingToPlan
    if is_replan:
        inputs = planning.again_from(forum, inputs, at=at, closed=closed)
    return _number(forum, inputs, seconds, seed, by=by, at=at, is_replan=is_replan)


def _number(
    forum: Forum, inputs: dict[str, Any], seconds: int, seed: int, *, by: User | None, at: datetime, is_replan: bool
) -> Draft:
    number = (forum.drafts.aggregate(last=Max("number"))["last"] or 0) + 1
    return Draft.objects.create(
        forum=forum, number=number, inputs=inputs, seed=seed, seconds=seconds, is_replan=is_replan, asked_at=at, by=by
    )


@action
def begin_draft(*, draft_id: int, by: User | None) -> Draft | None:
    """Take one that waits; nothing, where another worker has it or somebody took it back."""
    taken = Draft.objects.filter(pk=draft_id, state=DraftState.WAITING).update(state=DraftState.WORKING)
    return Draft.objects.select_related("forum", "by").get(pk=draft_id) if taken else None


@action
def note_progress(*, draft: Draft, progress: Mapping[str, Any], by: User | None) -> bool:
    """How good the best so far is. False: somebody wants it to stop now."""
    return bool(Draft.objects.filter(pk=draft.pk, state=DraftState.WORKING).update(progress=dict(progress)))


@action
def finish_draft(*, draft: Draft, places: Sequence[Sequence[int]], result: Mapping[str, Any], by: User | None) -> None:
    """Keep what came out, unless it was cancelled meanwhile."""
    going = Draft.objects.filter(pk=draft.pk, state__in=(DraftState.WORKING, DraftState.STOPPING))
    going.update(state=DraftState.DONE, places=[list(row) for row in places], result=dict(result))


@action
def fail_draft(*, draft: Draft, problem: str, by: User | None) -> None:
    Draft.objects.filter(pk=draft.pk, state__in=WORKING).update(state=DraftState.FAILED, problem=problem[:300])


@action
def stop_draft(*, draft: Draft, by: User | None) -> None:
    """No further search: the best so far is the draft."""
    Draft.objects.filter(pk=draft.pk, state=DraftState.WORKING).update(state=DraftState.STOPPING)


@action
def cancel_draft(*, draft: Draft, by: User | None) -> None:
    """Nothing is kept of it."""
    Draft.objects.filter(pk=draft.pk, state__in=WORKING).update(state=DraftState.CANCELLED)


# ---------------------------------------------------------------- what everybody is told


@action
def release_draft(*, draft: Draft, name: str, seen: int, by: User | None, at: datetime, tells: bool = True) -> Release:
    """From now on this is the timetable, as a version of its own; who is touched by it gets the agenda anew.

    seen: the number of the last version, as the page showed it; 0 for none. Raises NotADraft, ReleasedMeanwhile,
    DraftOutdated.
    """
    forum = Forum.objects.select_for_update(no_key=True).get(pk=draft.forum_id)
    now = Draft.objects.get(pk=draft.pk)
    if now.state != DraftState.DONE:
        raise NotADraft
    last = forum.releases.aggregate(last=Max("number"))["last"] or 0
    if last != seen:
        raise ReleasedMeanwhile
    faults = planning.faults_in(forum, now.places)
    if faults:
        raise DraftOutdated(len(faults))
    before = planning.places_now(forum)
    _place(forum, now.places, by=by, at=at)
    after = planning.places_now(forum)
    rows = planning.differences(before, after)
    count = planning.summary_of(rows)
    release = Release.objects.create(
        forum=forum, number=last + 1, name=name, draft=now, places=after, at=at, by=by,
        moved=count["moved"], dropped=count["dropped"], added=count["added"],
    )  # fmt: skip
    if tells:
        touched = {key for row in rows for key in (row["meeting"].one_id, row["meeting"].other_id)}
        tell_agendas(release, touched, by=by, at=at)
    return release


def _place(forum: Forum, places: Sequence[Sequence[int]], *, by: User | None, at: datetime) -> None:
    """Meetings that are still ahead go where the timetable has them; who has no place waits for one again."""
    wanted = {key: (round_, table) for key, round_, table in places}
    changed, steps = [], []
    for one in Meeting.objects.filter(forum=forum, state__in=rules.MAY_MEET).order_by("pk"):
        round_, table = wanted.get(one.pk, (None, None))
        if (one.round_id, one.table) == (round_, table):
            continue
        one.changes += 1
        one.version += 1
        one.round_id, one.table = round_, table
        one.state = MeetingState.SCHEDULED if round_ else MeetingState.ACCEPTED
        one.is_locked = one.is_locked and round_ is not None
        changed.append(one)
        steps.append(MeetingStep(meeting=one, state=one.state, at=at, by=by))
    Meeting.objects.bulk_update(changed, ["changes", "version", "round", "table", "state", "is_locked"], batch_size=500)
    MeetingStep.objects.bulk_create(steps, batch_size=500)


@action
def lock_meetings(*, meetings: Sequence[Meeting], is_locked: bool, by: User | None) -> int:
    """Those with a round keep it in the next timetables, or no longer. Returns how many changed."""
    found = Meeting.objects.filter(
        pk__in=[one.pk for one in meetings], state=MeetingState.SCHEDULED, is_locked=not is_locked
    )
    for one in (rows := list(found)):
        one.save_version(seen=one.version, is_locked=is_locked)
    return len(rows)


class RoundTaken(Exception):
    """The round is no longer free for both, or no table is."""

    def __str__(self) -> str:
        return _("This round is taken meanwhile. Choose another.")


@action
def choose_round(*, meeting: Meeting, round_: Round, seen: int, by: User | None, at: datetime) -> None:
    """Where participants schedule: an accepted meeting takes a round that is free for both, at a free table.

    Raises RoundTaken, StepNotPossible, ChangedMeanwhile.
    """
    forum = Forum.objects.select_for_update(no_key=True).get(pk=meeting.forum_id)
    places = [row for row in planning.places_now(forum) if row[0] != meeting.pk]
    if planning.faults_in(forum, [*places, [meeting.pk, round_.pk, 0]]):
        raise RoundTaken
    remote = meeting.one.is_remote or meeting.other.is_remote
    in_round = Meeting.objects.filter(round=round_).exclude(pk=meeting.pk).select_related("one", "other")
    used = {one.table for one in in_round if (one.one.is_remote or one.other.is_remote) == remote}
    table = next(number for number in range(1, len(used) + 2) if number not in used)
    step(
        meeting, MeetingState.SCHEDULED, by=by, at=at, seen=seen, round=round_, table=table,
        changes=meeting.changes + 1,
    )  # fmt: skip


@action
def release_as_it_is(*, forum: Forum, name: str, seen: int, by: User | None, at: datetime) -> Release:
    """Where participants chose the rounds themselves: what stands is a version, and everybody gets the agenda.

    Raises ReleasedMeanwhile.
    """
    now = Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    last = now.releases.select_related("draft").order_by("-number").first()
    if (last.number if last else 0) != seen:
        raise ReleasedMeanwhile
    places = planning.places_now(now)
    rows = planning.differences(last.places if last else [], places)
    count = planning.summary_of(rows)
    release = Release.objects.create(
        forum=now, number=seen + 1, name=name, places=places, at=at, by=by, moved=count["moved"],
        dropped=count["dropped"], added=count["added"],
    )  # fmt: skip
    touched = {key for row in rows for key in (row["meeting"].one_id, row["meeting"].other_id)}
    tell_agendas(release, touched, by=by, at=at)
    return release
