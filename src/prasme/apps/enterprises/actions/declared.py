"""What a firm declares of those it is tied to, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions.ownership import NewOwner, Share, add_ownership
from prasme.apps.enterprises.actions.register import register_organisation
from prasme.apps.enterprises.models import DeclaredLink, DeclaredState, Organisation, OrganisationKind


class AlreadyAnsweredLink(Exception):
    """Somebody took it over, refused it or withdrew it meanwhile."""

    def __str__(self) -> str:
        return _("Somebody dealt with this meanwhile; look at what stands now.")


class OneNameOnly(Exception):
    """A person was declared by one word, and has a given and a family name."""

    def __str__(self) -> str:
        return _("A person needs a given and a family name. Ask the enterprise.")


@dataclass(frozen=True, kw_only=True)
class SaidLink:
    """is_owner: the other owns the enterprise; else the enterprise owns it. capital, votes: in hundredths."""

    is_owner: bool
    name: str
    valid_from: date
    is_person: bool = False
    registration_number: str = ""
    country_code: str = "LV"
    capital: Decimal | None = None
    votes: Decimal | None = None
    has_control: bool = False


@action
def declare_links(
    *, enterprise: Organisation, said: Sequence[SaidLink], by: User | None, at: datetime
) -> list[DeclaredLink]:
    """Keep what the firm says; one that waits already with the same words is not kept twice."""
    Organisation.objects.select_for_update(no_key=True).get(pk=enterprise.pk)
    kept = DeclaredLink.objects.filter(enterprise=enterprise, state=DeclaredState.OPEN)
    known = {tuple(getattr(one, name) for name in SaidLink.__annotations__) for one in kept}
    new = [
        one for one in dict.fromkeys(said) if tuple(vars(one)[name] for name in SaidLink.__annotations__) not in known
    ]
    return DeclaredLink.objects.bulk_create(
        [DeclaredLink(enterprise=enterprise, at=at, by=by, **vars(one)) for one in new]
    )


def _open(link: DeclaredLink) -> DeclaredLink:
    """Raises AlreadyAnsweredLink."""
    now = DeclaredLink.objects.select_for_update(no_key=True, of=("self",)).select_related("enterprise").get(pk=link.pk)
    if now.state != DeclaredState.OPEN:
        raise AlreadyAnsweredLink
    return now


def _answer(link: DeclaredLink, state: DeclaredState, by: User | None, at: datetime, reason: str = "") -> None:
    link.state, link.answered_at, link.answered_by, link.reason = state, at, by, reason
    link.save()


@action
def withdraw_link(*, link: DeclaredLink, by: User | None, at: datetime) -> None:
    """The firm takes back what it said. Raises AlreadyAnsweredLink."""
    _answer(_open(link), DeclaredState.WITHDRAWN, by, at)


@action
def refuse_link(*, link: DeclaredLink, reason: str, by: User | None, at: datetime) -> None:
    """What was said is not so. Raises AlreadyAnsweredLink."""
    _answer(_open(link), DeclaredState.REFUSED, by, at, reason)


@action
def take_over_link(*, link: DeclaredLink, by: User | None, at: datetime) -> None:
    """What was said becomes a link of the register; who is not registered is.

    Raises AlreadyAnsweredLink, OneNameOnly, OwnershipOverlaps, OwnsItself, NumberTaken.
    """
    now = _open(link)
    share = Share(
        valid_from=now.valid_from, capital=now.capital, votes=now.votes, has_contract=now.has_control,
        note=_("as the enterprise declared on %(day)s") % {"day": now.at.date().isoformat()},
    )  # fmt: skip
    if now.is_person:
        given, _space, family = now.name.rpartition(" ")
        if not given:
            raise OneNameOnly
        owner: Organisation | NewOwner = NewOwner(given_name=given, family_name=family)
        now.link = add_ownership(enterprise=now.enterprise, owner=owner, share=share, by=by)
    else:
        other = _registered(now, by)
        owner, owned = (other, now.enterprise) if now.is_owner else (now.enterprise, other)
        now.link = add_ownership(enterprise=owned, owner=owner, share=share, by=by)
    _answer(now, DeclaredState.TAKEN_OVER, by, at)


def _registered(said: DeclaredLink, by: User | None) -> Organisation:
    """The organisation of the number; one of that name is registered where there is none, or no number."""
    if said.registration_number:
        same = Organisation.objects.filter(
            registration_number=said.registration_number, country_code=said.country_code, merged_into=None
        )
        if known := same.first():
            return known
    return register_organisation(
        kind=OrganisationKind.ENTERPRISE, name=said.name, registration_number=said.registration_number,
        country_code=said.country_code, by=by,
    )  # fmt: skip
