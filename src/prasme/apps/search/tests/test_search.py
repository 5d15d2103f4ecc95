"""One box finds enterprises, people, courses, applications and documents; each only for those who may see it."""

import pytest
from django.urls import reverse

from prasme.apps.conftest import an_enterprise


def hits(client, user, words):
    client.force_login(user)
    groups = client.get(reverse("search:search"), {"q": words}).context["groups"]
    return {group.title: [hit.name for hit in group.hits] for group in groups}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("krasns", {"Enterprises": ["SIA Maizes krāsns"]}),
        ("BĒRZIŅA", {"People": ["Ilze Bērziņa"]}),
        ("ilze berz", {"People": ["Ilze Bērziņa"]}),
        ("LV-2026", {"Courses": ["LV-2026-001"]}),
        ("live-0001", {"Applications": ["live-0001"]}),
        ("sheet", {"Documents": ["sheet.pdf"]}),
        ("nothing like it", {}),
        ("k", {}),
        ("", {}),
        ("'; drop table", {}),
        ("%", {}),
    ],
)
def test_an_operator_finds_by_name_number_and_code(client, cast, walked, words, found):
    assert hits(client, cast.operator, words) == found


def test_a_document_is_found_by_the_beginning_of_its_hash(client, cast, walked):
    assert hits(client, cast.auditor, walked.sheet.sha256[:12]) == {"Documents": ["sheet.pdf"]}


def test_an_enterprise_is_found_by_its_number(client, cast):
    assert hits(client, cast.operator, cast.garage.registration_number) == {"Enterprises": ["SIA Skrūve"]}


@pytest.mark.parametrize(
    ("who", "kinds"),
    [("manager", {"Enterprises"}), ("trainer", set()), ("auditor", {"Enterprises"})],
)
def test_only_what_one_may_see_is_found(client, cast, who, kinds):
    assert set(hits(client, getattr(cast, who), "sia")) == kinds
    if who == "manager":
        assert hits(client, cast.manager, "sia") == {"Enterprises": ["SIA Maizes krāsns"]}


def test_more_than_ten_lead_to_the_list(client, cast):
    for n in range(12):
        an_enterprise(f"SIA Viens {n}", number=f"40003{n:06}")
    client.force_login(cast.operator)
    answer = client.get(reverse("search:search"), {"q": "viens"})

    assert len(answer.context["groups"][0].hits) == 10
    assert reverse("enterprises:enterprises") + "?q=viens" in answer.content.decode()


def test_one_letter_is_told_to_be_too_few(client, cast):
    client.force_login(cast.operator)

    assert "Two letters at the least" in client.get(reverse("search:search"), {"q": "k"}).content.decode()


def test_a_search_has_a_budget(client, cast, walked, django_assert_max_num_queries):
    client.force_login(cast.operator)
    with django_assert_max_num_queries(15):
        client.get(reverse("search:search"), {"q": "maiz"})
