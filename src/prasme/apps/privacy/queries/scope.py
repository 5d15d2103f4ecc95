"""Whose data somebody may see or erase."""

from typing import Any

from django.db.models import Exists, Max, OuterRef, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.models import Seat


def keys_of(person: Person) -> list[Any]:
    """The person's key, and those of records that were merged into it: one human being."""
    found, fresh = [person.pk], [person.pk]
    while fresh:
        fresh = list(Person.objects.filter(merged_into__in=fresh).values_list("pk", flat=True))
        found += fresh
    return found


def is_own(user: User, person: Person) -> bool:
    return str(person.pk) in reach(user, Permission.OWN_RECORD).ids.get("person", frozenset())


def people_in_care(user: User) -> QuerySet[Person]:
    """Those who have a seat in an edition that the user keeps, and those who have none anywhere."""
    people = Person.objects.filter(merged_into=None, identity__isnull=False)
    reached = reach(user, Permission.PRIVACY_KEEP)
    if reached.everything:
        return people
    if not reached:
        return people.none()
    seats = Seat.objects.filter(person=OuterRef("pk"))
    return people.filter(Exists(seats.filter(reached.over(edition="occasion__edition"))) | ~Exists(seats))


def people_open_to(user: User) -> QuerySet[Person]:
    """Whose data the user may see: the own, and those in care."""
    own = Person.objects.filter(
        reach(user, Permission.OWN_RECORD).over(person="pk"), merged_into=None, identity__isnull=False
    )
    return Person.objects.filter(pk__in=own.values("pk")) | Person.objects.filter(
        pk__in=people_in_care(user).values("pk")
    )


def last_days() -> QuerySet[Any]:
    """Each person who ever had a seat with the last day of the last edition."""
    rows = Seat.objects.filter(person__identity__erased_at=None, person__isnull=False).order_by()
    return rows.values("person").annotate(last=Max("occasion__edition__ends_on"))
