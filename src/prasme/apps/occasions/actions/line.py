"""Seats that become free, and who waits for them."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.actions import AidRefused, BudgetExceeded, release_aid, reserve_aid
from prasme.apps.funding.models import Aid
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.overriding import override
from prasme.apps.occasions.actions.steps import day_at, fresh, lock, step
from prasme.apps.occasions.actions.telling import tell_confirmed, tell_given, tell_offered, tell_withdrawn
from prasme.apps.occasions.models import Obstacle, Occasion, Seat, SeatState, WaitingPolicy
from prasme.apps.occasions.queries import line as lines


class NothingFree(Exception):
    """There is no seat for this one now."""

    def __init__(self, stop: str = "") -> None:
        super().__init__(stop or _("There is no seat to give at the moment."))


class OfferOver(Exception):
    """The seat is not offered any more."""

    def __str__(self) -> str:
        return _("This offer is over. If a seat becomes free again, the next on the waiting list is asked.")


@action
def withdraw_seat(*, seat: Seat, reason: str, by: User | None, at: datetime, seen: int | None = None) -> None:
    """Give a seat back. Its money is free again, and the seat is offered to whoever waits longest.

    Raises StepNotAllowed, ChangedMeanwhile.
    """
    holders = in_line(seat.occasion, seat.holder_id)
    occasion = lock(seat.occasion, holders)
    now = fresh(seat, seen)
    give_back(now, reason=reason, by=by, at=at)
    tell_withdrawn(now, reason=reason, by=by, at=at)
    offer_free(occasion, holders, at=at)
    seat.refresh_from_db()


def give_back(seat: Seat, *, reason: str, by: User | None, at: datetime) -> None:
    """Withdraw a seat whose occasion is locked, without asking who waits."""
    step(seat, SeatState.WITHDRAWN, by=by, at=at, reason=reason, offered_until=None)
    if seat.aid:
        release_aid(aid=seat.aid, reason=reason, on=day_at(seat.occasion, at), by=by, at=at)


@action
def offer_free_seats(*, occasion: Occasion, at: datetime) -> int:
    """Offer what is free to those who wait, in the order of the occasion's policy. Returns how many were offered."""
    holders = in_line(occasion)
    return offer_free(lock(occasion, holders), holders, at=at)


def in_line(occasion: Occasion, *more: int | None) -> list[int]:
    """The firms to lock. Who joins the line between this look and the locks is asked by the next `expire_offers`."""
    waiting = Seat.objects.filter(occasion=occasion, state=SeatState.WAITING).values_list("holder_id", flat=True)
    return sorted({firm for firm in (*waiting, *more) if firm is not None})


def offer_free(occasion: Occasion, holders: list[int], *, at: datetime, chosen: Seat | None = None) -> int:
    """With the locks held. Who cannot be given the money leaves the line, and is told why.

    chosen: the one seat that somebody chose; else the policy says who is next, and where it says nobody, nobody is.
    """
    starts_at = queries.first_moment(occasion)
    until = rules.offer_ends(at=at, starts_at=starts_at, hours=occasion.offer_hours)
    if until is None or occasion.is_cancelled or occasion.locked_at:
        return 0
    if occasion.waiting_policy == WaitingPolicy.MANUAL and chosen is None:
        return 0
    on = day_at(occasion, at)
    line = lines.line_of(occasion, on=on)
    tally, seats = lines.tally_of(occasion, on=on), _seats_of(line, holders)
    offered = 0
    for number, one in enumerate(line, start=1):
        seat = seats.get(one.seat)
        if seat is None or (chosen is not None and chosen.pk != seat.pk):
            continue
        stop = tally.stops(one.claim)
        if stop == "full":
            break
        if stop:  # the seats that are left are not for this one; for the next they may be
            continue
        try:
            aid = _money(seat, occasion, at)
        except BudgetExceeded:  # may be filled up again, so everybody keeps the place in the line
            break
        except AidRefused as refusal:
            step(seat, SeatState.WITHDRAWN, by=None, at=at, reason=str(refusal))
            tell_withdrawn(seat, reason=str(refusal), by=None, at=at)
            continue
        tally.take(one.claim)
        _give(seat, aid, lines.choice_of(occasion, one, number, len(line)), until=until, at=at)
        offered += 1
    return offered


def _seats_of(line: list[rules.Waiter], holders: list[int]) -> dict[int, Seat]:
    """Those in the line whose firms are locked."""
    found = Seat.objects.filter(Q(holder__in=holders) | Q(holder=None), pk__in=[one.seat for one in line])
    with_all = found.select_related("holder", "person__identity", "occasion__edition", "occasion__venue")
    return {seat.pk: seat for seat in with_all}


def _give(seat: Seat, aid: Aid | None, choice: dict[str, Any], *, until: datetime, at: datetime) -> None:
    """Offer the seat; where the occasion gives its holders no time to answer, it is theirs at once."""
    if seat.occasion.offer_hours:
        step(seat, SeatState.OFFERED, by=None, at=at, choice=choice, aid=aid, offered_until=until)
        tell_offered(seat, at=at)
        return
    step(seat, SeatState.RESERVED, by=None, at=at, choice=choice, aid=aid)
    if seat.person_id:
        step(seat, SeatState.CONFIRMED, by=None, at=at)
        tell_confirmed(seat, by=None, at=at)
    else:
        tell_given(seat, at=at)


@action
def choose_waiting(*, seat: Seat, reason: str, by: User | None, at: datetime, seen: int | None = None) -> None:
    """Offer a free seat to the one that is chosen. Where a policy gives the order, that is passed over with a reason.

    Raises NothingFree, ChangedMeanwhile.
    """
    holders = in_line(seat.occasion, seat.holder_id)
    occasion = lock(seat.occasion, holders)
    now = fresh(seat, seen)
    if now.state != SeatState.WAITING:
        raise ChangedMeanwhile
    place = lines.places_of(occasion, on=day_at(occasion, at))[now.pk]
    if not offer_free(occasion, holders, at=at, chosen=now):
        raise NothingFree(place.stop)
    told = _("Number %(number)d of %(of)d in the line was chosen.") % {"number": place.number, "of": place.of}
    override(occasion, [(Obstacle.LINE, told)], seat=now, reason=reason, by=by, at=at)
    seat.refresh_from_db()


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
