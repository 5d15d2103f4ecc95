"""Law that ends: what can still be calculated and granted after its last day, while no successor is entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prasme.engines.law.dated import Law, NotInForce, law_on
from prasme.engines.law.reading import Instrument
from prasme.engines.law.reason import Reason, phrase


class Standing(StrEnum):
    IN_FORCE = "in_force"
    TRANSITION = "transition"  # ended; existing schemes stay covered for a while
    LAPSED = "lapsed"


MESSAGES = {
    Standing.TRANSITION: phrase("This law ended on %(end)s; schemes that exist stay covered until %(until)s."),
    "no_scheme": phrase("This law ended on %(end)s, and this is no scheme that existed then: nothing can be granted."),
    Standing.LAPSED: phrase("This law ended on %(end)s and no successor is entered: provisional, nothing is granted."),
}


@dataclass(frozen=True, kw_only=True)
class Footing:
    """The law to calculate with, and whether anything may be granted on it."""

    law: Law
    standing: Standing
    may_grant: bool
    reasons: tuple[Reason, ...]


def footing(day: date, name: str, *, is_existing_scheme: bool = False, law: Law | None = None) -> Footing:
    """How a parameter stands on the day. Raises NotInForce before its first value and after a repeal.

    is_existing_scheme: the aid is given under a scheme that was set up before the end.
    """
    law = law or law_on(day)
    if law.is_in_force(name):
        return Footing(law=law, standing=Standing.IN_FORCE, may_grant=True, reasons=())
    parameter = law.parameter(name)
    if parameter.ends_on is None or day <= parameter.ends_on:
        raise NotInForce(name, day)
    last = Law(day=day, instruments=law.instruments, read_on=parameter.ends_on)
    instrument = next(one for one in law.instruments if parameter in one.parameters)
    transition = instrument.transition
    is_covered = transition is not None and day <= transition.until
    standing = Standing.TRANSITION if is_covered else Standing.LAPSED
    may_grant = is_covered and is_existing_scheme
    return Footing(
        law=last,
        standing=standing,
        may_grant=may_grant,
        reasons=(_reason(instrument, last, name, parameter.ends_on, standing, may_grant=may_grant),),
    )


def _reason(instrument: Instrument, law: Law, name: str, end: date, standing: Standing, *, may_grant: bool) -> Reason:
    transition = instrument.transition
    if standing is Standing.LAPSED or transition is None:
        return Reason(
            message=MESSAGES[Standing.LAPSED],
            values={"end": end.isoformat()},
            source=law.source(name),
            confirmed=law.is_confirmed(name),
        )
    return Reason(
        message=MESSAGES[standing if may_grant else "no_scheme"],
        values={"end": end.isoformat(), "until": transition.until.isoformat()},
        source=transition.source,
        confirmed=transition.confirmed,
    )
