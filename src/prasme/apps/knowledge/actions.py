"""Every write of tests and answers."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.knowledge import queries
from prasme.apps.knowledge.models import Attempt, CourseTest, Moment
from prasme.apps.occasions.actions.steps import day_at
from prasme.apps.occasions.models import Seat
from prasme.apps.occasions.queries import first_and_last_day, first_moment
from prasme.apps.programmes.models import Course


class NotNow(Exception):
    """Before the course until its first half-day is an hour old; afterwards from the last day on."""

    def __str__(self) -> str:
        return _("The test before is open until the course begins, the test after from its last day on.")


class AnsweredAlready(Exception):
    """Once at each moment."""

    def __str__(self) -> str:
        return _("This test is answered already.")


@action
def set_test(
    *, course: Course, questions: list[dict[str, Any]], pass_share: Decimal | None, seen: int, by: User | None
) -> CourseTest:  # fmt: skip
    """Questions that were checked. What was answered before keeps its own. Raises ChangedMeanwhile."""
    if seen == 0:
        test, is_new = CourseTest.objects.get_or_create(
            course=course, defaults={"questions": questions, "pass_share": pass_share}
        )
        if not is_new:
            raise ChangedMeanwhile
        return test
    test = CourseTest.objects.get(course=course)
    test.save_version(seen=seen, questions=questions, pass_share=pass_share)
    return test


@action
def answer_test(*, seat: Seat, moment: str, chosen: Sequence[int], course: Course, at: datetime) -> Attempt:
    """chosen: the place of the answer to each question, from 1. Raises NotNow, AnsweredAlready."""
    if not is_open(seat, moment, at):
        raise NotNow
    test = queries.test_of(course)
    assert test is not None
    try:
        with transaction.atomic():
            return Attempt.objects.create(
                seat=seat, moment=moment, at=at, questions=test.questions, chosen=list(chosen)
            )
    except IntegrityError as problem:
        raise AnsweredAlready from problem


def moments_open(seat: Seat, course: Course, at: datetime) -> list[str]:
    """At which moments whoever sits there can answer the test of the course now."""
    test = queries.test_of(course)
    if test is None or not test.questions or seat.state not in queries.TAKES_PART:
        return []
    done = set(Attempt.objects.filter(seat=seat).values_list("moment", flat=True))
    return [moment for moment in Moment.values if moment not in done and is_open(seat, moment, at)]


def is_open(seat: Seat, moment: str, at: datetime) -> bool:
    occasion = seat.occasion
    if moment == Moment.BEFORE:
        return at < first_moment(occasion)
    return day_at(occasion, at) >= first_and_last_day(occasion)[1] and occasion.locked_at is None
