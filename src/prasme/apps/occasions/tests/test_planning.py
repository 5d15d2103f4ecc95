"""When and where: rooms and trainers are taken once, and clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from prasme.apps.conftest import RIGA, TODAY, a_run, a_session
from prasme.apps.occasions import actions, rules

DAY = TODAY + timedelta(days=2)


def test_a_room_is_taken_once_and_the_other_course_is_named(cast, run):
    with pytest.raises(
        actions.RoomTaken, match=r"Large room is taken by “Cloud services” on Tue 3 March 2026, 09:00"
    ) as no:
        a_run(cast, "LV-2", leader=None, days=[DAY - timedelta(days=1), DAY])
    assert no.value.number == 1
    assert no.value.other.occasion == run.occasion


def test_a_trainer_is_in_one_place_at_a_time(cast, run):
    with pytest.raises(actions.LeaderTaken, match="Teodors Treneris leads “Cloud services”"):
        a_run(cast, "LV-2", room=None, days=[DAY])


def test_the_next_course_begins_the_moment_the_room_is_free(cast):
    morning, afternoon = [("09:00", "12:00")], [("12:00", "15:00")]
    for code, halves in (("A", morning), ("B", afternoon)):
        a_run(cast, code, sessions=[a_session(DAY, cast.room, cast.trainer, halves=halves)])


def test_a_cancelled_course_frees_its_room(cast, run):
    actions.cancel_occasion(occasion=run.occasion, reason="too few", by=None, at=datetime(2026, 3, 1, tzinfo=UTC))
    a_run(cast, "LV-2", days=[DAY])


def test_a_room_that_is_too_small_is_refused(cast):
    small = cast.venue.rooms.get(name="Small room")
    with pytest.raises(actions.RoomTooSmall, match="Small room holds 8 people"):
        a_run(cast, room=small)


def test_a_plan_does_not_overlap_itself(cast):
    with pytest.raises(actions.PlanNotPossible, match="same time as session 1") as no:
        a_run(cast, days=[DAY, DAY])
    assert no.value.number == 1


SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 28), "4.0"), (SPRING, "3.0"), (AUTUMN, "5.0"), (date(2026, 10, 26), "4.0")]
)
def test_a_session_across_a_clock_change_has_the_hours_that_really_pass(cast, day, hours):
    run = a_run(cast, sessions=[a_session(day, cast.room, cast.trainer, halves=[("01:30", "05:30")])])
    session = run.occasion.sessions.get()
    assert session.parts.get().hours == Decimal(hours)
    assert (session.ends_at - session.starts_at) == timedelta(hours=float(hours))
    assert run.starts_on == run.ends_on == day


def test_an_hour_that_spring_leaves_out_is_refused():
    with pytest.raises(rules.NoSuchTime, match="03:30 on 2026-03-29"):
        rules.moment_of(SPRING, time(3, 30), RIGA)


def test_an_hour_that_comes_twice_in_autumn_can_be_told_apart():
    first = rules.moment_of(AUTUMN, time(3, 30), RIGA)
    assert rules.moment_of(AUTUMN, time(3, 30), RIGA, is_later=True) - first == timedelta(hours=1)
