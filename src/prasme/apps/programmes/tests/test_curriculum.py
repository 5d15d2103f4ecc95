"""What so far could only be added is corrected: programme, block, course."""

from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_course, a_user
from prasme.apps.programmes.models import Programme


@pytest.fixture
def chief(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    return client


def typed(course, **changes):
    return {
        "code": course.code, "title": "Clouds for firms", "summary": "", "level": "basic",
        "price": "300", "seen": course.version, "face_to_face": "12", "online": "2", "competence_0": "4.2",
        "outcome_0": "Protects customers' data", "competence_1": "", "outcome_1": "",
    } | changes  # fmt: skip


def test_a_course_is_corrected_with_its_hours_and_outcomes(chief, cast):
    cast.course.outcomes.create(competence="1.1", text="Finds things")
    data = typed(cast.course) | {"competence_2": "", "outcome_2": ""}
    chief.post(reverse("programmes:edit-course", args=[cast.course.pk]), data)

    cast.course.refresh_from_db()
    assert cast.course.price == Decimal(300)
    assert {one.mode: one.hours for one in cast.course.hours.all()} == {"face_to_face": 12, "online": 2}
    assert [(one.competence, one.text) for one in cast.course.outcomes.all()] == [("4.2", "Protects customers' data")]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"face_to_face": "", "online": ""}, "A course has hours of one mode at the least"),
        ({"competence_0": ""}, "Which competence does it serve?"),
        ({"outcome_0": ""}, "What can one do afterwards?"),
        ({"code": "1.2"}, "Another course of the block has this code"),
        ({"seen": 0}, "Somebody else saved this record"),
    ],
)
def test_a_slip_in_a_course_is_told_at_its_field(chief, cast, changes, sentence):
    a_course(cast.programme, code="1.2", title="Safety")
    answer = chief.post(reverse("programmes:edit-course", args=[cast.course.pk]), typed(cast.course, **changes))

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert 'value="Clouds for firms"' in answer.content.decode()


def test_a_block_and_a_programme_are_corrected(chief, cast):
    chief.post(reverse("programmes:edit-block", args=[cast.course.block_id]), {"title": "Safety first"})
    values = {"title": "Mazie", "owner": cast.programme.owner_id, "goal": "All of them", "seen": 1}
    chief.post(reverse("programmes:edit-programme", args=["mazie"]), values)

    programme = Programme.objects.get(code="mazie")
    assert programme.blocks.get().title == "Safety first"
    assert (programme.title, programme.goal) == ("Mazie", "All of them")
    late = chief.post(reverse("programmes:edit-programme", args=["mazie"]), values | {"title": "Other"})
    assert late.status_code == 422


def test_the_pages_of_programmes_ask_little(chief, cast, django_assert_max_num_queries):
    for number in range(12):
        a_course(cast.programme, code=f"2.{number}", title=f"Course {number}", number=2 + number % 3)
        Programme.objects.create(code=f"p{number}", title=f"P {number}", owner=cast.programme.owner)

    with django_assert_max_num_queries(13):
        assert "P 11" in chief.get(reverse("programmes:programmes")).content.decode()
    with django_assert_max_num_queries(20):
        assert "Course 11" in chief.get(reverse("programmes:programme", args=["mazie"])).content.decode()
