"""Reads of people who turn up without a seat."""

from datetime import date

from django.db.models import Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.text import fold
from prasme.apps.enterprises.models import ECONOMIC, Employment, Organisation, Person
from prasme.apps.occasions.models import DropIn, DropInState, Occasion


def known_person(
    occasion: Occasion, given: str, family: str, email: str, enterprise: Organisation | None
) -> Person | None:
    """Who is meant by a name: somebody with a seat or a place in the line here, of the firm, or with that address.

    None as well when several could be meant: then the person is entered anew, and the search for duplicates tells.
    """
    near = Q(seats__occasion=occasion) | Q(drop_ins__occasion=occasion)
    if enterprise:
        near |= Q(employments__enterprise=enterprise)
    if email:
        near |= Q(identity__email__iexact=email)
    people = Person.objects.filter(near, identity__isnull=False).select_related("identity").distinct()
    wanted = (fold(given), fold(family))
    found = [one for one in people if (fold(one.identity.given_name), fold(one.identity.family_name)) == wanted]
    return found[0] if len(found) == 1 else None


def employer_of(person: Person, on: date) -> Organisation | None:
    works = Employment.objects.filter(Q(ended_on=None) | Q(ended_on__gte=on), person=person, started_on__lte=on)
    found = works.filter(enterprise__kind__in=ECONOMIC, enterprise__merged_into=None).select_related("enterprise")
    first = found.order_by("started_on", "pk").first()
    return first.enterprise if first else None


def enterprise_meant(typed: str) -> Organisation | None:
    """The firm by its registration number, else by its whole name."""
    said = typed.strip()
    firms = Organisation.objects.filter(kind__in=ECONOMIC, merged_into=None)
    by_number = list(firms.filter(registration_number=said.replace(" ", ""))[:2])
    found = by_number or list(firms.filter(name__iexact=said)[:2])
    return found[0] if len(found) == 1 else None


def drop_ins_to_decide(user: User) -> QuerySet[DropIn]:
    reached = reach(user, Permission.EDITION_EDIT).over(edition="occasion__edition_id")
    return (
        DropIn.objects.filter(reached, state=DropInState.WAITING)
        .select_related("occasion__venue", "occasion__run__course", "part", "person__identity", "enterprise", "by")
        .order_by("at", "pk")
    )
