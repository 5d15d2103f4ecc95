"""The seats of a firm, as its manager sees them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding.models import AidState
from prasme.apps.occasions.models import Seat, SeatState, SeatStep, Session
from prasme.apps.occasions.queries.line import Place, places_of
from prasme.apps.training.models import Certificate

HELD = (SeatState.OFFERED, SeatState.RESERVED, SeatState.CONFIRMED)


def firms_with_seats(user: User) -> QuerySet[Organisation]:
    return Organisation.objects.filter(
        reach(user, Permission.SEAT_HOLD).over(organisation="pk"), merged_into=None
    ).order_by("name")


def seats_held_by(user: User) -> QuerySet[Seat]:
    """Every seat of the user's firms that is not long over, what needs somebody first."""
    return _with_all(Seat.objects.filter(reach(user, Permission.SEAT_HOLD).over(organisation="holder_id")))


def own_seats_alone(user: User) -> QuerySet[Seat]:
    """Those that the user took without an enterprise."""
    return _with_all(Seat.objects.filter(reach(user, Permission.OWN_RECORD).over(person="person_id"), holder=None))


def seats_named_by(user: User) -> QuerySet[Seat]:
    """Enterprises' seats on which the user says who comes: of the own firm, and for an operator of the edition."""
    held = reach(user, Permission.SEAT_HOLD).over(organisation="holder_id")
    held |= reach(user, Permission.PARTICIPANT_KEEP).over(edition="occasion__edition_id")
    return _with_all(Seat.objects.filter(held, holder__isnull=False))


def may_go_over(user: User, seat: Seat) -> bool:
    """Whether the user goes over what stands in the way of a person: whoever runs the edition, with a reason."""
    found = reach(user, Permission.PARTICIPANT_KEEP).over(edition="occasion__edition_id")
    return Seat.objects.filter(found, pk=seat.pk).exists()


def seats_answered_by(user: User) -> QuerySet[Seat]:
    """Seats that the user gives back, moves, or whose offer the user answers: the firm's; of people without one the
    own, and for an operator those of the edition."""
    alone = reach(user, Permission.OWN_RECORD).over(person="person_id")
    alone |= reach(user, Permission.PARTICIPANT_KEEP).over(edition="occasion__edition_id")
    held = reach(user, Permission.SEAT_HOLD).over(organisation="holder_id")
    return _with_all(Seat.objects.filter(held | Q(alone, holder=None)))


def _with_all(seats: QuerySet[Seat]) -> QuerySet[Seat]:
    certificate = Certificate.objects.filter(participation__seat=OuterRef("pk"))
    last_step = SeatStep.objects.filter(seat=OuterRef("pk")).order_by("-pk")
    return (
        seats.select_related(
            "occasion__run__course",
            "occasion__venue__municipality",
            "occasion__edition",
            "person__identity",
            "aid",
            "holder",
            "moved_from__occasion",
        )
        .annotate(
            starts_on=F("occasion__run__starts_on"),
            certificate=Subquery(certificate.values("code")[:1]),
            reason=Subquery(last_step.values("reason")[:1]),
        )
        .order_by("-starts_on", "occasion", "pk")
    )


def next_sessions(user: User, *, at: datetime, count: int = 3) -> QuerySet[Session]:
    """The next days on which somebody of the firm is expected."""
    seats = seats_held_by(user).filter(state__in=HELD).order_by().values("occasion")
    return (
        Session.objects.filter(occasion__in=seats, is_cancelled=False, starts_at__gt=at)
        .select_related("occasion__venue", "occasion__run__course", "room")
        .order_by("starts_at")[:count]
    )


def costs_of(seats: QuerySet[Seat]) -> list[dict[str, Any]]:
    """What the seats that are held cost together, from their decisions: a row for each currency."""
    held = seats.filter(state__in=HELD, aid__isnull=False).exclude(aid__state=AidState.RELEASED)
    rows = held.order_by("aid__edition__currency").values(currency=F("aid__edition__currency"))
    return list(
        rows.annotate(
            price=Sum("aid__price"), amount=Sum("aid__amount"), own_share=Sum("aid__own_share"), count=Count("pk")
        )
    )


def places_in_line(seats: Sequence[Seat], *, on: date) -> dict[int, Place]:
    """For each waiting seat its place on the waiting list of its course, by the policy of the course, and why."""
    waiting = {seat.occasion_id: seat.occasion for seat in seats if seat.state == SeatState.WAITING}
    return {key: place for one in waiting.values() for key, place in places_of(one, on=on).items()}
