"""What the organiser and everybody sees of measures."""

import json
import re
from datetime import timedelta

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.measures.models import Measure, MeasureKind
from prasme.apps.measures.tests.conftest import SOON, a_measure
from prasme.apps.measures.tests.test_registering import register


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.mark.usefixtures("today")
def test_an_operator_plans_a_hackathon_from_its_template(cast, operator):
    page = reverse("measures:create-measure") + "?kind=hackathon"
    sent = {
        "edition": cast.edition.pk, "title": "Wood hackathon", "code": "HACK-1", "summary": "Two days.",
        "language": "lv", "venue": cast.venue.pk, "room": cast.room.pk, "capacity": "20", "online_address": "",
        "registers_until": "", "over": "", "day-TOTAL_FORMS": "4", "day-INITIAL_FORMS": "0",
        "day-0-day": SOON.isoformat(), "day-0-starts": "09:00", "day-0-ends": "18:00",
        "day-1-day": (SOON + timedelta(1)).isoformat(), "day-1-starts": "09:00", "day-1-ends": "18:00",
    }  # fmt: skip
    assert operator.get(page).status_code == 200

    answer = operator.post(page, sent)

    assert answer.status_code == 302, answer.context["errors"]
    made = Measure.objects.get()
    assert made.occasion.sessions.count() == 2
    assert operator.get(answer.url).status_code == 200

    again = operator.post(page, sent | {"code": "HACK-2", "capacity": "19"})
    assert again.status_code == 422
    assert "room" in again.context["form"].errors, "the room is taken on that day"


@pytest.mark.usefixtures("today")
def test_a_form_without_a_day_says_so_at_the_first_row(cast, operator):
    page = reverse("measures:create-measure") + "?kind=meetup"
    sent = {
        "edition": cast.edition.pk, "title": "Meetup", "code": "MEET-7", "summary": "x", "language": "lv",
        "venue": cast.venue.pk, "capacity": "20", "day-TOTAL_FORMS": "4", "day-INITIAL_FORMS": "0",
    }  # fmt: skip

    answer = operator.post(page, sent)

    assert answer.status_code == 422
    assert answer.context["errors"][0]["field"] == "id_day-0-day"


@pytest.mark.usefixtures("today")
def test_the_calendar_has_what_is_announced_and_ahead_by_kind(cast, client):
    a_measure(cast)
    a_measure(cast, MeasureKind.WORKSHOP, "WORK-1", days=(SOON + timedelta(1),), title="A roadmap in a day")
    a_measure(cast, code="MEET-9", days=(SOON + timedelta(2),), title="Not yet", announced=False)

    page = client.get(reverse("measures:events")).content.decode()
    meetups = client.get(reverse("measures:events") + "?kind=meetup").content.decode()
    feed = client.get(reverse("measures:events-feed")).content.decode()

    assert "A roadmap in a day" in page
    assert "Not yet" not in page
    assert "A roadmap in a day" not in meetups
    assert feed.count("BEGIN:VEVENT") == 2


def test_a_search_engine_reads_the_event(cast, client):
    measure = a_measure(cast, title="</script><b>Wood")

    page = client.get(reverse("measures:event", args=[measure.code])).content.decode()

    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    told = json.loads(block.group(1))
    assert told["@type"] == "Event"
    assert told["name"] == "</script><b>Wood"
    assert told["startDate"].startswith("2026-03-15")


def test_the_list_of_measures_is_read_in_few_queries(cast, operator, django_assert_max_num_queries):
    for number in range(5):
        a_measure(cast, code=f"MEET-{number}", days=(SOON + timedelta(number),))
    operator.get(reverse("measures:measures"))

    with django_assert_max_num_queries(14):
        page = operator.get(reverse("measures:measures"))

    assert page.content.decode().count("MEET-") >= 5


def test_the_list_of_measures_is_exported(cast, operator, meetup):
    rows = b"".join(operator.get(reverse("measures:measures") + "?format=csv&kind=meetup").streaming_content)

    assert rows.decode("utf-8-sig").splitlines()[0] == (
        "code,title,kind,edition,place,starts_on,ends_on,taken,capacity,waiting,state"
    )
    assert meetup.code in rows.decode()


def test_people_of_a_measure_are_listed_and_exported(operator, meetup, django_assert_max_num_queries):
    register(meetup, "Anna", "Bruno", organisation_name="Sawyers")
    with django_assert_max_num_queries(24):
        page = operator.get(reverse("measures:people", args=[meetup.code]))

    assert "Which one is it?" in page.content.decode()
    rows = b"".join(operator.get(reverse("measures:people", args=[meetup.code]) + "?format=csv").streaming_content)
    assert b"anna@koki.example" in rows


def test_cancelling_asks_for_the_reason_and_says_what_is_lost(cast, operator, meetup):
    register(meetup, "Anna")
    page = reverse("measures:cancel-measure", args=[meetup.code])

    assert "1 seat" in operator.get(page).content.decode()
    assert operator.post(page, {"reason": ""}).status_code == 422
    assert operator.post(page, {"reason": "The host is ill."}).status_code == 302
    assert "does not take place" in operator.get(reverse("measures:event", args=[meetup.code])).content.decode()


@pytest.mark.parametrize("page", ["measure", "people", "edit-measure", "attendance-sheet", "upload-sheet"])
def test_each_page_of_a_measure_opens(operator, meetup, page):
    assert operator.get(reverse(f"measures:{page}", args=[meetup.code])).status_code == 200
    assert SOON > TODAY
