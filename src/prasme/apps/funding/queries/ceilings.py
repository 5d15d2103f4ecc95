"""What counts against the ceiling of de minimis aid: the aid of the whole single undertaking."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from prasme.apps.enterprises.models import Organisation
from prasme.apps.enterprises.queries.ownership import members_of, undertaking_of
from prasme.apps.funding.models import Aid, AidState, DeclaredAid
from prasme.apps.programmes.models import LegalBasis
from prasme.apps.programmes.rules import months_later
from prasme.engines.law import NotInForce, law_on
from prasme.engines.law.de_minimis import AidKind, DeMinimisCase, DeMinimisDecision, HeldAid, assess
from prasme.engines.law.de_minimis_window import window
from prasme.engines.law.finding import Finding
from prasme.engines.law.headroom import Return, headroom_returns
from prasme.engines.law.lapse import footing

NOTHING = Decimal(0)


def standing_declarations(enterprises: Iterable[int]) -> QuerySet[DeclaredAid]:
    """What stands of the firms' declarations: the newest of each, unless it was corrected to nothing."""
    return DeclaredAid.objects.filter(enterprise__in=enterprises, replaced_by=None, amount__gt=0)


def declared_by(enterprise: Organisation) -> QuerySet[DeclaredAid]:
    return standing_declarations([enterprise.pk]).order_by("-granted_on", "pk")


Held = dict[int, list[tuple[date, Decimal]]]


def held_by(enterprises: Sequence[int], *, on: date, besides: Sequence[int] = ()) -> Held:
    """De minimis aid in EUR that the firms were granted here or, as they declare, elsewhere: firm to days and amounts.

    What is reserved counts as if it were granted on the day. besides: aid that is being decided anew.
    """
    declared = standing_declarations(enterprises).values_list("enterprise", "granted_on", "amount")
    granted = (
        Aid.objects.filter(enterprise__in=enterprises, legal_basis=LegalBasis.DE_MINIMIS)
        .exclude(state=AidState.RELEASED)
        .exclude(pk__in=besides)
        .values_list("enterprise", "granted_on")
        .annotate(sum=Sum("euro"))
        .order_by("enterprise", "granted_on")
    )
    found: Held = {firm: [] for firm in enterprises}
    for firm, granted_on, amount in [*granted, *declared]:
        found[firm].append((granted_on or on, amount))
    return found


@dataclass(frozen=True, kw_only=True)
class Assessed:
    """Whether an undertaking may take an amount, which firms it is, and what each of them holds."""

    decision: DeMinimisDecision
    undertaking: Finding | None
    held: Held
    case: DeMinimisCase

    @property
    def members(self) -> list[int]:
        return list(self.held)

    def in_window(self, firm: int) -> Decimal:
        """EUR of one member that counts on the day."""
        days = self.held[firm]
        return sum((amount for on, amount in days if self.decision.window_from <= on <= self.decision.day), NOTHING)

    def returns(self) -> tuple[Return, ...]:
        """The days on which room under the ceiling comes back, the next first; none before the rolling window."""
        try:
            return headroom_returns(self.case, law_on(self.decision.day))
        except NotInForce:
            return ()

    def over_time(self, *, months: Iterable[int]) -> list[tuple[date, Decimal]]:
        """EUR that counts so many months from the day (before it: minus), if nothing new is granted."""
        found = []
        days = [pair for pairs in self.held.values() for pair in pairs]
        for count in months:
            on = months_later(self.decision.day, count)
            try:
                counted = window(AidKind.GENERAL, law_on(on))
            except NotInForce:
                continue
            found.append((on, sum((amount for day, amount in days if day in counted), NOTHING)))
        return found

    def as_record(self) -> dict[str, Any]:
        """As a decision keeps it: with the firms of the undertaking, by primary key, name and number."""
        told = self.decision.as_record()
        if self.undertaking and len(self.members) > 1:
            rows = Organisation.objects.filter(pk__in=self.members).order_by("pk")
            told["inputs"]["undertaking"] = [
                {"firm": pk, "name": name, "number": number, "held": str(self.in_window(pk))}
                for pk, name, number in rows.values_list("pk", "name", "registration_number")
            ]
            told["reasons"] = [reason.as_record() for reason in self.undertaking.reasons] + told["reasons"]
        return told


def assess_de_minimis(enterprise: Organisation, *, amount: Decimal, on: date, besides: Sequence[int] = ()) -> Assessed:
    """Whether the firm's undertaking may take a further amount in EUR that day, and why. Raises the law's NotInForce.

    besides: aid that is being decided anew.
    """
    undertaking = undertaking_of(enterprise, on=on)
    held = held_by(members_of(undertaking, enterprise), on=on, besides=besides)
    country = enterprise.country_code
    case = DeMinimisCase(
        amount=amount,
        granted_on=on,
        held=tuple(
            HeldAid(granted_on=day, amount=sum_, member_state=country) for days in held.values() for day, sum_ in days
        ),
        member_state=country,
    )
    law = footing(
        on, "de_minimis.ceiling"
    ).law  # after its last day, as it stood then: what may be granted, `quote` says
    return Assessed(decision=assess(case, law), undertaking=undertaking, held=held, case=case)


def ceiling_of(enterprise: Organisation, *, on: date) -> DeMinimisDecision | None:
    """What the firm's undertaking holds and may still take that day; none where the law of the day has no ceiling."""
    found = window_of(enterprise, on=on)
    return found.decision if found else None


def window_of(enterprise: Organisation, *, on: date) -> Assessed | None:
    """The same with its firms, what each holds, and when room returns."""
    try:
        return assess_de_minimis(enterprise, amount=NOTHING, on=on)
    except NotInForce:
        return None
