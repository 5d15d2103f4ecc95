"""The roster, its corrections and the questionnaire, as trainer, operator and learner meet them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat, an_employee
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Attendance, Method, Occasion, Presence

pytestmark = pytest.mark.usefixtures("edition_of_today")


@pytest.fixture
def held(cast):
    """A course of yesterday with two people."""
    run = a_run(cast, days=[timezone.localdate() - timedelta(days=1)])
    before = run.occasion.sessions.first().starts_at - timedelta(days=3)
    run.ilze = a_seat(run, cast.bakery, cast.ilze, at=before)
    run.janis = a_seat(run, cast.bakery, cast.janis, at=before)
    run.parts = list(queries.parts_of(run.occasion))
    return run


def address(run, part=0, page="roster"):
    return f"{reverse(f'occasions:{page}', args=[run.occasion_id])}?part={queries.parts_of(run.occasion)[part].pk}"


def text(page):
    return page.content.decode().replace("\xa0", " ")


def test_one_submit_marks_everybody(client, cast, held):
    client.force_login(cast.trainer)
    page = client.post(address(held), {f"mark-{held.ilze.pk}": "late", "rest": "present"}, follow=True)
    assert "2 marks saved" in text(page)
    marks = dict(Attendance.objects.values_list("seat", "presence"))
    assert marks == {held.ilze.pk: "late", held.janis.pk: "present"}
    assert Attendance.objects.first().by == cast.trainer


def test_marks_may_be_saved_before_all_are_given_and_sent_twice(client, cast, held):
    client.force_login(cast.trainer)
    for _time in range(2):
        client.post(address(held), {f"mark-{held.ilze.pk}": "present"})
    assert Attendance.objects.count() == 1


def test_before_the_half_day_the_roster_says_when_marking_opens(client, cast):
    run = a_run(cast, days=[timezone.localdate() + timedelta(days=3)])
    seat = a_seat(run, cast.bakery, cast.ilze, at=timezone.now())
    client.force_login(cast.trainer)
    assert "Marking opens on" in text(client.get(address(run)))
    page = client.post(address(run), {f"mark-{seat.pk}": "present"})
    assert page.status_code == 422
    assert "Marking opens at" in text(page)
    assert not Attendance.objects.exists()


def test_two_trainers_at_one_roster_the_second_is_told(client, cast, held):
    client.force_login(cast.trainer)
    mark_attendance(
        occasion=held.occasion, marks={(held.ilze.pk, held.parts[0].pk): Presence.ABSENT}, method=Method.TRAINER,
        by=cast.provider_lead, at=timezone.now(),
    )  # fmt: skip
    page = client.post(address(held), {f"mark-{held.ilze.pk}": "present", f"seen-{held.ilze.pk}": ""})
    assert page.status_code == 422
    assert "Somebody else marked 1 of these" in text(page)
    assert Attendance.objects.get().presence == "absent"


def test_who_was_away_before_is_noted(client, cast, held):
    client.force_login(cast.trainer)
    client.post(address(held), {f"mark-{held.ilze.pk}": "absent"})
    assert "Absent before" in text(client.get(address(held, 1)))


def test_an_empty_roster_says_who_will_fill_it(client, cast):
    run = a_run(cast, days=[timezone.localdate()])
    client.force_login(cast.trainer)
    assert "Nobody is named yet" in text(client.get(address(run)))


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("trainer", 200), ("provider_lead", 200), ("operator", 200), ("auditor", 403), ("manager", 403),
        ("learner_user", 403), ("host_keeper", 403),
    ],
)  # fmt: skip
def test_who_keeps_the_roster(client, cast, held, who, status):
    client.force_login(getattr(cast, who))
    assert client.get(address(held)).status_code == status


def test_a_trainer_of_another_provider_does_not_find_it(client, cast, held):
    from prasme.apps.accounts.roles import Role
    from prasme.apps.conftest import a_user
    from prasme.apps.enterprises.actions import register_organisation

    other = register_organisation(kind="provider", name="Cits centrs", by=None)
    client.force_login(a_user("cits@centrs.example", Role.TRAINER, other))
    assert client.get(address(held)).status_code == 404


def test_the_roster_takes_few_queries_however_many_come(client, cast, held, django_assert_max_num_queries):
    before = held.occasion.sessions.first().starts_at - timedelta(days=3)
    for number in range(6):
        a_seat(held, cast.bakery, an_employee(cast.bakery, f"Persona Nr{number}"), at=before)
    client.force_login(cast.trainer)
    with django_assert_max_num_queries(16):
        page = client.get(address(held))
    assert text(page).count("<fieldset") == 8


def test_a_completed_course_is_corrected_with_a_reason_only(client, cast, held):
    client.force_login(cast.trainer)
    client.post(address(held), {"rest": "present"})
    correct = address(held, page="correct-attendance")
    client.force_login(cast.operator)
    assert client.get(correct).status_code == 404  # nothing to correct before it is locked
    Occasion.objects.update(locked_at=timezone.now())
    assert client.post(address(held), {f"mark-{held.ilze.pk}": "absent"}).status_code == 422
    mark = Attendance.objects.get(seat=held.ilze)
    data = {f"mark-{held.ilze.pk}": "absent", f"seen-{held.ilze.pk}": mark.pk}
    assert client.post(correct, data).status_code == 422
    client.post(correct, data | {"reason": "The sheet has no signature."})
    assert queries.standing(held.occasion)[held.ilze.pk, held.parts[0].pk].reason == "The sheet has no signature."
    client.force_login(cast.trainer)
    assert client.get(correct).status_code == 403


def test_a_learner_answers_once_and_only_for_the_own_seat(client, cast, held):
    client.force_login(cast.learner_user)
    own, other = (reverse("occasions:feedback", args=[seat.pk]) for seat in (held.ilze, held.janis))
    assert client.get(other).status_code == 404
    assert client.post(own, {"quality": "11", "would_recommend": "yes"}).status_code == 422
    answer = {"quality": "9", "would_recommend": "yes", "comment": "more time"}
    assert "Thank you" in text(client.post(own, answer, follow=True))
    client.post(own, answer)
    assert held.occasion.feedback.count() == 1
    client.force_login(cast.manager)
    assert client.get(own).status_code == 403


def test_the_questionnaire_opens_on_the_last_day(client, cast):
    run = a_run(cast, days=[timezone.localdate() + timedelta(days=3)])
    seat = a_seat(run, cast.bakery, cast.ilze, at=timezone.now())
    client.force_login(cast.learner_user)
    own = reverse("occasions:feedback", args=[seat.pk])
    assert "The questions open on" in text(client.get(own))
    client.post(own, {"quality": "9", "would_recommend": "yes"})
    assert not run.occasion.feedback.exists()
