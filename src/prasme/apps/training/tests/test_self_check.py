"""The self-check: anybody types, sees the rule that decides and the money, and nothing is kept."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run
from prasme.apps.programmes.models import Edition, LegalBasis

BAKERY = {
    "seats": "2", "people": "9", "turnover": "300000", "balance": "100000", "registered": "1", "sector": "",
    "capital": "2800", "losses": "0", "tax_debt": "0", "received": "0",
}  # fmt: skip
URL = "/self-check/"


@pytest.fixture
def ahead(cast, edition_of_today):
    Edition.objects.filter(pk=cast.edition.pk).update(legal_basis=LegalBasis.DE_MINIMIS, aid_intensity=Decimal("0.7"))
    day = timezone.localdate() + timedelta(20)
    return a_run(cast, days=(day, day + timedelta(7)))


def ask(client, run, **typed):
    return client.post(URL, BAKERY | {"courses": [run.code]} | typed)


def text(page):
    return page.content.decode().replace("\xa0", " ")


def test_the_form_is_for_anybody_and_takes_a_course_from_the_address(client, ahead):
    page = client.get(URL, {"course": ahead.code})

    assert page.status_code == 200
    assert f'value="{ahead.code}"' in text(page)
    assert "checked" in text(page)
    assert "no-store" in page.headers["Cache-Control"]


def test_a_bakery_sees_yes_price_aid_own_share_and_the_room_left(client, ahead, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        page = ask(client, ahead)

    assert page.status_code == 200
    assert page.context["fits"] is True
    [course] = page.context["courses"]
    assert course.price == 2 * ahead.occasion.price == course.aid + course.own_share
    assert page.context["room"].headroom == 300_000
    assert page.context["new_aid"] == course.aid
    assert "Yes, by what you typed." in text(page)
    assert "€ 300,000.00" in text(page)


def test_a_line_half_filled_is_asked_for_the_rest(client, ahead):
    page = ask(client, ahead, share_2="30")

    assert set(page.context["form"].errors) == {"people_2", "turnover_2", "balance_2"}
    assert "<details open>" in text(page)


def test_nothing_is_written(client, ahead):
    with CaptureQueriesContext(connection) as seen:
        ask(client, ahead)

    assert [one["sql"] for one in seen if not one["sql"].lstrip().upper().startswith("SELECT")] == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"people": "250"}, "does not take it"),
        ({"share_1": "60", "people_1": "300", "turnover_1": "1", "balance_1": "1"}, "does not take it"),
        ({"received": "299999"}, "over the ceiling"),
        ({"sector": "01"}, "Primary agricultural production has a regulation of its own."),
    ],
)
def test_a_no_names_the_rule(client, ahead, typed, says):
    page = ask(client, ahead, **typed)

    assert page.context["fits"] is False
    assert "Not as it stands." in text(page)
    assert says in text(page)


def test_the_rules_of_the_programme_are_asked_too(client, cast, ahead):
    Edition.objects.filter(pk=ahead.occasion.edition_id).update(eligible_sizes=[])
    programme = ahead.occasion.edition.programme
    programme.code = "mmu"
    programme.save(update_fields=["code"])

    page = ask(client, ahead, tax_debt="150.01")

    assert page.context["fits"] is False
    assert "Tax debt EUR 150.01 is over EUR 150" in text(page)
    assert "rule tax_debt" in text(page)


def test_a_partner_counts_by_its_share_and_the_calculation_is_shown(client, ahead):
    page = ask(client, ahead, share_1="40", people_1="20", turnover_1="100000", balance_1="50000")

    assert page.context["size"]["headcount"] == 17
    assert "Firm 1 is a partner and counts by 40 %" in text(page)


def test_what_was_typed_wrongly_is_said_at_the_field_and_stays(client, ahead):
    page = ask(client, ahead, people="-1", share_1="10", courses=[])

    assert page.status_code == 422
    assert set(page.context["form"].errors) == {"people", "share_1", "courses"}
    assert 'value="-1"' in text(page)
    assert "A firm with less than a quarter does not count" in text(page)
    assert "answer" not in page.context or not page.context.get("size")


def test_without_courses_it_says_so(client, db):
    assert "No course is announced at the moment" in text(client.get(URL))


def test_law_that_nobody_confirmed_is_marked(client, ahead):
    page = ask(client, ahead)

    assert page.context["has_doubts"] == ("Not confirmed" in text(page))
    assert reverse("funding:law") in text(page) or not page.context["has_doubts"]
