"""Who owns whom: links that are added, ended and corrected; the database keeps what each said before."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from procrastinate.contrib.django import app as jobs

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions.register import NewPerson, register_organisation, register_person
from prasme.apps.enterprises.models import Organisation, OrganisationKind, OwnershipLink, Person
from prasme.apps.enterprises.queries.ownership import group_of
from prasme.apps.evidence.actions import NewDocument, store_documents

LOOKING = "prasme.apps.funding.tasks.look_for_regroupings"


class OwnsItself(Exception):
    """The owner is the enterprise itself."""


class OwnershipOverlaps(Exception):
    """The same owner has a link to the same enterprise on some of these days."""

    def __init__(self, link: OwnershipLink) -> None:
        super().__init__(str(link))
        self.link = link


class EndsBeforeItBegins(Exception):
    """The last day of the link is before its first."""


@dataclass(frozen=True, kw_only=True)
class Share:
    """What an owner has in an enterprise. capital, votes: in hundredths; none: not known."""

    valid_from: date
    valid_to: date | None = None
    capital: Decimal | None = None
    votes: Decimal | None = None
    has_board_majority: bool = False
    has_contract: bool = False
    has_agreement: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class NewOwner:
    """An owner who is not registered yet: an organisation by name and number, or a person by given and family name."""

    name: str = ""
    number: str = ""
    country: str = "LV"
    given_name: str = ""
    family_name: str = ""


def _register(new: NewOwner, by: User | None) -> Organisation | Person:
    if new.name:
        return register_organisation(
            kind=OrganisationKind.ENTERPRISE,
            name=new.name,
            registration_number=new.number,
            country_code=new.country,
            by=by,
        )
    return register_person(new=NewPerson(given_name=new.given_name, family_name=new.family_name), by=by)


def lock_group(enterprises: set[int], people: Collection[UUID] = ()) -> None:
    """Hold the rows of all firms that are tied to these, by primary key, as whoever grants them money does.

    An undertaking has no row of its own: its members are locked and read again; if others joined, locked anew.
    """
    group = group_of(enterprises, people)
    while True:
        rows = Organisation.objects.filter(pk__in=group).order_by("pk").select_for_update(no_key=True)
        list(rows.values_list("pk"))
        now = group_of(enterprises, people)
        if now <= group:
            return
        group = now


def _check(share: Share, *, owner: Organisation | Person, enterprise: Organisation, but: int | None) -> None:
    if isinstance(owner, Organisation) and owner.pk == enterprise.pk:
        raise OwnsItself
    if share.valid_to is not None and share.valid_to < share.valid_from:
        raise EndsBeforeItBegins
    same = OwnershipLink.objects.filter(enterprise=enterprise, **_owner(owner))
    if share.valid_to is not None:
        same = same.filter(valid_from__lte=share.valid_to)
    for link in same:
        if link.pk != but and (link.valid_to is None or link.valid_to >= share.valid_from):
            raise OwnershipOverlaps(link)


def _owner(owner: Organisation | Person) -> dict[str, object]:
    return {"owner": owner} if isinstance(owner, Organisation) else {"owner_person": owner}


def _stored(document: NewDocument | None, by: User | None) -> dict[str, object]:
    return {"document": store_documents(new=[document], by=by)[0]} if document else {}


def _look_again(*enterprises: int | None) -> None:
    """Decisions about money rested on who owned whom; an app above looks at them again."""
    jobs.configure_task(LOOKING).defer(enterprises=[one for one in enterprises if one])


@action
def add_ownership(
    *,
    enterprise: Organisation,
    owner: Organisation | Person | NewOwner,
    share: Share,
    document: NewDocument | None = None,
    by: User | None,
) -> OwnershipLink:
    """The owner has this share from a day on; one who is not registered is.

    Raises OwnsItself, OwnershipOverlaps, EndsBeforeItBegins, NumberTaken.
    """
    if isinstance(owner, NewOwner):
        owner = _register(owner, by)
    if isinstance(owner, Organisation):
        lock_group({enterprise.pk, owner.pk})
    else:
        lock_group({enterprise.pk}, [owner.pk])
    _check(share, owner=owner, enterprise=enterprise, but=None)
    link = OwnershipLink(enterprise=enterprise, **_stored(document, by), **_owner(owner), **vars(share))
    link.save(force_insert=True)
    _look_again(enterprise.pk)
    return link


@action
def correct_ownership(
    *, link: OwnershipLink, seen: int, share: Share, document: NewDocument | None = None, reason: str, by: User
) -> None:
    """What was written of the link was wrong: it reads otherwise now, and its history says what it read.

    document: replaces the evidence, where there is one. Raises ChangedMeanwhile and what adding raises.
    """
    lock_group({link.enterprise_id})
    owner = link.owner or link.owner_person
    _check(share, owner=owner, enterprise=link.enterprise, but=link.pk)  # type: ignore[arg-type]
    link.save_version(seen=seen, **vars(share), **_stored(document, by))
    _look_again(link.enterprise_id, link.owner_id)


@action
def end_ownership(*, link: OwnershipLink, on: date, by: User) -> None:
    """That day is the last on which the owner has the share. Raises EndsBeforeItBegins."""
    lock_group({link.enterprise_id})
    link.refresh_from_db()
    if on < link.valid_from:
        raise EndsBeforeItBegins
    link.save_version(seen=link.version, valid_to=on)
    _look_again(link.enterprise_id, link.owner_id)
