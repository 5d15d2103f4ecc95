"""Reads of organisations and people, scoped to what the user may see; a record that was merged is not found."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, Func, OuterRef, Q, QuerySet, Subquery

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.alphabet import alphabetical
from prasme.apps.enterprises.models import ECONOMIC, Employment, Organisation, Person, Profile
from prasme.apps.territories.models import Territory


def profile_on(enterprise: Organisation, on: date) -> Profile | None:
    """What the enterprise was on that day; none before it was known."""
    return Profile.objects.filter(enterprise=enterprise).in_force(on).select_related("seat").first()


class ProfileHistory:
    """What each of some enterprises was, read once for many days."""

    def __init__(self, found: Iterable[Profile]) -> None:
        self._of: dict[int, list[Profile]] = defaultdict(list)
        for profile in found:
            self._of[profile.enterprise_id].append(profile)

    def on(self, enterprise: int, day: date) -> Profile | None:
        of_that_day = (one for one in self._of[enterprise] if one.is_in_force(day))
        return next(of_that_day, None)


def profiles_of(enterprises: Iterable[int]) -> ProfileHistory:
    return ProfileHistory(Profile.objects.filter(enterprise__in=enterprises))


def enterprises_visible_to(user: User) -> QuerySet[Organisation]:
    """Firms are one register of the installation: whoever works with editions sees them, a manager the own firm."""
    everyone = reach(user, Permission.ENTERPRISE_VIEW)
    economic = Organisation.objects.filter(kind__in=ECONOMIC, merged_into=None)
    if everyone:
        return economic
    return economic.filter(reach(user, Permission.SEAT_HOLD).over(organisation="pk"))


def people_visible_to(user: User) -> QuerySet[Person]:
    everyone = reach(user, Permission.PERSON_VIEW)
    if everyone:
        return Person.objects.filter(merged_into=None)
    own_firm = reach(user, Permission.SEAT_HOLD).over(organisation="employments__enterprise_id")
    own = reach(user, Permission.OWN_RECORD).over(person="pk")
    return Person.objects.filter(own_firm | own, merged_into=None).distinct()


def own_person(user: User) -> Person | None:
    """The record of whoever signs in; of a merged record the one that stayed."""
    own = Person.objects.filter(reach(user, Permission.OWN_RECORD).over(person="pk"), merged_into=None)
    return own.select_related("identity").first()


def employed_by(enterprise: Organisation, *, on: date) -> QuerySet[Employment]:
    return (
        Employment.objects.filter(enterprise=enterprise, started_on__lte=on, person__merged_into=None)
        .filter(Q(ended_on=None) | Q(ended_on__gte=on))
        .select_related("person__identity")
        .order_by(alphabetical("person__identity__family_name"), alphabetical("person__identity__given_name"), "pk")
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


def by_name(identity: str) -> tuple[Func, Func, str]:
    """The order of people in a list, on an index: family name, given name, marks left out."""
    return alphabetical(f"{identity}__family_name"), alphabetical(f"{identity}__given_name"), f"{identity}__pk"


def people_rows(people: QuerySet[Person]) -> QuerySet[Person]:
    return people.annotate(
        given_name=F("identity__given_name"), family_name=F("identity__family_name"), folded=F("identity__folded")
    )


def enterprise_rows(enterprises: QuerySet[Organisation], on: date) -> QuerySet[Organisation]:
    """The enterprises with what a list of them shows; trained: people who completed a course as its employees."""
    # The way to a participation and back, by its name: this app knows nothing of courses.
    taught = Organisation.objects.filter(pk=OuterRef("pk")).values("pk")
    return with_profile(enterprises, on).annotate(
        trained=Subquery(taught.annotate(people=Count("participations__person", distinct=True)).values("people"))
    )


def seats_of_enterprises(enterprises: QuerySet[Organisation], on: date) -> list[tuple[str, str]]:
    """Code and name of each municipality in which one of the enterprises has its seat on that day."""
    now = Profile.objects.filter(enterprise__in=enterprises, seat=OuterRef("pk")).in_force(on)
    return list(Territory.objects.filter(Exists(now)).order_by("name").values_list("code", "name"))


def enterprises_to_edit(user: User) -> QuerySet[Organisation]:
    """The enterprises whose name, profile and contacts the user keeps."""
    economic = Organisation.objects.filter(kind__in=ECONOMIC, merged_into=None)
    return economic if reach(user, Permission.ENTERPRISE_EDIT) else economic.none()


def enterprises_to_declare(user: User) -> QuerySet[Organisation]:
    """Those about whose ties the user says something: a manager's own, and those that the user keeps."""
    economic = Organisation.objects.filter(kind__in=ECONOMIC, merged_into=None)
    if reach(user, Permission.ENTERPRISE_EDIT):
        return economic
    return economic.filter(reach(user, Permission.APPLICATION_MAKE).over(organisation="pk"))


def other_organisations() -> QuerySet[Organisation]:
    """Those that own programmes, pay, teach or open their rooms."""
    return Organisation.objects.filter(merged_into=None).exclude(kind__in=ECONOMIC)


def enterprises_to_staff(user: User) -> QuerySet[Organisation]:
    """The enterprises to whose people the user adds: a manager's own, and those that the user keeps."""
    economic = Organisation.objects.filter(kind__in=ECONOMIC, merged_into=None)
    if reach(user, Permission.ENTERPRISE_EDIT):
        return economic
    return economic.filter(reach(user, Permission.SEAT_HOLD).over(organisation="pk"))


def people_to_edit(user: User) -> QuerySet[Person]:
    """Whose name and contacts the user corrects: those who work in an enterprise that the user staffs."""
    if reach(user, Permission.ENTERPRISE_EDIT):
        return Person.objects.filter(identity__isnull=False, merged_into=None)
    own = reach(user, Permission.SEAT_HOLD).over(organisation="enterprise_id")
    return Person.objects.filter(
        pk__in=Employment.objects.filter(own, ended_on=None).values("person"), merged_into=None
    )


def people_list_rows(people: QuerySet[Person], on: date) -> QuerySet[Person]:
    """The people with what a list of them shows: the employer of the day, and the courses completed."""
    now = Employment.objects.filter(person=OuterRef("pk"), enterprise__merged_into=None, started_on__lte=on).filter(
        Q(ended_on=None) | Q(ended_on__gte=on)
    )
    now = now.order_by("-started_on")
    return people_rows(people).annotate(
        enterprise_id=Subquery(now.values("enterprise")[:1]),
        enterprise_name=Subquery(now.values("enterprise__name")[:1]),
        family_key=alphabetical("identity__family_name"),
        given_key=alphabetical("identity__given_name"),
        employer_key=Subquery(now.values("enterprise__folded")[:1]),
        occupation=Subquery(now.values("occupation")[:1]),
        completed=Subquery(
            Person.objects.filter(pk=OuterRef("pk")).values("pk").annotate(n=Count("participations")).values("n")
        ),
    )


def survivor_of(organisation: int) -> int | None:
    """The record that an organisation was merged into, and that one too, as far as it goes; none: it stands itself."""
    return _survivor(Organisation, organisation)


def surviving_person(person: object) -> object | None:
    """The same for a person."""
    return _survivor(Person, person)


def _survivor(model: Any, key: Any) -> Any:
    found, following = None, model._base_manager.filter(pk=key).values_list("merged_into", flat=True).first()
    while following is not None:
        found = following
        following = model._base_manager.filter(pk=found).values_list("merged_into", flat=True).first()
    return found
