"""Annual work units: full-time people of a whole year, everybody else as a part (Art. 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import because, number, phrase

WHOLE = Decimal(1)
MESSAGES = {
    "counted": phrase(
        "%(people)s people make %(units)s annual work units; part-time and part-year work counts in part."
    ),
    "left_out": phrase("%(people)s apprentices, vocational students or people on parental leave do not count."),
}


@dataclass(frozen=True, kw_only=True)
class Staff:
    """People of one kind. part: of full time, 0 to 1. year: the part of the year that they worked, 0 to 1."""

    people: Decimal
    part: Decimal = WHOLE
    year: Decimal = WHOLE
    is_left_out: bool = False  # apprentices, vocational students, maternity or parental leave


def annual_work_units(staff: Iterable[Staff], law: Law) -> Finding:
    """outcome: units. Owners who manage and partners who work there are staff like everybody."""
    staff = tuple(staff)
    in_part = bool(law["sme_definition.part_time_counts_in_part"])
    counted = [one for one in staff if not one.is_left_out]
    units = sum((one.people * (one.part * one.year if in_part else WHOLE) for one in counted), Decimal(0))
    left_out = sum((one.people for one in staff if one.is_left_out), Decimal(0))
    people = sum((one.people for one in counted), Decimal(0))
    reasons = [
        because(
            law, "sme_definition.part_time_counts_in_part", MESSAGES["counted"],
            people=number(people), units=number(units),
        )
    ]  # fmt: skip
    if left_out:
        name = "sme_definition.apprentices_and_leave_do_not_count"
        reasons.append(because(law, name, MESSAGES["left_out"], people=number(left_out)))
    return Finding(
        rule="annual_work_units",
        day=law.day,
        inputs={"people": people, "left_out": left_out},
        outcome={"units": units},
        reasons=tuple(reasons),
    )
