"""Registering organisations and people, and correcting what was registered."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.conf import settings
from django.db import IntegrityError, transaction

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.text import fold
from prasme.apps.enterprises.models import (
    Employment,
    Identity,
    Organisation,
    OrganisationKind,
    Person,
    Profile,
    SizeClass,
)
from prasme.apps.territories.models import Territory


class NumberTaken(Exception):
    """Another organisation has this registration number."""

    def __init__(self, organisation: Organisation) -> None:
        super().__init__(organisation.name)
        self.organisation = organisation


@dataclass(frozen=True, kw_only=True)
class NewProfile:
    """What an enterprise is from a day on. Amounts in EUR."""

    size_class: SizeClass
    nace_code: str
    seat: Territory
    headcount: int | None = None
    turnover: Decimal | None = None
    balance: Decimal | None = None
    nace_revision: str = "2"


@dataclass(frozen=True, kw_only=True)
class NewEnterprise:
    kind: OrganisationKind
    name: str
    registration_number: str
    profile: NewProfile
    email: str = ""
    phone: str = ""
    country_code: str = "LV"


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    given_name: str
    family_name: str
    email: str = ""
    phone: str = ""
    language: str = "lv"
    national_id: str = ""
    occupation: str = ""


def _organisation(new: NewEnterprise) -> Organisation:
    return Organisation(
        kind=new.kind,
        name=new.name,
        registration_number=new.registration_number,
        country_code=new.country_code,
        email=new.email,
        phone=new.phone,
        folded=fold(f"{new.name} {new.registration_number}"),
    )


def _profile(enterprise: Organisation, new: NewProfile, on: date) -> Profile:
    return Profile(
        enterprise=enterprise,
        valid_from=on,
        size_decided_on=on,
        size_class=new.size_class,
        headcount=new.headcount,
        turnover=new.turnover,
        balance=new.balance,
        nace_code=new.nace_code,
        nace_revision=new.nace_revision,
        seat=new.seat,
    )


@action
def register_organisation(
    *,
    kind: OrganisationKind,
    name: str,
    registration_number: str = "",
    email: str = "",
    country_code: str = "LV",
    by: User | None,
) -> Organisation:
    """Add a provider, host, funder: an organisation of which no size or sector is kept. Raises NumberTaken."""
    organisation = Organisation(
        kind=kind,
        name=name,
        registration_number=registration_number,
        country_code=country_code,
        email=email,
        folded=fold(f"{name} {registration_number}"),
    )
    return _save_new(organisation)


def _save_new(organisation: Organisation) -> Organisation:
    try:
        with transaction.atomic():
            organisation.save(force_insert=True)
    except IntegrityError as problem:
        other = Organisation.objects.filter(
            country_code=organisation.country_code, registration_number=organisation.registration_number
        ).first()
        if other is None:
            raise
        raise NumberTaken(other) from problem
    return organisation


@action
def register_enterprise(*, new: NewEnterprise, on: date, by: User | None) -> Organisation:
    """Add an enterprise with what it is on that day. Raises NumberTaken."""
    enterprise = _save_new(_organisation(new))
    _profile(enterprise, new.profile, on).save(force_insert=True)
    return enterprise


@action
def register_enterprises(*, new: Sequence[NewEnterprise], on: Sequence[date], by: User | None) -> list[Organisation]:
    """Add many enterprises at once, each with what it is on its day; all or none."""
    enterprises = Organisation.objects.bulk_create([_organisation(one) for one in new], batch_size=2000)
    Profile.objects.bulk_create(
        [_profile(e, one.profile, d) for e, one, d in zip(enterprises, new, on, strict=True)], batch_size=2000
    )
    return enterprises


@action
def edit_organisation(
    *, organisation: Organisation, seen: int, name: str, registration_number: str, email: str, phone: str, by: User
) -> None:
    """Correct an organisation's name and contacts. Raises ChangedMeanwhile, NumberTaken."""
    other = (
        Organisation.objects.filter(country_code=organisation.country_code, registration_number=registration_number)
        .exclude(pk=organisation.pk)
        .first()
        if registration_number
        else None
    )
    if other is not None:
        raise NumberTaken(other)
    organisation.save_version(
        seen=seen,
        name=name,
        registration_number=registration_number,
        email=email,
        phone=phone,
        folded=fold(f"{name} {registration_number}"),
    )


