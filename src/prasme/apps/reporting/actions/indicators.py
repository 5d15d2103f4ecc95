"""Writes of indicators that operators define, and of figures from elsewhere."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Max

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.reporting import queries
from prasme.apps.reporting.catalogue import definitions, facts, with_parts
from prasme.apps.reporting.models import ForeignFigures, OwnIndicator
from prasme.engines.figures import BadIndicator, Definition, Problem, read_definition
from prasme.engines.figures.phrases import phrase


class NothingNew(Exception):
    """The newest version of the indicator says the same."""


def checked(*, edition: Edition, name: str, data: Mapping[str, Any]) -> Definition:
    """The definition that the data makes, with its parts. Raises BadIndicator with every problem at its field."""
    made = read_definition(name, data, facts())
    if name in definitions():
        text = phrase("An indicator of this name ships. Take another name.")
        raise BadIndicator(name, [Problem(field="name", message=text)])
    return with_parts(made, definitions() | queries.known([edition]))


@action
def define_indicator(
    *,
    edition: Edition,
    of_programme: bool,
    name: str,
    data: Mapping[str, Any],
    reason: str = "",
    at: datetime,
    by: User | None,
) -> OwnIndicator:
    """Add an indicator, or the next version of one, for the edition or its whole programme.

    Raises BadIndicator, NothingNew.
    """
    Programme.objects.select_for_update(no_key=True).get(pk=edition.programme_id)
    made = checked(edition=edition, name=name, data=data)
    before = OwnIndicator.objects.filter(programme=edition.programme_id, name=name).order_by("-version").first()
    of = None if of_programme else edition
    if before and before.sha256 == made.hash and not before.is_retired and before.edition_id == (of and of.pk):
        raise NothingNew(name)
    return OwnIndicator.objects.create(
        programme_id=edition.programme_id,
        edition=of,
        name=name,
        version=before.version + 1 if before else 1,
        data=dict(data),
        sha256=made.hash,
        at=at,
        by=by,
        reason=reason,
    )


@action
def retire_indicator(*, programme: Programme, name: str, reason: str, at: datetime, by: User | None) -> OwnIndicator:
    """Take an own indicator out of the lists. What was frozen of it stays. Raises DoesNotExist."""
    Programme.objects.select_for_update(no_key=True).get(pk=programme.pk)
    now = OwnIndicator.objects.filter(programme=programme, name=name, is_retired=False).latest("version")
    newest = OwnIndicator.objects.filter(programme=programme, name=name).aggregate(last=Max("version"))["last"]
    return OwnIndicator.objects.create(
        programme=programme, edition=now.edition, name=name, version=newest + 1, data=now.data, sha256=now.sha256,
        is_retired=True, at=at, by=by, reason=reason,
    )  # fmt: skip


@action
def keep_foreign_figures(*, read: Mapping[str, Any], at: datetime, by: User | None) -> tuple[ForeignFigures, bool]:
    """Keep checked figures of elsewhere; the same file twice is kept once. The second says whether it is new."""
    values = {key: read[key] for key in ("title", "installation", "code", "made_at", "key", "figures")}
    return ForeignFigures.objects.get_or_create(sha256=read["sha256"], defaults={**values, "at": at, "by": by})
