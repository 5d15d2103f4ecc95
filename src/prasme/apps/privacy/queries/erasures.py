"""Requests for erasure, and people past their keeping."""

from typing import Any

from django.db.models import CharField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat

from prasme.apps.accounts.models import User
from prasme.apps.enterprises.models import Identity
from prasme.apps.privacy.models import Erasure, PastKeeping
from prasme.apps.privacy.queries.scope import people_in_care


def erasures_visible_to(user: User) -> QuerySet[Erasure]:
    return Erasure.objects.filter(person_key__in=people_in_care(user).values("pk"))


def past_keeping_rows(user: User) -> QuerySet[Any]:
    name = Concat("family_name", Value(" "), "given_name", output_field=CharField())
    called = Identity.objects.filter(pk=OuterRef("person_key")).annotate(name=name)
    found = PastKeeping.objects.filter(person_key__in=people_in_care(user).values("pk"))
    return found.annotate(name=Subquery(called.values("name")[:1]))
