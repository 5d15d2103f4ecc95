"""De minimis: may an undertaking take a further amount, given what it holds in the window?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law.dated import Law
from prasme.engines.law.de_minimis_case import AidKind, DeMinimisCase, HeldAid
from prasme.engines.law.de_minimis_window import INSTRUMENTS, Window, ceiling_name, window
from prasme.engines.law.reason import Reason, amount, because, phrase

__all__ = ["AidKind", "DeMinimisCase", "DeMinimisDecision", "HeldAid", "assess"]

NOTHING = Decimal(0)
SHARED = frozenset({AidKind.GENERAL, AidKind.AGRICULTURE, AidKind.FISHERY})
MESSAGES = {
    "allowed": phrase("Held %(held)s and new %(new)s make %(total)s, within the ceiling of %(ceiling)s."),
    "refused": phrase("Held %(held)s and new %(new)s make %(total)s, over the ceiling of %(ceiling)s."),
    "together": phrase("Agricultural and fishery de minimis aid counts against the general ceiling too."),
    "apart": phrase("%(apart)s for services of general economic interest is held apart and does not count here."),
    "lowest": phrase("The activities are not kept apart, so the lowest of their ceilings holds for all of them."),
}


@dataclass(frozen=True, kw_only=True)
class DeMinimisDecision:
    """allowed: yes or no for the whole amount; it is never cut to what is left. held, headroom, ceiling: EUR.

    Where two ceilings hold, held, ceiling and window_from are of the one that leaves less room.
    """

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


@dataclass(frozen=True, kw_only=True)
class _Test:
    """One ceiling with the aid that counts against it."""

    window: Window
    held: Decimal
    boundary: Decimal
    new: Decimal
    ceiling: Decimal
    ceiling_name: str

    @property
    def allowed(self) -> bool:
        return self.held + self.new <= self.ceiling

    @property
    def rests_on_boundary_day(self) -> bool:
        return not self.allowed and self.held - self.boundary + self.new <= self.ceiling

    def reasons(self, law: Law) -> list[Reason]:
        message = MESSAGES["allowed" if self.allowed else "refused"]
        told = [
            self.window.reason(),
            because(
                law, self.ceiling_name, message, held=amount(self.held), new=amount(self.new),
                total=amount(self.held + self.new), ceiling=amount(self.ceiling),
            ),
        ]  # fmt: skip
        return [*told, self.window.boundary_reason(amount(self.boundary))] if self.boundary else told


def assess(case: DeMinimisCase, law: Law) -> DeMinimisDecision:
    """Whether the new amount stays within the ceiling of the day (Reg. 2023/2831, Art. 3, and those before it).

    A law of another day than the grant's is an error (ValueError): the grant's day decides, not the payment's.
    """
    if law.day != case.granted_on:
        raise ValueError(f"the law of {law.day} cannot decide a grant of {case.granted_on}")
    tests = _tests(case, law)
    tightest = min(tests, key=lambda test: test.ceiling - test.held)
    return DeMinimisDecision(
        allowed=all(test.allowed for test in tests),
        held=tightest.held,
        ceiling=tightest.ceiling,
        window_from=tightest.window.begins_on,
        rests_on_boundary_day=any(test.rests_on_boundary_day for test in tests)
        and all(test.allowed or test.rests_on_boundary_day for test in tests),
        day=law.day,
        inputs=case.as_inputs(),
        reasons=tuple([reason for test in tests for reason in test.reasons(law)] + _around(case, law)),
    )


def _tests(case: DeMinimisCase, law: Law) -> list[_Test]:
    own_kinds = SHARED if case.kind is AidKind.GENERAL and _shares(case.kind, law) else frozenset({case.kind})
    tests = [_test(case, law, case.kind, own_kinds)]
    if case.kind in SHARED - {AidKind.GENERAL} and _shares(case.kind, law):
        tests.append(_test(case, law, AidKind.GENERAL, SHARED))
    return tests


def _shares(kind: AidKind, law: Law) -> bool:
    switch = "agriculture_and_fishery_count" if kind is AidKind.GENERAL else "general_ceiling_also_holds"
    name = f"{INSTRUMENTS[kind]}.{switch}"
    return law.is_in_force(name) and bool(law[name])


def _test(case: DeMinimisCase, law: Law, kind: AidKind, counting: frozenset[AidKind]) -> _Test:
    names = [ceiling_name(one, law, has_register=case.has_register) for one in {kind, *_not_apart(case, law)}]
    lowest = min(names, key=law.__getitem__)
    span = window(
        kind,
        law,
        fiscal_year_starts_in=case.fiscal_year_starts_in,
        boundary_day_counts=case.boundary_day_counts,
    )
    counted = [
        aid
        for aid in case.held
        if aid.member_state == case.member_state and aid.kind in counting and aid.granted_on in span
    ]
    return _Test(
        window=span,
        held=sum((aid.amount for aid in counted), NOTHING),
        boundary=sum((aid.amount for aid in counted if span.is_boundary(aid.granted_on)), NOTHING),
        new=case.amount,
        ceiling=law[lowest],
        ceiling_name=lowest,
    )


def _not_apart(case: DeMinimisCase, law: Law) -> frozenset[AidKind]:
    return (
        case.inseparable_from
        if case.inseparable_from and law["de_minimis.lowest_ceiling_if_inseparable"]
        else frozenset()
    )


def _around(case: DeMinimisCase, law: Law) -> list[Reason]:
    """What else the reader wants to know: aid of other regulations, activities that are not kept apart."""
    kinds = {aid.kind for aid in case.held if aid.member_state == case.member_state} | {case.kind}
    told = []
    if case.kind in SHARED and kinds & (SHARED - {AidKind.GENERAL}) and _shares(AidKind.GENERAL, law):
        told.append(because(law, "de_minimis.agriculture_and_fishery_count", MESSAGES["together"]))
    apart = "de_minimis.public_service_aid_is_apart"
    if case.kind in SHARED and AidKind.PUBLIC_SERVICE in kinds and law.is_in_force(apart):
        aid = sum((aid.amount for aid in case.held if aid.kind is AidKind.PUBLIC_SERVICE), NOTHING)
        told.append(because(law, apart, MESSAGES["apart"], apart=amount(aid)))
    if _not_apart(case, law):
        told.append(because(law, "de_minimis.lowest_ceiling_if_inseparable", MESSAGES["lowest"]))
    return told
