"""Writes of periods: their steps, freezes, corrections."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import queries, rules
from prasme.apps.reporting.catalogue import definitions, has_source
from prasme.apps.reporting.models import Correction, Freeze, FrozenFigure, Period, PeriodState, PeriodStep
from prasme.engines.figures import Definition


class AlreadyFrozen(Exception):
    """The period was frozen before; what changed since is a correction."""


class NoSuchStep(Exception):
    """The period cannot go there from where it is."""


class NoteMissing(Exception):
    """Whoever reopens or queries a period says why."""


class NotFrozen(Exception):
    """Nothing was handed over yet that could be corrected."""


class NothingChanged(Exception):
    """Since the freeze and its corrections no record of the period came, went or changed."""


@action
def open_period(*, edition: Edition, title: str, starts_on: date, ends_on: date, by: User | None) -> Period:
    return Period.objects.create(edition=edition, title=title, starts_on=starts_on, ends_on=ends_on)


@action
def move_period(*, period: Period, to: str, note: str = "", at: datetime, by: User | None) -> PeriodStep:
    """Close, reopen, hand over, query or accept. Raises NoSuchStep, NoteMissing."""
    now = Period.objects.select_for_update(no_key=True).get(pk=period.pk)
    if to not in rules.STEPS[now.state]:
        raise NoSuchStep(f"{now.state} → {to}")
    if to in rules.NEEDS_A_NOTE and not note.strip():
        raise NoteMissing(to)
    return _step(period, to, at, by, note)


def _step(period: Period, to: str, at: datetime, by: User | None, note: str = "") -> PeriodStep:
    period.state = to
    period.save(update_fields=["state"])
    return PeriodStep.objects.create(period=period, state=to, at=at, by=by, note=note)


@action
def freeze_period(*, period: Period, at: datetime, by: User | None) -> Freeze:
    """Write down every figure of the period with its rule and its records, in one file with one hash."""
    Period.objects.select_for_update(no_key=True).get(pk=period.pk)
    if Freeze.objects.filter(period=period).exists():
        raise AlreadyFrozen(period.title)
    scope = queries.scope_of(period.edition, period)
    known = definitions() | queries.known([period.edition])
    figures = [
        (queries.figure(one, scope), queries.record_keys(one, scope)) for one in known.values() if has_source(one)
    ]
    content = json.dumps(_as_file(period, figures, known, at, by), ensure_ascii=False, indent=1, sort_keys=True)
    document = store_document(
        kind=DocumentKind.FREEZE,
        name=f"{period.edition.code}-{period.starts_on}-{period.ends_on}.json",
        content=content.encode(),
        media_type="application/json",
        scopes=[(ScopeKind.EDITION, period.edition_id)],
        by=by,
        at=at,
    )
    freeze = Freeze.objects.create(period=period, at=at, by=by, document=document)
    FrozenFigure.objects.bulk_create(
        [
            FrozenFigure(freeze=freeze, indicator=made.indicator.id, value=made.value, base=made.base)
            for made, _keys in figures
        ]
    )
    _step(period, PeriodState.FROZEN, at, by)
    return freeze


def _as_file(
    period: Period, figures: list, known: Mapping[str, Definition], at: datetime, by: User | None
) -> dict[str, Any]:
    return {
        "engine": "postgresql",
        "edition": period.edition.code,
        "period": {"title": period.title, "from": str(period.starts_on), "to": str(period.ends_on)},
        "frozen_at": at.isoformat(),
        "frozen_by": by.name if by else None,
        "figures": [
            {
                "id": made.indicator.id,
                "counting_rule": made.indicator.counting_rule["en"],
                "definition": made.indicator.hash,
                "expression": queries.sentence_of(made.indicator, "en"),
                "value": None if made.value is None else str(made.value),
                "base": made.base,
                "records": keys,
                "made_of": [part.indicator.id for part in made.parts],
            }
            for made, keys in figures
        ],
        "no_source_yet": [name for name, one in known.items() if not has_source(one)],
        "exceptions": {group.kind: group.count for group in queries.exceptions_of(period)},
    }


@action
def correct_period(*, period: Period, reason: str, on: date, by: User | None) -> list[Correction]:
    """Record what became of each frozen figure: the value before is reversed, the value now stands beside it.

    Raises NotFrozen, and NothingChanged when no figure's records differ from the freeze with its corrections.
    """
    # Two corrections at once would tell the same change twice.
    Period.objects.select_for_update(no_key=True).get(pk=period.pk)
    if not Freeze.objects.filter(period=period).exists():
        raise NotFrozen(period.title)
    changes = [
        change for change in queries.changes_since_freeze(period) if change.entered or change.left or change.moved
    ]
    if not changes:
        raise NothingChanged(period.title)
    return Correction.objects.bulk_create(
        [
            Correction(
                figure=change.frozen,
                before=change.before,
                after=change.figure.value,
                entered=change.entered,
                left=change.left,
                recorded_on=on,
                recorded_by=by,
                reason=reason,
            )
            for change in changes
        ]
    )
