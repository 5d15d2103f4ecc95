"""What a measure costs, as planned and as it was, and what that comes to for each of what it was held for."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q

from prasme.apps.cooperation.models import Cooperation, Kind, State
from prasme.apps.measures import rules
from prasme.apps.measures.models import CostLine, FundingShare, Guest, Measure
from prasme.apps.occasions.models import Attendance, Seat, SeatState
from prasme.apps.occasions.rules import ATTENDED


@dataclass(frozen=True)
class Line:
    cost: CostLine
    planned: Decimal


@dataclass(frozen=True)
class Payer:
    share: FundingShare
    planned: Decimal
    actual: Decimal | None


@dataclass(frozen=True, kw_only=True)
class Money:
    """EUR. actual: of the lines that are paid; is_whole: every line is. expected: people with a seat, before it is
    held; present: who was there at least once."""

    lines: list[Line]
    payers: list[Payer]
    planned: Decimal
    actual: Decimal | None
    is_whole: bool
    participants: int
    firms: int
    implemented: int
    is_held: bool

    @property
    def counted(self) -> Decimal:
        """What the costs for each are reckoned from: the actual cost where all of it is known."""
        return self.actual if self.is_whole and self.actual is not None else self.planned

    @property
    def per_participant(self) -> Decimal | None:
        return rules.per(self.counted, self.participants)

    @property
    def per_firm(self) -> Decimal | None:
        return rules.per(self.counted, self.firms)

    @property
    def per_implemented(self) -> Decimal | None:
        return rules.per(self.counted, self.implemented)


def money_of(measure: Measure) -> Money:
    costs = list(measure.costs.select_related("document").order_by("pk"))
    lines = [
        Line(one, rules.planned(unit_cost=one.unit_cost, intensity=one.intensity, units=one.units)) for one in costs
    ]
    planned = sum((line.planned for line in lines), Decimal(0))
    paid = [one.actual for one in costs if one.actual is not None]
    actual = sum(paid, Decimal(0)) if paid else None
    shares = measure.shares.select_related("organisation").order_by("-percent", "pk")
    payers = [
        Payer(one, _part(planned, one.percent), _part(actual, one.percent) if actual is not None else None)
        for one in shares
    ]
    participants, firms = _who_came(measure)
    implemented = Cooperation.objects.filter(
        occasion=measure.occasion_id, kind=Kind.PROJECT, state=State.IMPLEMENTED
    ).count()  # fmt: skip
    return Money(
        lines=lines, payers=payers, planned=planned, actual=actual, is_whole=bool(costs) and len(paid) == len(costs),
        participants=participants, firms=firms, implemented=implemented, is_held=measure.state == "held",
    )  # fmt: skip


def _part(whole: Decimal, percent: Decimal) -> Decimal:
    return (whole * percent / 100).quantize(rules.CENT)


def _who_came(measure: Measure) -> tuple[int, int]:
    """People and the organisations they came from: who was there, or, before it is held, who has a seat."""
    seats = Seat.objects.filter(occasion=measure.occasion_id, person__isnull=False)
    if measure.state == "held":
        there = Attendance.objects.filter(superseded_by=None, presence__in=ATTENDED)
        seats = seats.filter(pk__in=there.values("seat"))
    else:
        seats = seats.filter(state=SeatState.CONFIRMED)
    firms = Guest.objects.filter(seat__in=seats).aggregate(
        n=Count("registration__organisation", distinct=True, filter=Q(registration__organisation__isnull=False))
    )["n"]
    return seats.values("person").distinct().count(), firms
