"""A day of a published group moves: everybody is told, nothing is planned twice, no proof changes."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat
from prasme.apps.enterprises.models import Identity
from prasme.apps.occasions.actions import cancel_occasion
from prasme.apps.occasions.models import Attendance, Method, Override, Part, Presence
from prasme.apps.outbox.models import Message


@pytest.fixture
def course(client, cast):
    today = timezone.localdate()
    type(cast.edition).objects.filter(pk=cast.edition.pk).update(
        starts_on=today - timedelta(30), ends_on=today + timedelta(365)
    )
    cast.edition.refresh_from_db()
    client.force_login(cast.operator)
    return a_run(cast, "LV-NEXT", days=[today + timedelta(20), today + timedelta(27)])


@pytest.fixture
def page(course):
    return reverse("training:move-day", args=[course.code, 1])


def said(course, number=1, **changes):
    session = course.occasion.sessions.get(number=number)
    course.occasion.refresh_from_db()
    return {
        "day": f"{session.starts_at:%Y-%m-%d}", "starts": "09:00", "pause": "12:30", "resumes": "13:30",
        "ends": "17:00", "mode": session.mode, "room": session.room_id, "trainer": session.leader_id,
        "seen": course.occasion.version,
    } | changes  # fmt: skip


def in_days(days):
    return (timezone.localdate() + timedelta(days)).isoformat()


def test_the_form_shows_the_day_as_it_is(client, page, course):
    form = client.get(page).context["form"]
    assert (form.initial["day"], str(form.initial["pause"])) == (timezone.localdate() + timedelta(20), "12:30:00")


def test_a_moved_day_keeps_its_half_days_and_everybody_is_told_once(client, page, course, cast):
    Identity.objects.filter(person=cast.ilze).update(email="ilze@maize.example")
    for person in (cast.ilze, cast.janis):
        a_seat(course, cast.bakery, person, at=timezone.now())
    parts = set(Part.objects.filter(session__occasion=course.occasion).values_list("pk", flat=True))
    answer = client.post(page, said(course, day=in_days(22), starts="10:00"))
    assert answer["Location"] == reverse("training:run", args=[course.code])
    course.refresh_from_db()
    assert course.starts_on == timezone.localdate() + timedelta(22)
    assert set(Part.objects.filter(session__occasion=course.occasion).values_list("pk", flat=True)) == parts
    letters = Message.objects.filter(kind="day-moved")
    assert sorted(letters.values_list("to_address", flat=True)) == ["ilze@maize.example", cast.manager.email]
    assert "10:00" in letters.first().text


def test_a_day_that_comes_after_the_others_is_numbered_after_them(client, page, course):
    assert client.post(page, said(course, day=in_days(40))).status_code == 302
    days = [session.starts_at.date() for session in course.occasion.sessions.order_by("number")]
    assert days == sorted(days)
    course.refresh_from_db()
    assert (course.starts_on, course.ends_on) == (days[0], days[1])


def test_a_day_without_lunch_has_one_half_day(client, page, course):
    assert client.post(page, said(course, pause="", resumes="", ends="13:00")).status_code == 302
    session = course.occasion.sessions.get(number=1)
    assert [part.hours for part in session.parts.all()] == [4]


def test_another_trainer_alone_is_told_to_nobody(client, page, course, cast):
    a_seat(course, cast.bakery, cast.ilze, at=timezone.now())
    assert client.post(page, said(course, trainer="")).status_code == 302
    assert not Message.objects.filter(kind="day-moved").exists()


def test_a_taken_room_is_refused_and_gone_over_only_with_a_reason(client, page, course, cast):
    other = a_run(cast, "LV-OTHER", days=[timezone.localdate() + timedelta(23)])
    wrong = client.post(page, said(course, day=in_days(23)))
    assert wrong.status_code == 422
    assert {"room", "trainer"} <= set(wrong.context["form"].errors)
    assert client.post(page, said(course, day=in_days(23), over="Two halls in one")).status_code == 302
    assert Override.objects.filter(occasion=course.occasion).count() == 2
    cancel_occasion(occasion=other.occasion, reason="ice", by=None, at=timezone.now())


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"day": in_days(-1)}, "day"),
        ({"day": in_days(500)}, "day"),
        ({"day": in_days(27)}, "day"),  # the second day of the same course
        ({"starts": "18:00"}, "ends"),
        ({"room": ""}, "room"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_nothing_moves(client, page, course, wrong, field):
    before = course.occasion.sessions.get(number=1).starts_at
    answer = client.post(page, said(course, **wrong))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert course.occasion.sessions.get(number=1).starts_at == before


def test_a_smaller_room_does_not_take_the_course(client, page, course, cast):
    small = cast.venue.rooms.get(name="Small room")
    answer = client.post(page, said(course, room=small.pk))
    assert "holds 8 people" in str(answer.context["form"].errors)


def test_a_day_that_somebody_is_marked_on_does_not_move(client, page, course, cast):
    seat = a_seat(course, cast.bakery, cast.ilze, at=timezone.now())
    part = Part.objects.filter(session__occasion=course.occasion).first()
    Attendance.objects.create(seat=seat, part=part, presence=Presence.PRESENT, method=Method.TRAINER, at=timezone.now())
    answer = client.post(page, said(course, day=in_days(22)))
    assert "somebody is marked on it" in str(answer.context["form"].errors)


def test_of_two_people_at_once_the_second_is_told_and_keeps_what_was_typed(client, page, course):
    late = said(course, day=in_days(24))
    assert client.post(page, said(course, day=in_days(22))).status_code == 302
    answer = client.post(page, late)
    assert answer.status_code == 422
    assert in_days(24) in answer.content.decode()


def test_a_first_day_before_the_day_of_decision_draws_that_ahead(client, page, course):
    type(course).objects.filter(pk=course.pk).update(decide_on=timezone.localdate() + timedelta(18))
    assert client.post(page, said(course, day=in_days(10))).status_code == 302
    course.refresh_from_db()
    assert course.decide_on == date.fromisoformat(in_days(10))
