"""When room under the ceiling returns: the days on which aid leaves the rolling window."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from prasme.engines.law.calendar_years import years_after
from prasme.engines.law.dated import Law
from prasme.engines.law.de_minimis import SHARED, DeMinimisCase, assess

NOTHING = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class Return:
    """From this day on so much leaves the window, if nothing new is granted. EUR."""

    on: date
    amount: Decimal
    headroom: Decimal


def headroom_returns(case: DeMinimisCase, law: Law) -> tuple[Return, ...]:
    """The days on which general de minimis aid leaves the window, the next first, by the rolling law of the day."""
    years = int(law["de_minimis.window_rolling_years"])
    wait = timedelta(days=1 if law["de_minimis.boundary_day_counts"] else 0)
    decision = assess(case, law)
    leaving: defaultdict[date, Decimal] = defaultdict(Decimal)
    for aid in case.held:
        is_counted = aid.kind in SHARED and aid.member_state == case.member_state
        if is_counted and decision.window_from <= aid.granted_on <= case.granted_on:
            leaving[years_after(aid.granted_on, years) + wait] += aid.amount
    held, found = decision.held, []
    for day, left in sorted(leaving.items()):
        held -= left
        found.append(Return(on=day, amount=left, headroom=max(decision.ceiling - held, NOTHING)))
    return tuple(found)
