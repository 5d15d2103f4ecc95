"""Periods, their scopes, and what became of a frozen figure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.models import Correction, Freeze, FrozenFigure, Period
from prasme.apps.reporting.queries.figures import Figure, figure, record_keys
from prasme.apps.reporting.queries.known import by_hash, known
from prasme.engines.figures import Definition, Scope


def editions_with_figures(user: User, permission: Permission = Permission.FIGURE_VIEW) -> QuerySet[Edition]:
    return Edition.objects.filter(reach(user, permission).over(edition="pk")).order_by("-starts_on")


def periods_of(edition: Edition) -> QuerySet[Period]:
    return Period.objects.filter(edition=edition).select_related("freeze__by").order_by("starts_on", "ends_on")


def scope_of(edition: Edition, period: Period | None = None) -> Scope:
    if period is None:
        return Scope((edition.pk,))
    return Scope((edition.pk,), period.starts_on, period.ends_on)


@dataclass(frozen=True)
class Since:
    """What became of a frozen figure: as it is now, and the records that came and went since it was last told."""

    frozen: FrozenFigure
    before: Decimal | None
    figure: Figure
    entered: list[str]
    left: list[str]

    @property
    def moved(self) -> bool:
        """The same records, another value: one of them changed."""
        return self.before != self.figure.value


def changes_since_freeze(period: Period, only: str | None = None) -> list[Since]:
    """For each frozen figure of the period (or one), what differs from the freeze and the corrections made since."""
    freeze = period.freeze
    with freeze.document.file.open("rb") as file:
        rows = {row["id"]: row for row in json.load(file)["figures"]}
    scope = scope_of(period.edition, period)
    now_known = known([period.edition], with_retired=True)
    found = []
    for frozen in freeze.figures.prefetch_related("corrections").order_by("pk"):
        if only not in (None, frozen.indicator):
            continue
        row = rows[frozen.indicator]
        definition = _frozen_definition(period.edition, row, now_known.get(frozen.indicator))
        if definition is None:
            continue
        told, before = set(row["records"]), frozen.value
        for correction in sorted(frozen.corrections.all(), key=lambda correction: correction.pk):
            told = (told | set(correction.entered)) - set(correction.left)
            before = correction.after
        now = set(record_keys(definition, scope))
        found.append(Since(frozen, before, figure(definition, scope), sorted(now - told), sorted(told - now)))
    return found


def _frozen_definition(edition: Edition, row: Mapping[str, Any], now: Definition | None) -> Definition | None:
    """As it was when it was frozen, where that is an own indicator that has changed since; else as it is."""
    if now is not None and now.hash == row["definition"]:
        return now
    return by_hash(edition, row["id"], row["definition"]) or now


def corrections_of(freeze: Freeze) -> list[Correction]:
    """What was corrected since the freeze, the newest first."""
    found = Correction.objects.filter(figure__freeze=freeze).select_related("figure", "recorded_by")
    return list(found.order_by("-recorded_on", "-pk"))
