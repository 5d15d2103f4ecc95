"""Every write of rules; and their letters."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import happenings
from prasme.apps.programmes.models import Edition
from prasme.apps.reminders import queries
from prasme.apps.reminders.models import Rule, Switch


@action
def add_rule(*, values: Mapping[str, Any], by: User | None) -> Rule:
    """It writes nowhere until an edition switches it on."""
    return Rule.objects.create(**values)


@action
def change_rule(*, rule: Rule, values: Mapping[str, Any], seen: int, by: User | None) -> None:
    """Raises ChangedMeanwhile."""
    rule.save_version(seen=seen, **values)


@action
def retire_rule(*, rule: Rule, by: User | None) -> None:
    """It writes no more anywhere; what it wrote stays."""
    Switch.objects.filter(rule=rule).delete()
    Rule.objects.filter(pk=rule.pk).update(is_retired=True)


@action
def switch_rule(*, rule: Rule, edition: Edition, is_on: bool, on: date, by: User | None) -> None:
    """on: from this day; what was due before is not written."""
    if is_on:
        Switch.objects.get_or_create(rule=rule, edition=edition, defaults={"since": on})
    else:
        Switch.objects.filter(rule=rule, edition=edition).delete()


@action
def apply_rule(*, rule: Rule, edition: Edition, since: date, on: date, by: User | None, at: datetime) -> int:
    """Write what the rule has to write today in the edition. Returns how many. Safe to repeat: each is written once.

    Who is over the limit is passed over today, and asked again tomorrow as long as the day fits.
    """
    letter = happenings()[rule.happening].letter
    written = 0
    for one in list(queries.planned(rule, edition, since=since, on=on, at=at)):
        if queries.is_held_back(rule, one.due.to.address, at=at):
            continue
        due = one.due
        more, secret = due.prepare(at) if due.prepare else ({}, due.secret_of)
        message = write_message(
            kind=letter, key=one.key, to=due.to, values={**due.values, **more, "number": one.number}, about=due.about,
            secret_of=secret, by=by, at=at,
        )  # fmt: skip
        written += message is not None
    return written


def apply_rules(*, on: date, at: datetime) -> int:
    """Every rule where it is on, each in a transaction of its own."""
    return sum(
        apply_rule(rule=one.rule, edition=one.edition, since=one.since, on=on, by=None, at=at)
        for one in queries.switched_on()
    )
