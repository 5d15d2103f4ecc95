"""Which records may be one and the same: for one that is new, and over all that there are."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Any

from django.db.models import Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import (
    ECONOMIC,
    DuplicateSearch,
    Employment,
    Identity,
    Merge,
    Organisation,
    Profile,
    Suspicion,
)
from prasme.apps.enterprises.rules import (
    FirmTraits,
    PersonTraits,
    Signal,
    firm_key,
    firm_signals,
    number_key,
    person_keys,
    person_signals,
)

Pair = tuple[Any, Any, list[Signal]]
BEGINNING = 3  # letters that similar names share
SEARCH = "duplicates"  # what the job is called where it tells how far it is
EACH = 500  # so many groups of similar names are looked through before it is told how far it is
Tell = Callable[[int, int], None]


def silent(_done: int, _of: int) -> None:
    """Nobody watches."""


def last_search() -> DuplicateSearch | None:
    """The one that is under way, or the last that ended."""
    return DuplicateSearch.objects.select_related("asked_by").order_by("-asked_at", "-pk").first()


def suspicions_visible_to(user: User) -> QuerySet[Suspicion]:
    seen = may(user, Permission.ENTERPRISE_EDIT) and may(user, Permission.PERSON_VIEW)
    return Suspicion.objects.all() if seen else Suspicion.objects.none()


def merges_of(kind: str, key: object) -> QuerySet[Merge]:
    """Merges in which the record stayed or went, the latest first."""
    mine = Q(survivor=str(key)) | Q(retired=str(key))
    return Merge.objects.filter(mine, kind=kind).select_related("by", "undone_by").order_by("-at", "-pk")


def firm_traits(firms: QuerySet[Organisation], on: date) -> dict[int, FirmTraits]:
    seats = dict(Profile.objects.in_force(on).values_list("enterprise", "seat"))
    rows = firms.values_list("pk", "name", "registration_number", "country_code")
    return {
        pk: FirmTraits(name=name, number=number, country=country, seat=seats.get(pk))
        for pk, name, number, country in rows.iterator(chunk_size=5000)
    }


def firms() -> QuerySet[Organisation]:
    return Organisation.objects.filter(kind__in=ECONOMIC, merged_into=None)


def suspects_of_firm(new: FirmTraits, on: date, *, but: int | None = None) -> list[tuple[int, list[Signal]]]:
    """The firms that the new one may be, and why."""
    word = max(firm_key(new.name).split(), key=len, default="")
    number = number_key(new.number, new.country)
    near = Q(pk__in=[])
    if word:
        near |= Q(folded__contains=word[:BEGINNING])
    if number:
        near |= Q(registration_number__contains=number)
    others = firms().filter(near)
    found = firm_traits(others if but is None else others.exclude(pk=but), on)
    told = ((pk, firm_signals(new, traits)) for pk, traits in found.items())
    return [(pk, signals) for pk, signals in told if signals]


def duplicate_firms(on: date, tell: Tell = silent) -> Iterator[Pair]:
    """Every pair of firms that look like one."""
    traits = firm_traits(firms(), on)
    blocks: dict[tuple[str, Any, str], list[int]] = defaultdict(list)
    for pk, one in traits.items():
        key = firm_key(one.name)
        blocks["name", 0, key].append(pk)
        if one.number:
            blocks["number", one.country, number_key(one.number, one.country)].append(pk)
        if one.seat is not None:
            blocks["near", one.seat, key.replace(" ", "")[:BEGINNING]].append(pk)
    yield from _pairs(blocks, traits, firm_signals, tell)


def person_traits(people: QuerySet[Identity]) -> dict[Any, PersonTraits]:
    rows = list(people.values_list("pk", "given_name", "family_name", "email", "phone", "national_id_hash"))
    work: dict[Any, set[int]] = defaultdict(set)
    jobs = Employment.objects.filter(enterprise__merged_into=None, person__in=people.values("pk"))
    for person, enterprise in jobs.values_list("person", "enterprise"):
        work[person].add(enterprise)
    return {
        pk: PersonTraits(
            given=given, family=family, email=email, phone=phone, national_id_hash=number,
            employers=frozenset(work[pk]),
        )
        for pk, given, family, email, phone, number in rows
    }  # fmt: skip


def people() -> QuerySet[Identity]:
    return Identity.objects.filter(person__merged_into=None)


def suspects_of_person(new: PersonTraits, *, but: Any = None) -> list[tuple[Any, list[Signal]]]:
    """The people that the new one may be, and why: those of the same employers, mail address or phone."""
    near = Q(person__employments__enterprise__in=new.employers)
    if new.email:
        near |= Q(email__iexact=new.email)
    if new.phone:
        near |= Q(phone__endswith=new.phone[-4:])
    chosen = people().filter(near).exclude(pk=but).values("pk")
    found = person_traits(people().filter(pk__in=chosen))
    told = ((pk, person_signals(new, traits)) for pk, traits in found.items())
    return [(pk, signals) for pk, signals in told if signals]


def duplicate_people(tell: Tell = silent) -> Iterator[Pair]:
    """Every pair of people that look like one."""
    traits = person_traits(people())
    blocks: dict[str, list[Any]] = defaultdict(list)
    for pk, one in traits.items():
        for key in set(person_keys(one.given, one.family)):
            blocks[key].append(pk)
    yield from _pairs(blocks, traits, person_signals, tell)


def _pairs(blocks: dict[Any, list[Any]], traits: dict[Any, Any], signals_of: Any, tell: Tell) -> Iterator[Pair]:
    seen: set[tuple[Any, Any]] = set()
    for number, block in enumerate(blocks.values()):
        if number % EACH == 0:
            tell(number, len(blocks))
        for pair in combinations(sorted(block, key=str), 2):
            if pair not in seen and (signals := signals_of(traits[pair[0]], traits[pair[1]])):
                seen.add(pair)
                yield *pair, signals


def names_of(kind: str, keys: Iterable[str]) -> dict[str, str]:
    """What the records are called, those that were merged as well."""
    if kind == "firm":
        rows = Organisation.objects.filter(pk__in=[int(key) for key in keys]).values_list("pk", "name")
        return {str(pk): name for pk, name in rows}
    named = Identity.objects.filter(pk__in=list(keys)).values_list("pk", "given_name", "family_name")
    return {str(pk): f"{given} {family}" for pk, given, family in named}
