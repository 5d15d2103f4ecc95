"""Many firms and people at once, from an import; and taking them out again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.text import fold
from prasme.apps.enterprises.actions.register import NewPerson, NewProfile, _identity, _profile
from prasme.apps.enterprises.models import (
    Employment,
    Identity,
    MailAddress,
    Organisation,
    OrganisationKind,
    Person,
    Profile,
)

BATCH = 2000


@dataclass(frozen=True, kw_only=True)
class ImportedFirm:
    """A firm as a file tells it. profile: none when too little is told to keep one. emails: the main first."""

    name: str
    registration_number: str
    country_code: str
    profile: NewProfile | None = None
    emails: Sequence[str] = ()
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class ImportedPerson:
    """Somebody as a file tells it. enterprise: none for a person without one. person: who is there already."""

    new: NewPerson
    enterprise: Organisation | None
    since: date
    person: Person | None = None


@action
def import_enterprises(*, new: Sequence[ImportedFirm], on: date, by: User | None) -> list[Organisation]:
    """Add firms, each with what it is from that day on as far as that is known; all or none."""
    firms = Organisation.objects.bulk_create(
        [
            Organisation(
                kind=OrganisationKind.ENTERPRISE,
                name=one.name,
                registration_number=one.registration_number,
                country_code=one.country_code,
                email=one.emails[0] if one.emails else "",
                phone=one.phone,
                folded=fold(f"{one.name} {one.registration_number}"),
            )
            for one in new
        ],
        batch_size=BATCH,
    )
    pairs = list(zip(firms, new, strict=True))
    Profile.objects.bulk_create([_profile(firm, one.profile, on) for firm, one in pairs if one.profile], BATCH)
    MailAddress.objects.bulk_create(
        [MailAddress(organisation=firm, email=mail) for firm, one in pairs for mail in one.emails[1:]], BATCH
    )
    return firms


@action
def import_people(*, new: Sequence[ImportedPerson], by: User | None) -> tuple[list[Person], list[Employment]]:
    """Add people and where they work; who is known gets the employment only. Returns everybody, and the employments."""
    fresh = iter(Person.objects.bulk_create([Person() for one in new if not one.person], batch_size=BATCH))
    people = [one.person or next(fresh) for one in new]
    pairs = list(zip(people, new, strict=True))
    Identity.objects.bulk_create([_identity(person, one.new) for person, one in pairs if not one.person], BATCH)
    employments = Employment.objects.bulk_create(
        [
            Employment(
                person=person, enterprise=one.enterprise, started_on=one.since, occupation=one.new.occupation[:100]
            )
            for person, one in pairs
            if one.enterprise
        ],
        BATCH,
    )
    return people, employments


@action
def fill_contacts(*, record: Organisation | Identity, seen: int, by: User | None, **values: str) -> None:
    """Write the contacts that a file tells. Raises ChangedMeanwhile."""
    record.save_version(seen=seen, **values)


@action
def restore_contacts(*, record: Organisation | Identity, seen: int, by: User | None, **values: str) -> None:
    """Write the contacts as they were before an import; the version goes on. Raises ChangedMeanwhile."""
    record.save_version(seen=seen, **values)


@action
def remove_imported_people(*, people: Collection[Any], employments: Collection[Any], by: User | None) -> None:
    """Take out people and employments that an import made and nobody has used since."""
    Employment.objects.filter(pk__in=employments).delete()
    Identity.objects.filter(person__in=people).delete()
    Person.objects.filter(pk__in=people).delete()


@action
def remove_imported_firms(*, firms: Collection[Any], by: User | None) -> None:
    """Take out firms that an import made and nobody has used since."""
    Profile.objects.filter(enterprise__in=firms).delete()
    MailAddress.objects.filter(organisation__in=firms).delete()
    Organisation.objects.filter(pk__in=firms).delete()


@action
def restore_profile(*, profile: Profile, before: Mapping[str, Any], by: User | None) -> None:
    """The profile of before is in force again: the later one goes, or has its earlier values."""
    if before.get("values"):
        Profile.objects.filter(pk=profile.pk).update(**before["values"])
        return
    profile.delete()
    if before.get("previous"):
        Profile.objects.filter(pk=before["previous"]).update(valid_to=profile.valid_to)
