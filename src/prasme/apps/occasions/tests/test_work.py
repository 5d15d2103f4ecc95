"""Practical work: asked for, handed in, marked by its criteria; it decides with the hours."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat
from prasme.apps.occasions import queries
from prasme.apps.occasions.models import Attendance, Marking, Task, Work
from prasme.apps.training.queries.runs import completions_of
from prasme.apps.worklist.queries import counts_for

pytestmark = pytest.mark.usefixtures("edition_of_today")
ASKED = {"title": "A budget", "criteria": "It adds up: 5\nReadable - 3", "pass_points": "6", "is_needed": "on"}


@pytest.fixture
def held(cast):
    run = a_run(cast, days=[timezone.localdate() - timedelta(days=1)])
    run.seat = a_seat(run, cast.bakery, cast.ilze, at=run.occasion.sessions.first().starts_at - timedelta(days=3))
    run.parts = list(queries.parts_of(run.occasion))
    return run


@pytest.fixture
def task(client, cast, held):
    client.force_login(cast.trainer)
    said = ASKED | {"part": held.parts[1].pk}
    assert client.post(reverse("occasions:tasks", args=[held.occasion_id]), said).status_code == 302
    return Task.objects.get()


def hand_in(client, cast, task, **said):
    client.force_login(cast.learner_user)
    return client.post(reverse("occasions:hand-in", args=[task.pk]), said, follow=True)


def mark(client, cast, *points):
    client.force_login(cast.trainer)
    said = {f"points-{number}": got for number, got in enumerate(points)} | {"comment": "Look at row 4."}
    return client.post(reverse("occasions:mark-work", args=[Work.objects.latest("pk").pk]), said, follow=True)


def test_criteria_are_lines_with_points(client, cast, held, task):
    assert task.criteria == [{"name": "It adds up", "points": 5}, {"name": "Readable", "points": 3}]
    address = reverse("occasions:tasks", args=[held.occasion_id])
    assert "has no points" in client.post(address, ASKED | {"criteria": "It adds up"}).content.decode()
    assert "All criteria together give 8" in client.post(address, ASKED | {"pass_points": "9"}).content.decode()


def test_nothing_is_no_work(client, cast, task):
    page = hand_in(client, cast, task)

    assert page.status_code == 422
    assert "Add a file, or the address" in page.content.decode()


def test_too_few_points_mean_once_more_and_the_learner_reads_why(client, cast, held, task):
    hand_in(client, cast, task, link="https://work.example/1")
    assert "To be marked" in _task_page(client, cast, task)
    mark(client, cast, 2, 3)

    page = hand_in(client, cast, task, link="https://work.example/2").content.decode()

    assert Work.objects.count() == 2
    assert "has not marked it yet" in page
    assert Marking.objects.get().result == "again"
    assert not Attendance.objects.exists()


def _task_page(client, cast, task):
    client.force_login(cast.trainer)
    return client.get(reverse("occasions:task", args=[task.pk])).content.decode()


def test_a_pass_proves_its_half_day(client, cast, held, task):
    hand_in(client, cast, task, link="https://work.example/1")

    page = mark(client, cast, 4, 2)

    assert "passed." in page.content.decode()
    record = Attendance.objects.get()
    assert (record.part, record.presence, record.method) == (held.parts[1], "present", "practical_work")


def test_nobody_completes_without_the_work_that_is_needed(client, cast, held, task):
    client.post(reverse("occasions:roster", args=[held.occasion_id]) + f"?part={held.parts[0].pk}", {"rest": "present"})
    client.post(reverse("occasions:roster", args=[held.occasion_id]) + f"?part={held.parts[1].pk}", {"rest": "present"})
    before = completions_of(held)[held.seat.pk]
    assert (before.has_hours, before.is_completed) == (True, False)

    hand_in(client, cast, task, link="https://work.example/1")
    mark(client, cast, 5, 3)

    assert completions_of(held)[held.seat.pk].is_completed


def test_points_beyond_the_criterion_are_refused_at_their_field(client, cast, task):
    hand_in(client, cast, task, link="https://work.example/1")

    page = mark(client, cast, 6, 3)

    assert page.status_code == 422
    assert not Marking.objects.exists()


def test_works_and_tasks_wait_on_the_worklist(client, cast, task):
    now = timezone.now()
    assert counts_for(cast.learner_user, at=now)["tasks"] == 1
    hand_in(client, cast, task, link="https://work.example/1")
    assert counts_for(cast.trainer, at=now)["works"] == 1
    assert "tasks" not in {key for key, count in counts_for(cast.learner_user, at=now).items() if count}
    mark(client, cast, 0, 0)
    assert counts_for(cast.learner_user, at=now)["tasks"] == 1