@action
def change_profile(*, enterprise: Organisation, new: NewProfile, on: date, by: User | None) -> Profile:
    """From that day on (up to the next profile that is known) the enterprise is something else; before, it stays.

    Figures of earlier days keep the earlier profile. A profile that began on the same day is corrected.
    """
    Organisation.objects.select_for_update(no_key=True).get(pk=enterprise.pk)
    profile = _profile(enterprise, new, on)
    same = enterprise.profiles.filter(valid_from=on).first()
    if same is not None:  # a correction: what was counted with it points at it
        profile.pk, profile.valid_to = same.pk, same.valid_to
        profile.save(force_update=True)
        return profile
    following = enterprise.profiles.filter(valid_from__gt=on).order_by("valid_from").first()
    enterprise.profiles.in_force(on).update(valid_to=on - timedelta(days=1))
    profile.valid_to = following.valid_from - timedelta(days=1) if following else None
    profile.save(force_insert=True)
    return profile


def national_id_hash(national_id: str) -> str:
    """A keyed hash by which a person is recognised again; empty for no identifier."""
    if not national_id:
        return ""
    plain = "".join(filter(str.isalnum, national_id)).upper()
    return hmac.new(settings.SECRET_KEY.encode(), b"national-id:" + plain.encode(), "sha256").hexdigest()


def _identity(person: Person, new: NewPerson) -> Identity:
    return Identity(
        person=person,
        given_name=new.given_name,
        family_name=new.family_name,
        email=new.email.lower(),
        phone=new.phone,
        language=new.language,
        national_id_hash=national_id_hash(new.national_id),
        folded=fold(f"{new.given_name} {new.family_name} {new.given_name}"),
    )


@action
def register_person(*, new: NewPerson, by: User | None) -> Person:
    """Add a person of whom no employment is known, such as the owner of an enterprise."""
    person = Person.objects.create()
    _identity(person, new).save(force_insert=True)
    return person


@action
def register_people(*, new: Sequence[NewPerson], by: User | None) -> list[Person]:
    """Add many people of whom no employment is known; all or none."""
    people = Person.objects.bulk_create([Person() for _ in new], batch_size=2000)
    identities = [_identity(person, one) for person, one in zip(people, new, strict=True)]
    Identity.objects.bulk_create(identities, batch_size=2000)
    return people


@action
def register_employee(*, enterprise: Organisation, new: NewPerson, on: date, by: User | None) -> Person:
    """Add a person who works in the enterprise from that day on.

    Somebody whose national identifier is known is recognised, and only the employment is added.
    """
    known = (
        Identity.objects.filter(national_id_hash=national_id_hash(new.national_id)).first() if new.national_id else None
    )
    person = known.person if known is not None else register_person(new=new, by=by)
    Employment.objects.get_or_create(
        person=person, enterprise=enterprise, ended_on=None, defaults={"started_on": on, "occupation": new.occupation}
    )
    return person


@action
def register_employees(*, new: Sequence[tuple[Organisation, NewPerson, date]], by: User | None) -> list[Person]:
    """Add many people, each with the enterprise and the day; all or none."""
    people = Person.objects.bulk_create([Person() for _ in new], batch_size=2000)
    Identity.objects.bulk_create(
        [_identity(person, one) for person, (_, one, _) in zip(people, new, strict=True)], batch_size=2000
    )
    Employment.objects.bulk_create(
        [
            Employment(person=person, enterprise=enterprise, started_on=on, occupation=one.occupation)
            for person, (enterprise, one, on) in zip(people, new, strict=True)
        ],
        batch_size=2000,
    )
    return people


@action
def edit_identity(*, person: Person, seen: int, by: User, **values: str) -> None:
    """Correct a person's name or contacts. Raises ChangedMeanwhile."""
    given, family = values["given_name"], values["family_name"]
    person.identity.save_version(seen=seen, **values, folded=fold(f"{given} {family} {given}"))


@action
def end_employment(*, employment: Employment, on: date, by: User) -> None:
    """The person left on that day, which is the last one that counts."""
    Employment.objects.filter(pk=employment.pk, ended_on=None).update(ended_on=on)


@action
def link_user(*, person: Person, user: User, by: User | None) -> None:
    """The person signs in as this user."""
    Person.objects.filter(pk=person.pk).update(user=user)
