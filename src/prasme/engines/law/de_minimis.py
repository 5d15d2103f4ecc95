"""General de minimis: may an undertaking take a further amount, given what it holds in the window?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from prasme.engines.law.dated import Law
from prasme.engines.law.reason import Reason, amount, phrase

NOTHING = Decimal(0)
MESSAGES = {
    "window_rolling_years": phrase("Aid counts from %(from)s on: %(length)s years back from the day of the grant."),
    "window_fiscal_years": phrase("Aid counts from %(from)s on: this fiscal year and those before, %(length)s in all."),
    "allowed": phrase("Held %(held)s and new %(new)s make %(total)s, within the ceiling of %(ceiling)s."),
    "refused": phrase("Held %(held)s and new %(new)s make %(total)s, over the ceiling of %(ceiling)s."),
    "boundary": phrase("%(count)s on %(from)s, the first day of the window; the law does not say whether it counts."),
}


@dataclass(frozen=True, kw_only=True)
class HeldAid:
    """Aid that a member of the undertaking was granted. amount: EUR, gross grant equivalent."""

    granted_on: date
    amount: Decimal
    member_state: str = "LV"


@dataclass(frozen=True, kw_only=True)
class DeMinimisCase:
    """The question. held: of the whole undertaking, not of one firm. amount: EUR, gross grant equivalent.

    fiscal_year_starts_in: month, asked only while the window was counted in fiscal years.
    """

    amount: Decimal
    granted_on: date
    held: tuple[HeldAid, ...] = ()
    member_state: str = "LV"
    fiscal_year_starts_in: int = 1


@dataclass(frozen=True, kw_only=True)
class DeMinimisDecision:
    """allowed: yes or no for the whole amount; it is never cut to what is left. held, headroom, ceiling: EUR."""

    allowed: bool
    held: Decimal
    ceiling: Decimal
    window_from: date
    rests_on_boundary_day: bool
    day: date
    inputs: dict[str, Any]
    reasons: tuple[Reason, ...]

    @property
    def headroom(self) -> Decimal:
        """EUR that could still be granted on the day, before the amount asked for."""
        return max(self.ceiling - self.held, NOTHING)

    def as_record(self) -> dict[str, Any]:
        return {
            "rule": "de_minimis",
            "on": self.day.isoformat(),
            "inputs": self.inputs,
            "outcome": {
                "allowed": self.allowed,
                "held": str(self.held),
                "headroom": str(self.headroom),
                "ceiling": str(self.ceiling),
                "window_from": self.window_from.isoformat(),
                "rests_on_boundary_day": self.rests_on_boundary_day,
            },
            "reasons": [reason.as_record() for reason in self.reasons],
        }


def assess(case: DeMinimisCase, law: Law) -> DeMinimisDecision:
    """Whether the new amount stays within the ceiling of the day (Reg. 2023/2831, Art. 3, and those before it).

    A law of another day than the grant's is an error (ValueError): the grant's day decides, not the payment's.
    """
    if law.day != case.granted_on:
        raise ValueError(f"the law of {law.day} cannot decide a grant of {case.granted_on}")
    name, window_from = _window(case, law)
    counted = [
        aid
        for aid in case.held
        if aid.member_state == case.member_state and window_from <= aid.granted_on <= case.granted_on
    ]
    held = sum((aid.amount for aid in counted), NOTHING)
    ceiling = law["de_minimis.ceiling"]
    allowed = held + case.amount <= ceiling

    on_boundary = [aid for aid in counted if _is_boundary(name, aid.granted_on, window_from, law)]
    boundary = sum((aid.amount for aid in on_boundary), NOTHING)
    rests_on_boundary_day = not allowed and held - boundary + case.amount <= ceiling
    return DeMinimisDecision(
        allowed=allowed,
        held=held,
        ceiling=ceiling,
        window_from=window_from,
        rests_on_boundary_day=rests_on_boundary_day,
        day=law.day,
        inputs=_inputs(case),
        reasons=_reasons(name, window_from, allowed, held, case.amount, boundary, law),
    )


def _window(case: DeMinimisCase, law: Law) -> tuple[str, date]:
    """Name of the parameter that measures the window, and the first day that counts."""
    day = case.granted_on
    if law.is_in_force("de_minimis.window_rolling_years"):
        first = _years_before(day, int(law["de_minimis.window_rolling_years"]))
        if not law["de_minimis.boundary_day_counts"]:
            first += timedelta(days=1)
        return "window_rolling_years", first
    length = int(law["de_minimis.window_fiscal_years"])
    year = day.year if day.month >= case.fiscal_year_starts_in else day.year - 1
    return "window_fiscal_years", date(year - length + 1, case.fiscal_year_starts_in, 1)


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def _is_boundary(name: str, granted_on: date, window_from: date, law: Law) -> bool:
    return name == "window_rolling_years" and granted_on == window_from and bool(law["de_minimis.boundary_day_counts"])


def _reasons(
    name: str, window_from: date, allowed: bool, held: Decimal, new: Decimal, boundary: Decimal, law: Law
) -> tuple[Reason, ...]:
    window = f"de_minimis.{name}"
    found = [
        Reason(
            message=MESSAGES[name],
            values={"from": window_from.isoformat(), "length": str(law[window])},
            source=law.source(window),
            confirmed=law.is_confirmed(window),
        ),
        Reason(
            message=MESSAGES["allowed" if allowed else "refused"],
            values={
                "held": amount(held),
                "new": amount(new),
                "total": amount(held + new),
                "ceiling": amount(law["de_minimis.ceiling"]),
            },
            source=law.source("de_minimis.ceiling"),
            confirmed=law.is_confirmed("de_minimis.ceiling"),
        ),
    ]
    if boundary:
        rule = "de_minimis.boundary_day_counts"
        values = {"count": amount(boundary), "from": window_from.isoformat()}
        found.append(
            Reason(
                message=MESSAGES["boundary"],
                values=values,
                source=law.source(rule),
                confirmed=law.is_confirmed(rule),
            )
        )
    return tuple(found)


def _inputs(case: DeMinimisCase) -> dict[str, Any]:
    return {
        "amount": str(case.amount),
        "granted_on": case.granted_on.isoformat(),
        "member_state": case.member_state,
        "fiscal_year_starts_in": case.fiscal_year_starts_in,
        "held": [
            {"granted_on": aid.granted_on.isoformat(), "amount": str(aid.amount), "member_state": aid.member_state}
            for aid in case.held
        ],
    }
