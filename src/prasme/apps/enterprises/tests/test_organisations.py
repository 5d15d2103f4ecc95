"""Providers, hosts and funders are listed and corrected."""

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_user


@pytest.fixture
def chief(client, cast):
    client.force_login(a_user("chief@prasme.example", Role.OPERATOR))
    return client


def said(answer):
    return answer.content.decode()


def test_the_list_holds_no_enterprise_and_has_a_budget(chief, cast, django_assert_max_num_queries):
    with django_assert_max_num_queries(14):
        page = said(chief.get(reverse("enterprises:organisations")))

    assert cast.provider.name in page
    assert cast.bakery.name not in page
    assert "No organisation fits" in said(chief.get(reverse("enterprises:organisations") + "?q=nowhere"))


def test_an_organisation_is_corrected_and_of_two_at_once_the_second_is_told(chief, cast):
    page = reverse("enterprises:edit-organisation", args=[cast.provider.pk])
    opened = {"name": "Kurzemes centrs", "email": "birojs@kmc.example", "seen": cast.provider.version}
    assert "Saved." in said(chief.post(page, opened, follow=True))

    told = chief.post(page, opened | {"name": "Cits centrs"})

    assert told.status_code == 422
    assert "Somebody else saved this record" in said(told)
    assert "Kurzemes centrs" in said(told)
    cast.provider.refresh_from_db()
    assert cast.provider.name == "Kurzemes centrs"


def test_an_enterprise_is_not_corrected_here(chief, cast):
    assert chief.get(reverse("enterprises:edit-organisation", args=[cast.bakery.pk])).status_code == 404
