"""Tests before and after a course: answered once by a link, told as means of the group, part of the completion."""

from datetime import timedelta
from decimal import Decimal

import pytest
import yaml
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import OVER, a_run, a_seat, a_user, an_employee
from prasme.apps.enterprises.models import Identity
from prasme.apps.knowledge import actions, queries, rules
from prasme.apps.knowledge.letters import link_of
from prasme.apps.knowledge.models import Attempt, CourseTest
from prasme.apps.occasions.codes import code_of
from prasme.apps.outbox.kinds import SECRET, happenings, letters, written
from prasme.apps.training.badges import award
from prasme.apps.training.queries import completions_of

QUESTIONS = [
    {"area": 1, "text": "Where?", "options": ["here", "there"], "right": 1},
    {"area": 4, "text": "Whom?", "options": ["him", "her", "nobody"], "right": 3},
    {"area": 4, "text": "When?", "options": ["now", "then"], "right": 2},
]


def a_test(cast, share=None):
    return actions.set_test(course=cast.course, questions=QUESTIONS, pass_share=share, seen=0, by=None)


def path(address):
    return "/" + address.partition("://")[2].partition("/")[2]


@pytest.fixture
def ahead(cast, edition_of_today):
    run = a_run(cast, "LV-AHEAD", days=[timezone.localdate() + timedelta(20)])
    return a_seat(run, cast.bakery, cast.ilze, at=timezone.now())


def test_a_link_asks_once_and_shows_the_own_result(client, cast, ahead):
    a_test(cast)
    address = path(link_of(ahead.pk, "before"))

    assert "Where?" in client.get(address).content.decode()
    assert client.post(address, {"q0": "1", "q1": "9"}).status_code == 422
    page = client.post(address, {"q0": "1", "q1": "3", "q2": "1"}).content.decode()
    assert "1 of 1 right" in page
    assert "1 of 2 right" in page
    client.post(address, {"q0": "2", "q1": "1", "q2": "1"})
    assert Attempt.objects.get().chosen == [1, 3, 1]
    after = path(link_of(ahead.pk, "after"))
    assert "from its last day on" in client.get(after).content.decode()
    assert client.get(address.replace("/before/", "/after/")).status_code == 404, "a link is of one moment"


def test_rules_ask_before_and_after_and_not_who_has_answered(cast, ahead):
    Identity.objects.filter(person=cast.ilze).update(email="ilze@maize.example")
    run, edition = ahead.occasion.run, cast.edition.pk
    before = happenings()["test-before"].whom["person"]
    assert list(before(edition, run.starts_on)) == [], "no test, no letter"
    a_test(cast)
    [due] = before(edition, run.starts_on)
    assert (due.to.address, due.secret_of) == ("ilze@maize.example", ahead.pk)
    subject, text = written("test-before", due.values, "en")
    assert "Cloud services" in subject
    assert SECRET in text
    assert letters()["test-before"].link(str(ahead.pk)) == link_of(ahead.pk, "before")
    actions.answer_test(seat=ahead, moment="before", chosen=[1, 3, 1], course=cast.course, at=timezone.now())
    assert list(before(edition, run.starts_on)) == []
    assert len(list(happenings()["test-after"].whom["person"](edition, run.ends_on))) == 1


def test_the_page_of_the_own_seat_leads_to_the_test_that_is_open(client, cast, ahead):
    own = reverse("participants:own-seat", args=[code_of(ahead)])
    assert "/test/" not in client.get(own).content.decode()
    a_test(cast)
    page = client.get(own).content.decode()
    assert path(link_of(ahead.pk, "before")) in page
    assert "/test/after/" not in page


def test_somebody_without_an_account_has_the_certificate_as_pdf(client, walked):
    own = reverse("participants:own-seat", args=[code_of(walked.seat)])
    page = client.get(own).content.decode()
    assert reverse("training:certificate", args=[walked.certificate.code]) in page
    file = client.get(f"{own}certificate/")
    assert (file.status_code, file["Content-Type"]) == (200, "application/pdf")
    assert b"".join(file).startswith(b"%PDF")


def test_means_are_told_from_five_people_on(client, cast, run, django_assert_max_num_queries):
    a_test(cast)
    people = [an_employee(cast.bakery, f"A{number} B") for number in range(5)]
    seats = [a_seat(run, cast.bakery, person) for person in people]
    client.force_login(cast.trainer)
    address = reverse("knowledge:group", args=[run.occasion_id])
    for number, seat in enumerate(seats):
        if number == 4:
            assert "too few" in client.get(address).content.decode()
        Attempt.objects.create(seat=seat, moment="before", at=OVER, questions=QUESTIONS, chosen=[1, 3, 1])

    with django_assert_max_num_queries(20):
        page = client.get(address).content.decode()
    assert "100\N{NO-BREAK SPACE}%" in page
    assert "50\N{NO-BREAK SPACE}%" in page


@pytest.mark.django_db
def test_who_does_not_pass_the_test_has_not_completed_the_course(cast, walked):
    share = Decimal("0.6")
    a_test(cast, share)
    assert not completions_of(walked.run)[walked.seat.pk].is_completed, "nothing answered"
    assert not award(walked.certificate).assessed_by_test

    Attempt.objects.create(seat=walked.seat, moment="after", at=OVER, questions=QUESTIONS, chosen=[1, 3, 1])

    told = completions_of(walked.run)[walked.seat.pk]
    assert told.is_completed
    [test] = told.conditions
    assert (test.kind, test.reached, test.needed) == ("test", 2, 2)
    assert queries.passes(walked.run.occasion, cast.course) == {walked.seat.pk: (2, 2)}
    assert award(walked.certificate).assessed_by_test, "the badge says so"


def test_questions_are_typed_as_yaml_and_a_slip_is_told_at_its_question(client, cast):
    client.force_login(a_user("all@prasme.example", Role.OPERATOR))
    address = reverse("knowledge:edit-test", args=[cast.course.pk])
    right = yaml.safe_dump(QUESTIONS)

    for text, told in (
        ("- [", "This is no YAML"),
        ("x", "Write a list of questions"),
        (right.replace("area: 4", "area: 7"), "Question 2: area is 1 to 5"),
        (right.replace("right: 3", "right: 4"), "Question 2: right is the number"),
    ):
        refused = client.post(address, {"questions": text, "seen": "0"})
        assert refused.status_code == 422
        assert told in refused.content.decode()
    client.post(address, {"questions": right, "pass_percent": "60", "seen": "0"})
    assert CourseTest.objects.get().pass_share == Decimal("0.6")
    assert client.post(address, {"questions": right, "seen": "0"}).status_code == 422


def test_right_answers_to_pass_are_rounded_up():
    assert rules.needed(3, Decimal("0.6")) == 2
    assert rules.needed(5, Decimal("0.5")) == 3
    assert rules.by_area(QUESTIONS, [2, 3, 2]) == {1: (0, 1), 4: (2, 2)}
