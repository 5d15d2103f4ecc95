"""Imports of firms and people written through actions; every record that is made or changed is told."""

from collections.abc import Sequence
from typing import Any

from prasme.apps.enterprises import queries
from prasme.apps.enterprises.actions import change_profile
from prasme.apps.enterprises.actions.importing import (
    ImportedFirm,
    ImportedPerson,
    fill_contacts,
    import_enterprises,
    import_people,
)
from prasme.apps.enterprises.imports.enterprises import Firm, Known, imported
from prasme.apps.enterprises.imports.people import FirmKey, Somebody
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Made, Outcome, Verdict

VALUES = ("size_class", "headcount", "turnover", "balance", "nace_code", "nace_revision", "seat_id", "size_decided_on")


def write_enterprises(case: Case, verdicts: Sequence[Verdict]) -> list[Made]:
    new = [verdict for verdict in verdicts if verdict.outcome == Outcome.CREATE and isinstance(verdict.plan, Firm)]
    firms = import_enterprises(new=[imported(verdict.plan) for verdict in new], on=case.on, by=case.user)
    made = [
        Made(row=verdict.number, what="enterprise", key=str(firm.pk), after={"version": firm.version})
        for verdict, firm in zip(new, firms, strict=True)
    ]
    for verdict in verdicts:
        if verdict.outcome == Outcome.UPDATE:
            made += _update(case, verdict.number, verdict.plan)
    return made


def _update(case: Case, row: int, plan: Known) -> list[Made]:
    made = []
    if plan.contacts:
        before = {name: getattr(plan.record, name) for name in plan.contacts}
        fill_contacts(record=plan.record, seen=plan.record.version, by=case.user, **plan.contacts)
        made.append(
            Made(
                row=row, what="contacts", key=str(plan.record.pk), is_new=False, before=before,
                after={**plan.contacts, "version": plan.record.version},
            )
        )  # fmt: skip
    if plan.profile:
        current = queries.profile_on(plan.record, case.on)
        is_same_day = bool(current and current.valid_from == case.on)
        before_values = values_of(current) if current and is_same_day else None
        profile = change_profile(enterprise=plan.record, new=plan.profile, on=case.on, by=case.user)
        before = {"previous": current.pk if current and not is_same_day else None, "values": before_values}
        made.append(
            Made(
                row=row, what="profile", key=str(profile.pk), is_new=not is_same_day, before=before,
                after=values_of(profile),
            )
        )  # fmt: skip
    return made


def values_of(profile: Any) -> dict[str, Any]:
    return {name: None if (value := getattr(profile, name)) is None else str(value) for name in VALUES}


def write_people(case: Case, verdicts: Sequence[Verdict]) -> list[Made]:
    wanted = [v for v in verdicts if v.outcome in (Outcome.CREATE, Outcome.UPDATE)]
    firms, made = _firms(case, wanted)
    fresh = [v for v in wanted if not v.plan.known and not v.plan.also]
    people, employments = import_people(new=[_person(v.plan, firms, None) for v in fresh], by=case.user)
    by_plan = {id(v.plan): person for v, person in zip(fresh, people, strict=True)}
    made += [
        Made(row=v.number, what="person", key=str(p.pk), after={"version": 1})
        for v, p in zip(fresh, people, strict=True)
    ]
    joining = [
        (v, v.plan.known.person if v.plan.known else by_plan[id(_first(v.plan))])
        for v in wanted
        if (v.plan.known or v.plan.also) and not v.plan.is_employed and any(v.plan.firm)
        and (v.plan.known or id(_first(v.plan)) in by_plan)
    ]  # fmt: skip
    _, more = import_people(new=[_person(v.plan, firms, person) for v, person in joining], by=case.user)
    rows = [v.number for v in fresh if any(v.plan.firm)] + [v.number for v, _person_ in joining]
    made += [
        Made(row=row, what="employment", key=str(one.pk)) for row, one in zip(rows, [*employments, *more], strict=True)
    ]
    for verdict in wanted:
        plan: Somebody = verdict.plan
        if plan.known and plan.contacts:
            seen = plan.known.version
            fill_contacts(record=plan.known, seen=seen, by=case.user, **plan.contacts)
            # The values stand in the history of the identity, where an erasure finds them.
            made.append(
                Made(
                    row=verdict.number, what="identity", key=str(plan.known.pk), is_new=False,
                    before={"version": seen, "fields": sorted(plan.contacts)}, after={"version": plan.known.version},
                )
            )  # fmt: skip
    return made


def _first(plan: Somebody) -> Somebody:
    while plan.also:
        plan = plan.also
    return plan


def _person(plan: Somebody, firms: dict[FirmKey, Organisation], person: Person | None) -> ImportedPerson:
    firm = plan.record or firms.get(plan.firm)
    return ImportedPerson(new=plan.new(), enterprise=firm, since=plan.since, person=person)


def _firms(case: Case, wanted: Sequence[Verdict]) -> tuple[dict[FirmKey, Organisation], list[Made]]:
    """Firms that the register has not, each once, by the first row that names them."""
    first: dict[FirmKey, Verdict] = {}
    for verdict in wanted:
        if any(verdict.plan.firm) and not verdict.plan.record:
            first.setdefault(verdict.plan.firm, verdict)
    new = [
        ImportedFirm(
            name=v.plan.firm_name or v.plan.number, registration_number=v.plan.number,
            country_code=str(case.options["country"]),
        )
        for v in first.values()
    ]  # fmt: skip
    firms = import_enterprises(new=new, on=case.on, by=case.user)
    made = [
        Made(row=v.number, what="enterprise", key=str(firm.pk), after={"version": firm.version})
        for v, firm in zip(first.values(), firms, strict=True)
    ]
    return dict(zip(first, firms, strict=True)), made
