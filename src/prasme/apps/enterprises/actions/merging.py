"""Two records found to be one: everything moves to the one that stays; the other remains and points there."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions.moving import move, take_back, write
from prasme.apps.enterprises.actions.ownership import lock_group
from prasme.apps.enterprises.models import (
    Employment,
    Merge,
    Organisation,
    OwnershipLink,
    Person,
    Profile,
    Suspicion,
    SuspicionState,
    Twin,
)
from prasme.apps.enterprises.queries.merging import references


class MergedAlready(Exception):
    """One of the two is no record of its own any more."""


class NotTheSame(Exception):
    """What is known of the two says that they are two. fact: identifiers, users or kinds."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


class UndoneAlready(Exception):
    """The merge was taken back before."""


@action
def merge_firms(
    *, survivor: Organisation, retired: Organisation, at: datetime, by: User | None, reason: str = ""
) -> Merge:
    """All that hangs on the retired firm hangs on the survivor. Raises MergedAlready, NotTheSame, StandsInTheWay."""
    lock_group({survivor.pk, retired.pk})
    survivor.refresh_from_db()
    retired.refresh_from_db()
    _check_standing(survivor, retired)
    if survivor.is_enterprise != retired.is_enterprise:
        raise NotTheSame("kinds")
    merge = _begin(Twin.FIRM, survivor, retired, at, by, reason)
    _fill(merge, survivor, retired, ("registration_number", "email", "phone"))
    _join_profiles(merge, survivor, retired, timezone.localtime(at).date())
    _part_employments(merge, "person", Q(enterprise=retired), Q(enterprise=survivor))
    doubled = _doubled_links(survivor, retired)
    for reference in references(Organisation):
        move(merge, reference, retired.pk, survivor.pk, but=doubled if reference.model is OwnershipLink else ())
    _end(merge, survivor, retired)
    return merge


@action
def merge_people(*, survivor: Person, retired: Person, at: datetime, by: User | None, reason: str = "") -> Merge:
    """The same for people. Raises MergedAlready, NotTheSame, StandsInTheWay."""
    both = Person.objects.filter(pk__in=(survivor.pk, retired.pk)).order_by("pk").select_for_update(no_key=True)
    list(both.values_list("pk"))
    survivor.refresh_from_db()
    retired.refresh_from_db()
    _check_standing(survivor, retired)
    one, other = survivor.identity, retired.identity
    if one.national_id_hash and other.national_id_hash and one.national_id_hash != other.national_id_hash:
        raise NotTheSame("identifiers")
    if survivor.user_id and retired.user_id:
        raise NotTheSame("users")
    merge = _begin(Twin.PERSON, survivor, retired, at, by, reason)
    _fill(merge, one, other, ("email", "phone", "national_id_hash"))
    _fill(merge, survivor, retired, ("user_id",))
    _part_employments(merge, "enterprise", Q(person=retired), Q(person=survivor))
    for reference in references(Person):
        move(merge, reference, retired.pk, survivor.pk)
    _end(merge, survivor, retired)
    return merge


@action
def undo_merge(*, merge: Merge, at: datetime, by: User) -> None:
    """Every row that the merge moved is where it was. Raises UndoneAlready, Contradicts, StandsInTheWay."""
    if merge.kind == Twin.FIRM:
        lock_group({int(merge.survivor), int(merge.retired)})
    merge = Merge.objects.select_for_update(no_key=True).get(pk=merge.pk)
    if merge.undone_at is not None:
        raise UndoneAlready
    take_back(merge)
    Merge.objects.filter(pk=merge.pk).update(undone_at=at, undone_by=by)


def _check_standing(survivor: Any, retired: Any) -> None:
    if survivor.pk == retired.pk or survivor.merged_into_id or retired.merged_into_id:
        raise MergedAlready


def _begin(kind: Twin, survivor: Any, retired: Any, at: datetime, by: User | None, reason: str) -> Merge:
    return Merge.objects.create(
        kind=kind, survivor=str(survivor.pk), retired=str(retired.pk), at=at, by=by, reason=reason
    )


def _end(merge: Merge, survivor: Any, retired: Any) -> None:
    write(merge, type(retired), [retired.pk], "merged_into_id", survivor.pk)
    asked = Suspicion.objects.filter(Q(first=merge.retired) | Q(second=merge.retired), kind=merge.kind)
    rows = asked.filter(state=SuspicionState.OPEN).values_list("pk", flat=True)
    write(merge, Suspicion, rows, "state", SuspicionState.MERGED.value)


def _fill(merge: Merge, survivor: Any, retired: Any, names: tuple[str, ...]) -> None:
    """What the survivor does not say and the other does, the survivor says; one number stands in one row only."""
    for name in names:
        value = getattr(retired, name)
        if value and not getattr(survivor, name):
            write(merge, type(retired), [retired.pk], name, None if value is None or name == "user_id" else "")
            write(merge, type(survivor), [survivor.pk], name, value)


def _join_profiles(merge: Merge, survivor: Organisation, retired: Organisation, on: date) -> None:
    """Before the survivor was known, it was what the other was; from then on its own profiles count."""
    begins = survivor.profiles.order_by("valid_from").values_list("valid_from", flat=True).first()
    theirs = list(retired.profiles.order_by("valid_from"))
    for profile in theirs:
        if begins is None or profile.valid_from < begins:
            last = begins - timedelta(days=1) if begins else None
            if last and (profile.valid_to is None or profile.valid_to > last):
                write(merge, Profile, [profile.pk], "valid_to", last)
            write(merge, Profile, [profile.pk], "enterprise_id", survivor.pk)
        elif profile.valid_to is None:  # it stays with the other record, and says until when it was kept
            write(merge, Profile, [profile.pk], "valid_to", max(profile.valid_from, on))


def _part_employments(merge: Merge, other: str, of_retired: Q, of_survivor: Q) -> None:
    """One person in one enterprise is employed once at a time: the earlier job ends where the later begins.

    A job that begins no earlier than the survivor's says nothing new, and stays.
    """
    kept = {getattr(job, f"{other}_id"): job for job in Employment.objects.filter(of_survivor, ended_on=None)}
    for job in Employment.objects.filter(of_retired, ended_on=None):
        mine = kept.get(getattr(job, f"{other}_id"))
        if mine is not None and job.started_on < mine.started_on:
            write(merge, Employment, [job.pk], "ended_on", mine.started_on - timedelta(days=1))


def _doubled_links(survivor: Organisation, retired: Organisation) -> list[int]:
    """Links that would say twice what the survivor's links say: they stay where they are."""
    found = []
    for one in OwnershipLink.objects.filter(Q(enterprise=retired) | Q(owner=retired)):
        owner = survivor.pk if one.owner_id == retired.pk else one.owner_id
        enterprise = survivor.pk if one.enterprise_id == retired.pk else one.enterprise_id
        same = OwnershipLink.objects.filter(
            enterprise=enterprise, owner=owner, owner_person=one.owner_person_id
        ).exclude(pk=one.pk)
        if any(_overlap(one, other) for other in same):
            found.append(one.pk)
    return found


def _overlap(one: OwnershipLink, other: OwnershipLink) -> bool:
    starts_in_time = other.valid_to is None or one.valid_from <= other.valid_to
    return starts_in_time and (one.valid_to is None or other.valid_from <= one.valid_to)
