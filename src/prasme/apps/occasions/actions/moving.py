"""A seat moves to another occasion of the same kind, and its money with it: to another date, or from one called off."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.funding.actions import AidRefused, release_aid, reserve_aid
from prasme.apps.funding.models import Aid
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.line import NothingFree, in_line, offer_free
from prasme.apps.occasions.actions.overriding import Hindered
from prasme.apps.occasions.actions.seats import SitsAlready, lock_person
from prasme.apps.occasions.actions.steps import day_at, fresh, lock_all, step
from prasme.apps.occasions.actions.telling import tell_confirmed
from prasme.apps.occasions.models import Occasion, Seat, SeatState, SeatStep
from prasme.apps.occasions.queries import conflicts
from prasme.apps.occasions.queries import line as lines

MOVING = (SeatState.OFFERED, SeatState.RESERVED, SeatState.CONFIRMED)


@action
def transfer_seat(*, seat: Seat, to: Occasion, by: User | None, at: datetime, seen: int | None = None) -> Seat:
    """Take a free seat on another occasion in the stead of this one; the money moves with it. Returns the new seat.

    Raises NothingFree, Hindered, SitsAlready, StepNotAllowed, ChangedMeanwhile, and what reserving raises where the
    price or the edition is another.
    """
    holders = in_line(seat.occasion, seat.holder_id)
    left, target = lock_all([seat.occasion, to], holders)
    now = fresh(seat, seen)
    if now.state not in MOVING:
        raise rules.StepNotAllowed(now.state, SeatState.RESERVED)
    claim = lines.claim_of(now.holder_id, on=day_at(target, at))
    tally = lines.tally_of(target, on=day_at(target, at))
    if not is_open(target, at) or (stop := tally.stops(claim)):
        raise NothingFree(lines.stopped(stop) if is_open(target, at) else _("This course takes no more seats."))
    if now.person:
        lock_person(now.person)
        found = [one for one in conflicts.elsewhere(now.person, target) if not _is_about(one, left)]
        if found:
            raise Hindered(found)
    new = move(now, target, state=SeatState.RESERVED, by=by, at=at)
    if new.person_id:
        step(new, SeatState.CONFIRMED, by=by, at=at)
        tell_confirmed(new, by=by, at=at)
    offer_free(left, holders, at=at)
    return new


def _is_about(found: tuple[Any, str], left: Occasion) -> bool:
    """The seat that is left stands in nobody's way."""
    return f"({left.code})" in found[1]


def is_open(occasion: Occasion, at: datetime) -> bool:
    if occasion.is_cancelled or occasion.locked_at:
        return False
    return at < queries.first_moment(occasion)


def move(
    seat: Seat, to: Occasion, *, state: SeatState, by: User | None, at: datetime, until: datetime | None = None
) -> Seat:
    """With both occasions locked. The one seat ends and the other begins; the same money, unless the price differs."""
    aid = seat.aid
    said = _("Moved to %(code)s.") % {"code": to.code or to.title}
    step(seat, SeatState.WITHDRAWN, by=by, at=at, reason=said, aid=None, offered_until=None)
    try:
        with transaction.atomic():
            new = Seat.objects.create(
                occasion=to, holder=seat.holder, person=seat.person, aid=_money(aid, seat, to, at) if aid else None,
                state=state, requested_at=at, offered_until=until, moved_from=seat,
                request_key=seat.request_key and f"{seat.request_key}/", request_number=seat.request_number,
            )  # fmt: skip
    except IntegrityError as problem:
        raise SitsAlready(seat.person) from problem  # type: ignore[arg-type] # only a person sits twice
    came = _("Moved from %(code)s.") % {"code": seat.occasion.code or seat.occasion.title}
    SeatStep.objects.create(seat=new, state=state, at=at, by=by, reason=came)
    return new


def _money(aid: Aid, seat: Seat, to: Occasion, at: datetime) -> Aid:
    if aid.price == to.price and aid.edition_id == to.edition_id:
        return aid
    assert seat.holder is not None  # aid is an enterprise's
    release_aid(aid=aid, reason=_("Moved to another price."), on=day_at(to, at), by=None, at=at)
    return reserve_aid(edition=to.edition, enterprise=seat.holder, price=to.price, on=day_at(to, at), by=None, at=at)


def move_all(
    seats: Sequence[Seat], instead: Sequence[Occasion], *, until: datetime, by: User | None, at: datetime
) -> dict[int, Seat]:
    """Offer each a place on the first of these occasions that has one for it; the place is kept until the moment.

    With every occasion locked. Returns the new seats by the keys of the old; who is not among them has no other place.
    """
    tallies: Mapping[int, rules.Tally] = {
        one.pk: lines.tally_of(one, on=day_at(one, at)) for one in instead if is_open(one, at)
    }
    firms = lines.seats_by_firm((seat.holder_id for seat in seats), day_at(instead[0], at)) if instead else {}
    found = {}
    for seat in seats:
        place = firms[seat.holder_id][0] if seat.holder_id in firms else None
        claim = rules.Claim(firm=seat.holder_id, municipality=place, has_aid=seat.aid_id is not None)
        for one in instead:
            if one.pk not in tallies or tallies[one.pk].stops(claim) or not _suits(seat, one):
                continue
            try:
                with transaction.atomic():
                    ends = min(until, queries.first_moment(one))
                    found[seat.pk] = move(seat, one, state=SeatState.OFFERED, by=by, at=at, until=ends)
            except (AidRefused, SitsAlready):
                seat.refresh_from_db()
                continue
            tallies[one.pk].take(claim)
            break
    return found


def _suits(seat: Seat, to: Occasion) -> bool:
    """Nobody is offered a place on which they sit, or at a time at which they sit elsewhere."""
    if seat.person is None:
        return True
    sits = Seat.objects.filter(occasion=to, person=seat.person).exclude(state=SeatState.WITHDRAWN)
    others = [one for one in conflicts.elsewhere(seat.person, to) if not _is_about(one, seat.occasion)]
    return not others and not sits.exists()
