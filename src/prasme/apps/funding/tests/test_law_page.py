"""The page of the law: every value, since when, where it is written, and whether anybody confirmed it."""

import csv

import pytest
from django.urls import reverse

from prasme.engines.law.dated import instruments

pytestmark = pytest.mark.django_db
VALUES = [value for part in instruments() for parameter in part.parameters for value in parameter.values]


def told(client, **asked):
    page = client.get(reverse("funding:law"), asked)
    assert page.status_code == 200
    return page.content.decode().replace("\xa0", " ")


def test_anybody_sees_every_value_with_its_source_and_its_doubts(client):
    text = told(client)

    assert all(part.title in text for part in instruments())
    assert text.count("Reg. (EU) 2023/2831, Art. 3(2)") >= 1
    assert "€ 300,000.00" in text
    assert "€ 200,000.00" in text
    doubts = sum(not value.confirmed for value in VALUES)
    assert text.count(">Not confirmed<") >= doubts


def test_the_page_stays_light(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):
        page = client.get(reverse("funding:law"))

    assert len(page.content) < 200_000


def test_words_and_the_filter_narrow_it_down(client):
    found = told(client, q="collateral")
    unconfirmed = told(client, unconfirmed="1")

    assert "Least collateral" in found
    assert "Fewer than" not in found
    assert "Nothing of the law fits" in told(client, q="zzz")
    assert "A micro enterprise employs fewer" not in unconfirmed
    assert "boundary" not in found


def test_the_csv_has_a_line_for_each_value_with_stable_columns(client):
    answer = client.get(reverse("funding:law"), {"format": "csv"})
    rows = list(csv.reader(b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()))

    assert rows[0][:4] == ["instrument", "parameter", "description", "unit"]
    assert len(rows) == len(VALUES) + 1
