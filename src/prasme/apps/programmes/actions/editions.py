"""Editions: drafted, opened, cloned, corrected, closed."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.actions.calendar import PlannedDeadline, set_deadlines
from prasme.apps.programmes.models import (
    Deadline,
    Edition,
    EditionState,
    Funder,
    LegalBasis,
    ParticipantData,
    Programme,
    Target,
)
from prasme.apps.programmes.rules import shifted
from prasme.apps.territories.models import Territory


class SharesDoNotAddUp(Exception):
    """The funders' shares are not the whole."""

    def __init__(self, total: Decimal) -> None:
        super().__init__(f"{total:.3%}")
        self.total = total


class NotADraft(Exception):
    """Only a draft is opened."""


class NotOpen(Exception):
    """Only an open edition is closed."""


@action
def open_edition(
    *,
    programme: Programme,
    code: str,
    title: str,
    starts_on: date,
    ends_on: date,
    territory: Territory,
    legal_basis: LegalBasis,
    aid_intensity: Decimal | None,
    aid_budget: Decimal | None,
    eligible_sizes: Sequence[str],
    completion_share: Decimal,
    funders: Mapping[Organisation, Decimal],
    targets: Mapping[str, Decimal],
    by: User | None,
    participant_data: str = ParticipantData.NONE,
    allows_people_without_enterprise: bool = False,
    settles_by_hours: bool = False,
    currency: str = "EUR",
    languages: Sequence[str] = (),
    deadlines: Sequence[PlannedDeadline] = (),
    as_draft: bool = False,
) -> Edition:
    """Open an edition, or draft it, with its funders, targets and deadlines. Raises SharesDoNotAddUp."""
    _check_shares(funders)
    edition = Edition.objects.create(
        programme=programme,
        code=code,
        title=title,
        state=EditionState.DRAFT if as_draft else EditionState.OPEN,
        starts_on=starts_on,
        ends_on=ends_on,
        territory=territory,
        legal_basis=legal_basis,
        aid_intensity=aid_intensity,
        aid_budget=aid_budget,
        eligible_sizes=list(eligible_sizes),
        completion_share=completion_share,
        participant_data=participant_data,
        allows_people_without_enterprise=allows_people_without_enterprise,
        settles_by_hours=settles_by_hours,
        currency=currency,
        languages=list(languages),
    )
    _write_shares(edition, funders)
    _write_targets(edition, targets)
    set_deadlines(edition=edition, planned=deadlines, by=by)
    return edition


def _check_shares(funders: Mapping[Organisation, Decimal]) -> None:
    total = sum(funders.values(), Decimal(0))
    if funders and total != 1:
        raise SharesDoNotAddUp(total)


def _write_shares(edition: Edition, funders: Mapping[Organisation, Decimal]) -> None:
    Funder.objects.bulk_create(
        [Funder(edition=edition, organisation=organisation, share=share) for organisation, share in funders.items()]
    )


def _write_targets(edition: Edition, targets: Mapping[str, Decimal]) -> None:
    Target.objects.bulk_create(
        [Target(edition=edition, indicator=name, value=value, by=edition.ends_on) for name, value in targets.items()]
    )


@dataclass(frozen=True, kw_only=True)
class Carried:
    """What a clone takes over besides the rules. targets: how much of each, 1 for all of it; none: no targets."""

    funders: bool = True
    budget: bool = True
    targets: Decimal | None = Decimal(1)
    deadlines: bool = True


