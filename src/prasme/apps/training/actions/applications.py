"""An enterprise writes its application, and hands it in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.training import queries, rules
from prasme.apps.training.actions.telling import tell_received
from prasme.apps.training.models import Application, ApplicationState, ApplicationStep, AskedSeats


class EditionNotOpen(Exception):
    """The edition takes no applications."""

    def __str__(self) -> str:
        return _("This edition takes no applications now.")


class NotEditable(Exception):
    """It was handed in: only a returned application is changed."""

    def __str__(self) -> str:
        return _("This application was handed in. It can be changed again when it is returned to you.")


class Incomplete(Exception):
    """Something is missing. fields: name of the field → what is missing."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(" ".join(fields.values()))
        self.fields = dict(fields)


@action
def start_application(*, edition: Edition, enterprise: Organisation, by: User | None, at: datetime) -> Application:
    """An empty draft; the open application of the enterprise if there is one. Raises EditionNotOpen."""
    edition = Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)
    done = (ApplicationState.APPROVED, ApplicationState.REFUSED)
    if known := Application.objects.filter(edition=edition, enterprise=enterprise).exclude(state__in=done).first():
        return known
    if edition.state != EditionState.OPEN:
        raise EditionNotOpen
    count = Application.objects.filter(edition=edition).aggregate(count=Count("pk"))["count"]
    application = Application.objects.create(
        edition=edition, enterprise=enterprise, number=f"{edition.code}-{count + 1:04}"
    )
    write_step(application, at=at, by=by)
    return application


@action
def save_application(
    *,
    application: Application,
    seen: int,
    asked: Mapping[int, int] | None = None,
    by: User | None,
    **fields: Any,
) -> None:
    """Keep what was typed, complete or not. asked: seats for each run's key. Raises NotEditable, ChangedMeanwhile.

    fields: channel, headcount, turnover, balance, is_declared_true.
    """
    if Application.objects.get(pk=application.pk).state not in rules.EDITABLE:
        raise NotEditable
    if unknown := fields.keys() - {"channel", "headcount", "turnover", "balance", "is_declared_true"}:
        raise TypeError(f"an application has no {sorted(unknown)}")
    application.save_version(seen=seen, **fields)
    if asked is None:
        return
    wanted = {run: count for run, count in asked.items() if count}
    application.asked.exclude(run__in=wanted).delete()
    AskedSeats.objects.bulk_create(
        [AskedSeats(application=application, run_id=run, count=count) for run, count in sorted(wanted.items())],
        update_conflicts=True,
        unique_fields=["application", "run"],
        update_fields=["count"],
    )


@action
def submit_application(*, application: Application, by: User | None, at: datetime, seen: int | None = None) -> None:
    """Hand it in. The size class is worked out from what was written. Raises Incomplete, NotEditable."""
    now = Application.objects.select_related("enterprise", "edition").get(pk=application.pk)
    if now.state not in rules.EDITABLE:
        raise NotEditable
    if missing := _missing(now):
        raise Incomplete(missing)
    now.save_version(
        seen=now.version if seen is None else seen,
        state=ApplicationState.SUBMITTED,
        submitted_at=at,
        size_class=queries.size_class_of(now, on=timezone.localtime(at, None).date()),
    )
    write_step(now, at=at, by=by)
    tell_received(now, by=by, at=at)
    application.refresh_from_db()


def _missing(application: Application) -> dict[str, str]:
    missing = {
        name: _("Write a number; 0 is one too.")
        for name in ("headcount", "turnover", "balance")
        if getattr(application, name) is None
    }
    if not application.is_declared_true:
        missing["is_declared_true"] = _("Tick this when everything is true; without it nobody can decide.")
    if not application.asked.exists():
        missing["asked"] = _("Ask for at least one seat.")
    return missing


def write_step(application: Application, *, at: datetime, by: User | None, reason: str = "") -> None:
    ApplicationStep.objects.create(application=application, state=application.state, at=at, by=by, reason=reason)
