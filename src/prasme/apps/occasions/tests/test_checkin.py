"""Check-in by the code on the screen: in, or refused with the reason."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat, an_employee
from prasme.apps.occasions import doors, queries
from prasme.apps.occasions.actions import PlannedPart, PlannedSession, mark_attendance
from prasme.apps.occasions.codes import code_of
from prasme.apps.occasions.models import Attendance, Method, Presence
from prasme.apps.programmes.models import Mode

pytestmark = pytest.mark.usefixtures("edition_of_today")


def a_course_now(cast, code="LV-NOW", begun=timedelta(minutes=5), **more):
    """A course whose only half-day began some minutes ago."""
    start = (timezone.now() - begun).replace(second=0, microsecond=0)
    part = PlannedPart(start, start + timedelta(hours=2), Decimal(2))
    run = a_run(cast, code, sessions=[PlannedSession(Mode.FACE_TO_FACE, None, None, [part])], **more)
    run.part = queries.parts_of(run.occasion)[0]
    return run


@pytest.fixture
def course(cast):
    run = a_course_now(cast)
    before = timezone.now() - timedelta(days=3)
    run.ilze = a_seat(run, cast.bakery, cast.ilze, at=before)
    run.janis = a_seat(run, cast.bakery, cast.janis, at=before)
    return run


def link(part, at=None):
    return reverse("occasions:check-in", args=[part.pk, doors.token_shown(part, at or timezone.now())])


def text(page):
    return page.content.decode().replace("\xa0", " ")


def test_somebody_who_is_signed_in_confirms_with_one_tap(client, cast, course):
    client.force_login(cast.learner_user)
    assert "You are Ilze Bērziņa" in text(client.get(link(course.part)))

    page = client.post(link(course.part))

    assert "You are in" in text(page)
    mark = Attendance.objects.get()
    assert (mark.seat, mark.method, mark.presence) == (course.ilze, "qr", "present")


def test_somebody_without_an_account_types_the_personal_code(client, course):
    client.get(link(course.part))
    wrong = client.post(link(course.part), {"code": "1-AAAA-BBBB-CCCC"})
    assert wrong.status_code == 422

    page = client.post(link(course.part), {"code": code_of(course.janis).lower().replace("-", " ")})

    assert "Jānis Ķirsis" in text(page)
    assert Attendance.objects.get().seat == course.janis


def test_one_phone_checks_in_one_person(client, course):
    client.post(link(course.part), {"code": code_of(course.janis)})

    page = client.post(link(course.part), {"code": code_of(course.ilze)})

    assert "This phone has checked in somebody else" in text(page)
    assert Attendance.objects.count() == 1


def test_a_link_that_was_sent_on_is_over_and_says_when_it_was_shown(client, course):
    page = client.get(link(course.part, timezone.now() - timedelta(minutes=2)))

    assert page.status_code == 403
    assert "and is over" in text(page)


def test_who_saw_the_screen_has_time_to_find_the_personal_code(client, course):
    old = link(course.part, timezone.now() - timedelta(seconds=40))
    assert client.get(old).status_code == 200
    older = link(course.part, timezone.now() - timedelta(minutes=5))

    assert "You are in" in text(client.post(older, {"code": code_of(course.ilze)}))


def test_nobody_checks_in_before_the_half_day_opens(client, cast):
    run = a_run(cast, days=[timezone.localdate() + timedelta(days=3)])
    part = queries.parts_of(run.occasion)[0]

    page = client.get(link(part))

    assert "It is too early: check-in opens on" in text(page)


def test_the_code_of_one_half_day_opens_no_other(client, course):
    address = reverse("occasions:check-in", args=[course.part.pk + 1, doors.token_shown(course.part, timezone.now())])
    assert client.get(address).status_code == 404
    token = "ABCDEFGHJKMN"
    assert "of another screen" in text(client.get(reverse("occasions:check-in", args=[course.part.pk, token])))


def test_the_personal_code_of_another_course_is_refused_with_its_name(client, cast, course):
    other = a_course_now(cast, "LV-OTHER")
    anna = an_employee(cast.bakery, "Anna Liepa")
    seat = a_seat(other, cast.bakery, anna, at=timezone.now() - timedelta(days=3))

    page = client.post(link(course.part), {"code": code_of(seat)})

    assert "not for this course" in text(page)


def test_who_is_in_already_is_told_and_nothing_changes(client, cast, course):
    client.force_login(cast.learner_user)
    client.post(link(course.part))

    page = client.post(link(course.part))

    assert "You are in already" in text(page)
    assert Attendance.objects.count() == 1


def test_somebody_who_comes_late_is_late_by_the_minutes(client, cast):
    run = a_course_now(cast, begun=timedelta(minutes=25))
    seat = a_seat(run, cast.bakery, cast.ilze, at=timezone.now() - timedelta(days=3))
    key = (seat.pk, run.part.pk)
    mark_attendance(
        occasion=run.occasion, marks={key: Presence.ABSENT}, method=Method.TRAINER, by=cast.trainer, at=timezone.now()
    )

    client.post(link(run.part), {"code": code_of(seat)})

    mark = queries.standing(run.occasion)[key]
    assert (mark.presence, mark.method) == ("late", "qr")
    assert mark.late_minutes in (25, 26)


def test_the_short_code_leads_to_the_half_day_that_shows_it(client, course):
    typed = reverse("occasions:type-screen-code")
    page = client.post(typed, {"code": doors.code_shown(course.part, timezone.now()).lower()})
    assert page["Location"].startswith(f"/in/{course.part.pk}/")

    old = doors.code_shown(course.part, timezone.now() - timedelta(minutes=3))
    assert "is over" in text(client.post(typed, {"code": old}))
    assert "No screen shows" in text(client.post(typed, {"code": "222222"}))


def test_the_screen_shows_a_code_and_a_count_and_no_names(client, cast, course):
    client.force_login(cast.trainer)
    page = text(client.get(reverse("occasions:check-in-screen", args=[course.part.pk])))

    assert "0 of 2 are in" in page
    assert "Ilze" not in page
    assert "<svg" in page
    codes = text(client.get(reverse("occasions:personal-codes", args=[course.part.pk])))
    assert code_of(course.ilze) in codes


def test_a_code_changes_each_half_minute(cast, course):
    now = timezone.now()
    codes = {doors.token_shown(course.part, now + timedelta(seconds=30 * n)) for n in range(20)}

    assert len(codes) == 20
    assert not set("".join(codes)) & set("01IOL")