@action
def clone_edition(
    *,
    edition: Edition,
    code: str,
    title: str,
    starts_on: date,
    ends_on: date,
    carried: Carried,
    by: User | None,
    programme: Programme | None = None,
    territory: Territory | None = None,
) -> Edition:
    """A draft with the rules of an earlier edition, its deadlines as many months later as it begins later.

    programme, territory: others than those of the earlier edition, where it is carried into another country.
    """
    clone = Edition.objects.create(
        programme=programme or edition.programme,
        code=code,
        title=title,
        state=EditionState.DRAFT,
        starts_on=starts_on,
        ends_on=ends_on,
        territory=territory or edition.territory,
        legal_basis=edition.legal_basis,
        aid_intensity=edition.aid_intensity,
        aid_budget=edition.aid_budget if carried.budget else None,
        currency=edition.currency,
        eligible_sizes=edition.eligible_sizes,
        completion_share=edition.completion_share,
        participant_data=edition.participant_data,
        allows_people_without_enterprise=edition.allows_people_without_enterprise,
        settles_by_hours=edition.settles_by_hours,
        languages=edition.languages,
        made_from=edition,
    )
    if carried.funders:
        _write_shares(clone, {one.organisation: one.share for one in edition.funders.select_related("organisation")})
    if carried.targets is not None:
        _write_targets(clone, {one.indicator: _scaled(one.value, carried.targets) for one in edition.targets.all()})
    if carried.deadlines:
        _carry_deadlines(edition, clone)
    return clone


def _scaled(value: Decimal, by: Decimal) -> Decimal:
    """A whole number stays one."""
    places = Decimal(1) if value == value.to_integral_value() else Decimal("0.001")
    return (value * by).quantize(places)


def _carry_deadlines(edition: Edition, clone: Edition) -> None:
    series: dict[uuid.UUID, uuid.UUID] = {}
    rows: dict[tuple[uuid.UUID, date], Deadline] = {}
    for one in edition.deadlines.order_by("due_on", "pk"):
        new = series.setdefault(one.series, uuid.uuid4())
        due_on = shifted(one.due_on, before=edition.starts_on, after=clone.starts_on)
        rows[new, due_on] = Deadline(
            edition=clone, kind=one.kind, title=one.title, due_on=due_on, responsible=one.responsible,
            repeat=one.repeat, series=new,
        )  # fmt: skip
    Deadline.objects.bulk_create(rows.values())


@action
def open_draft(*, edition: Edition, by: User | None) -> None:
    """From now on enterprises apply to it. Raises NotADraft."""
    if not Edition.objects.filter(pk=edition.pk, state=EditionState.DRAFT).update(state=EditionState.OPEN):
        raise NotADraft
    edition.state = EditionState.OPEN


@action
def share_out(*, edition: Edition, funders: Mapping[Organisation, Decimal], by: User) -> None:
    """Writes who pays which share from now on. Raises SharesDoNotAddUp."""
    _check_shares(funders)
    edition.funders.exclude(organisation__in=funders).delete()
    there = {one.organisation_id: one for one in edition.funders.all()}
    for organisation, share in funders.items():
        if organisation.pk not in there:
            Funder.objects.create(edition=edition, organisation=organisation, share=share)
        elif there[organisation.pk].share != share:
            Funder.objects.filter(pk=there[organisation.pk].pk).update(share=share)


@action
def promise(*, edition: Edition, targets: Mapping[str, Decimal], by: User) -> None:
    """Writes the edition's targets; those that are not named are taken back."""
    edition.targets.exclude(indicator__in=targets).delete()
    there = {one.indicator: one for one in edition.targets.all()}
    _write_targets(edition, {name: value for name, value in targets.items() if name not in there})
    for name, value in targets.items():
        if name in there and there[name].value != value:
            Target.objects.filter(pk=there[name].pk).update(value=value)


@action
def edit_edition(*, edition: Edition, seen: int, by: User, **values: object) -> None:
    """Correct an edition. What was decided under it stays as it was decided. Raises ChangedMeanwhile."""
    edition.save_version(seen=seen, **values)


@action
def close_edition(*, edition: Edition, by: User | None) -> None:
    """No new application or run after this; figures, corrections and files go on. Raises NotOpen."""
    if not Edition.objects.filter(pk=edition.pk, state=EditionState.OPEN).update(state=EditionState.CLOSED):
        raise NotOpen
    edition.state = EditionState.CLOSED
