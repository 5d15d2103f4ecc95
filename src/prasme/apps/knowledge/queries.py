"""Tests of courses: who answered, what the group knows, who passed."""

from collections import defaultdict
from typing import Any

from django.db.models import Exists

from prasme.apps.knowledge import rules
from prasme.apps.knowledge.models import Area, Attempt, CourseTest, Moment
from prasme.apps.occasions.models import Occasion, Seat, SeatState
from prasme.apps.programmes.models import Course

TAKES_PART = (SeatState.CONFIRMED, SeatState.COMPLETED, SeatState.NOT_COMPLETED)


def test_of(course: Course) -> CourseTest | None:
    return CourseTest.objects.filter(course=course).first()


def passes(occasion: Occasion, course: Course) -> dict[int, tuple[int, int]]:
    """Of each seat with a person: right answers afterwards, and how many are needed. Empty: the test decides nothing.

    Who answered an earlier set of questions is held to that set.
    """
    test = test_of(course)
    if test is None or test.pass_share is None or not test.questions:
        return {}
    share = test.pass_share
    seats = Seat.objects.filter(occasion=occasion, person__isnull=False).values_list("pk", flat=True)
    found = {seat: (0, rules.needed(len(test.questions), share)) for seat in seats}
    for attempt in Attempt.objects.filter(seat__occasion=occasion, moment=Moment.AFTER):
        right = rules.right_of(attempt.questions, attempt.chosen)
        found[attempt.seat_id] = (right, rules.needed(len(attempt.questions), share))
    return found


def is_tested(seat: int, course: Course) -> bool:
    """Whether whoever sits there answered a test that decided about completing the course."""
    decides = CourseTest.objects.filter(course=course, pass_share__isnull=False)
    return Attempt.objects.filter(Exists(decides), seat=seat, moment=Moment.AFTER).exists()


def answered(occasion: Occasion) -> dict[int, set[str]]:
    """Moments at which each seat has answered."""
    found: dict[int, set[str]] = defaultdict(set)
    for seat, moment in Attempt.objects.filter(seat__occasion=occasion).values_list("seat", "moment"):
        found[seat].add(moment)
    return found


def seats_asked(occasion: Occasion) -> list[Seat]:
    found = Seat.objects.filter(occasion=occasion, state__in=TAKES_PART, person__isnull=False)
    return list(found.select_related("person__identity").order_by("person__identity__family_name", "pk"))


def means(occasion: Occasion) -> list[dict[str, Any]]:
    """Of each area, the share of right answers before and after; none below five people."""
    sums: dict[tuple[int, str], list[int]] = defaultdict(lambda: [0, 0])
    people: dict[str, int] = defaultdict(int)
    for attempt in Attempt.objects.filter(seat__occasion=occasion):
        people[attempt.moment] += 1
        for area, (right, of) in rules.by_area(attempt.questions, attempt.chosen).items():
            sums[area, attempt.moment][0] += right
            sums[area, attempt.moment][1] += of
    areas = sorted({area for area, _moment in sums})
    return [
        {"name": Area(area).label}
        | {
            moment: sums[area, moment][0] / sums[area, moment][1]
            if people[moment] >= rules.FEWEST and sums[area, moment][1]
            else None
            for moment in Moment.values
        }
        for area in areas
    ]


def result_of(attempt: Attempt) -> list[dict[str, Any]]:
    """The own result by area, for whoever answered."""
    return [
        {"name": Area(area).label, "right": right, "of": of}
        for area, (right, of) in sorted(rules.by_area(attempt.questions, attempt.chosen).items())
    ]
