"""Seats that become free, and who waits for them."""

from contextlib import suppress
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.actions import AidRefused, BudgetExceeded, release_aid, reserve_aid
from prasme.apps.funding.models import Aid
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.steps import day_at, fresh, lock, step
from prasme.apps.occasions.actions.telling import tell_confirmed, tell_offered, tell_withdrawn
from prasme.apps.occasions.models import Occasion, Seat, SeatState


class OfferOver(Exception):
    """The seat is not offered any more."""

    def __str__(self) -> str:
        return _("This offer is over. If a seat becomes free again, the next on the waiting list is asked.")


@action
def withdraw_seat(*, seat: Seat, reason: str, by: User | None, at: datetime, seen: int | None = None) -> None:
    """Give a seat back. Its money is free again, and the seat is offered to whoever waits longest.

    Raises StepNotAllowed, ChangedMeanwhile.
    """
    holders = _in_line(seat.occasion, seat.holder_id)
    occasion = lock(seat.occasion, holders)
    now = fresh(seat, seen)
    give_back(now, reason=reason, by=by, at=at)
    tell_withdrawn(now, reason=reason, by=by, at=at)
    _offer_free(occasion, holders, at=at)
    seat.refresh_from_db()


def give_back(seat: Seat, *, reason: str, by: User | None, at: datetime) -> None:
    """Withdraw a seat whose occasion is locked, without asking who waits."""
    step(seat, SeatState.WITHDRAWN, by=by, at=at, reason=reason, offered_until=None)
    if seat.aid:
        release_aid(aid=seat.aid, reason=reason, on=day_at(seat.occasion, at), by=by, at=at)


@action
def offer_free_seats(*, occasion: Occasion, at: datetime) -> int:
    """Offer what is free to those who wait, in the order of their requests. Returns how many were offered."""
    holders = _in_line(occasion)
    return _offer_free(lock(occasion, holders), holders, at=at)


def _in_line(occasion: Occasion, *more: int | None) -> list[int]:
    """The firms to lock. Who joins the line between this look and the locks is asked by the next `expire_offers`."""
    waiting = Seat.objects.filter(occasion=occasion, state=SeatState.WAITING).values_list("holder_id", flat=True)
    return sorted({firm for firm in (*waiting, *more) if firm is not None})


def _offer_free(occasion: Occasion, holders: list[int], *, at: datetime) -> int:
    """With the locks held. Who cannot be given the money leaves the line, and is told why."""
    until = rules.offer_ends(at=at, starts_at=queries.first_moment(occasion))
    if until is None or occasion.is_cancelled or occasion.locked_at:
        return 0
    taken, _waiting = queries.taken_and_waiting(occasion)
    offered = 0
    line = (
        Seat.objects.filter(Q(holder__in=holders) | Q(holder=None), occasion=occasion, state=SeatState.WAITING)
        .select_related("holder", "person__identity", "occasion__edition", "occasion__venue")
        .order_by("requested_at", "pk")
    )
    for seat in line:
        if taken + offered >= occasion.capacity:
            break
        try:
            aid = _money(seat, occasion, at)
        except BudgetExceeded:  # may be filled up again, so everybody keeps the place in the line
            break
        except AidRefused as refusal:
            step(seat, SeatState.WITHDRAWN, by=None, at=at, reason=str(refusal))
            tell_withdrawn(seat, reason=str(refusal), by=None, at=at)
            continue
        step(seat, SeatState.OFFERED, by=None, at=at, aid=aid, offered_until=until)
        tell_offered(seat, at=at)
        offered += 1
    return offered


def _money(seat: Seat, occasion: Occasion, at: datetime) -> Aid | None:
    """Aid is an enterprise's: a person alone pays the price. Raises what reserving raises."""
    if seat.holder is None:
        return None
    with transaction.atomic():
        return reserve_aid(
            edition=seat.occasion.edition, enterprise=seat.holder, price=occasion.price,
            on=day_at(seat.occasion, at), by=None, at=at,
        )  # fmt: skip


@action
def accept_offer(*, seat: Seat, by: User | None, at: datetime, seen: int | None = None) -> None:
    """Take the offered seat; its money is set aside already. Of a person alone it is confirmed with that.

    Raises OfferOver, ChangedMeanwhile.
    """
    now = fresh(seat, seen)
    if now.state != SeatState.OFFERED or now.offered_until is None or now.offered_until < at:
        raise OfferOver
    step(now, SeatState.RESERVED, by=by, at=at, offered_until=None)
    if now.person_id:
        step(now, SeatState.CONFIRMED, by=by, at=at)
        tell_confirmed(now, by=by, at=at)
    seat.refresh_from_db()


@action
def decline_offer(*, seat: Seat, by: User | None, at: datetime, seen: int | None = None) -> None:
    """Let the offered seat go to the next. Raises OfferOver, ChangedMeanwhile."""
    if fresh(seat, seen).state != SeatState.OFFERED:
        raise OfferOver
    withdraw_seat(seat=seat, reason=_("The offer was declined."), by=by, at=at, seen=seen)


def expire_offers(*, at: datetime) -> int:
    """Take back offers that nobody answered, and offer every free seat that somebody waits for.

    Returns how many offers ended. Safe at any time, also twice; each seat in a transaction of its own, so that no
    two occasions are locked at once.
    """
    over = Seat.objects.filter(state=SeatState.OFFERED, offered_until__lt=at)
    ended = 0
    for seat in over.select_related("occasion__edition", "occasion__venue", "holder").order_by("occasion", "pk"):
        with suppress(ChangedMeanwhile):  # answered this moment
            reason = _("The offer was not answered in time.")
            withdraw_seat(seat=seat, reason=reason, by=None, at=at, seen=seat.version)
            ended += 1
    for occasion in queries.waited_for_with_room():
        offer_free_seats(occasion=occasion, at=at)
    return ended
