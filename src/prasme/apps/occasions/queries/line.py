"""The waiting line: who is next by the policy of the occasion, what stops whom, and what is taken of each quota."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import moment
from prasme.apps.enterprises.models import Profile
from prasme.apps.occasions import rules
from prasme.apps.occasions.models import TAKEN, Occasion, Quota, QuotaKind, Seat, SeatState, WaitingPolicy
from prasme.apps.occasions.rules import Claim, Tally, Waiter


def seats_by_firm(firms: Iterable[int | None], on: date) -> dict[int, tuple[int, int | None]]:
    """Of each firm the territory of its seat on the day, and what that belongs to."""
    found = Profile.objects.in_force(on).filter(enterprise__in={firm for firm in firms if firm is not None})
    return {firm: (seat, parent) for firm, seat, parent in found.values_list("enterprise", "seat", "seat__parent")}


def quotas_of(occasion: Occasion) -> QuerySet[Quota]:
    return Quota.objects.filter(occasion=occasion).select_related("municipality").order_by("kind", "pk")


def tally_of(occasion: Occasion, *, on: date, quotas: Iterable[Quota] | None = None) -> Tally:
    """What is taken, counted from rows; of an occasion without quotas and limits the number only."""
    found = list(quotas_of(occasion) if quotas is None else quotas)
    kept = [one for one in found if one.kind == QuotaKind.KEPT and one.kept_until and on <= one.kept_until]
    with_aid = [one.seats for one in found if one.kind == QuotaKind.CO_FUNDED]
    tally = Tally(
        capacity=occasion.capacity,
        most_with_aid=min(with_aid, default=None),
        most_of_firm=occasion.most_of_firm,
        kept={one.municipality_id: one.seats for one in kept if one.municipality_id},
    )
    taken = Seat.objects.filter(occasion=occasion, state__in=TAKEN)
    if not found and occasion.most_of_firm is None:
        tally.taken = taken.count()
        return tally
    rows = list(taken.values_list("holder", "aid"))
    places = seats_by_firm((firm for firm, _aid in rows), on) if kept else {}
    for firm, aid in rows:
        tally.take(_claim(firm, places, has_aid=aid is not None))
    return tally


def _claim(firm: int | None, places: Mapping[int, tuple[int, int | None]], *, has_aid: bool) -> Claim:
    return Claim(
        firm=firm, municipality=places[firm][0] if firm is not None and firm in places else None, has_aid=has_aid
    )


def claim_of(firm: int | None, *, on: date) -> Claim:
    """Of a seat that is asked for: an enterprise's has aid, a person's alone has none."""
    return _claim(firm, seats_by_firm([firm], on), has_aid=firm is not None)


def free_for(occasion: Occasion, firm: int | None, asked: int, *, on: date) -> int:
    """How many of the asked seats are given at once. Who waits already, and could be given one, comes first."""
    quotas = list(quotas_of(occasion))
    tally = tally_of(occasion, on=on, quotas=quotas)
    if not quotas and occasion.most_of_firm is None:  # nobody who waits is stopped by anything but the room
        waiting = Seat.objects.filter(occasion=occasion, state=SeatState.WAITING).count()
        return max(0, min(asked, tally.capacity - tally.taken - waiting))
    for one in line_of(occasion, on=on):
        tally.take_up_to(one.claim, 1)
    return tally.take_up_to(claim_of(firm, on=on), asked)


def line_of(occasion: Occasion, *, on: date) -> list[Waiter]:
    """Who waits, as the policy asks them."""
    return rules.in_order(occasion.waiting_policy, _waiters(occasion, on))


def _waiters(occasion: Occasion, on: date) -> list[Waiter]:
    waiting = Seat.objects.filter(occasion=occasion, state=SeatState.WAITING)
    rows = list(waiting.values_list("pk", "holder", "person", "requested_at"))
    if not rows:
        return []
    firms, people = {row[1] for row in rows}, {row[2] for row in rows if row[1] is None}
    served: set[Any] = set()
    if occasion.waiting_policy == WaitingPolicy.NOT_SERVED:
        had = Seat.objects.filter(occasion__edition=occasion.edition_id, state__in=TAKEN)
        served = set(had.filter(holder__in=firms - {None}).values_list("holder", flat=True))
        served |= set(had.filter(holder=None, person__in=people).values_list("person", flat=True))
    places = seats_by_firm(firms, on)
    here = occasion.venue.municipality
    return [
        Waiter(
            seat=pk,
            claim=_claim(firm, places, has_aid=firm is not None),
            asked_at=asked_at,
            was_served=(firm or person) in served,
            away=_away(places.get(firm) if firm else None, here.pk, here.parent_id),
        )
        for pk, firm, person, asked_at in rows
    ]


def _away(place: tuple[int, int | None] | None, here: int, region: int | None) -> int:
    if place is None:
        return 3
    if place[0] == here:
        return 0
    return 1 if region and place[1] == region else 2


# ---------------------------------------------------------------- told


@dataclass(frozen=True)
class Place:
    """A place in the line as somebody reads it. stop: what a free seat would run against, in a sentence."""

    number: int
    of: int
    why: str
    stop: str


def places_of(occasion: Occasion, *, on: date) -> dict[int, Place]:
    """The place of each waiting seat of an occasion, with the reason."""
    line = line_of(occasion, on=on)
    tally = tally_of(occasion, on=on) if line else None
    found = {}
    for number, one in enumerate(line, start=1):
        stop = tally.stops(one.claim) if tally else ""
        found[one.seat] = Place(number, len(line), why_of(choice_of(occasion, one, number, len(line))), stopped(stop))
    return found


def choice_of(occasion: Occasion, one: Waiter, number: int, of: int) -> dict[str, Any]:
    """What is written down about a choice, so that it can be told in any language later."""
    return {
        "policy": occasion.waiting_policy, "number": number, "of": of, "asked_at": one.asked_at.isoformat(),
        "was_served": one.was_served, "away": one.away, "zone": occasion.venue.time_zone,
    }  # fmt: skip


def why_of(choice: Mapping[str, Any]) -> str:
    """Why somebody has that place, in the language of the moment."""
    asked = moment(datetime.fromisoformat(choice["asked_at"]), choice["zone"])
    told = {
        "first_come": _("Whoever asked first is next; this was asked on %(day)s."),
        "manual": _("The organiser chooses who is next; this was asked on %(day)s."),
        "not_served": _("This enterprise had a seat in the edition before, so others come first; asked on %(day)s.")
        if choice["was_served"]
        else _("Who had no seat in the edition yet comes first; asked on %(day)s."),
        "nearest": {
            0: _("The nearest come first: from the same municipality; asked on %(day)s."),
            1: _("The nearest come first: from the same region; asked on %(day)s."),
            2: _("The nearest come first: from farther away; asked on %(day)s."),
            3: _("The nearest come first: it is not known from where; asked on %(day)s."),
        }[choice["away"]],
    }
    return told[choice["policy"]] % {"day": asked}


def stopped(stop: str) -> str:
    """Why no seat can be given now although one may be free."""
    return {
        "": "",
        "full": _("Every seat is taken."),
        "kept": _("The seats that are left are kept for enterprises of another municipality."),
        "co_funded": _("The seats with aid are all taken."),
        "firm": _("The enterprise has as many seats as one enterprise may have on this course."),
    }[stop]
