"""An operator checks applications and decides them."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions import NewProfile, change_profile
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.enterprises.queries import profile_on
from prasme.apps.occasions.actions import hold_seats
from prasme.apps.occasions.models import Seat
from prasme.apps.training import queries, rules
from prasme.apps.training.actions.applications import write_step
from prasme.apps.training.actions.telling import tell_application, tell_approved
from prasme.apps.training.models import Application, ApplicationState, CheckedFact, FactCheck


class NotDecidable(Exception):
    """It is not in a state in which this can be done."""

    def __init__(self, application: Application) -> None:
        super().__init__(
            _("Application %(number)s is %(state)s now.")
            % {"number": application, "state": application.get_state_display().lower()}
        )


class RuleBroken(Exception):
    """The application breaks rules of the edition. checks: those that are not met."""

    def __init__(self, checks: Sequence[rules.Check]) -> None:
        super().__init__(" ".join(f"{_(check.title)}: {_(check.message) % check.values}" for check in checks))
        self.checks = tuple(checks)


@action
def take_in_check(*, application: Application, by: User | None, at: datetime) -> None:
    """Somebody works on it. Raises NotDecidable."""
    _move(application, ApplicationState.IN_CHECK, by=by, at=at)


@action
def return_application(*, application: Application, reason: str, by: User | None, at: datetime) -> None:
    """Send it back to be completed; the reason says what is missing. Raises NotDecidable."""
    _move(application, ApplicationState.RETURNED, by=by, at=at, reason=reason)
    tell_application("application-returned", _fresh(application), by=by, at=at, reason=reason)


@action
def refuse_application(*, application: Application, rule: str, reason: str, by: User | None, at: datetime) -> None:
    """Refuse it by a rule of the edition, with the reason in words. Raises NotDecidable."""
    now = _fresh(application)
    on = timezone.localtime(at, None).date()
    checks = queries.checks_of(now, on=on)
    decision = _record(on, checks, outcome="refused", rule=rule, reason=reason)
    _move(application, ApplicationState.REFUSED, by=by, at=at, reason=reason, decision=decision)
    tell_application("application-refused", _fresh(application), by=by, at=at, reason=reason)


@action
def approve_application(*, application: Application, on: date, by: User | None, at: datetime) -> None:
    """Approve it, keep the decision, and hold the asked seats with their money.

    Raises RuleBroken, NotDecidable, and what holding seats raises; then nothing is decided.
    """
    now = _fresh(application)
    if now.state not in rules.DECIDABLE:
        raise NotDecidable(now)
    checks = queries.checks_of(now, on=on)
    if broken := [check for check in checks if check.is_broken]:
        raise RuleBroken(broken)
    _decide_size(now, on, by)
    held: list[Seat] = []
    # Occasions in one order, as everybody locks them.
    for asked in sorted(queries.asked_of(now), key=lambda asked: asked.run.occasion_id):
        held += hold_seats(
            occasion=asked.run.occasion,
            holder=now.enterprise,
            count=asked.count,
            by=by,
            at=at,
            request_key=queries.request_key(now, asked.run),
        )
    states: dict[str, list[str]] = {}
    for seat in held:
        states.setdefault(seat.occasion.run.code, []).append(seat.state)
    decision = _record(on, checks, outcome="approved", seats=states)
    _move(application, ApplicationState.APPROVED, by=by, at=at, decision=decision)
    tell_approved(_fresh(application), held, by=by, at=at)


@action
def record_fact(
    *, application: Application, fact: CheckedFact, value: Decimal, source: str, by: User, at: datetime
) -> FactCheck:
    """Put down what was looked up about the applicant, and where. Raises NotDecidable."""
    now = Application.objects.select_for_update(no_key=True).get(pk=application.pk)
    if now.state not in rules.DECIDABLE:
        raise NotDecidable(now)
    return FactCheck.objects.create(application=now, fact=fact, value=value, source=source, at=at, by=by)


def _decide_size(application: Application, on: date, by: User | None) -> None:
    """The size that was checked is what the enterprise is from that day on."""
    profile = profile_on(application.enterprise, on)
    if profile is None or profile.size_class == application.size_class:
        return
    change_profile(
        enterprise=application.enterprise,
        new=NewProfile(
            size_class=SizeClass(application.size_class),
            nace_code=profile.nace_code,
            nace_revision=profile.nace_revision,
            seat=profile.seat,
            headcount=application.headcount,
            turnover=application.turnover,
            balance=application.balance,
        ),
        on=on,
        by=by,
    )


def _fresh(application: Application) -> Application:
    return Application.objects.select_related("enterprise", "edition__programme").get(pk=application.pk)


def _move(
    application: Application,
    state: ApplicationState,
    *,
    by: User | None,
    at: datetime,
    reason: str = "",
    **values: Any,
) -> None:
    now = _fresh(application)
    if state not in rules.NEXT[now.state]:
        raise NotDecidable(now)
    now.save_version(seen=now.version, state=state, **values)
    write_step(now, at=at, by=by, reason=reason)
    application.refresh_from_db()


def _record(on: date, checks: Sequence[rules.Check], *, outcome: str, **more: Any) -> dict[str, Any]:
    return {"on": on.isoformat(), "outcome": outcome, "checks": [check.as_record() for check in checks], **more}
