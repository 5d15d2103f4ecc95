"""Reads of organisations and people, scoped to what the user may see."""

from datetime import date

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.text import fold
from prasme.apps.enterprises.models import ECONOMIC, Employment, Organisation, Person, Profile


def profile_on(enterprise: Organisation, on: date) -> Profile | None:
    """What the enterprise was on that day; none before it was known."""
    return Profile.objects.filter(enterprise=enterprise).in_force(on).select_related("seat").first()


def enterprises_visible_to(user: User) -> QuerySet[Organisation]:
    """Firms are one register of the installation: whoever works with editions sees them, a manager the own firm."""
    everyone = reach(user, Permission.ENTERPRISE_VIEW)
    economic = Organisation.objects.filter(kind__in=ECONOMIC)
    if everyone:
        return economic
    return economic.filter(reach(user, Permission.SEAT_HOLD).over(organisation="pk"))


def people_visible_to(user: User) -> QuerySet[Person]:
    everyone = reach(user, Permission.PERSON_VIEW)
    if everyone:
        return Person.objects.all()
    own_firm = reach(user, Permission.SEAT_HOLD).over(organisation="employments__enterprise_id")
    own = reach(user, Permission.OWN_RECORD).over(person="pk")
    return Person.objects.filter(own_firm | own).distinct()


def employed_by(enterprise: Organisation, *, on: date) -> QuerySet[Employment]:
    return (
        Employment.objects.filter(enterprise=enterprise, started_on__lte=on)
        .filter(Q(ended_on=None) | Q(ended_on__gte=on))
        .select_related("person__identity")
        .order_by("person__identity__family_name", "person__identity__given_name")
    )


def with_profile(enterprises: QuerySet[Organisation], on: date) -> QuerySet[Organisation]:
    """Each enterprise with the size, sector and seat that it has on that day."""
    now = Profile.objects.filter(enterprise=OuterRef("pk")).in_force(on)
    return enterprises.annotate(
        size_class=Subquery(now.values("size_class")[:1]),
        nace_code=Subquery(now.values("nace_code")[:1]),
        seat_name=Subquery(now.values("seat__name")[:1]),
        seat_code=Subquery(now.values("seat__code")[:1]),
    )


def matching(queryset: QuerySet, words: str, field: str = "folded") -> QuerySet:
    """Those in whose folded text every word begins a word."""
    for word in fold(words).split():
        queryset = queryset.filter(Q(**{f"{field}__startswith": word}) | Q(**{f"{field}__contains": f" {word}"}))
    return queryset


def people_rows(people: QuerySet[Person]) -> QuerySet[Person]:
    return people.annotate(
        given_name=F("identity__given_name"), family_name=F("identity__family_name"), folded=F("identity__folded")
    )
