"""Suspected duplicates: found, looked at, told apart. Nothing merges itself."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation, Person, Suspicion, SuspicionState, Twin
from prasme.apps.enterprises.queries.duplicates import (
    duplicate_firms,
    duplicate_people,
    firm_traits,
    people,
    person_traits,
    suspects_of_firm,
    suspects_of_person,
)


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
def find_duplicates(*, on: date, at: datetime, by: User | None) -> int:
    """Look through all firms and people; returns how many pairs are new in the queue."""
    found = [_suspicion(Twin.FIRM, *pair, at) for pair in duplicate_firms(on)]
    found += [_suspicion(Twin.PERSON, *pair, at) for pair in duplicate_people()]
    return _keep(found)


@action
def tell_apart(*, suspicion: Suspicion, note: str = "", at: datetime, by: User) -> None:
    """The two are not the same; they are not asked about again."""
    Suspicion.objects.filter(pk=suspicion.pk, state=SuspicionState.OPEN).update(
        state=SuspicionState.APART, decided_at=at, decided_by=by, note=note
    )
