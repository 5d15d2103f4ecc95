"""Opinions: by a link that works once, by a poster, never with a name, and nothing below five."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import OVER, a_course, a_programme, a_run, an_edition
from prasme.apps.core.codes import code_of, key_of
from prasme.apps.occasions.models import Feedback, Seat, Session
from prasme.apps.opinions import actions, queries
from prasme.apps.opinions.letters import of_firm, of_seat
from prasme.apps.opinions.models import Impact
from prasme.apps.training.models import Run

pytestmark = pytest.mark.django_db
SAID = {"quality": "9", "would_recommend": "yes", "comment": "More time"}


@pytest.fixture
def done(cast, walked):
    """The walked course, as if its last day were today."""
    shift = timezone.now() - OVER
    for session in Session.objects.order_by("-starts_at"):
        Session.objects.filter(pk=session.pk).update(
            starts_at=session.starts_at + shift - timedelta(hours=1),
            ends_at=session.ends_at + shift - timedelta(hours=1),
        )
    return walked


def path(address):
    return "/" + address.partition("://")[2].partition("/")[2]


def test_a_link_asks_without_an_account_and_works_once(client, done):
    address = path(of_seat(str(done.seat.pk)))

    page = client.get(address)
    assert page.status_code == 200
    assert "Ilze" not in page.content.decode()
    assert client.post(address, {"quality": "11"}).status_code == 422
    assert "without your name" in client.post(address, SAID).content.decode()
    assert "You answered already" in client.post(address, SAID).content.decode()
    told = Feedback.objects.get()
    assert (told.quality, told.comment) == (9, "More time")
    assert Seat.objects.get(pk=done.seat.pk).has_answered


def test_nothing_of_an_answer_leads_to_the_person(done):
    fields = {field.name for field in Feedback._meta.get_fields()}

    assert fields == {"id", "occasion", "given_on", "quality", "would_recommend", "comment"}
    assert {field.name for field in Impact._meta.get_fields()} == {
        "id", "edition", "given_on", "usefulness", "use", "would_recommend", "comment",
    }  # fmt: skip


@pytest.mark.parametrize("typed", ["1-AAAA-AAAA-AAAA", "x", "", "99999999999999-AAAA"])
def test_a_guessed_code_opens_nothing(client, done, typed):
    assert client.get(f"/opinion/of/{typed}/").status_code == 404
    assert client.get(f"/opinion/in/{typed}/").status_code == 404


def test_a_code_opens_its_own_kind_of_page_alone(done):
    code = code_of("seat", done.seat.pk)

    assert key_of("seat", code.lower().replace("-", " ")) == done.seat.pk
    assert key_of("occasion", code) is None


def test_the_poster_takes_one_answer_from_each_phone_and_not_more_than_people(client, cast, done):
    client.force_login(cast.trainer)
    page = client.get(reverse("opinions:poster", args=[done.run.occasion_id])).content.decode()
    address = reverse("opinions:in-the-room", args=[code_of("occasion", done.run.occasion_id)])
    assert address in page
    client.logout()

    assert "without your name" in client.post(address, SAID).content.decode()
    assert "You answered already" in client.get(address).content.decode()
    client.cookies.clear()
    assert "as many answers as people" in client.post(address, SAID).content.decode()
    assert Feedback.objects.count() == 1


def test_the_poster_is_closed_before_the_last_day_and_two_months_after(client, walked):
    address = reverse("opinions:in-the-room", args=[code_of("occasion", walked.run.occasion_id)])

    assert "open from the last day" in client.get(address).content.decode(), "the walked course is long over"


def answers(walked, count, quality=8):
    for number in range(count):
        Feedback.objects.create(
            pk=number + 1, occasion=walked.run.occasion, given_on=OVER.date(), quality=quality,
            would_recommend=number > 0, comment=f"{number}",
        )  # fmt: skip


@pytest.mark.parametrize("by", ["course", "provider", "trainer", "region", "edition"])
def test_results_tell_nothing_below_five_answers_and_everything_from_five_on(client, cast, walked, by):
    client.force_login(cast.operator)
    answers(walked, 4)
    few = client.get(reverse("opinions:results"), {"by": by}).content.decode()
    assert "too few" in few
    assert "8.00" not in few

    Feedback.objects.create(
        pk=99, occasion=walked.run.occasion, given_on=OVER.date(), quality=8, would_recommend=True, comment=""
    )
    enough = client.get(reverse("opinions:results"), {"by": by}).content.decode()
    assert "8.00" in enough
    assert "80\N{NO-BREAK SPACE}%" in enough


def test_results_are_narrowed_by_the_address_and_exported(client, cast, walked, django_assert_max_num_queries):
    client.force_login(cast.operator)
    answers(walked, 6)

    with django_assert_max_num_queries(18):
        page = client.get(reverse("opinions:results"), {"provider": cast.provider.pk}).content.decode()
    assert "What should be better" in page
    file = b"".join(client.get(reverse("opinions:results"), {"format": "csv"})).decode("utf-8-sig")
    assert file.splitlines()[0] == "key,name,asked,answers,response_rate,mean_quality,would_recommend"
    assert client.get(reverse("opinions:results"), {"format": "xlsx"}).content[:2] == b"PK"
    nothing = client.get(reverse("opinions:results"), {"edition": "none"}).content.decode()
    assert "No course yet" in nothing


def test_a_provider_sees_the_results_of_the_own_groups_alone(cast, walked):
    answers(walked, 5)

    assert queries.results(queries.runs_of(cast.provider_lead), "course")[0].answers == 5
    assert not queries.runs_of(cast.manager).exists()
    assert Run.objects.exists()


def test_a_manager_answers_half_a_year_later_once_for_the_enterprise(client, cast, walked):
    address = path(of_firm(f"{cast.edition.pk}:{cast.bakery.pk}"))
    said = {"usefulness": "7", "use": "daily", "would_recommend": "yes", "comment": ""}

    assert cast.bakery.name in client.get(address).content.decode()
    assert client.post(address, said | {"use": ""}).status_code == 422
    client.post(address, said)
    assert "answered already" in client.post(address, said).content.decode()
    assert Impact.objects.get().usefulness == 7
    other = address.replace(f"/{cast.edition.pk}/", f"/{cast.edition.pk + 1}/")
    assert client.get(other).status_code == 404, "the code is of this edition"
    assert not queries.firms_left(cast.edition.pk, walked.participation.completed_on).exists()


def test_managers_answers_are_told_from_five_on(client, cast):
    for number in range(5):
        Impact.objects.create(
            id=number + 1, edition=cast.edition, given_on=OVER.date(), usefulness=8, would_recommend=True, comment="",
            use="not_yet" if number else "daily",
        )  # fmt: skip
    client.force_login(cast.operator)

    page = client.get(reverse("opinions:managers")).content.decode()

    assert "8.00" in page
    assert "20\N{NO-BREAK SPACE}%" in page


def test_an_answer_s_number_is_by_chance():
    assert len({actions.by_chance() for _one in range(50)}) == 50


def test_courses_of_one_title_are_told_apart_by_their_programme(cast):
    other = a_programme("other", owner=cast.programme.owner)
    other.title = "Another programme"
    other.save()
    same, edition = a_course(other, cast.course.code, cast.course.title), an_edition(other, "other-1")
    runs = [a_run(cast), a_run(cast, "O-1", edition=edition, course=same, room=None, leader=None)]
    told = queries.results(Run.objects.filter(pk__in=[run.pk for run in runs]), "course")
    assert {one.name for one in told} == {f"Cloud services, {cast.programme}", "Cloud services, Another programme"}
