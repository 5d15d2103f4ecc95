"""After the approval: the agreement is signed, and the aid is granted by it."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.funding.actions import grant_aid, lock_money
from prasme.apps.funding.models import AidState
from prasme.apps.occasions.actions import accept_offer
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.training import queries
from prasme.apps.training.models import Agreement, Application, ApplicationState


class NotApproved(Exception):
    """There is nothing to agree on."""

    def __str__(self) -> str:
        return _("Only an approved application is agreed on.")


class AgreedAlready(Exception):
    """The agreement is recorded."""

    def __str__(self) -> str:
        return _("The agreement of this application is recorded already.")


@action
def record_agreement(
    *, application: Application, signed_on: date, document: Document | None, by: User | None, at: datetime
) -> Agreement:
    """Record the signed agreement; the aid of its seats is granted on the day of the signature.

    Raises NotApproved, AgreedAlready, and what granting raises.
    """
    if Application.objects.get(pk=application.pk).state != ApplicationState.APPROVED:
        raise NotApproved
    try:
        with transaction.atomic():
            agreement = Agreement.objects.create(
                application=application, number=f"{application.number}/L", signed_on=signed_on, document=document
            )
    except IntegrityError as problem:
        raise AgreedAlready from problem
    held = queries.seats_of(application).filter(aid__state=AidState.RESERVED).exclude(state=SeatState.OFFERED)
    for aid in [seat.aid for seat in held if seat.aid]:
        grant_aid(aid=aid, on=signed_on, by=by, at=at)
    return agreement


@action
def file_agreement(
    *,
    application: Application,
    signed_on: date,
    paper: tuple[str, str, bytes] | None,
    by: User | None,
    at: datetime,
) -> Agreement:
    """The same with its scan (name, media type, content), which operator and enterprise may open; both or none."""
    document = None
    if paper:
        name, media_type, content = paper
        document = store_document(
            kind=DocumentKind.AGREEMENT,
            name=name,
            content=content,
            media_type=media_type,
            scopes=[
                (ScopeKind.EDITION, application.edition_id),
                (ScopeKind.ORGANISATION, application.enterprise_id),
            ],
            by=by,
            at=at,
        )
    return record_agreement(application=application, signed_on=signed_on, document=document, by=by, at=at)


@action
def take_offer(*, seat: Seat, by: User | None, at: datetime, on: date, seen: int | None = None) -> None:
    """Accept an offered seat. Where the agreement is signed already, its aid is granted on that day.

    Raises OfferOver, ChangedMeanwhile, and what granting raises.
    """
    holders = [seat.holder_id] if seat.holder_id else []
    lock_money(seat.occasion.edition, holders)  # before the seat's row, as everybody does
    accept_offer(seat=seat, by=by, at=at, seen=seen)
    if seat.aid and queries.agreement_of(seat):
        grant_aid(aid=seat.aid, on=on, by=by, at=at)
