"""Marks of half-days: first ones, changes, corrections, and the paper."""

from datetime import datetime, timedelta

import pytest

from prasme.apps.conftest import NOW, a_run, a_seat
from prasme.apps.occasions import actions, queries
from prasme.apps.occasions.models import Attendance, Method, Occasion, Presence

HERE, LATE, AWAY = Presence.PRESENT, Presence.LATE, Presence.ABSENT
FIRST_MORNING = datetime.fromisoformat("2026-03-03T09:05:00+02:00")


@pytest.fixture
def seat(cast, run):
    return a_seat(run, cast.bakery, cast.ilze)


@pytest.fixture
def parts(run):
    return list(queries.parts_of(run.occasion))


def mark(run, marks, at=FIRST_MORNING, **more):
    return actions.mark_attendance(occasion=run.occasion, marks=marks, method=Method.TRAINER, by=None, at=at, **more)


def test_the_first_mark_is_one_record_and_the_same_again_is_none(run, seat, parts):
    key = (seat.pk, parts[0].pk)
    assert mark(run, {key: HERE}) == 1
    assert mark(run, {key: HERE}) == 0
    assert Attendance.objects.get().presence == HERE


def test_a_mark_before_the_half_day_is_refused_and_says_when_it_opens(run, seat, parts):
    with pytest.raises(actions.BeforeTheSession, match=r"Tue 3 March 2026, 13:30. Marking opens at .*13:00"):
        mark(run, {(seat.pk, parts[0].pk): HERE, (seat.pk, parts[1].pk): HERE})
    assert not Attendance.objects.exists()


def test_marking_opens_half_an_hour_before(run, seat, parts):
    assert mark(run, {(seat.pk, parts[0].pk): HERE}, at=parts[0].starts_at - timedelta(minutes=30)) == 1


def test_a_change_supersedes_and_keeps_what_was_there(run, seat, parts):
    key = (seat.pk, parts[0].pk)
    mark(run, {key: AWAY})
    mark(run, {key: LATE})
    first, second = Attendance.objects.order_by("pk")
    assert second.supersedes == first
    assert queries.standing(run.occasion)[key] == second


def test_a_mark_that_somebody_else_set_meanwhile_is_not_overwritten(run, seat, parts):
    key = (seat.pk, parts[0].pk)
    mark(run, {key: AWAY})
    with pytest.raises(actions.MarkedMeanwhile) as refusal:
        mark(run, {key: HERE}, seen={key: None})
    assert refusal.value.keys == (key,)
    assert queries.standing(run.occasion)[key].presence == AWAY


def test_two_trainers_who_mark_alike_do_not_disturb_each_other(run, seat, parts):
    key = (seat.pk, parts[0].pk)
    mark(run, {key: HERE})
    assert mark(run, {key: HERE}, seen={key: None}) == 0


def test_a_completed_course_is_corrected_only_with_a_reason(run, seat, parts):
    key = (seat.pk, parts[0].pk)
    mark(run, {key: AWAY})
    Occasion.objects.update(locked_at=NOW + timedelta(days=20))
    with pytest.raises(actions.OccasionLocked):
        mark(run, {key: HERE})
    assert mark(run, {key: HERE}, reason="the sheet says so") == 1
    assert queries.standing(run.occasion)[key].reason == "the sheet says so"


def test_only_people_of_this_course_are_marked(cast, run, parts):
    unnamed = a_seat(run, cast.bakery)
    stranger = a_seat(a_run(cast, "other", days=[run.starts_on + timedelta(3)]), cast.bakery, cast.janis)
    for seat in (unnamed, stranger):
        with pytest.raises(actions.NotOnTheRoster):
            mark(run, {(seat.pk, parts[0].pk): HERE})


def test_feedback_is_given_once_on_the_last_day_and_does_not_know_who(run, seat):
    def answer(on):
        actions.give_feedback(seat=seat, quality=9, would_recommend=True, comment="", on=on)

    with pytest.raises(actions.NotAskedYet, match="Tue 10 March 2026"):
        answer(run.starts_on)
    answer(run.ends_on)
    with pytest.raises(actions.AlreadyAnswered):
        answer(run.ends_on)
    assert run.occasion.feedback.count() == 1
