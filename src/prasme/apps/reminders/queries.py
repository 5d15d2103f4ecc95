"""What a rule would write today, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.outbox.kinds import Due, happenings
from prasme.apps.outbox.models import Message
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.reminders import rules
from prasme.apps.reminders.models import Rule, Switch

MARK = "rule"


@dataclass(frozen=True)
class Planned:
    """A letter of a rule. is_held_back: one more would be over the limit of the rule."""

    rule: Rule
    number: int
    due: Due
    key: str
    is_held_back: bool = False


def known_rules() -> QuerySet[Rule]:
    return Rule.objects.filter(is_retired=False).order_by("name")


def editions_kept_by(user: User) -> QuerySet[Edition]:
    reached = Edition.objects.filter(reach(user, Permission.MESSAGE_SEND).over(edition="pk"))
    return reached.exclude(state=EditionState.DRAFT).order_by("-starts_on", "pk")


def switched_on() -> QuerySet[Switch]:
    open_ones = Switch.objects.filter(rule__is_retired=False).exclude(edition__state=EditionState.DRAFT)
    return open_ones.select_related("rule", "edition").order_by("rule", "edition")


def planned(rule: Rule, edition: Edition, *, since: date, on: date, at: datetime) -> Iterator[Planned]:
    """Letters of that day that are not written yet, those over the limit among them."""
    happening = happenings().get(rule.happening)
    whom = happening.whom.get(rule.audience) if happening else None
    if happening is None or whom is None:
        return
    days = rules.days_to_look_at(
        on=on, days=rule.days, since=since, is_now=happening.is_now, again=rule.again, again_after=rule.again_after
    )
    found = {
        f"{MARK}:{rule.pk}:{due.key}:{number}": (number, due) for number, day in days for due in whom(edition.pk, day)
    }
    written = set(Message.objects.filter(key__in=found).values_list("key", flat=True))
    for key, (number, due) in found.items():
        if key not in written:
            yield Planned(rule, number, due, key, is_held_back(rule, due.to.address, at=at))


def is_held_back(rule: Rule, address: str, *, at: datetime) -> bool:
    if rule.most is None or not address:
        return False
    lately = Message.objects.filter(
        key__startswith=f"{MARK}:", to_address=address, created_at__gt=at - timedelta(days=rule.within)
    )
    return rules.is_too_much(written=lately.count(), most=rule.most)
