"""Counting of participants for the common indicators: statuses, ages at entry, and who counts at all."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import because, number, phrase

TOTAL, AIM = "participants.total_is_of_three_statuses", "participants.aim_decides_who_counts"
MESSAGES = {
    "total": phrase(
        "Unemployed, inactive and employed make the total; long-term unemployed are among the unemployed already."
    ),
    "ages": phrase(
        "At entry: under %(minor)s, from %(from)s to %(to)s, and from %(older)s on; ages in between are not reported."
    ),
    "earlier_ages": phrase("ESF 2014-2020: under %(young)s and over %(older)s."),
    "person": phrase("The aim is the person: the person counts, and the firm does not."),
    "firm": phrase("The aim is the firm: the firm counts, and its people do not."),
    "complete": phrase("Only participants whose personal data are all there are told: %(left_out)s left out."),
}


def by_status(unemployed: int, inactive: int, employed: int, law: Law, *, long_term: int = 0) -> Finding:
    """outcome: the indicators of labour status by code. long_term: of the unemployed, never added to the total."""
    statuses = [unemployed, inactive, employed]
    if not law[TOTAL]:
        statuses.append(long_term)
    outcome = {
        "EECO01": sum(statuses), "EECO02": unemployed, "EECO03": long_term, "EECO04": inactive, "EECO05": employed,
    }  # fmt: skip
    return Finding(rule="by_status", day=law.day, outcome=outcome, reasons=(because(law, TOTAL, MESSAGES["total"]),))


def by_age(ages: Iterable[Decimal], law: Law) -> Finding:
    """outcome: EECO06, EECO07, EECO08. ages: in full years at entry."""
    years = [int(age) for age in ages]
    minor, young, to, older = (
        law[f"participants.{name}"] for name in ("minor_below", "young_from", "young_to", "older_from")
    )
    outcome = {
        "EECO06": sum(age < minor for age in years),
        "EECO07": sum(young <= age <= to for age in years),
        "EECO08": sum(age >= older for age in years),
    }
    told = {"minor": number(minor), "from": number(young), "to": number(to), "older": number(older)}
    reason = because(law, "participants.minor_below", MESSAGES["ages"], **told)
    return Finding(rule="by_age", day=law.day, outcome=outcome, reasons=(reason,))


def by_earlier_age(ages: Iterable[Decimal], law: Law) -> Finding:
    """outcome: CO06, CO07 of the ESF 2014-2020."""
    years = [int(age) for age in ages]
    young, older = law["participants.earlier_young_below"], law["participants.earlier_older_than"]
    outcome = {"CO06": sum(age < young for age in years), "CO07": sum(age > older for age in years)}
    reason = because(
        law, "participants.earlier_young_below", MESSAGES["earlier_ages"], young=number(young), older=number(older)
    )
    return Finding(rule="by_earlier_age", day=law.day, outcome=outcome, reasons=(reason,))


def by_aim(law: Law, *, is_for_the_firm: bool, people: int = 1, firms: int = 1) -> Finding:
    """Whether support counts its people or its firms; it is a fact of the operation. outcome: EECO05, EECO19."""
    if law[AIM]:
        people, firms = (0, firms) if is_for_the_firm else (people, 0)
    reason = because(law, AIM, MESSAGES["firm" if is_for_the_firm else "person"])
    return Finding(rule="by_aim", day=law.day, outcome={"EECO05": people, "EECO19": firms}, reasons=(reason,))


def complete_only(complete: int, incomplete: int, law: Law) -> Finding:
    """outcome: EECO01, the participants that are told."""
    name = "participants.only_complete_records"
    left_out = incomplete if law[name] else 0
    reason = because(law, name, MESSAGES["complete"], left_out=str(left_out))
    told = {"EECO01": complete + incomplete - left_out}
    return Finding(rule="complete_only", day=law.day, outcome=told, reasons=(reason,))
