"""Enterprises and people in the search box."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.words import Words, matching, some_of
from prasme.apps.enterprises.models import Employment, Organisation, Person
from prasme.apps.enterprises.queries import by_name, enterprises_visible_to, people_visible_to
from prasme.apps.search.kinds import Hit, Kind


def _enterprises(user: User, words: str) -> QuerySet[Organisation]:
    return some_of(matching(enterprises_visible_to(user), words)).order_by("folded", "pk")


def _enterprise(one: Organisation) -> Hit:
    return Hit(one.name, one.registration_number, reverse("site:enterprise", args=[one.pk]))


def _people(user: User, words: str) -> QuerySet[Person]:
    found = matching(people_visible_to(user).filter(identity__isnull=False), words, Words("identity__folded"))
    working = Prefetch("employments", Employment.objects.filter(ended_on=None).select_related("enterprise"), "now")
    return some_of(found).select_related("identity").prefetch_related(working).order_by(*by_name("identity"))


def _person(one: Any) -> Hit:
    """With the employer, since many have the same name."""
    employers = ", ".join(work.enterprise.name for work in one.now)
    return Hit(str(one), employers or one.identity.email, reverse("site:person", args=[one.pk]))


KINDS = [
    Kind(
        name=_("Enterprises"),
        place=1,
        needs=(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD),
        found=_enterprises,
        hit=_enterprise,
        all_at="enterprises:enterprises",
    ),
    Kind(
        name=_("People"),
        place=2,
        needs=(Permission.PERSON_VIEW, Permission.SEAT_HOLD),
        found=_people,
        hit=_person,
        all_at="enterprises:people",
    ),
]
