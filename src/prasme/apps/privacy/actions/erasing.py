"""An erasure is asked for, and carried out or refused by an operator with a reason."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import Membership, User
from prasme.apps.accounts.roles import Role
from prasme.apps.core.acting import action
from prasme.apps.core.text import fold
from prasme.apps.enterprises.models import Identity, MailAddress, Organisation, Person
from prasme.apps.privacy.actions import accounts, people, texts
from prasme.apps.privacy.models import Erasure, ErasureState, Ground, PastKeeping
from prasme.apps.privacy.queries.holds import Hold, holds_of, own_firms
from prasme.apps.privacy.queries.scope import keys_of
from prasme.apps.privacy.queries.traces import pattern_of

# The tables that keep the name of a self-employed person's firm as long as its aid is kept.
OF_THE_FIRM = (
    "enterprises_organisation", "enterprises_organisationevent", "enterprises_mailaddress",
    "enterprises_mailaddressevent", "funding_aid", "funding_aidevent", "funding_entry", "funding_declaredaid",
    "evidence_document",
)  # fmt: skip


class ErasedAlready(Exception):
    """There is nothing left that names the person."""

    def __str__(self) -> str:
        return _("This person is erased already.")


class RolesStand(Exception):
    """The person signs in for somebody else too; that ends first. roles: their names."""

    def __init__(self, roles: list[str]) -> None:
        super().__init__(
            _("This person still has a role: %s. End it first under “People with access”.") % ", ".join(roles)
        )


class NamesThePerson(Exception):
    """A reason that names the person would keep what is to go."""

    def __str__(self) -> str:
        return _("The reason stays when the person is gone. Write it without the name, the address and the phone.")


@action
def ask_for_erasure(*, person: Person, ground: str, is_own: bool, by: User, at: datetime) -> Erasure:
    """Raises ErasedAlready. Asked for twice, it is one request."""
    if person.identity.erased_at:
        raise ErasedAlready
    found, _new = Erasure.objects.get_or_create(
        person_key=person.pk,
        state=ErasureState.ASKED,
        defaults={"asked_at": at, "asked_by": by, "is_own": is_own, "ground": ground},
    )
    return found


@action
def refuse_erasure(*, person: Person, reason: str, by: User, at: datetime) -> None:
    _check_reason(person.identity, reason)
    Erasure.objects.filter(person_key=person.pk, state=ErasureState.ASKED).update(
        state=ErasureState.REFUSED, decided_at=at, decided_by=by, reason=reason
    )


@action
def erase_person(*, person: Person, ground: Ground | str, reason: str, by: User | None, at: datetime) -> Erasure:
    """Blank what names the person, in every table and its history, and say what stays and why.

    The one exception to append-only tables (docs/adr/0011). Keys, counts and decisions stay. Raises ErasedAlready,
    RolesStand, NamesThePerson.
    """
    list(Person.objects.select_for_update(no_key=True).filter(pk=person.pk))
    identity = Identity.objects.get(pk=person.pk)
    if identity.erased_at:
        raise ErasedAlready
    _check_reason(identity, reason)
    keys = keys_of(person)
    users = list(User.objects.filter(person__in=keys))
    _check_roles(users)
    held = holds_of(person, on=at.date())
    known = list(Identity.objects.filter(pk__in=keys))
    pattern = pattern_of(_texts(known, users))
    gone = _blank(known, users, keys, held, by, at)
    gone["texts"] = sum(texts.sweep(pattern, but=_kept(keys, held)).values())
    PastKeeping.objects.filter(person_key__in=keys).delete()
    found, _new = Erasure.objects.get_or_create(
        person_key=person.pk,
        state=ErasureState.ASKED,
        defaults={"asked_at": at, "asked_by": by, "is_own": False, "ground": ground},
    )
    Erasure.objects.filter(pk=found.pk).update(
        state=ErasureState.DONE, ground=ground, decided_at=at, decided_by=by, reason=reason,
        held=[hold.as_record() for hold in held], gone=dict(gone),
    )  # fmt: skip
    found.refresh_from_db()
    return found


def _blank(
    known: list[Identity], users: list[User], keys: list[Any], held: list[Hold], by: User | None, at: datetime
) -> Counter[str]:
    emails = _own_addresses(known, users)
    names = [str(one) for one in known]
    documents = {pk for hold in held for pk in hold.documents}
    gone: Counter[str] = Counter()
    gone.update(texts.blank_letters(emails, names, by=by, at=at))
    gone.update(people.destroy_files(keys, documents))
    gone.update(people.blank_answers(keys, at=at))
    gone.update(people.blank_imports(keys))
    gone.update(people.blank_identities(keys, at=at))
    accounts_of: Sequence[User | None] = users or [None]
    for user in accounts_of:
        gone.update(accounts.blank_account(user, email=emails[0] if emails else "", at=at))
    return gone


def _own_addresses(known: list[Identity], users: list[User]) -> list[str]:
    """Addresses that are this person's alone: one that a firm or somebody else has too is theirs."""
    found = {one.email for one in known if one.email} | {user.email for user in users}
    keys = [one.pk for one in known]
    shared = {
        *Organisation.objects.filter(email__in=found).exclude(kind="self_employed").values_list("email", flat=True),
        *MailAddress.objects.filter(email__in=found).values_list("email", flat=True),
        *Identity.objects.filter(email__in=found).exclude(pk__in=keys).values_list("email", flat=True),
    }
    return sorted(found - shared)


def _texts(known: list[Identity], users: list[User]) -> list[str]:
    """What is looked for in free text: addresses, phones, and names that nobody else has."""
    keys = [one.pk for one in known]
    found = _own_addresses(known, users)
    for one in known:
        others = Identity.objects.exclude(pk__in=keys)
        if one.phone and not others.filter(phone=one.phone).exists():
            found.append(one.phone)
        namesakes = others.filter(given_name__iexact=one.given_name, family_name__iexact=one.family_name)
        whole = f"{one.given_name} {one.family_name}"
        signing_in = User.objects.filter(name__iexact=whole).exclude(pk__in=[user.pk for user in users])
        if not namesakes.exists() and not signing_in.exists():
            family, given = one.family_name, one.given_name
            found += [whole, f"{family} {given}", f"{family}, {given}"]
    return found


def _kept(keys: list[Any], held: list[Hold]) -> tuple[str, ...]:
    """Tables that a hold keeps as they are: those of a firm that is the person."""
    names_the_firm = any(hold.rule == "aid" and hold.names for hold in held)
    return OF_THE_FIRM if names_the_firm and own_firms(keys) else ()


def _check_roles(users: list[User]) -> None:
    standing = Membership.objects.filter(user__in=users, ended_at=None).exclude(role=Role.LEARNER)
    if standing.exists():
        raise RolesStand(sorted({str(Role(one.role).label) for one in standing}))


def _check_reason(identity: Identity, reason: str) -> None:
    said = f" {fold(reason)} "
    names = (f"{identity.given_name} {identity.family_name}", identity.family_name, identity.email, identity.phone)
    if any(fold(name) and f" {fold(name)} " in said for name in names):
        raise NamesThePerson
