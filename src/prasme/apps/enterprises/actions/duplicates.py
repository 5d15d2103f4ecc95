"""Suspected duplicates: found, looked at, told apart. Nothing merges itself."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app as jobs
from procrastinate.exceptions import AlreadyEnqueued

from prasme.apps.accounts.models import User
from prasme.apps.core import progress
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import (
    DuplicateSearch,
    Organisation,
    Person,
    SearchState,
    Suspicion,
    SuspicionState,
    Twin,
)
from prasme.apps.enterprises.queries.duplicates import (
    SEARCH,
    Tell,
    duplicate_firms,
    duplicate_people,
    firm_traits,
    people,
    person_traits,
    silent,
    suspects_of_firm,
    suspects_of_person,
)

# By name: tasks import actions, never the other way.
LOOKING = "prasme.apps.enterprises.tasks.look_for_duplicates"


def _suspicion(kind: Twin, one: Any, other: Any, signals: Iterable[str], at: datetime) -> Suspicion:
    first, second = sorted((str(one), str(other)))
    return Suspicion(kind=kind, first=first, second=second, signals=[str(s) for s in signals], found_at=at)


def _keep(found: list[Suspicion]) -> int:
    """Keeps the pairs that nobody has been asked about; returns how many those are."""
    before = Suspicion.objects.count()
    Suspicion.objects.bulk_create(found, ignore_conflicts=True, batch_size=2000)
    return Suspicion.objects.count() - before


@action
def suspect_firm(*, enterprise: Organisation, at: datetime, by: User | None) -> int:
    """Ask whether this firm is one that is registered already; returns how many pairs are new in the queue."""
    on = at.date()
    traits = firm_traits(Organisation.objects.filter(pk=enterprise.pk), on)[enterprise.pk]
    found = suspects_of_firm(traits, on, but=enterprise.pk)
    return _keep([_suspicion(Twin.FIRM, enterprise.pk, pk, signals, at) for pk, signals in found])


@action
def suspect_person(*, person: Person, at: datetime, by: User | None) -> int:
    """Ask whether this person is one who is registered already; returns how many pairs are new in the queue."""
    traits = person_traits(people().filter(pk=person.pk)).get(person.pk)
    found = suspects_of_person(traits, but=person.pk) if traits else []
    return _keep([_suspicion(Twin.PERSON, person.pk, pk, signals, at) for pk, signals in found])


@action
def find_duplicates(*, on: date, at: datetime, by: User | None, tell: Tell = silent) -> int:
    """Look through all firms and people; returns how many pairs are new in the queue."""
    found = [_suspicion(Twin.FIRM, *pair, at) for pair in duplicate_firms(on, tell)]
    found += [_suspicion(Twin.PERSON, *pair, at) for pair in duplicate_people(tell)]
    return _keep(found)


@action
def ask_for_duplicates(*, by: User | None, at: datetime) -> DuplicateSearch:
    """Have a worker look through all records; one search at a time. Asked again, a search whose worker died goes on."""
    search, _is_new = DuplicateSearch.objects.get_or_create(
        state=SearchState.ASKED, defaults={"asked_at": at, "asked_by": by}
    )
    with suppress(AlreadyEnqueued), transaction.atomic():  # it waits for a worker already
        jobs.configure_task(LOOKING, queueing_lock=LOOKING).defer()
    return search


@action
def run_search(*, on: date, at: datetime, ended_at: Callable[[], datetime], by: User | None) -> None:
    """What the worker does: nothing, where no search is under way any more."""
    search = DuplicateSearch.objects.select_for_update().filter(state=SearchState.ASKED).first()
    if search is None:
        return
    found = find_duplicates(on=on, at=at, by=by, tell=lambda done, of: progress.tell(SEARCH, done, of))
    DuplicateSearch.objects.filter(pk=search.pk).update(state=SearchState.DONE, ended_at=ended_at(), found=found)


@action
def fail_search(*, at: datetime, by: User | None = None) -> None:
    """The search ended badly; what it found is lost, and it may be asked for again."""
    DuplicateSearch.objects.filter(state=SearchState.ASKED).update(state=SearchState.FAILED, ended_at=at)


@action
def tell_apart(*, suspicion: Suspicion, note: str = "", at: datetime, by: User) -> None:
    """The two are not the same; they are not asked about again."""
    Suspicion.objects.filter(pk=suspicion.pk, state=SuspicionState.OPEN).update(
        state=SuspicionState.APART, decided_at=at, decided_by=by, note=note
    )
