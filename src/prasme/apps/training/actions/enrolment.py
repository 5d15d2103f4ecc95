"""How an edition enrols people: by when runs are decided, what a person has to meet."""

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.programmes.models import Course, Edition
from prasme.apps.training.models import EnrolmentRules, Prerequisite


class GoesInACircle(Exception):
    """The course that comes first needs, over some others, the one that comes after it."""

    def __init__(self, course: Course, needs: Course) -> None:
        text = _("“%(needs)s” needs “%(course)s” itself, so nobody could begin. Choose another course.")
        super().__init__(text % {"needs": needs, "course": course})


@action
def set_enrolment_rules(
    *, edition: Edition, decide_days: int, most_at_once: int | None, wait_months: int | None, by: User | None
) -> EnrolmentRules:
    values = {"decide_days": decide_days, "most_at_once": most_at_once, "wait_months": wait_months}
    found, _new = EnrolmentRules.objects.update_or_create(edition=edition, defaults=values)
    return found


@action
def add_prerequisite(*, course: Course, needs: Course, by: User | None) -> Prerequisite:
    """Who takes the course has completed the other one before. Raises GoesInACircle."""
    if course.pk in _needed(needs):
        raise GoesInACircle(course, needs)
    found, _new = Prerequisite.objects.get_or_create(course=course, needs=needs)
    return found


def _needed(course: Course) -> set[int]:
    """The course and everything that comes before it."""
    found, ahead = set(), {course.pk}
    while ahead:
        found |= ahead
        ahead = set(Prerequisite.objects.filter(course__in=ahead).values_list("needs", flat=True)) - found
    return found


@action
def remove_prerequisite(*, prerequisite: Prerequisite, by: User | None) -> None:
    prerequisite.delete()
